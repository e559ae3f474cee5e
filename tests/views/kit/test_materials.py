"""The texts of the kit: every word in braces is known, every command exists, and people read them with ease."""

import re
from collections.abc import Iterator

import pytest

from pathmap_cli.views.kit.fills import FILLS
from pathmap_cli.views.kit.materials import STEPS, Item, Material, bank, material, note
from pathmap_cli.vocabulary import Area, ProcessStep, vocabulary_of
from tools import docs

HARDEST = 8.0
"""The school grade for which a text may be written, by the formula of Flesch and Kincaid."""
LONGEST, SHORTEST = 28, 3
"""Words of a sentence at most, and of what is no sentence yet."""
NEVER = re.compile(r"\b(?:fail\w*|missing|lacks?|fault of|must not)\b", re.IGNORECASE)


def texts(step: Material) -> Iterator[str]:
    """Everything that the file of a step says."""
    yield from (step.title, step.aim)
    for one in step.sections:
        yield from (one.title, *one.text, *one.items, *one.columns, *one.otherwise, one.letter)
        yield from (cell for row in one.rows for cell in row)
        yield from (words for item in one.agenda for words in (item.what, item.how, item.lead))


def everything() -> Iterator[str]:
    """Every text of the kit."""
    for number in STEPS:
        yield from texts(material(number))
    yield from (question for some in bank().values() for question in some)


def sentences(text: str) -> list[list[str]]:
    """The words of each sentence; what is shorter than a sentence, such as a heading, is left out."""
    found = (re.findall(r"[A-Za-z'’]+", one) for one in re.split(r"[.!?…\n]+", text))
    return [words for words in found if len(words) > SHORTEST]


def grade(text: str) -> float:
    """The grade of school in which a text is easy to read (Flesch and Kincaid); syllables are counted by vowels."""
    told = sentences(text)
    words = [word.lower() for one in told for word in one]
    syllables = sum(max(1, len(re.findall(r"[aeiouy]+", word.removesuffix("e")))) for word in words)
    return 0.39 * len(words) / len(told) + 11.8 * syllables / len(words) - 15.59


@pytest.mark.parametrize("number", STEPS)
def test_a_step_has_all_that_the_kit_promises(number: int) -> None:
    sections = material(number).sections
    ids = [one.id for one in sections]
    assert len(ids) == len(set(ids))
    assert {"agenda", "invitation", "follow-up"} <= set(ids)
    assert any(one.id == "roles" or "Who" in one.columns for one in sections)
    assert any(one.fill == "gather" for one in sections) or number in {1, 4}
    assert any(one.id in {"talk", "bank"} for one in sections)
    assert {one.fill for one in sections} - {""} <= set(FILLS)


@pytest.mark.parametrize("number", STEPS)
def test_a_step_is_called_as_the_planning_workbook_calls_it(number: int) -> None:
    assert vocabulary_of(ProcessStep).terms[number - 1].meaning == f"{material(number).title}."


@pytest.mark.parametrize("number", STEPS)
def test_the_invitation_says_what_everybody_gains(number: int) -> None:
    words = next(one.letter for one in material(number).sections if one.id == "invitation").lower()
    assert all(who in words for who in ("student", "employers", "community"))


@pytest.mark.parametrize("number", STEPS)
def test_a_letter_has_a_subject(number: int) -> None:
    assert all(one.letter.startswith("Subject: ") for one in material(number).sections if one.letter)


def test_every_area_has_questions() -> None:
    assert set(bank()) == set(Area)
    assert all(question.endswith("?") for some in bank().values() for question in some)


def test_every_word_in_braces_is_known() -> None:
    words = {word for text in everything() for word in re.findall(r"\{(\w*)\}", text)}
    assert words <= set(note().blank)


def test_every_command_that_a_text_names_is_there() -> None:
    commands = {" ".join(("pathmap", *name)) for name in docs.commands()}
    named = {name for text in everything() for name in re.findall(r"\bpathmap [a-z]+", text)}
    assert "pathmap validate" in named
    assert named <= commands


def test_the_words_are_neutral() -> None:
    assert not [text for text in everything() if NEVER.search(text)]


@pytest.mark.parametrize("number", STEPS)
def test_a_step_is_read_with_ease(number: int) -> None:
    text = "\n".join(texts(material(number)))
    assert grade(text) <= HARDEST
    assert not [" ".join(words) for words in sentences(text) if len(words) > LONGEST]


def test_the_measure_of_reading_tells_hard_from_easy() -> None:
    hard = "Institutional representatives collaboratively operationalize articulated programmatic sequences."
    assert grade("The cat sat on the mat.") < HARDEST < grade(hard)


def test_who_is_named_is_told_that_nothing_is_copied() -> None:
    named = [text for text in (*everything(), note().note) if "Career Ladders" in text]
    assert named == [note().note]
    assert "does not reproduce" in note().note


@pytest.mark.parametrize("partners, minutes", [(0, 5), (1, 10), (5, 10), (6, 15), (24, 20)])
def test_a_round_takes_longer_with_more_partners(partners: int, minutes: int) -> None:
    assert Item(5, "Welcome", "", "", each=1, most=20).lasts(partners) == minutes


def test_other_points_last_as_long_as_they_say() -> None:
    assert Item(25, "Actions", "", "").lasts(24) == 25
