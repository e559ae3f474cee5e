"""`pathmap why`: from a finding to its rule, its cells and its figures."""

from pathlib import Path
from typing import Any

import pytest

from pathmap_cli.gaps.catalogue import CATALOGUE
from tests.cli.conftest import Run
from tests.conftest import Snapshot
from tests.schemas import read_checked
from tests.workspaces import SETTINGS, college, fill, school

ROW = "high-school/vista-high-school/early-credit/welding-1-vista-high-school-harbor-college-weld-101-articulated"


def reasons(run: Run, root: Path, name: str) -> list[dict[str, Any]]:
    content = read_checked("why", run("-C", root, "why", name, "--format", "json").out)
    found: list[dict[str, Any]] = content["reasons"]
    return found


def listed(run: Run, root: Path) -> dict[str, list[dict[str, Any]]]:
    content = read_checked("gaps", run("-C", root, "gaps", "--format", "json").out)
    return {kind: content[f"{kind}s"] for kind in ("gap", "question", "strength")}


def test_the_page_as_a_whole(run: Run, workspace: Path, snapshot: Snapshot) -> None:
    pages = [run("-C", workspace.name, "why", code).out for code in ("GAP305", "GAP302", "GAP104", "STR101")]
    snapshot("why.txt", "\n".join(pages))
    assert max(len(line) for page in pages for line in page.splitlines() if not line.startswith("  pathmap")) <= 80


def test_every_finding_is_found_by_its_id_with_the_same_cells(run: Run, workspace: Path) -> None:
    for kind, findings in listed(run, workspace).items():
        for finding in findings:
            (reason,) = reasons(run, workspace, finding["id"])
            assert (reason["kind"], reason["id"], reason["area"]) == (kind, finding["id"], finding["area"])
            seen = [{key: value for key, value in cell.items() if key != "column"} for cell in reason["read"]]
            assert seen == finding["evidence"]


def test_the_cells_are_told_with_their_columns_and_values_as_typed(run: Run, workspace: Path) -> None:
    (reason,) = reasons(run, workspace, "GAP305")
    assert [(cell["cell"], cell["column"], cell["value"]) for cell in reason["read"]] == [
        ("H2", "Agreement status", "In place"),
        ("I2", "Agreement ends", "2026-06-30"),
    ]
    assert reason["confidence"] == "exact"


@pytest.mark.parametrize("typed", ["gap305", "lapsed-agreement", " GAP305 "])
def test_a_code_is_enough_where_it_has_one_finding(run: Run, workspace: Path, typed: str) -> None:
    assert [one["code"] for one in reasons(run, workspace, typed)] == ["GAP305"]


@pytest.mark.parametrize("typed", [ROW, f"#{ROW.replace('/', '.')}"])
def test_a_row_leads_to_all_that_rests_on_it(run: Run, workspace: Path, typed: str) -> None:
    expected = {one["id"] for some in listed(run, workspace).values() for one in some if ROW in one["records"]}
    assert {one["id"] for one in reasons(run, workspace, typed)} == expected
    assert len(expected) > 1


def test_thresholds_say_whether_they_are_the_default(run: Run, tmp_path: Path) -> None:
    root = fill(tmp_path / "own", settings=SETTINGS + "\n[thresholds]\nmin_early_units = 15\n")
    (reason,) = reasons(run, root, "GAP302")
    (measure,) = reason["measured_against"]
    assert (measure["setting"], measure["value"], measure["is_default"]) == ("min_early_units", 15, False)
    assert "min_early_units = 15, set in pathmap.toml." in " ".join(run("-C", root, "why", "GAP302").out.split())


def test_a_waiver_is_told(run: Run, tmp_path: Path) -> None:
    waiver = '\n[[waiver]]\ncode = "GAP305"\nreason = "Renewed in May."\napproved_by = "Board"\nexpires = 2027-06-30\n'
    root = fill(tmp_path / "waived", settings=SETTINGS + waiver)
    assert "waived   Renewed in May. (Board, until 30 June 2027)" in run("-C", root, "why", "GAP305").out


def test_small_counts_of_people_are_not_told(run: Run, tmp_path: Path) -> None:
    row: dict[str, object] = {"school_course": "Welding 1", "credit_type": "Articulated", "college": "Harbor College"}
    row |= {"college_course": "WELD 101", "college_units": 3, "agreement_status": "In place"}
    few = row | {"students_enrolled": 20, "students_with_credit": 4}
    root = fill(tmp_path / "few", vista=school(early_credit=[few]), harbor=college())
    (reason,) = reasons(run, root, "GAP307")
    assert [cell["value"] for cell in reason["read"]] == ["20", "fewer than 10"]


def test_a_code_behind_several_findings_names_them(run: Run, tmp_path: Path) -> None:
    waiver = f'\n[[waiver]]\ncode = "GAP305"\nrecord = "{ROW}"\nreason = "r"\napproved_by = "Board"\n'
    row: dict[str, object] = {"school_course": "Welding 1", "credit_type": "Articulated", "college": "Harbor College"}
    row |= {"college_units": 3, "agreement_status": "In place", "agreement_ends": "2026-06-30"}
    rows = [row | {"college_course": "WELD 101"}, row | {"college_course": "WELD 102"}]
    root = fill(tmp_path / "two", SETTINGS + waiver, vista=school(early_credit=rows), harbor=college())
    result = run("-C", root, "why", "GAP305")
    assert (result.code, result.out) == (2, "")
    said = result.err.splitlines()
    assert said[0] == "GAP305 stands behind 2 findings. Name one of them:"
    assert [line.partition(": ")[2] for line in said[1:]] == [
        "Vista High School, Harbor College",
        "Vista High School, Harbor College (waived)",
    ]
    for line in said[1:]:
        assert run("-C", root, "why", line.partition(":")[0]).code == 0


@pytest.mark.parametrize(
    "name, told",
    [
        ("GAP108", "GAP108 was looked at and finds nothing in these workbooks"),
        (
            "college/harbor-college/strengths-and-ideas",
            "No gap, no question and no strength rests on college/",
        ),
    ],
)
def test_where_the_rules_find_nothing_that_is_said(run: Run, workspace: Path, name: str, told: str) -> None:
    result = run("-C", workspace, "why", name)
    assert (result.code, result.err) == (0, "")
    assert " ".join(result.out.split()).startswith(told)


@pytest.mark.parametrize(
    "name, told",
    [
        ("GAP305-ZZZZZZZZ", "Nothing here is called GAP305-ZZZZZZZZ. Did you mean GAP305-"),
        ("high-school/vista-hs/courses", "Did you mean high-school/vista-high-school/courses"),
        ("WB203", "WB203 is an issue, which says what is wrong with a cell: see pathmap explain WB203."),
        ("xyzzy", "Nothing here is called xyzzy. The ids stand in pathmap gaps --format json."),
    ],
)
def test_what_is_not_known_is_said_with_near_ids(run: Run, workspace: Path, name: str, told: str) -> None:
    result = run("-C", workspace, "why", name)
    assert (result.code, result.out) == (2, "")
    assert told in " ".join(result.err.split())


def test_no_code_of_the_catalogue_makes_it_stumble(run: Run, workspace: Path) -> None:
    for rule in CATALOGUE:
        assert run("-C", workspace, "why", rule.code).code in {0, 2}
