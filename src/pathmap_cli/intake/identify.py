"""Which kind of workbook a grid is, and which version: by its marks, strongest first, never by its file name."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pathmap_cli.grid import CellRef, Grid, GridSheet
from pathmap_cli.intake.headers import likeness
from pathmap_cli.intake.leftovers import OwnTexts
from pathmap_cli.issues import Issue, files
from pathmap_cli.model import KINDS, template
from pathmap_cli.schema.marks import MARKS_SHEET, OWN_TEXTS, START_SHEET, header_name, read_template_line
from pathmap_cli.schema.spec import TemplateSpec, template_spec
from pathmap_cli.vocabulary import Profile
from pathmap_cli.vocabulary.terms import plain

CERTAIN = 0.4  # of all headers of the kind that the marks claim: no need to look at other kinds
CLEARLY = 0.2  # by which another kind's headers must prevail over the marks
FINGERPRINT = 0.6  # of the headers of one sheet, that a workbook without marks must have to be one of ours


@dataclass(frozen=True, slots=True)
class Identity:
    """What a workbook says that it is."""

    spec: TemplateSpec
    version: int
    profile: Profile
    institution: str
    own_texts: OwnTexts


def identify(grid: Grid, file: str, profile: Profile) -> tuple[Identity | None, tuple[Issue, ...]]:
    """The workbook's kind, version and profile; `profile` is used where the workbook names none."""
    marks = read_marks(grid)
    own_profile = Profile(marks["profile"]) if marks.get("profile") in set(Profile) else profile
    line = visible_line(grid) or ("", None)
    claimed = tuple(dict.fromkeys(kind for kind in (marks.get("kind", ""), line[0]) if kind in KINDS))
    kind = _kind(grid, claimed, own_profile)
    if kind is None:
        return None, (files.NOT_OURS.at(CellRef(file)),)
    spec = template_spec(template(kind))
    told = (_version(marks.get("version", "")), line[1], spec.template.version)
    version = next(number for number in told if number is not None)
    own_texts = OwnTexts(marks.get(OWN_TEXTS, ""))
    issues = (*_disagreement(file, kind, claimed), *_age(file, spec, version))
    return Identity(spec, version, own_profile, marks.get("institution", ""), own_texts), issues


def read_marks(grid: Grid) -> Mapping[str, str]:
    """The key/value rows of the hidden sheet that pathmap put into the blank workbook."""
    sheet = grid.sheet(MARKS_SHEET)
    return (
        {str(cells[0].value): str(cells[1].value) for cells in sheet.rows.values() if len(cells) > 1} if sheet else {}
    )


def visible_line(grid: Grid) -> tuple[str, int] | None:
    """Kind and version from the line on Start here."""
    start = next((sheet for sheet in grid.sheets if plain(sheet.name) == plain(START_SHEET)), None)
    texts = (str(cell.value) for cells in (start.rows.values() if start else ()) for cell in cells)
    return next(filter(None, map(read_template_line, texts)), None)


def _kind(grid: Grid, claimed: Sequence[str], profile: Profile) -> str | None:
    """The kind that the marks claim, unless the headers clearly are another's; without marks, what the headers say."""
    own = _resemblance(claimed[0], grid, profile) if claimed else 0.0
    if own >= CERTAIN:
        return claimed[0]
    scores = {kind: _resemblance(kind, grid, profile) + _names_kept(grid, kind) for kind in KINDS}
    best = max(scores, key=lambda kind: scores[kind])
    if claimed and own and scores[best] < scores[claimed[0]] + CLEARLY:
        return claimed[0]
    return best if _names_kept(grid, best) or _best_sheet(best, grid, profile) >= FINGERPRINT else None


def _names_kept(grid: Grid, kind: str) -> float:
    """The share of the kind's header cells whose defined names the workbook still has."""
    sheets = template_spec(template(kind)).sheets
    declared = {header_name(sheet.name, column.name) for sheet in sheets for column in sheet.columns}
    return len(declared & {name.lower() for name in grid.defined_names}) / len(declared)


def _resemblance(kind: str, grid: Grid, profile: Profile) -> float:
    """How much of the kind's headers the workbook has, from 0 to 1."""
    scores = _sheet_scores(kind, grid, profile)
    return sum(scores) / len(scores)


def _best_sheet(kind: str, grid: Grid, profile: Profile) -> float:
    return max(_sheet_scores(kind, grid, profile))


def _sheet_scores(kind: str, grid: Grid, profile: Profile) -> Sequence[float]:
    by_title = {plain(sheet.name): sheet for sheet in grid.sheets}
    return [
        max((likeness(item, sheet, profile) for sheet in _candidates(by_title, item.title, grid.sheets)), default=0.0)
        for item in template_spec(template(kind)).sheets
    ]


def _candidates(by_title: Mapping[str, GridSheet], title: str, sheets: Sequence[GridSheet]) -> Iterable[GridSheet]:
    named = by_title.get(plain(title))
    return (named,) if named else sheets


def _version(typed: str) -> int | None:
    """The version as a number; LibreOffice and pandas may have made 1.0 of it."""
    digits = typed.removesuffix(".0")
    return int(digits) if digits.isdecimal() else None


def _disagreement(file: str, kind: str, claimed: Iterable[str]) -> Iterable[Issue]:
    others = [other for other in claimed if other != kind]
    if others:
        yield files.MARKS_DISAGREE.at(CellRef(file), kind=kind, other=" and ".join(others))


def _age(file: str, spec: TemplateSpec, version: int) -> Iterable[Issue]:
    current = spec.template.version
    if version < current:
        yield files.OLDER_TEMPLATE.at(CellRef(file), version=version, current=current)
    if version > current:
        yield files.NEWER_TEMPLATE.at(CellRef(file), version=version, current=current)
