"""`pathmap validate --annotate` and `--fix`: what is written, where, and what is said of it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.workspaces import college, fill, school

BAD = {"grade": "10", "title": "Welding 2", "course_type": "Shop_class", "cte_level": "Introductry"}


@pytest.fixture
def messy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with an error and a slip in the school's workbook, beside a PDF."""

    def at_once(work: Callable[[object], bytes], given: object) -> bytes:
        return work(given)

    monkeypatch.setattr("pathmap_cli.workbook.goes_back.in_child", at_once)
    root = fill(tmp_path / "welding", vista=school(courses=[BAD]), harbor=college())
    (root / "returned/scan.xlsx").write_bytes(b"%PDF-1.7")
    return root


def test_each_workbook_with_problems_gets_a_copy_and_a_message(run: Run, messy: Path) -> None:
    before = (messy / "returned/vista.xlsx").read_bytes()
    result = run("-C", messy, "validate", "--annotate", "back")
    assert result.code == 1
    assert (messy / "returned/vista.xlsx").read_bytes() == before
    assert "Marked copies to send back\n" in result.out
    assert "  back/vista.xlsx\n" in result.out
    assert "the file could not be read as one of pathmap's workbooks" in " ".join(result.out.split())
    written = {path.name for path in (messy / "back").iterdir()}
    assert {"vista.xlsx", "vista.message.md", "scan.fixlist.xlsx", "scan.message.md"} <= written
    message = (messy / "back/vista.message.md").read_text("utf-8")
    assert "1 thing needs an answer and 1 we can repair." in message
    assert "- Courses E2: “Shop\\_class” is not one of the answers for Course type." in message
    assert "We could not use it yet." in (messy / "back/scan.message.md").read_text("utf-8")


def test_a_second_run_gives_the_same_and_reads_no_copy(run: Run, messy: Path) -> None:
    first = run("-C", messy, "validate", "--annotate", "back")
    files = {path: path.read_bytes() for path in (messy / "back").iterdir()}
    assert run("-C", messy, "validate", "--annotate", "back").out == first.out
    assert {path: path.read_bytes() for path in (messy / "back").iterdir()} == files


def test_a_copy_that_comes_back_says_the_same(run: Run, messy: Path) -> None:
    before = run("-C", messy, "validate", "--format", "csv").out
    run("-C", messy, "validate", "--annotate", "back")
    (messy / "returned/vista.xlsx").write_bytes((messy / "back/vista.xlsx").read_bytes())
    assert run("-C", messy, "validate", "--format", "csv").out == before


def test_repairs_are_listed_and_gone(run: Run, messy: Path) -> None:
    assert "WB204" in run("-C", messy, "validate").out
    result = run("-C", messy, "validate", "--fix", "fixed")
    assert "Repaired copies\n  fixed/vista.xlsx\n" in result.out
    again = run("validate", messy / "fixed/vista.xlsx")
    assert "WB204" not in again.out
    assert "WB203" in again.out


def test_where_nothing_is_certain_nothing_is_repaired(run: Run, tmp_path: Path) -> None:
    root = fill(tmp_path / "welding")
    assert "No workbook has a repair that is certain." in run("-C", root, "validate", "--fix", "fixed").out
    assert not (root / "fixed").exists()


@pytest.mark.parametrize(
    "words, said",
    [
        (["--annotate", "returned"], "holds what pathmap reads"),
        (["--annotate", "."], "holds what pathmap reads"),
        (["--annotate", "pathmap.toml"], "is a file"),
        (["--annotate", "back", "--fix", "back"], "Give each a folder of its own"),
    ],
)
def test_a_folder_that_will_not_do_is_refused(run: Run, messy: Path, words: list[str], said: str) -> None:
    result = run("-C", messy, "validate", *words)
    assert (result.code, result.out) == (2, "")
    assert said in " ".join(result.err.split())


def test_what_a_person_changed_is_not_replaced(run: Run, messy: Path) -> None:
    run("-C", messy, "validate", "--annotate", "back")
    (messy / "back/vista.message.md").write_text("Dear Ana", "utf-8")
    result = run("-C", messy, "validate", "--annotate", "back")
    assert result.code == 4
    assert (messy / "back/vista.message.md").read_text("utf-8") == "Dear Ana"
    assert run("-C", messy, "validate", "--annotate", "back", "--force").code == 1
