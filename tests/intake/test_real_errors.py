"""Mistakes that were found in real catalogs, forms and data files, as the evidence lists them, and what is said here."""

import csv
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest

from pathmap_cli.grid import CellValue
from pathmap_cli.intake.matching import course_codes
from pathmap_cli.schema.cell_type import CellType
from pathmap_cli.schema.codes import CodePattern, CodeType
from pathmap_cli.schema.lists import ListType
from pathmap_cli.schema.many import ManyType
from pathmap_cli.schema.numbers import MoneyType, NumberType, WholeType
from pathmap_cli.schema.references import RefType
from pathmap_cli.schema.text import TextType
from pathmap_cli.schema.types import Span
from pathmap_cli.vocabulary import CteLevel
from tests.schema.typed import told
from tests.sheets import found, returned

CODE, CIP, SOC = CodeType(), CodeType(CodePattern.CIP), CodeType(CodePattern.SOC)
NUMBER, WHOLE, MONEY, TEXT = NumberType(), WholeType(), MoneyType(), TextType()
PREREQUISITES, LEVEL = ManyType(RefType("courses")), ListType(CteLevel)
RULES = "C (2.0) or better in MAC 1114 and C (2.0) or better in MAC 1140"

CELLS: Sequence[tuple[str, CellType, CellValue, tuple[object, str]]] = (
    # a part of what was found, the type of the column, what Excel then holds, (the value that is used, what is said)
    ("3-Jan", NUMBER, date(2026, 1, 3), (None, "WB208")),
    ("1.68E+11", CODE, "1.68E+11", (None, "WB209")),
    ("C (2.0) or better in MAC 1114", PREREQUISITES, RULES, ((RULES,), "")),
    ("14.07 - Chemical Engineering", CIP, "14.07 - Chemical Engineering", ("14.07", "WB214")),
    (" English Composition II", TEXT, " English Composition II", ("English Composition II", "WB213")),
    ("1; 1.0101; 1.031", CIP, 1, ("01.0000", "WB209")),
    ("1; 1.0101; 1.031", CIP, 1.0101, ("01.0101", "WB209")),
    ("1; 1.0101; 1.031", CIP, 1.031, ("01.0310", "WB209")),
    ("1.0102", CIP, 1.0102, ("01.0102", "WB209")),
    ("13-1028; 21-1018", SOC, "13-1028", ("13-1028", "")),
    ("000840-000841", CODE, "000840-000841", ("000840-000841", "")),
    ("8-15 vs 12.5", NUMBER, "8-15", (Span(8, 15), "")),
    ("8-15 vs 12.5", NUMBER, 12.5, (Span(12.5, 12.5), "")),
    ("8-15 vs 12.5", NUMBER, date(2026, 8, 15), (None, "WB208")),
    ("001360 - 001350", CODE, "001360 - 001350", ("001360 - 001350", "")),
    (
        "Teacher Recommendation; must have IEP",
        PREREQUISITES,
        "Teacher Recommendation; must have IEP; work permit",
        (("Teacher Recommendation", "must have IEP", "work permit"), ""),
    ),
    ("40-50 students annually", WHOLE, "40-50 students annually", (None, "WB205")),
    ("12.5; n/a", WHOLE, 12.5, (None, "WB205")),
    ("12.5; n/a", WHOLE, "n/a", (None, "WB216")),
    ("BIOL 1406/1407", CODE, "BIOL 1406/1407", ("BIOL 1406/1407", "")),
    ("RoyalValley / NO.3918", TEXT, "RoyalValley / NO.3918", ("RoyalValley / NO.3918", "")),
    ("High School (Level2)", LEVEL, "High School (Level2)", (None, "WB203")),
    ("High School (Level2)", LEVEL, "Level2", (CteLevel.CONCENTRATOR, "WB204")),
    ("Orientation (Level 1)", LEVEL, "Level 1", (CteLevel.INTRODUCTORY, "")),
    ("- (footnote", MONEY, "-", (None, "WB216")),
    ("at or above $115.00/h", MONEY, "at or above $115.00/h", (None, "WB205")),
)


def _same_code_twice() -> bool:
    rows = """
    | Award(s) | Term | Course code | Course title | Units | Category |
    | None     | 1    | PHY 216RC   | Physics      | 4     | Major    |
    | None     | 2    | PHY 216RC   | Recitation   | 4     | Major    |
    """
    return ("WB302", "Courses", "D3") in found(returned("college", {"Courses": rows}, "Cedar Valley College"))


def _prerequisite_of_a_later_grade() -> bool:
    rows = """
    | Grade | Course title         | Course type   | CTE level    | Prerequisites       |
    | 9-10  | Intro to Finance 1-2 | CTE           | Concentrator | Integrated Math III |
    | 11    | Integrated Math III  | Core academic |              | None                |
    """
    return found(returned("high-school", {"Courses": rows})) == [("WB307", "Courses", "E2")]


def _one_code_without_its_zeros() -> bool:
    return course_codes("1650") == course_codes("001650") and course_codes("000215") == course_codes("00215")


SHEETS: Sequence[tuple[str, Callable[[], bool]]] = (
    ("PHY 216RC", _same_code_twice),
    ("Intro to Finance 1-2", _prerequisite_of_a_later_grade),
    ("1650 vs 001650", _one_code_without_its_zeros),
)
ELSEWHERE = {
    "\\ufeffCurriculum": "the first mark of a CSV file; a workbook has none",
    "CS 113 needs CS 112": "true of the two courses, and no cell contradicts it",
    "5 courses total": "a web page that contradicts itself in prose",
}


@pytest.fixture(scope="module")
def as_found(shared: Path) -> tuple[str, ...]:
    """What the evidence quotes, row by row."""
    with (shared / "real_errors.csv").open(encoding="utf-8", newline="") as file:
        return tuple(row["as_found"] for row in csv.DictReader(file))


@pytest.mark.parametrize("quote, kind, typed, said", CELLS, ids=[f"{quote}, {typed!r}" for quote, _, typed, _ in CELLS])
def test_a_cell_is_read_or_pointed_at(
    as_found: tuple[str, ...], quote: str, kind: CellType, typed: CellValue, said: tuple[object, str]
) -> None:
    assert any(quote in text for text in as_found)
    assert told(kind, typed) == said


@pytest.mark.parametrize("quote, holds", SHEETS, ids=[quote for quote, _ in SHEETS])
def test_rows_that_contradict_each_other_are_pointed_at(
    as_found: tuple[str, ...], quote: str, holds: Callable[[], bool]
) -> None:
    assert any(quote in text for text in as_found)
    assert holds()


def test_every_mistake_of_the_evidence_is_shown_or_cannot_occur(as_found: tuple[str, ...]) -> None:
    known = (*(quote for quote, *_ in CELLS), *(quote for quote, _ in SHEETS), *ELSEWHERE)
    assert [text for text in as_found if not any(quote in text for quote in known)] == []
