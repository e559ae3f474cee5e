"""Case files: for each rule, small partnerships as tables, and what the rule says about them; see tests/case_files.py.

A file holds `## fires`, `## silent` and `## asks` sections, each named after what it shows, with the rule's words as a
list (`- high: …`, `- strength: …`, `- asks NAME: …`; `- nothing`). After them may stand where it looked (`- looked at HEADER of ROW, NAME`
for each place) and which blanks it only counts (`- not told: HEADER of ROW, NAME`, or `- not told: nothing`).
A block of TOML says what the partnership set: `profile`, `thresholds`, the workbooks that are
`expected`, the `benchmark` and the `family_benchmark`, and the courses that people found to be the `same`.
`mistakes` are the codes of issues that the case's tables are meant to have.
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from pathmap_cli.gaps.assess import Heard, hear
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.gaps.questions import questions
from pathmap_cli.gaps.rule import Rule
from pathmap_cli.gaps.said import Evidence, Hit
from pathmap_cli.intake.merge import merge
from pathmap_cli.model.decisions import Decision, Verdict
from pathmap_cli.model.links import Confidence
from pathmap_cli.model.pathway import Pathway
from pathmap_cli.model.returned import Returned
from pathmap_cli.schema.spec import template_spec
from pathmap_cli.settings import Institution, InstitutionKind, Settings, Thresholds, Yardstick
from pathmap_cli.vocabulary import Profile
from tests.case_files import Section, Workbook, read_sections, section_of
from tests.sheets import found, returned

FOLDER = Path(__file__).parent / "cases"
TODAY = date(2026, 11, 22)
NOTHING = "nothing"
LOOKED_AT, NOT_TOLD = DETAILS = ("looked at ", "not told: ")
ABOUT = {
    "Pathway": "Welding",
    "Academic year": "2026-27",
    "Institution type": "Comprehensive high school",
    "Term system": "Semester",
}

PARTIAL = ("WB101", "WB103", "WB111", "WB202")  # a case shows only the sheets, columns and cells that it is about


@dataclass(frozen=True)
class Case:
    """A small partnership, and what the rule says about it."""

    code: str
    kind: str
    words: str
    options: Mapping[str, Any]  # TOML
    workbooks: tuple[Workbook, ...]
    expected: tuple[str, ...]

    @cached_property
    def pathway(self) -> Pathway:
        """The workbooks, joined as intake joins them."""
        profile = Profile(self.options.get("profile", Profile.GENERIC))
        waited_for = (Institution(InstitutionKind(kind), name) for kind, name in self.options.get("expected", ()))
        thresholds = Thresholds(**self.options.get("thresholds", {}))
        one, family = (self.options.get(name) for name in ("benchmark", "family_benchmark"))
        settings = Settings(
            profile=profile,
            thresholds=thresholds,
            institution=tuple(waited_for),
            benchmark=Yardstick(one) if one else None,
            family_benchmark=Yardstick(family) if family else None,
        )
        meant = (*PARTIAL, *self.options.get("mistakes", ()))
        read = [_returned(workbook, profile, meant) for workbook in self.workbooks]
        pathway = merge(read, settings, (), TODAY).pathway
        decided = [_same(pathway, *pair) for pair in self.options.get("same", ())]
        return merge(read, settings, decided, TODAY).pathway if decided else pathway


def all_cases() -> tuple[Case, ...]:
    """The cases of all files, in the order of the codes."""
    return tuple(case for path in sorted(FOLDER.glob("*.md")) for case in read_cases(path))


@cache
def read_cases(path: Path) -> tuple[Case, ...]:
    """The cases of one file."""
    return tuple(_case(path.stem, section) for section in read_sections(path))


def pathway_of(text: str) -> Pathway:
    """The workbooks of a section, joined; for tests that are not about one rule."""
    return _case("", section_of(f"given\n{text}")).pathway


def _case(code: str, section: Section) -> Case:
    options = tomllib.loads(section.blocks.get("toml", ""))
    return Case(code, section.kind, section.words, options, section.workbooks, section.expected)


def outcome(rule: Rule, case: Case) -> tuple[str, ...]:
    """What the rule says about the case, in the words of the case files."""
    partnership = Partnership(case.pathway)
    heard = tuple(hear((rule,), partnership))
    said = tuple(words for one in heard for words in _all_words(rule, one, partnership)) or (NOTHING,)
    return (*said, *(line for one in heard for line in _details(one, case, partnership.pathway)))


def _all_words(rule: Rule, heard: Heard, partnership: Partnership) -> Iterator[str]:
    yield from (_words(rule, hit) for hit in heard.hits)
    for question in questions([(rule, heard.asks)], partnership):
        asks = partnership.pathway.institution_of(question.asks).name
        yield from (f"asks {asks}: {text}" for text in (question.message, *question.more))


def _details(heard: Heard, case: Case, pathway: Pathway) -> Iterator[str]:
    """Where the rule looked and what it only counts, as far as the case shows it."""
    shown = {word for word in DETAILS if any(line.startswith(word) for line in case.expected)}
    if LOOKED_AT in shown:
        yield from (f"{LOOKED_AT}{_place(place, pathway)}" for hit in heard.hits for place in hit.evidence)
    if NOT_TOLD in shown:
        blanks = [f"{NOT_TOLD}{_place(blank.place, pathway)}" for blank in heard.not_told]
        yield from blanks or (f"{NOT_TOLD}{NOTHING}",)


def _place(place: Evidence, pathway: Pathway) -> str:
    """A cell or a sheet in the words of the workbook."""
    institution = pathway.institution_of(place.record)
    name = place.sheet.rpartition("/")[2].replace("-", "_")
    sheet = template_spec(type(institution)).sheet(name)
    if place.record == place.sheet and name != "about":
        return f"{sheet.title}, {institution.name}"
    return f"{sheet.column(place.field).header} of {pathway.record(place.record).label}, {institution.name}"


def _words(rule: Rule, hit: Hit) -> str:
    how = str(hit.severity or rule.severity or "strength")
    unsure = f", {hit.confidence}" if hit.confidence is not Confidence.EXACT else ""
    return f"{how}{unsure}: {hit.message}"


def _returned(workbook: Workbook, profile: Profile, meant: Sequence[str]) -> Returned:
    said = dict(_cells(line) for line in workbook.sheets.get("About", "").splitlines())
    name, kind, status = workbook.heading
    about = {"Institution": name, **ABOUT, "Status": status, **said}
    lines = (f"| {label} | {answer} |" for label, answer in about.items())
    sheets = {**workbook.sheets, "About": "\n".join(("| Question | Answer |", *lines))}
    read = returned(kind, sheets, name, f"{name}.xlsx", profile)
    unexpected = [issue for issue in found(read, "WB1", "WB2", "WB4") if issue[0] not in meant]
    assert not unexpected, f"{name}: a mistake in the case's tables: {unexpected}"
    return read


def _cells(line: str) -> tuple[str, str]:
    label, answer = (cell.strip() for cell in line.strip().strip("|").split("|"))
    return label, answer


def _same(pathway: Pathway, school_course: str, college_course: str) -> Decision:
    """People said that the two courses are the same."""
    schools = (row for school in pathway.high_schools for row in school.courses)
    colleges = (row for college in pathway.colleges for row in college.courses)
    left = next(row.id for row in schools if row.label == school_course)
    right = next(row.id for row in colleges if row.label == college_course)
    return Decision(Verdict.SAME, left, right)
