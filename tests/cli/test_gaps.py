"""`pathmap gaps`: text, JSON, CSV, filters, exit codes."""

import csv
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.conftest import Snapshot
from tests.schemas import read_checked
from tests.workspaces import SETTINGS, fill


def test_gaps_questions_and_strengths_are_told(run: Run, workspace: Path) -> None:
    result = run("-C", workspace, "gaps")
    assert (result.code, result.err) == (0, "")
    assert "Early college credit\n  high     A course promises college credit under an agreement" in result.out
    assert "Seen in returned/vista.xlsx Early credit H2, I2" in result.out
    assert "Questions: what nobody has answered yet" in result.out
    assert "  works    Vista High School teaches 2 CTE courses in sequence" in result.out
    assert f"pathmap -C {workspace} why GAP" in result.out
    lines = result.out.splitlines()
    assert max(len(line) for line in lines if not line.startswith("  pathmap")) <= 80


def test_the_page_as_a_whole(run: Run, workspace: Path, snapshot: Snapshot) -> None:
    snapshot("gaps.txt", run("-C", workspace.name, "gaps").out)


def test_json_has_its_shape(run: Run, workspace: Path) -> None:
    content = read_checked("gaps", run("-C", workspace, "gaps", "--format", "json").out)
    gap = next(gap for gap in content["gaps"] if gap["code"] == "GAP305")
    assert gap["institutions"] == ["Vista High School", "Harbor College"]
    assert gap["evidence"][0] == {
        "file": "returned/vista.xlsx",
        "sheet": "Early credit",
        "cell": "H2",
        "record": gap["records"][0],
        "field": "agreement_status",
        "value": "In place",
    }
    assert content["date"] == "2026-11-22"
    assert content["counts"]["high"] == sum(gap["severity"] == "high" for gap in content["gaps"])


def test_csv_has_a_row_for_each_line(run: Run, workspace: Path) -> None:
    text = run("-C", workspace, "gaps", "--format", "csv").out
    rows = list(csv.DictReader(text.removeprefix("\ufeff").splitlines()))
    assert {row["kind"] for row in rows} == {"gap", "question", "strength"}
    assert all(row["evidence"] and row["message"] for row in rows)


def codes(run: Run, workspace: Path, *words: str) -> set[str]:
    content = read_checked("gaps", run("-C", workspace, "gaps", "--format", "json", *words).out)
    return {gap["code"] for gap in content["gaps"]}


def test_filters_narrow_what_is_told(run: Run, workspace: Path) -> None:
    everything = codes(run, workspace)
    assert codes(run, workspace, "--area", "early credit") == {"GAP302", "GAP305"}
    assert codes(run, workspace, "--severity", "high") == {"GAP305"}
    assert codes(run, workspace, "--severity", "low") == codes(run, workspace, "--severity", "LOW") == everything
    assert codes(run, workspace, "--institution", "harbor") == {"GAP305", "GAP403"}
    assert codes(run, workspace, "--institution", "harbor", "--area", "Early college credit") == {"GAP305"}


def test_a_finding_keeps_its_id_when_only_a_part_of_it_is_shown(run: Run, workspace: Path) -> None:
    def id_of(*words: str) -> str:
        content = read_checked("gaps", run("-C", workspace, "gaps", "--format", "json", *words).out)
        return str(next(gap["id"] for gap in content["gaps"] if gap["code"] == "GAP305"))

    assert id_of() == id_of("--institution", "Vista High School")


@pytest.mark.parametrize(
    "words, code",
    [
        ([], 0),
        (["--fail-on", "low"], 1),
        (["--fail-on", "high"], 1),
        (["--fail-on", "high", "--area", "credentials"], 0),
        (["--fail-on", "medium", "--area", "credentials"], 1),
        (["--area", "nothing like it"], 2),
        (["--institution", "nobody"], 2),
    ],
)
def test_the_exit_code_says_how_it_went(run: Run, workspace: Path, words: list[str], code: int) -> None:
    assert run("-C", workspace, "gaps", *words).code == code


def test_a_waived_gap_is_told_apart_and_fails_nothing(run: Run, tmp_path: Path) -> None:
    waiver = '\n[[waiver]]\ncode = "GAP305"\nreason = "Renewed in May."\napproved_by = "Board"\nexpires = 2027-06-30\n'
    root = fill(tmp_path / "waived", settings=SETTINGS + waiver)
    result = run("-C", root, "gaps", "--fail-on", "high")
    assert result.code == 0
    assert "Renewed in May. (Board, until 2027-06-30)" in " ".join(result.out.split())
    content = read_checked("gaps", run("-C", root, "gaps", "--format", "json").out)
    assert [gap["waived"]["reason"] for gap in content["gaps"] if gap["waived"]] == ["Renewed in May."]
    assert content["counts"]["waived"] == 1


@pytest.mark.parametrize(
    "waiver, told",
    [
        ('code = "GAP305"\nexpires = 2026-11-21', "The waiver of GAP305 covers nothing: it has expired."),
        ('code = "GAP108"', "The waiver of GAP108 covers nothing: there is no such gap."),
    ],
)
def test_a_waiver_that_covers_nothing_is_said(run: Run, tmp_path: Path, waiver: str, told: str) -> None:
    waivers = f'\n[[waiver]]\nreason = "r"\napproved_by = "Board"\n{waiver}\n'
    root = fill(tmp_path / "waived", settings=SETTINGS + waivers)
    result = run("-C", root, "gaps", "--fail-on", "high")
    assert result.code == 1
    assert told in " ".join(result.out.split())
    (unused,) = read_checked("gaps", run("-C", root, "gaps", "--format", "json").out)["unused_waivers"]
    assert unused["has_expired"] == ("expired" in told)


def test_who_has_not_answered_is_told_with_what_to_ask(run: Run, workspace: Path) -> None:
    (workspace / "returned/harbor.xlsx").unlink()
    result = run("-C", workspace, "gaps")
    assert "Not yet heard from Harbor College" in result.out
    content = read_checked("gaps", run("-C", workspace, "gaps", "--format", "json").out)
    assert [one["name"] for one in content["waiting"]] == ["Harbor College"]


@pytest.mark.parametrize(
    "code, wanted",
    [
        ("GAP35", "Wanted: the code of a gap; near it are GAP3"),
        ("gap305", "Wanted: the code of a gap; near it are GAP305"),
        ("STR101", "Wanted: the code of a gap"),
        ("agreements", "Wanted: the code of a gap, such as GAP305."),
    ],
)
def test_a_waiver_of_no_gap_is_a_mistake_in_the_settings(run: Run, tmp_path: Path, code: str, wanted: str) -> None:
    waiver = f'\n[[waiver]]\ncode = "{code}"\nreason = "r"\napproved_by = "Board"\n'
    root = fill(tmp_path / "waived", settings=SETTINGS + waiver)
    for command in ("gaps", "report", "validate"):
        result = run("-C", root, command)
        assert (result.code, result.out) == (2, "")
        said = " ".join(result.err.split())
        assert said.startswith(f"pathmap.toml, line 13: code of waiver 1 is “{code}”. {wanted}")
