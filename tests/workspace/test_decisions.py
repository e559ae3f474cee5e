"""decisions.toml: read entry by entry, only ever appended to."""

import tomllib
from pathlib import Path

import pytest

from pathmap_cli.errors import CannotWrite, UsageError
from pathmap_cli.model.decisions import Decision, Verdict
from pathmap_cli.workspace.decisions import append_decision, read_decisions
from pathmap_cli.workspace.discover import DECISIONS

SAME = Decision(Verdict.SAME, "high-school/vista/courses/welding-1", "college/harbor/courses/weld-101")
KEEP = Decision(Verdict.KEEP, "high-school/vista", 'returned/"vista" C:\\new\x7f.xlsx')


def write(root: Path, text: str) -> None:
    (root / DECISIONS).write_bytes(text.encode())


def test_nothing_is_decided_without_the_file(tmp_path: Path) -> None:
    assert read_decisions(tmp_path).decisions == read_decisions(None).decisions == ()


def test_what_is_appended_is_read_back_in_order(tmp_path: Path) -> None:
    append_decision(tmp_path, SAME, "Welding 1 is WELD 101\nIntroduction")
    append_decision(tmp_path, KEEP, "of two workbooks the later one")
    decided = read_decisions(tmp_path)
    assert decided.decisions == (SAME, KEEP)
    assert decided.issues == ()
    assert "\n# Welding 1 is WELD 101 Introduction\n[[decision]]\n" in (tmp_path / DECISIONS).read_text()


@pytest.mark.parametrize("ending", ["", "\n", "\r\n"])
def test_what_people_wrote_stays_byte_by_byte(tmp_path: Path, ending: str) -> None:
    mine = (
        f"# agreed on 3 November{ending or chr(10)}[[decision]]\nverdict = 'different'\nleft = 'a'\nright = 'b'{ending}"
    )
    write(tmp_path, mine)
    append_decision(tmp_path, SAME, "words")
    assert (tmp_path / DECISIONS).read_bytes().startswith(mine.encode())
    assert read_decisions(tmp_path).decisions == (Decision(Verdict.DIFFERENT, "a", "b"), SAME)


def test_a_new_file_explains_itself_and_is_toml(tmp_path: Path) -> None:
    append_decision(tmp_path, SAME, "words")
    text = (tmp_path / DECISIONS).read_text()
    assert text.startswith("# What people decided.")
    assert tomllib.loads(text)["decision"][0]["verdict"] == "same"


GOOD = '[[decision]]\nverdict = "same"\nleft = "a"\nright = "b"\n'


@pytest.mark.parametrize(
    "entry, line, reason",
    [
        (
            '[[decision]]\nverdict = "maybe"\nleft = "a"\nright = "b"\n',
            5,
            "its verdict is none of same, different, keep",
        ),
        ('[[decision]]\nleft = "a"\nright = "b"\n', 5, "its verdict is none of"),
        ('[[decision]]\nverdict = ["same"]\n', 5, "its verdict is none of"),
        ("[[decision]]\nverdict = same\n", 5, "not written as TOML"),
        ('[[decision]]\nverdict = "same"\nleft = "a"\n', 5, "it needs left and right"),
        ('[[decision]]\nverdict = "keep"\nleft = "a"\nright = "b"\n', 5, "it needs institution and file"),
        ('[[decision]]\nverdict = "same"\nleft = "a"\nright = ""\n', 5, "it needs left and right"),
        ('[[decision]]\nverdict = "same"\nleft = "a"\nright = "b"\nby = "me"\n', 5, "and no more"),
    ],
)
def test_a_bad_entry_is_an_issue_with_its_line_and_hides_no_other(
    tmp_path: Path, entry: str, line: int, reason: str
) -> None:
    write(tmp_path, f"{GOOD}{entry}{GOOD}")
    decided = read_decisions(tmp_path)
    assert decided.decisions == (Decision(Verdict.SAME, "a", "b"),) * 2
    (issue,) = decided.issues
    assert (issue.type.code, issue.place.file) == ("WB510", DECISIONS)
    assert f"line {line} " in issue.message
    assert reason in issue.message


def test_what_stands_above_the_first_entry_is_said(tmp_path: Path) -> None:
    write(tmp_path, '\n# a remark\nverdict = "same"\n')
    (issue,) = read_decisions(tmp_path).issues
    assert "line 3 of decisions.toml was not used: it stands under no [[decision]]" in issue.message


def test_a_file_that_is_no_text_stops_the_run(tmp_path: Path) -> None:
    (tmp_path / DECISIONS).write_bytes(b"\xff\xfe")
    with pytest.raises(UsageError, match=r"decisions\.toml cannot be opened as text"):
        read_decisions(tmp_path)


def test_a_decision_that_cannot_be_written_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: int) -> None:
        raise PermissionError

    monkeypatch.setattr("os.fsync", refuse)
    with pytest.raises(CannotWrite, match=r"decisions\.toml cannot be written"):
        append_decision(tmp_path, SAME, "words")
    assert not list(tmp_path.iterdir())
