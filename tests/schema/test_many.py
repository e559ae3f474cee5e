"""Several values in one cell."""

from datetime import date

import pytest

from pathmap_cli.grid import CellValue
from pathmap_cli.schema.cell_type import CellType
from pathmap_cli.schema.codes import CodeType
from pathmap_cli.schema.lists import ListType, SuggestedType
from pathmap_cli.schema.many import ManyType
from pathmap_cli.schema.references import RefType
from pathmap_cli.schema.text import TextType
from pathmap_cli.vocabulary import EntryRequirement, Population, Profile, SkillUse, TermsOffered
from tests.schema.typed import suggestions, told, value_of

COURSES, SKILLS, CODES = ManyType(RefType("courses")), ManyType(TextType()), ManyType(CodeType())
TERMS, USES = ManyType(ListType(TermsOffered)), ManyType(ListType(SkillUse))
ENTRY = ManyType(SuggestedType(EntryRequirement))


@pytest.mark.parametrize(
    "kind, value, values",
    [
        (COURSES, "Welding 1; 001030", ("Welding 1", "001030")),
        (COURSES, "Welding 1;001030;", ("Welding 1", "001030")),
        (COURSES, "Welding 1\nWelding 2", ("Welding 1", "Welding 2")),
        (COURSES, "• Welding 1\n• Welding 2", ("Welding 1", "Welding 2")),
        (COURSES, "Welding 1; Welding 1", ("Welding 1",)),
        (COURSES, "Math 11/Stat 7 or Math 10A**", ("Math 11/Stat 7 or Math 10A**",)),
        (COURSES, 1030, ("1030",)),
        (SKILLS, "MIG, TIG and stick; Blueprint reading", ("MIG, TIG and stick", "Blueprint reading")),
        (CODES, "332710; 332721", ("332710", "332721")),
        (TERMS, "Fall; Spring", (TermsOffered.FALL, TermsOffered.SPRING)),
        (TERMS, "Spring; Fall; Spring", (TermsOffered.SPRING, TermsOffered.FALL)),
        (ENTRY, "Minimum age; Two letters", (EntryRequirement.MINIMUM_AGE, "Two letters")),
        (ENTRY, "Tools, uniform or fees", (EntryRequirement.TOOLS_UNIFORM_OR_FEES,)),
    ],
    ids=repr,
)
def test_values_stand_between_semicolons_or_on_lines(kind: CellType, value: CellValue, values: tuple[str, ...]) -> None:
    assert value_of(kind, value) == values


@pytest.mark.parametrize("kind", [COURSES, SKILLS, CODES, TERMS, USES, ENTRY])
@pytest.mark.parametrize("text", ["None", "none", "None; None"])
def test_none_is_the_empty_answer(kind: CellType, text: str) -> None:
    assert value_of(kind, text) == ()


def test_none_beside_other_values_does_not_count() -> None:
    assert told(COURSES, "Welding 1; None") == (("Welding 1",), "WB219")
    assert told(USES, "None; Hiring") == ((SkillUse.HIRING,), "WB219")


@pytest.mark.parametrize(
    "text", ["Fall, Spring", "Fall/Spring", "Fall & Spring", "Fall and Spring", "Fall, Spring; Fall"]
)
def test_answers_of_a_list_between_commas_are_used_and_reported(text: str) -> None:
    assert told(TERMS, text) == ((TermsOffered.FALL, TermsOffered.SPRING), "WB204")


def test_a_repair_is_the_whole_cell() -> None:
    assert suggestions(TERMS, "Fall, Spring") == ["Fall; Spring"]
    assert suggestions(TERMS, "Sumer; Fall") == ["Summer; Fall"]
    assert suggestions(COURSES, " Welding  1; 001030") == ["Welding 1; 001030"]
    assert suggestions(TERMS, " Sumer;  Fall") == ["Sumer; Fall", "Summer; Fall"]


def test_commas_are_left_alone_where_a_part_is_not_on_the_list() -> None:
    assert told(TERMS, "Fall, sometimes Spring") == (None, "WB203")


def test_what_can_be_read_is_used() -> None:
    assert told(TERMS, "Fall; whenever") == ((TermsOffered.FALL,), "WB203")
    assert told(TERMS, "Fall; TBD; ?") == ((TermsOffered.FALL,), "WB216")
    assert told(TERMS, "whenever") == (None, "WB203")


@pytest.mark.parametrize("kind", [COURSES, CODES])
def test_a_date_is_no_name(kind: CellType) -> None:
    assert told(kind, date(2026, 8, 10)) == (None, "WB208")


def test_values_are_written_back() -> None:
    assert TERMS.words((TermsOffered.FALL, TermsOffered.SPRING), Profile.GENERIC) == "Fall; Spring"
    assert TERMS.words((), Profile.GENERIC) == "None"


def test_a_type_describes_itself() -> None:
    kind = ManyType(ListType(Population))
    assert kind.name == "many(list(population))"
    assert kind.vocabulary(Profile.GENERIC) == ListType(Population).vocabulary(Profile.GENERIC)
    assert kind.wanted == (
        "an answer from the list, like High school students, several with semicolons between them, or None if there is none"
    )
