"""`pathmap doctor`: what support needs to know, and nothing that anybody typed."""

import re
from pathlib import Path

from pathmap_cli.model import TEMPLATES, template
from pathmap_cli.reader.book import read_workbook
from pathmap_cli.schema.spec import template_spec
from tests.cli.conftest import Run
from tests.schemas import read_checked
from tests.workspaces import SCHOOL, school

LONG = 8
"""Signs of a text that does not stand in the page by chance."""
SAMPLE = Path(__file__).parent.parent.parent / "sample_data"


def test_the_facts_of_a_workbook(run: Run) -> None:
    Path("vista.xlsx").write_bytes(school(courses=[*SCHOOL["courses"], {"grade": "12", "title": "Pipe", "notes": "x"}]))
    found = read_checked("doctor", run("doctor", "vista.xlsx", "--format", "json").out)
    assert (found["kind"], found["version"], found["has_marks"], found["absent"]) == ("high-school", 1, True, [])
    courses = next(sheet for sheet in found["sheets"] if sheet["title"] == "Courses")
    assert (courses["rows_read"], courses["last_row"], courses["formulas"]) == (3, 4, 0)
    assert found["written_by"].startswith("Microsoft Excel")
    assert found["issues"]
    assert found["bytes"] == Path("vista.xlsx").stat().st_size


def test_a_renamed_sheet_is_known_by_what_it_is(run: Run) -> None:
    found = read_checked(
        "doctor", run("doctor", SAMPLE / "messy" / "westview-high-school.xlsx", "--format", "json").out
    )
    assert "Supports" in [sheet["title"] for sheet in found["sheets"]]
    assert found["absent"] == ["Certifications"]


def without_titles(page: str) -> str:
    """The page without the names of our own sheets, which people type too."""
    titles = {sheet.title for kind in TEMPLATES for sheet in template_spec(template(kind)).sheets}
    return re.sub("|".join(map(re.escape, titles)), "", " ".join(page.split()))


def test_nothing_that_was_typed_is_told(run: Run) -> None:
    for path in sorted((SAMPLE / "messy").glob("*.xlsx")):
        said = run("doctor", path)
        assert (said.code, said.err) == (0, "")
        assert path.name not in said.out
        grid, _ = read_workbook(path, "x")
        words = {
            str(cell.value).strip()
            for sheet in (grid.sheets if grid else ())
            if sheet.name not in {"Lists", "_pathmap", "Start here"}
            for number, row in sheet.rows.items()
            for cell in row
            if number > 1
        }
        assert not {word for word in words if len(word) > LONG and word in without_titles(said.out)}


def test_a_file_that_is_none_of_ours_and_one_that_is_not_there(run: Run) -> None:
    Path("odd.xlsx").write_bytes(b"PK\x03\x04")
    result = run("doctor", "odd.xlsx")
    assert (result.code, "not known as ours" in result.out) == (0, True)
    missing = run("doctor", "nowhere.xlsx")
    assert (missing.code, "There is no file nowhere.xlsx" in missing.err) == (2, True)
