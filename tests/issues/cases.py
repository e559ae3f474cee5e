"""Case files: for each kind of issue, workbooks as they were typed, and what is said about them; see tests/case_files.py.

A file holds `## fires` and `## silent` sections. A workbook's heading is `### NAME, KIND`, or `### FILE, is WHAT` for one
of the odd files. Behind a sheet's name may stand in brackets how it was changed: `(hidden)`, `(hidden row 3)`,
`(hidden column B)`, `(merged A2:A3)`, `(begins in column B)`. In a table ␇ stands for that control sign, and ⍽ for a
no-break space.
What is said is a list, `- warning, SHEET CELL: …`, with the file first where there are several, or `- nothing`. After it
may stand what is advised (`- fix: …`), and which cells are in no record (`- left out, SHEET CELL: …`). Blocks named
`pathmap.toml` and `decisions.toml` are the files of the workspace.
"""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from pydantic import TypeAdapter

from pathmap_cli.grid import CellRef, Grid, GridSheet
from pathmap_cli.intake.merge import merge
from pathmap_cli.intake.workbook import read_returned
from pathmap_cli.issues import Issue
from pathmap_cli.model import KINDS
from pathmap_cli.model.decisions import Decision
from pathmap_cli.model.returned import Returned
from pathmap_cli.settings import Settings
from pathmap_cli.workspace.decisions import _read_entries
from tests.case_files import Section, Workbook, read_sections
from tests.issues.odd_files import read_odd
from tests.sheets import table, workbook

FOLDER = Path(__file__).parent / "cases"
TODAY = date(2026, 11, 22)
NOTHING = "nothing"
FIX, LEFT_OUT = DETAILS = ("fix: ", "left out, ")
SIGNS = {0x2400 + code: chr(code) for code in range(0x20)} | {ord("⍽"): "\N{NO-BREAK SPACE}"}
LETTERS = {letter: number for number, letter in enumerate("ABCDEFGHIJ", start=1)}


def read_cases(code: str) -> tuple[Section, ...]:
    """The cases of one kind of issue."""
    path = FOLDER / f"{code}.md"
    return read_sections(path) if path.exists() else ()


def outcome(code: str, case: Section) -> tuple[str, ...]:
    """What is said of this kind, in the words of the case files."""
    several = len(case.workbooks) > 1
    read, found = _heard(case)
    ours = [issue for issue in found if issue.type.code == code]
    said = tuple(_words(issue, several=several) for issue in ours) or (NOTHING,)
    fixes = tuple(f"{FIX}{issue.fix}" for issue in ours)
    left_out = tuple(
        f"{LEFT_OUT}{_place(cell.place, several=several)}: {cell.text}" for one in read for cell in one.left_out
    )
    return (*said, *(fixes if _shows(case, FIX) else ()), *(left_out if _shows(case, LEFT_OUT) else ()))


def _shows(case: Section, detail: str) -> bool:
    return any(line.startswith(detail) for line in case.expected)


def _heard(case: Section) -> tuple[Sequence[Returned], Sequence[Issue]]:
    """The workbooks as they were read, and all issues: of each by itself, and of all together."""
    settings = TypeAdapter(Settings).validate_python(tomllib.loads(case.blocks.get("toml pathmap.toml", "")))
    read = [_read(one, settings) for one in case.workbooks]
    entries = tuple(_read_entries(case.blocks.get("toml decisions.toml", "")))
    decided = [one for one in entries if isinstance(one, Decision)]
    merged = merge(read, settings, decided, TODAY)
    refused = (one for one in entries if isinstance(one, Issue))
    return read, (*(issue for one in read for issue in one.issues), *refused, *merged.issues)


def _words(issue: Issue, *, several: bool) -> str:
    also = "".join(f" (see {_place(place, several=several)})" for place in issue.related)
    return f"{issue.severity}, {_place(issue.place, several=several)}: {issue.message}{also}"


def _place(place: CellRef, *, several: bool) -> str:
    """`Courses C2`, with the file where it is needed."""
    here = f"{place.sheet} {place.cell}".strip()
    return ", ".join(filter(None, (place.file if several or not here else "", here)))


def _read(one: Workbook, settings: Settings) -> Returned:
    name, what, *_ = one.heading
    if what not in KINDS and not one.sheets:
        return read_odd(name, what)
    sheets = tuple(_sheet(heading, text) for heading, text in one.sheets.items())
    grid = workbook(what, {sheet.name: sheet for sheet in sheets}, name) if what in KINDS else Grid(sheets)
    return read_returned(grid, f"{name}.xlsx", name, settings.profile)


def _sheet(heading: str, text: str) -> GridSheet:
    name, _, changes = heading.removesuffix(")").partition(" (")
    first = re.search(r"begins in column ([A-Z])", changes)
    sheet = table(name, text.translate(SIGNS), column=LETTERS[first[1]] if first else 1)
    return replace(
        sheet,
        hidden=changes == "hidden",
        hidden_rows=frozenset(int(row) for row in re.findall(r"hidden row (\d+)", changes)),
        hidden_columns=frozenset(LETTERS[letter] for letter in re.findall(r"hidden column ([A-Z])", changes)),
        merged=tuple(re.findall(r"merged ([A-Z]\d+:[A-Z]\d+)", changes)),
    )
