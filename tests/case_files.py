"""Case files: Markdown that shows workbooks as tables, and what is said about them.

A file holds sections such as `## fires: NAME`. In a section stand the workbooks (`### NAME, KIND, STATUS`), their sheets
(`#### SHEET` and a table), fenced blocks of TOML, and what is expected as a list. A `## given` section holds sheets that
all cases of the file share.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

Sheets = Mapping[str, str]
NO_SHARED_SHEETS = re.compile(r"^given = false$", re.MULTILINE)


@dataclass(frozen=True)
class Workbook:
    """One workbook: the parts of its heading, and its sheets as tables, by the words of their headings."""

    heading: tuple[str, ...]
    sheets: Sheets

    @property
    def name(self) -> str:
        """The first part of the heading."""
        return self.heading[0]


@dataclass(frozen=True)
class Section:
    """One section; `blocks` are its fenced blocks by the words that stand behind the fence."""

    kind: str
    words: str
    blocks: Mapping[str, str]
    workbooks: tuple[Workbook, ...]
    expected: tuple[str, ...]


@cache
def read_sections(path: Path) -> tuple[Section, ...]:
    """The cases of a file, each with the shared sheets, but for those that say `given = false`."""
    texts = re.split(r"^## ", path.read_text("utf-8"), flags=re.MULTILINE)[1:]
    sections = tuple(map(section_of, texts))
    given = next((section.workbooks for section in sections if section.kind == "given"), ())
    return tuple(
        replace(one, workbooks=tuple(_united(() if _stands_alone(one) else given, one.workbooks)))
        for one in sections
        if one.kind != "given"
    )


def section_of(text: str) -> Section:
    """A section from its text, beginning with its heading."""
    heading, _, body = text.partition("\n")
    kind, _, words = heading.partition(": ")
    parts = re.split(r"^### ", body, flags=re.MULTILINE)
    fences = re.finditer(r"^```(.*)\n((?:.*\n)*?)```", body, flags=re.MULTILINE)
    return Section(
        kind=kind,
        words=words,
        blocks={fence[1]: fence[2] for fence in fences},
        workbooks=tuple(map(_workbook, parts[1:])),
        expected=tuple(line[2:].strip() for line in body.splitlines() if line.startswith("- ")),
    )


def _stands_alone(section: Section) -> bool:
    return any(NO_SHARED_SHEETS.search(block) for block in section.blocks.values())


def _workbook(text: str) -> Workbook:
    heading, _, body = text.partition("\n")
    sheets = re.split(r"^#### ", body, flags=re.MULTILINE)[1:]
    return Workbook(tuple(heading.split(", ")), dict(map(_sheet, sheets)))


def _sheet(text: str) -> tuple[str, str]:
    name, _, body = text.partition("\n")
    return name.strip(), "\n".join(line for line in body.split("\n") if line.startswith("|"))


def _united(given: Iterable[Workbook], own: Iterable[Workbook]) -> Iterator[Workbook]:
    """The shared workbooks with the case's own sheets in place of theirs."""
    by_name = {workbook.name: workbook for workbook in given}
    for workbook in own:
        shared = by_name.get(workbook.name, workbook)
        by_name[workbook.name] = replace(shared, heading=workbook.heading, sheets={**shared.sheets, **workbook.sheets})
    yield from by_name.values()
