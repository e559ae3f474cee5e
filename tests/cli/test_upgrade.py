"""`pathmap upgrade`: an older workbook on the current template, and a list of what moved."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from pathmap_cli.intake import identify
from pathmap_cli.model import TEMPLATES, template
from pathmap_cli.model.returned import Returned
from pathmap_cli.pipeline.read import read_file
from pathmap_cli.schema.column import Column, Tier
from pathmap_cli.schema.spec import ColumnSpec, SheetSpec, TemplateSpec, template_spec
from pathmap_cli.schema.text import TextType
from pathmap_cli.views.upgraded import upgraded
from pathmap_cli.vocabulary import Profile
from pathmap_cli.workspace.inputs import Input
from tests.cli.conftest import Run
from tests.workspaces import SCHOOL, fill, school, workbook

SAMPLE = Path(__file__).parent.parent.parent / "sample_data" / "partnership"


def changed(content: bytes, change: Callable[[openpyxl.Workbook], None]) -> bytes:
    """A workbook after somebody worked on it."""
    book = openpyxl.load_workbook(BytesIO(content))
    change(book)
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def read(path: Path) -> object:
    """All records of a workbook."""
    returned = read_file(Input(path, path.name), Profile.GENERIC)
    return [(name, [one.record for one in sheet.rows], sheet.none) for name, sheet in returned.sheets.items()]


@pytest.mark.parametrize("path", sorted(SAMPLE.glob("*.xlsx")), ids=lambda path: path.stem)
def test_everything_that_was_said_is_said_again(run: Run, path: Path) -> None:
    result = run("upgrade", path, "--output", "new")
    assert (result.code, result.err) == (0, "")
    assert read(Path("new", path.name)) == read(path)


def test_what_is_called_otherwise_and_what_has_no_place_is_listed(run: Run) -> None:
    def older(book: openpyxl.Workbook) -> None:
        courses = book["Courses"]
        courses.title = "Class list"
        courses["B1"] = "Class"
        courses["Z3"] = "see counselor"
        book.create_sheet("Our notes")["A1"] = "Room 12"

    Path("old.xlsx").write_bytes(changed(school(), older))
    before = Path("old.xlsx").read_bytes()
    said = run("upgrade", "old.xlsx", "--output", "new").out
    assert "the sheet Class list is Courses" in said
    assert "Courses: Class is Course title" in said
    assert "Class list Z3: see counselor" in said
    assert "Our notes A1: Room 12" in said
    assert read(Path("new", "old.xlsx")) == read(Path("old.xlsx"))
    assert Path("old.xlsx").read_bytes() == before


def test_what_could_not_be_read_is_moved_as_it_was_typed(run: Run) -> None:
    courses = [{**SCHOOL["courses"][0], "students": "about thirty"}]
    Path("old.xlsx").write_bytes(school(courses=courses))
    run("upgrade", "old.xlsx", "--output", "new")
    values = [cell.value for row in openpyxl.load_workbook(Path("new", "old.xlsx"))["Courses"] for cell in row]
    assert "about thirty" in values


def test_in_a_workspace_it_writes_beside_the_reports_and_never_over_a_persons_file(run: Run, tmp_path: Path) -> None:
    workspace = fill(tmp_path / "welding")
    assert run("-C", workspace, "upgrade").code == 0
    new = workspace / "reports" / "upgraded" / "vista.xlsx"
    assert new.is_file()
    new.write_bytes(b"mine")
    assert run("-C", workspace, "upgrade").code == 4
    assert new.read_bytes() == b"mine"


def test_a_file_that_cannot_be_read_is_left(run: Run) -> None:
    Path("vista.xlsx").write_bytes(school())
    Path("broken.xlsx").write_bytes(b"PK\x03\x04")
    result = run("upgrade", "vista.xlsx", "broken.xlsx", "--output", "new")
    assert (result.code, "Left as it is." in result.out) == (0, True)
    assert [path.name for path in Path("new").iterdir()] == ["vista.xlsx"]
    assert run("upgrade", "broken.xlsx", "--output", "new").code == 3


# --- A template that has moved on -------------------------------------------------------------------------------------


def moved_on(spec: TemplateSpec) -> TemplateSpec:
    """The next version of a template: in each sheet the last column has another name, and one more is there."""
    version = type(spec.template.__name__, (spec.template,), {"version": 2, "__module__": spec.template.__module__})
    return replace(spec, template=version, sheets=tuple(map(_sheet_moved_on, spec.sheets)))


def _sheet_moved_on(sheet: SheetSpec) -> SheetSpec:
    *first, last = sheet.columns
    aliases = (*last.column.aliases, last.header)
    renamed = replace(last, column=replace(last.column, header=f"{last.header} (new)", aliases=aliases))
    column = Column("Asked since", "A question of the next version.", tier=Tier.ASKED, since=2)
    return replace(sheet, columns=(*first, renamed, ColumnSpec("asked_since", column, TextType())))


@pytest.mark.parametrize("kind", TEMPLATES)
def test_a_workbook_of_the_version_before_is_read(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A renamed header is found by its old name, and nobody says that a column is gone which came later."""
    path = tmp_path / "old.xlsx"
    path.write_bytes(workbook(kind, "Harbor", {}))
    before = read_file(Input(path, path.name), Profile.GENERIC)
    monkeypatch.setattr(identify, "template_spec", lambda _: moved_on(template_spec(template(kind))))
    after = read_file(Input(path, path.name), Profile.GENERIC)
    assert after.version == 1
    assert structural(after) == structural(before) | {"WB006"}
    for name, sheet in after.sheets.items():
        assert sheet.called == before.sheets[name].called
    moved = upgraded(after, "new.xlsx")
    assert len(moved.asked) == len([sheet for sheet in after.sheets.values() if sheet.present])
    assert len(moved.moved) == sum(sheet.spec.columns[-2].name in sheet.called for sheet in after.sheets.values())
    assert moved.moved
    assert all(words.endswith(" (new)") for words in moved.moved)


def structural(returned: Returned) -> set[str]:
    """The codes of what is said about the file, its sheets and headers."""
    return {issue.type.code for issue in returned.issues if issue.type.code < "WB2"}
