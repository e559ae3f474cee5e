"""What is written into a workbook is what intake reads out of it, and a blank one says nothing."""

import pytest

from pathmap_cli.intake.workbook import read_returned
from pathmap_cli.issues import Severity
from pathmap_cli.model import KINDS, template
from pathmap_cli.model.returned import Returned
from pathmap_cli.reader.book import read_bytes
from pathmap_cli.schema.spec import ColumnSpec, TemplateSpec, template_spec
from pathmap_cli.schema.text import TextType
from pathmap_cli.vocabulary import Profile
from pathmap_cli.workbook.answers import Row
from pathmap_cli.workbook.blank import Label
from pathmap_cli.workbook.template import blank_workbook

VISTA = Label(institution="Vista High School", pathway="Welding", academic_year="2026-27", state="California")
EVERY = [
    pytest.param(template_spec(template(kind)), profile, id=f"{kind}-{profile}")
    for kind in KINDS
    for profile in Profile
]


def _read(workbook: bytes) -> Returned:
    grid, issues = read_bytes(workbook, "returned/vista.xlsx")
    assert grid is not None
    assert not issues
    return read_returned(grid, "returned/vista.xlsx", "", Profile.GENERIC)


def _examples(spec: TemplateSpec, profile: Profile) -> dict[str, list[Row]]:
    """One row a sheet, of the examples that the header notes give; with nothing else it would count as one of them."""
    return {
        sheet.name: [{column.name: _said(column) for column in sheet.shown_in(profile)}]
        for sheet in spec.sheets
        if not sheet.form
    }


def _said(column: ColumnSpec) -> str:
    return "Our own words" if isinstance(column.type, TextType) else column.column.example


@pytest.mark.parametrize("label", [Label(), VISTA])
@pytest.mark.parametrize("spec,profile", EVERY)
def test_a_blank_workbook_is_known_and_says_nothing(spec: TemplateSpec, profile: Profile, label: Label) -> None:
    returned = _read(blank_workbook(spec, profile=profile, label=label))
    assert returned.spec is spec
    assert (returned.profile, returned.version) == (profile, spec.template.version)
    told = [issue.type.name for issue in returned.issues if issue.type.severity is not Severity.QUESTION]
    assert told == ["empty-return"]
    assert not returned.left_out


@pytest.mark.parametrize("spec,profile", EVERY)
def test_every_column_is_read_where_it_was_written(spec: TemplateSpec, profile: Profile) -> None:
    answers = _examples(spec, profile)
    returned = _read(blank_workbook(spec, profile=profile, label=VISTA, answers=answers))
    assert not returned.left_out
    for sheet in spec.sheets:
        if not sheet.form:
            record = returned.sheets[sheet.name].rows[0].record
            read = {
                column.name: column.type.words(value, profile)
                for column in sheet.shown_in(profile)
                if (value := getattr(record, column.name)) is not None
            }
            assert read == answers[sheet.name][0]
