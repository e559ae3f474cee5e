"""The glossary: the words that pathmap itself uses, for `pathmap explain` and docs/reference/words.md."""

import csv
from dataclasses import dataclass
from functools import cache

from pathmap_cli.vocabulary.terms import plain


@dataclass(frozen=True, slots=True)
class Word:
    """One word of the glossary, other names for the same idea, and what it means here."""

    word: str
    also: tuple[str, ...]
    meaning: str

    def is_called(self, text: str) -> bool:
        """Whether people may mean this word by a text, whatever its case, spacing and punctuation."""
        return plain(text) in map(plain, (self.word, *self.also))


@cache
def words() -> tuple[Word, ...]:
    """The glossary in alphabetical order."""
    from importlib import resources  # a third of this package's import time

    table = (resources.files("pathmap_cli") / "vocabularies" / "words.csv").read_text("utf-8")
    return tuple(
        Word(row["word"], tuple(filter(None, map(str.strip, row["also"].split(";")))), row["meaning"])
        for row in csv.DictReader(table.splitlines())
    )
