"""A list's terms, how they are read from CSV, and how a typed answer finds its term.

`vocabularies/PROFILE/NAME.csv` has the columns code, label, synonyms (separated by `;`) and meaning (one plain
sentence, or empty where the label says it all). A list of another profile than generic is the whole list in its
order; a cell that it leaves empty is taken from the generic row of the same code. A profile without a file of that
name uses the generic list.
"""

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property, lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING
from unicodedata import combining, normalize

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

__all__ = ["ClosedList", "Profile", "Term", "Vocabulary", "vocabulary", "vocabulary_names", "vocabulary_of"]

_APOSTROPHES = frozenset("'’‘ʼ`")  # noqa: RUF001 - as Word and Excel type them
_ASCII = {
    sign: None if chr(sign) in _APOSTROPHES else " " for sign in range(128) if not chr(sign).isalnum()
}  # what `_letters` does, for the texts that most cells hold
_LONGEST_KEPT = 200  # letters; longer texts are seldom met twice
_NEGATIONS = frozenset({"no", "non", "not", "never", "without"})
_SHORTEST_TYPO = 4  # letters; in a shorter word one wrong letter is another word
_CLOSE = 0.84  # of SequenceMatcher.ratio: one slip in six letters, two in thirteen
_CLEAR = 0.05  # by which the nearest term must beat the next one


class Profile(StrEnum):
    """Whose words and lists a workspace uses."""

    GENERIC = "generic"
    CALIFORNIA = "california"


class ClosedList(StrEnum):
    """A list whose values rules may name; a member written `auto()` has its name in kebab case as code."""

    @staticmethod
    def _generate_next_value_(name: str, start: int, count: int, last_values: list[str]) -> str:
        del start, count, last_values
        return name.lower().replace("_", "-")


@dataclass(frozen=True, slots=True)
class Term:
    """One answer of a list: its stable code, the words on the sheet, other words for it, and what it means."""

    code: str
    label: str
    synonyms: tuple[str, ...] = ()
    meaning: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """Everything that a person may type for this answer."""
        return (self.label, self.code, *self.synonyms)


@dataclass(frozen=True)
class Vocabulary:
    """The terms of one list in the order of its drop-down."""

    name: str
    terms: tuple[Term, ...]

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """The words of the drop-down."""
        return tuple(term.label for term in self.terms)

    def label(self, code: str) -> str:
        """The words on the sheet for this code; KeyError where the list has no such code."""
        return self._by_code[code].label

    def match(self, text: str) -> Term | None:
        """The term that this text names, whatever its case, spacing, punctuation and quotes."""
        return self._by_words.get(plain(text))

    def nearest(self, text: str) -> Term | None:
        """The one term that this text clearly misspells; None for short or ambiguous texts.

        A typo keeps the first letter, every digit and every "not": without these rules "Inactive" would be a
        misspelt "Active" and "Semester 3" a misspelt "Semester 2".
        """
        from difflib import SequenceMatcher  # only a mistyped cell needs it

        typed = plain(text)
        if len(typed) < _SHORTEST_TYPO:
            return None
        scores: dict[str, float] = {}
        for words, term in self._by_words.items():
            if _skeleton(words) == _skeleton(typed):
                scores[term.code] = max(scores.get(term.code, 0), SequenceMatcher(None, words, typed).ratio())
        best, *others = sorted(scores, key=lambda code: -scores[code]) or [""]
        if scores.get(best, 0) < _CLOSE or any(scores[best] - scores[other] < _CLEAR for other in others):
            return None
        return self._by_code[best]

    @cached_property
    def _by_code(self) -> Mapping[str, Term]:
        return MappingProxyType({term.code: term for term in self.terms})

    @cached_property
    def _by_words(self) -> Mapping[str, Term]:
        return MappingProxyType({plain(words): term for term in reversed(self.terms) for words in term.words})


@lru_cache(maxsize=8192)  # the same headers and answers come again in every workbook
def plain(text: str) -> str:
    """The text in small letters and digits with single spaces, without accents, apostrophes, punctuation or "and"."""
    return _plain(text) if len(text) <= _LONGEST_KEPT else _plain.__wrapped__(text)


@lru_cache(maxsize=8192)  # headers, lists and labels come again in every workbook
def _plain(text: str) -> str:
    small = text.casefold()
    letters = small.translate(_ASCII) if small.isascii() else "".join(_letters(normalize("NFKD", small)))
    return " ".join(word for word in letters.split() if word != "and")


def _letters(text: str) -> Iterator[str]:
    for letter in text:
        if letter not in _APOSTROPHES and not combining(letter):
            yield letter if letter.isalnum() else " "


def _skeleton(words: str) -> tuple[str, str, frozenset[str]]:
    return words[:1], "".join(filter(str.isdigit, words)), _NEGATIONS.intersection(words.split())


@cache
def vocabulary(name: str, profile: str = Profile.GENERIC) -> Vocabulary:
    """The list of this name in this profile; `a or b` is the terms of both. FileNotFoundError for an unknown name."""
    return Vocabulary(name, tuple(term for part in name.split(" or ") for term in _terms(part, profile)))


@cache
def vocabulary_of(closed_list: type[ClosedList], profile: str = Profile.GENERIC) -> Vocabulary:
    """The list of an enum, whose name is that of the class in kebab case: AGArea → ag-area."""
    words = re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-", closed_list.__name__)
    return vocabulary(words.lower(), profile)


def vocabulary_names() -> tuple[str, ...]:
    """The names of all lists, sorted."""
    files = _folder(Profile.GENERIC).iterdir()
    return tuple(sorted(file.name.removesuffix(".csv") for file in files if file.name.endswith(".csv")))


def _terms(name: str, profile: str) -> Iterator[Term]:
    generic = {row["code"]: row for row in _rows(name, Profile.GENERIC)}
    try:
        rows = _rows(name, profile)
    except FileNotFoundError:
        rows = tuple(generic.values())
    for row in rows:
        inherited = generic.get(row["code"], row)
        label, synonyms, meaning = (row[key] or inherited[key] for key in ("label", "synonyms", "meaning"))
        yield Term(row["code"], label, tuple(filter(None, map(str.strip, synonyms.split(";")))), meaning)


@cache
def _rows(name: str, profile: str) -> tuple[Mapping[str, str], ...]:
    return tuple(csv.DictReader((_folder(profile) / f"{name}.csv").read_text("utf-8").splitlines()))


@cache
def _folder(profile: str) -> "Traversable":
    from importlib import resources  # a third of this package's import time

    return resources.files("pathmap_cli") / "vocabularies" / profile
