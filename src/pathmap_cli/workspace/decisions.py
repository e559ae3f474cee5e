"""`decisions.toml`: what people decided about proposals and versions; edited by hand too, and only ever appended to."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import pairwise
from pathlib import Path

from pathmap_cli.errors import CannotWrite, UsageError
from pathmap_cli.grid import CellRef
from pathmap_cli.issues import Issue
from pathmap_cli.issues.across import NO_DECISION
from pathmap_cli.model.decisions import Decision, Verdict
from pathmap_cli.model.merged import Merged
from pathmap_cli.workspace.discover import DECISIONS
from pathmap_cli.workspace.outputs import replace_file
from pathmap_cli.workspace.toml import toml_text

ENTRY = re.compile(r"^[ \t]*\[\[[ \t]*decision[ \t]*\]\]", re.MULTILINE)
KEYS: Mapping[Verdict, tuple[str, str]] = {
    Verdict.SAME: ("left", "right"),
    Verdict.DIFFERENT: ("left", "right"),
    Verdict.KEEP: ("institution", "file"),
}
"""The two things that each verdict is about, as the file calls them."""
HEADING = """\
# What people decided. pathmap adds to the end of this file and changes nothing in it; a later entry about the same two
# things wins. To take a decision back, delete its entry.
#   verdict = "same" or "different": the rows `left` and `right` are one course, or are not.
#   verdict = "keep": of two workbooks of an `institution`, its `file` is the one that counts.
"""


@dataclass(frozen=True, slots=True)
class Decided:
    """The decisions in the order of the file, and what is wrong with entries that could not be used."""

    decisions: tuple[Decision, ...] = ()
    issues: tuple[Issue, ...] = ()


def read_decisions(root: Path | None) -> Decided:
    """All decisions of a workspace; a bad entry is an issue with its line and hides no other. Raises UsageError."""
    text = _text(root / DECISIONS) if root else ""
    read = tuple(_read_entries(text))
    return Decided(
        tuple(one for one in read if isinstance(one, Decision)), tuple(one for one in read if isinstance(one, Issue))
    )


def not_about_anything(decisions: Iterable[Decision], merged: Merged) -> Iterator[Issue]:
    """An issue for each decision that names what no workbook holds, and so decides nothing.

    What is said of an institution that has not come back yet may still hold, and is left alone.
    """
    for one in decisions:
        unknown = next(_unknown(one, merged), None)
        if unknown:
            yield _issue(one.line, f"{unknown} is not in the workbooks{_near(unknown, merged)}")


def _unknown(decision: Decision, merged: Merged) -> Iterator[str]:
    if decision.verdict is Verdict.KEEP:
        files = {one.file for one in (*merged.used, *merged.set_aside)}
        yield from () if _institution(decision.left) in _known(merged) else (decision.left,)
        yield from () if _is_awaited(decision.left, merged) or decision.right in files else (decision.right,)
        return
    rows = {record.id for one in merged.pathway.institutions for record in one.records}
    for name in (decision.left, decision.right):
        if name not in rows and not _is_awaited(name, merged):
            yield name


def _near(name: str, merged: Merged) -> str:
    rows = [record.id for one in merged.pathway.institutions for record in one.records]
    files = [one.file for one in (*merged.used, *merged.set_aside)]
    near = get_close_matches(name, [*rows, *files, *_known(merged)], n=1)
    return f"; near it is {near[0]}" if near else ""


def _institution(name: str) -> str:
    return "/".join(name.split("/")[:2])


def _known(merged: Merged) -> frozenset[str]:
    pathway = merged.pathway
    return frozenset(one.id for one in (*pathway.institutions, *pathway.expected))


def _is_awaited(name: str, merged: Merged) -> bool:
    return any(one.id == _institution(name) and not one.returned for one in merged.pathway.expected)


def append_decision(root: Path, decision: Decision, words: str) -> None:
    """Add a decision at the end of the file, under a comment that says it in words; raises CannotWrite."""
    path = root / DECISIONS
    before = _text(path) or HEADING
    left, right = KEYS[decision.verdict]
    entry = (
        f"\n# {_one_line(words)}\n[[decision]]\nverdict = {toml_text(decision.verdict)}\n"
        f"{left} = {toml_text(decision.left)}\n{right} = {toml_text(decision.right)}\n"
    )
    try:
        replace_file(path, (before if before.endswith("\n") else f"{before}\n").encode() + entry.encode())
    except OSError as error:
        raise CannotWrite(f"{DECISIONS} cannot be written. Close it where it is open, and run again.") from error


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(
            f"{path.name} cannot be opened as text. Save it as plain text (UTF-8) and run again."
        ) from error


def _read_entries(text: str) -> Iterator[Decision | Issue]:
    """Each entry by itself, so that a slip in one of them leaves the others standing."""
    borders = (*(match.start() for match in ENTRY.finditer(text)), len(text))
    yield from _read_head(text[: borders[0]])
    for start, end in pairwise(borders):
        yield _read_entry(text[start:end], text.count("\n", 0, start) + 1)


def _read_head(text: str) -> Iterator[Issue]:
    """Above the first entry only comments may stand."""
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip() and not line.lstrip().startswith("#"):
            yield _issue(number, "it stands under no [[decision]]")
            return


def _read_entry(text: str, line: int) -> Decision | Issue:
    try:
        (entry,) = tomllib.loads(text)["decision"]
    except tomllib.TOMLDecodeError:
        return _issue(line, "it is not written as TOML wants it")
    if not isinstance(verdict := entry.get("verdict"), str) or verdict not in set(Verdict):
        return _issue(line, f"its verdict is none of {', '.join(Verdict)}")
    wanted = KEYS[Verdict(verdict)]
    if set(entry) != {"verdict", *wanted} or not all(isinstance(entry[key], str) and entry[key] for key in wanted):
        return _issue(
            line, f"beside its verdict it needs {wanted[0]} and {wanted[1]}, each a text in quotes, and no more"
        )
    return Decision(Verdict(verdict), entry[wanted[0]], entry[wanted[1]], line)


def _issue(line: int, reason: str) -> Issue:
    return NO_DECISION.at(CellRef(DECISIONS), line=line, reason=reason)


def _one_line(words: str) -> str:
    return " ".join(words.split())
