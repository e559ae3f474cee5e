"""One file from bytes to Returned: read the cells, identify the kind, read each sheet, check what it says."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from pathmap_cli.grid import CellRef, Grid, GridSheet
from pathmap_cli.intake.cells import SheetPlace
from pathmap_cli.intake.checks import check_workbook
from pathmap_cli.intake.headers import Layout, find_sheets, lay_out
from pathmap_cli.intake.identify import Identity, identify
from pathmap_cli.intake.leftovers import Leftovers, own_sheet, whole_sheet
from pathmap_cli.intake.parse import read_form, read_table
from pathmap_cli.intake.plan import is_plan, read_plan
from pathmap_cli.intake.references import check_references
from pathmap_cli.intake.reviewed import added_sheets, as_returned
from pathmap_cli.issues import Issue, cells, files, structure
from pathmap_cli.model.plan import ActionPlan
from pathmap_cli.model.returned import ReadSheet, Returned
from pathmap_cli.schema.marks import OWN_SHEETS
from pathmap_cli.schema.spec import SheetSpec, template_spec
from pathmap_cli.vocabulary import Profile
from pathmap_cli.vocabulary.terms import plain


def read_returned(grid: Grid, file: str, sha256: str, profile: Profile) -> Returned:
    """What a workbook says, with every issue that it raises alone; `spec` is None where it is none of ours."""
    if is_plan(grid):
        plan = read_plan(grid, file, sha256)
        return Returned(file=file, sha256=sha256, spec=template_spec(ActionPlan), version=ActionPlan.version, plan=plan)
    return _read_workbook(grid, file, sha256, profile)


def _read_workbook(grid: Grid, file: str, sha256: str, profile: Profile) -> Returned:
    added = added_sheets(grid, file)
    grid = as_returned(grid)
    identity, issues = identify(grid, file, profile)
    if identity is None:
        return Returned(file=file, sha256=sha256, issues=issues)
    found = find_sheets(identity.spec.sheets, grid.sheets, identity.profile)
    sheets = dict(_read_sheets(identity, found, file))
    extra = (*_other_sheets(grid, found, identity, file), *added)
    returned = Returned(
        file=file,
        sha256=sha256,
        spec=identity.spec,
        version=identity.version,
        profile=identity.profile,
        labelled=identity.institution,
        sheets=sheets,
        issues=(*issues, *_sheet_issues(sheets, found, file), *(issue for item in extra for issue in item.issues)),
        left_out=(
            *(cell for sheet in sheets.values() for cell in sheet.left_out),
            *(cell for item in extra for cell in item.cells),
        ),
    )
    if returned.is_empty:
        return replace(returned, issues=(*_without_blanks(returned.issues), files.EMPTY_RETURN.at(CellRef(file))))
    more = (*check_workbook(returned), *check_references(returned))
    return replace(returned, issues=in_order((*returned.issues, *more)))


def _read_sheets(identity: Identity, found: Mapping[str, GridSheet], file: str) -> Iterator[tuple[str, ReadSheet]]:
    for spec in identity.spec.sheets:
        layout = (
            lay_out(spec, found[spec.name], file, identity.profile, identity.version) if spec.name in found else None
        )
        if layout is None:
            yield spec.name, _absent(spec, file)
        else:
            yield spec.name, _read_sheet(layout, file, identity)


def _read_sheet(layout: Layout, file: str, identity: Identity) -> ReadSheet:
    if layout.spec.form:
        return read_form(layout, file, identity.profile, identity.own_texts)
    return read_table(layout, file, identity.profile)


def _absent(spec: SheetSpec, file: str) -> ReadSheet:
    """A declared sheet that the workbook does not have: nothing of it was told."""
    return ReadSheet(spec=spec, rows=(), none=False, first=CellRef(file, spec.title, "A2"), asked=1, present=False)


def _sheet_issues(sheets: Mapping[str, ReadSheet], found: Mapping[str, GridSheet], file: str) -> Iterator[Issue]:
    for name, sheet in sheets.items():
        title = sheet.spec.title
        if not sheet.present:
            yield structure.SHEET_ABSENT.at(CellRef(file, title), sheet=title)
        elif plain(found[name].name) != plain(title):
            yield structure.SHEET_RENAMED.at(CellRef(file, found[name].name), found=found[name].name, sheet=title)
        yield from sheet.issues


def _other_sheets(grid: Grid, found: Mapping[str, GridSheet], identity: Identity, file: str) -> Iterator[Leftovers]:
    read = {sheet.name for sheet in found.values()}
    for sheet in grid.sheets:
        place = SheetPlace(file, sheet.name)
        if plain(sheet.name) in map(plain, OWN_SHEETS):
            yield own_sheet(sheet, place, identity.own_texts)
        elif sheet.name not in read:
            yield whole_sheet(sheet, place)


def _without_blanks(issues: Iterable[Issue]) -> Iterator[Issue]:
    """What is left to say of a workbook in which everything is blank."""
    return (issue for issue in issues if issue.type is not cells.NEEDED_MISSING)


def in_order(issues: Iterable[Issue]) -> tuple[Issue, ...]:
    """The issues once each, by sheet as first met, then as found on the sheet."""
    return tuple(dict.fromkeys(issues))
