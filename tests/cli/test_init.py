"""`pathmap init`: a workspace, blank workbooks, and adding to what is there."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pathmap_cli.cli.init import ProfileName
from pathmap_cli.pipeline.init import current_year
from pathmap_cli.pipeline.read import read_file
from pathmap_cli.settings import read_settings
from pathmap_cli.vocabulary import InstitutionType, OrganizationType, Profile
from pathmap_cli.workspace.inputs import Input
from tests.cli.conftest import Run

Answers = Callable[..., Iterator[str]]
EVERYBODY = ("--high-school", "Vista High School", "--career-center", "North ROP", "--college", "Harbor College")


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if ".pathmap" not in path.parts)


def test_a_workspace_is_made(run: Run, tmp_path: Path) -> None:
    result = run("init", "welding", "--pathway", "Welding", *EVERYBODY)
    assert (result.code, result.err) == (0, "")
    assert files(tmp_path / "welding") == [
        "outgoing",
        "outgoing/college-harbor-college.xlsx",
        "outgoing/high-school-north-rop.xlsx",
        "outgoing/high-school-vista-high-school.xlsx",
        "outgoing/planning-team.xlsx",
        "pathmap.toml",
        "reports",
        "returned",
    ]
    settings = read_settings(tmp_path / "welding/pathmap.toml")
    assert (settings.pathway, settings.academic_year) == ("Welding", "2026-27")
    assert [one.name for one in settings.institution] == [
        "Vista High School",
        "North ROP",
        "Harbor College",
        "Planning team",
    ]
    assert "pathmap -C welding validate" in result.out


def test_every_workbook_is_labelled(run: Run, tmp_path: Path) -> None:
    options = ("--pathway", "Welding", "--profile", "california", "--state", "California", "--region", "North County")
    run("init", "w", *options, "--cluster", "manufacturing", "--contact", "me", "--return-by", "2026-12-01", *EVERYBODY)
    path = tmp_path / "w/outgoing/high-school-north-rop.xlsx"
    returned = read_file(Input(path, path.name), Profile.GENERIC)
    about = returned.about
    assert about is not None
    assert (returned.institution, returned.profile) == ("North ROP", Profile.CALIFORNIA)
    assert about.model_dump(include={"pathway", "academic_year", "state", "region"}) == {
        "pathway": "Welding",
        "academic_year": "2026-27",
        "state": "California",
        "region": "North County",
    }
    assert getattr(about, "institution_type", None) is InstitutionType.CAREER_CENTER_OR_ROP


def test_without_names_and_a_terminal_there_is_one_generic_blank_of_each_kind(run: Run, tmp_path: Path) -> None:
    assert run("init", "w").code == 0
    assert [name for name in files(tmp_path / "w") if name.endswith("xlsx")] == [
        "outgoing/college.xlsx",
        "outgoing/high-school.xlsx",
        "outgoing/labor-market.xlsx",
        "outgoing/partner.xlsx",
        "outgoing/planning.xlsx",
        "outgoing/university.xlsx",
    ]


def test_a_person_is_asked_for_names(run: Run, tmp_path: Path, answers: Answers) -> None:
    asked = ("Welding", "", "Vista High School", "Bayside Academy", "", "", "", "Harbor College", "", "", "", "")
    left = answers(*asked)
    assert run("--no-color", "init", "w").code == 0
    assert list(left) == []
    settings = read_settings(tmp_path / "w/pathmap.toml")
    assert settings.academic_year == "2026-27"
    assert [one.name for one in settings.institution] == [
        "Vista High School",
        "Bayside Academy",
        "Harbor College",
        "Planning team",
    ]


def test_nobody_is_asked_when_names_are_given(run: Run, answers: Answers) -> None:
    answers()
    assert run("--no-color", "init", "w", "--college", "Harbor College").code == 0


def test_running_again_adds_what_is_not_there_and_touches_nothing_else(run: Run, tmp_path: Path) -> None:
    run("init", "w", *EVERYBODY)
    sent = tmp_path / "w/outgoing/college-harbor-college.xlsx"
    sent.write_bytes(b"a person changed it")
    settings = tmp_path / "w/pathmap.toml"
    settings.write_text(settings.read_text().replace('pathway = ""', 'pathway = "Mine"').rstrip("\n"))
    (tmp_path / "w/outgoing/high-school-north-rop.xlsx").unlink()
    result = run("-C", "w", "init", "--college", "harbor college", "--college", "Bay College", "--pathway", "Other")
    assert result.code == 0
    assert result.out.splitlines()[:4] == [
        "The workspace w was there already",
        "  new: outgoing/high-school-north-rop.xlsx",
        "  new: outgoing/college-bay-college.xlsx",
        "  pathmap.toml keeps what it says; change pathway there.",
    ]
    assert sent.read_bytes() == b"a person changed it"
    again = read_settings(settings)
    assert again.pathway == "Mine"
    assert [one.name for one in again.institution][-3:] == ["Harbor College", "Planning team", "Bay College"]
    assert "Nothing was to be added." in run("-C", "w", "init").out


def test_from_inside_a_workspace_it_is_that_workspace(run: Run, tmp_path: Path) -> None:
    run("init", "w", *EVERYBODY)
    assert "w was there already" in run("-C", "w/returned", "init", "--college", "Bay College").out
    assert (tmp_path / "w/outgoing/college-bay-college.xlsx").exists()


def test_every_kind_of_partner_has_its_workbook(run: Run, tmp_path: Path) -> None:
    partners = ("--adult-school", "Bay Adult School", "--partner", "Bay Workforce Board")
    run("init", "w", *partners, "--university", "State University", "--labor-market", "Bay County")
    blanks = {
        path.stem: read_file(Input(path, path.name), Profile.GENERIC) for path in (tmp_path / "w").rglob("*.xlsx")
    }
    assert {stem: one.institution for stem, one in blanks.items()} == {
        "university-state-university": "State University",
        "labor-market-bay-county": "Bay County",
        "partner-bay-adult-school": "Bay Adult School",
        "partner-bay-workforce-board": "Bay Workforce Board",
        "planning-team": "Planning team",
    }
    assert getattr(blanks["labor-market-bay-county"].about, "area", None) == "Bay County"
    kinds = {stem: getattr(one.about, "organization_type", None) for stem, one in blanks.items() if "partner" in stem}
    assert kinds == {"partner-bay-adult-school": OrganizationType.ADULT_SCHOOL, "partner-bay-workforce-board": None}


def test_a_blank_that_is_made_again_is_labelled_as_before(run: Run, tmp_path: Path) -> None:
    run("init", "w", *EVERYBODY)
    path = tmp_path / "w/outgoing/high-school-north-rop.xlsx"
    before = path.read_bytes()
    path.unlink()
    run("-C", "w", "init")
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "words, sentence",
    [
        (["--year", "2026"], "2026 is not a school year. Write it like 2026-27."),
        (["--return-by", "soon"], "soon is not a day. Write it like 2026-11-06."),
        (["--cluster", "juggling"], "There is no cluster juggling in the generic lists. There are:"),
        (["--night-school", "x"], "No such option: --night-school"),
    ],
)
def test_what_cannot_be_meant_is_said(run: Run, tmp_path: Path, words: list[str], sentence: str) -> None:
    result = run("init", "w", *words)
    assert result.code == 2
    assert result.err.startswith(sentence)
    assert not (tmp_path / "w").exists()


def test_a_file_in_the_way_is_said(run: Run, tmp_path: Path) -> None:
    (tmp_path / "w").touch()
    assert run("init", "w").err == "w is a file. Name a folder, new or old.\n"


def test_names_with_any_sign_are_kept(run: Run, tmp_path: Path) -> None:
    name = 'Peña "Bay" \\ O’Neil 学校'
    assert run("init", "w", "--high-school", f" {name}\n", "--college", "x" * 300).code == 0
    assert read_settings(tmp_path / "w/pathmap.toml").institution[0].name == name


@pytest.mark.parametrize("month, year", [(6, "2025-26"), (7, "2026-27"), (12, "2026-27")])
def test_a_school_year_begins_in_july(month: int, year: str) -> None:
    from datetime import date

    assert current_year(date(2026, month, 1)) == year
    assert current_year(date(2099, 8, 1)) == "2099-00"


def test_the_profiles_are_those_of_the_lists() -> None:
    assert [profile.value for profile in ProfileName] == [profile.value for profile in Profile]


def test_names_that_differ_in_an_apostrophe_have_a_workbook_each(run: Run) -> None:
    run("init", "welding", "--high-school", "O'Neil High School", "--high-school", "O Neil High School")
    assert sorted(path.name for path in Path("welding/outgoing").iterdir()) == [
        "high-school-o-neil-high-school-2.xlsx",
        "high-school-o-neil-high-school.xlsx",
        "planning-team.xlsx",
    ]
