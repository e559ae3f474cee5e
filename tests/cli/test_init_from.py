"""`pathmap init --from`: the next round begins with what was said in the last one."""

from datetime import date
from pathlib import Path

import pytest

from pathmap_cli.exchange.pathway_json import read_pathway_json
from pathmap_cli.model.pathway import Pathway
from pathmap_cli.schema.sheet import Table
from pathmap_cli.schema.spec import SheetSpec, template_spec
from pathmap_cli.vocabulary import InstitutionType
from pathmap_cli.workbook.earlier import ON_THE_LABEL
from tests.cli.conftest import Run
from tests.workspaces import SCHOOL, SETTINGS, fill, school, workbook

SAMPLE = Path(__file__).parent.parent.parent / "sample_data" / "partnership"
[CREDIT] = SCHOOL["early_credit"]


@pytest.fixture
def earlier(run: Run, tmp_path: Path) -> Path:
    """The pathway.json of a round in which the school answered and the college did not."""
    answers = school(
        courses=[{**SCHOOL["courses"][0], "students": 31}],
        early_credit=[{**CREDIT, "notes": "=1+1"}],
        certifications=[{"title": "None"}],
        strengths_and_ideas=[{"kind": "Strength", "text": "We have a new shop."}],
    )
    settings = SETTINGS + "\n[thresholds]\nmin_early_units = 9\nsingle_teacher_alert = true\n"
    workspace = fill(tmp_path / "old", settings, vista=answers)
    run("-C", workspace, "merge")
    return workspace / "reports" / "pathway.json"


def returned(run: Run, folder: str) -> Pathway:
    """The pathway when everybody sends back what they were sent, untouched."""
    for blank in Path(folder, "outgoing").iterdir():
        blank.rename(Path(folder, "returned", blank.name))
    run("-C", folder, "merge")
    return read_pathway_json(Path(folder, "reports", "pathway.json").read_text(encoding="utf-8")).pathway


def test_everybody_gets_a_workbook_with_their_own_answers(run: Run, earlier: Path) -> None:
    result = run("init", "new", "--from", earlier)
    assert (result.code, result.err) == (0, "")
    assert "3 workbooks, with the answers of 2026-27" in " ".join(result.out.split())
    new = returned(run, "new")
    assert (new.title, new.academic_year) == ("Welding", "2027-28")
    assert [one.name for one in new.expected] == ["Vista High School", "Harbor College", "Planning team"]
    [vista] = new.high_schools
    assert [(row.title, row.course_code, row.students) for row in vista.courses] == [("Welding 1", "1025", None)]
    assert vista.early_credit.rows[0].agreement_ends == date(2026, 6, 30)
    assert (vista.certifications.none, len(vista.strengths_and_ideas)) == (True, 0)
    assert vista.about.status is None
    assert vista.about.institution_type is InstitutionType.COMPREHENSIVE_HIGH_SCHOOL
    assert not new.colleges[0].courses.answered


def _old(earlier: Path) -> Pathway:
    return read_pathway_json(earlier.read_text(encoding="utf-8")).pathway


def test_the_settings_go_on(run: Run, earlier: Path) -> None:
    run("init", "new", "--from", earlier, "--college", "Second College", "--year", "2030-31", "--contact", "Ana Ruiz")
    text = Path("new", "pathmap.toml").read_text(encoding="utf-8")
    assert "[thresholds]\nmin_early_units = 9\nsingle_teacher_alert = true\n" in text
    assert 'academic_year = "2030-31"' in text
    assert text.count("[[institution]]") == 4
    assert {"Second College", "Ana Ruiz"} <= set(text.split('"'))
    new = returned(run, "new")
    assert (new.thresholds.min_early_units, new.thresholds.single_teacher_alert) == (9, True)


def test_a_workspace_will_do_and_what_lies_there_stays(run: Run, earlier: Path) -> None:
    run("init", "new", "--from", earlier.parent.parent)
    blank = Path("new", "outgoing", "high-school-vista-high-school.xlsx")
    blank.write_bytes(b"mine")
    assert run("init", "new", "--from", earlier).code == 0
    assert blank.read_bytes() == b"mine"


def test_a_text_that_looks_like_a_formula_stays_text(run: Run, earlier: Path) -> None:
    run("init", "new", "--from", earlier)
    assert returned(run, "new").high_schools[0].early_credit.rows[0].notes == "=1+1"


def test_nothing_of_the_sample_is_lost(run: Run, tmp_path: Path) -> None:
    settings = 'pathway = "ICT"\nacademic_year = "2025-26"\nprofile = "california"\n'
    books = {path.stem: path.read_bytes() for path in SAMPLE.glob("*.xlsx")}
    run("-C", fill(tmp_path / "old", settings, **books), "merge")
    old = _old(tmp_path / "old" / "reports" / "pathway.json")
    run("init", "new", "--from", "old")
    new = returned(run, "new")
    assert [one.id for one in new.institutions] == [one.id for one in old.institutions]
    for before, after in zip(old.institutions, new.institutions, strict=True):
        for spec in template_spec(type(before)).sheets:
            assert said(spec, after) == ([] if spec.record.of_one_round else said(spec, before)), spec.title


def said(spec: SheetSpec, institution: object) -> list[object]:
    """What a sheet says that is to be there again: its rows without what is asked anew each year."""
    sheet = getattr(institution, spec.name)
    rows = [sheet.none, *sheet] if isinstance(sheet, Table) and sheet.answered else [sheet] if spec.form else []
    fresh = {column.name: None for column in spec.columns if column.column.yearly or column.name in ON_THE_LABEL}
    return [row.model_copy(update=fresh) if hasattr(row, "model_copy") else row for row in rows]


@pytest.mark.parametrize(
    "path, code, said",
    [
        ("nowhere.json", 2, "There is no file nowhere.json"),
        ("nowhere", 2, "no file or folder nowhere"),
        ("other.json", 3, "not a pathway.json of this version of pathmap"),
    ],
)
def test_what_no_round_can_begin_with(run: Run, tmp_path: Path, path: str, code: int, said: str) -> None:
    (tmp_path / "other.json").write_text("{}")
    result = run("init", "new", "--from", path)
    assert (result.code, Path("new").exists()) == (code, False)
    assert said in " ".join(result.err.split())


def test_whoever_was_not_expected_is_now(run: Run, tmp_path: Path) -> None:
    workspace = fill(tmp_path / "old", SETTINGS, adult=workbook("partner", "Harbor Adult School", {}))
    run("-C", workspace, "merge")
    run("init", "new", "--from", workspace)
    assert Path("new", "outgoing", "partner-harbor-adult-school.xlsx").exists()
