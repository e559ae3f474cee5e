"""`pathmap merge`: pathway.json, proposals, and asking people."""

import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.conftest import Snapshot
from tests.schemas import read_checked
from tests.workspaces import college, fill, school

Answers = Callable[..., Iterator[str]]


def test_the_pathway_is_written_and_told(run: Run, workspace: Path) -> None:
    result = run("-C", workspace, "merge")
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith("2 workbooks joined: Welding, 2026-27\n")
    assert "1 early-credit link, 1 matched pair of courses, 1 pair to decide." in result.out
    assert "Written: reports/pathway.json" in result.out
    assert f"pathmap -C {workspace} merge --review" in result.out
    content = read_checked("pathway", (workspace / "reports/pathway.json").read_text("utf-8"))
    assert "do not publish" in content["notice"]
    assert [source["file"] for source in content["sources"]] == ["returned/vista.xlsx", "returned/harbor.xlsx"]


def test_the_page_as_a_whole(run: Run, workspace: Path, snapshot: Snapshot) -> None:
    snapshot("merge.txt", run("-C", workspace.name, "merge").out)


def test_running_again_replaces_its_own_file_and_no_other(run: Run, workspace: Path) -> None:
    file = workspace / "reports/pathway.json"
    run("-C", workspace, "merge")
    first = file.read_bytes()
    assert run("-C", workspace, "merge").code == 0
    assert file.read_bytes() == first
    file.write_bytes(first + b" ")
    result = run("-C", workspace, "merge")
    assert result.code == 4
    assert "reports/pathway.json stays as it is" in result.err
    assert run("-C", workspace, "merge", "--force").code == 0
    assert file.read_bytes() == first


def test_outside_a_workspace_it_writes_only_where_it_is_told(run: Run, workspace: Path, tmp_path: Path) -> None:
    paths = [path.rename(tmp_path / path.name) for path in (workspace / "returned").iterdir()]
    result = run("merge", *paths)
    assert (result.code, "--output pathway.json" in result.err) == (2, True)
    assert run("merge", *paths, "--output", "here/pathway.json").code == 0
    read_checked("pathway", (tmp_path / "here/pathway.json").read_text("utf-8"))
    assert run("merge", *paths, "--output", "here").code == 4


def test_a_dash_prints_the_file_and_nothing_else(run: Run, workspace: Path) -> None:
    result = run("-C", workspace, "merge", "--output", "-")
    assert read_checked("pathway", result.out)["pathway"]
    assert not (workspace / "reports/pathway.json").exists()
    assert not (workspace / "-").exists()


def test_nothing_readable_is_three(run: Run, workspace: Path) -> None:
    for path in (workspace / "returned").iterdir():
        path.write_bytes(b"%PDF-1.7")
    result = run("-C", workspace, "merge")
    assert (result.code, result.err) == (
        3,
        "None of the 2 files could be read. To see what is wrong with each: pathmap\nvalidate.\n",
    )
    assert not (workspace / "reports").exists()


def test_people_are_asked_about_each_proposal(run: Run, workspace: Path, answers: Answers) -> None:
    left = answers("maybe", "yes")
    result = run("-C", workspace, "--no-color", "merge", "--review")
    assert result.code == 0
    assert list(left) == []
    assert "1 of 1. Are these two the same course?" in result.out
    assert "0 pairs to decide" in result.out
    text = (workspace / "decisions.toml").read_text("utf-8")
    (decision,) = tomllib.loads(text)["decision"]
    assert decision["verdict"] == "same"
    assert "# Introduction to Welding (Vista High School) and Intro to Welding (Harbor College)" in text
    content = read_checked("pathway", (workspace / "reports/pathway.json").read_text("utf-8"))
    assert "confirmed" in {match["confidence"] for match in content["pathway"]["matches"]}


@pytest.mark.parametrize(
    "answer, left", [("n", "0 pairs to decide"), ("s", "1 pair to decide"), ("q", "1 pair to decide")]
)
def test_other_answers(run: Run, workspace: Path, answers: Answers, answer: str, left: str) -> None:
    answers(answer)
    assert left in run("-C", workspace, "--no-color", "merge", "--review").out
    assert (workspace / "decisions.toml").exists() == (answer == "n")


def test_what_was_decided_is_not_asked_again(run: Run, workspace: Path, answers: Answers) -> None:
    answers("n")
    run("-C", workspace, "--no-color", "merge", "--review")
    answers()
    assert "There is nothing to decide." in run("-C", workspace, "--no-color", "merge", "--review").out


def test_without_a_terminal_nobody_is_asked(run: Run, workspace: Path) -> None:
    result = run("-C", workspace, "merge", "--review")
    assert result.code == 2
    assert "there is no terminal to ask them on" in result.err
    assert not (workspace / "reports").exists()


def test_outside_a_workspace_decisions_have_no_place(
    run: Run, workspace: Path, tmp_path: Path, answers: Answers
) -> None:
    answers("y")
    loose = (workspace / "returned/vista.xlsx").rename(tmp_path / "vista.xlsx")
    assert "Make one with pathmap" in run("merge", "--review", loose).err


def test_people_are_asked_which_of_two_workbooks_counts(run: Run, tmp_path: Path, answers: Answers) -> None:
    early, late = ([{"date_completed": f"2026-11-0{day}", "status": "Draft"}] for day in (3, 9))
    root = fill(tmp_path / "twice", a=school(about=early), b=school(about=late), harbor=college())
    answers("2", "s")
    result = run("-C", root, "--no-color", "merge", "--review")
    assert (
        "Which workbook of Vista High School counts?\n  1 returned/b.xlsx (counts now)\n  2 returned/a.xlsx"
        in result.out
    )
    assert "Set aside: returned/b.xlsx" in result.out
    (decision,) = tomllib.loads((root / "decisions.toml").read_text("utf-8"))["decision"]
    assert decision == {"verdict": "keep", "institution": "high-school/vista-high-school", "file": "returned/a.xlsx"}
    left = answers("s")
    run("-C", root, "--no-color", "merge", "--review")
    assert list(left) == []


def test_one_review_is_proposed_once(run: Run, workspace: Path) -> None:
    (workspace / "returned/vista-2.xlsx").write_bytes(school(courses=[]))
    out = run("-C", workspace, "merge").out
    assert out.count("merge --review") == 1
    assert "Say which workbook counts where two came back, then decide about each pair" in " ".join(out.split())


ROW = "high-school/vista-high-school/courses/11-introduction-to-welding"
COURSE = "college/harbor-college/courses/weld-101-welding-technology-1"


@pytest.mark.parametrize(
    "entry, reason",
    [
        (
            f'verdict = "same"\nleft = "{ROW}s"\nright = "{COURSE}"',
            f"{ROW}s is not in the workbooks; near it is {ROW}.",
        ),
        (
            f'verdict = "different"\nleft = "{ROW}"\nright = "college/bay/courses/x"',
            "college/bay/courses/x is not in",
        ),
        (
            'verdict = "keep"\ninstitution = "college/nobody"\nfile = "returned/vista.xlsx"',
            "college/nobody is not in",
        ),
        (
            'verdict = "keep"\ninstitution = "college/harbor-college"\nfile = "returned/harbour.xlsx"',
            "returned/harbour.xlsx is not in the workbooks; near it is returned/harbor.xlsx.",
        ),
    ],
)
def test_a_decision_about_nothing_is_said_with_its_line(run: Run, workspace: Path, entry: str, reason: str) -> None:
    (workspace / "decisions.toml").write_text(f"# agreed\n\n[[decision]]\n{entry}\n", encoding="utf-8")
    content = read_checked("validation", run("-C", workspace, "validate", "--format", "json").out)
    (issue,) = (one for one in content["issues"] if one["code"] == "WB510")
    assert issue["message"].startswith("The entry in line 3 of decisions.toml was not used: ")
    assert reason in issue["message"]


@pytest.mark.parametrize(
    "entry",
    [
        f'verdict = "same"\nleft = "{ROW}"\nright = "{COURSE}"',
        'verdict = "keep"\ninstitution = "college/harbor-college"\nfile = "returned/harbor.xlsx"',
    ],
)
def test_a_decision_about_what_is_there_or_awaited_is_quiet(run: Run, workspace: Path, entry: str) -> None:
    (workspace / "decisions.toml").write_text(f"[[decision]]\n{entry}\n", encoding="utf-8")
    assert "WB510" not in run("-C", workspace, "validate").out
    (workspace / "returned/harbor.xlsx").unlink()
    assert "WB510" not in run("-C", workspace, "validate").out
    assert "WB510" not in run("-C", workspace, "validate", "returned/vista.xlsx").out
