"""The glossary: one meaning a word, found by any of its names."""

from collections import Counter

import pytest

from pathmap_cli.vocabulary.terms import plain
from pathmap_cli.vocabulary.words import words

WORDS = (
    *("pathway", "award", "certification", "early credit", "way in", "way out", "stacks into", "benchmark"),
    *("issue", "gap", "strength", "question", "not told", "not listed", "None"),
)


@pytest.mark.parametrize("word", WORDS)
def test_the_words_that_every_output_uses_are_explained(word: str) -> None:
    assert any(entry.word == word and entry.meaning for entry in words())


def test_they_stand_in_alphabetical_order() -> None:
    names = [plain(entry.word) for entry in words()]
    assert names == sorted(names)


def test_no_name_means_two_things() -> None:
    names = Counter(name for entry in words() for name in {plain(text) for text in (entry.word, *entry.also)})
    assert not [name for name, count in names.items() if count > 1]


@pytest.mark.parametrize("typed", ["on-ramp", "Entry point", "WAY IN"])
def test_a_word_is_found_by_its_other_names(typed: str) -> None:
    assert [entry.word for entry in words() if entry.is_called(typed)] == ["way in"]
