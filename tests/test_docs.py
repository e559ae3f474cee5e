"""The documentation is true: pages are current, links lead somewhere, trees name what is there."""

import os
import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook

from pathmap_cli.cli.run import main
from pathmap_cli.gaps.catalogue import BY_CODE as RULES
from pathmap_cli.issues.catalogue import CATALOGUE as ISSUES
from tools import docs

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "pathmap_cli"
ARCHITECTURE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("0*.md"))
PAGES = (ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md")))

LINK = re.compile(r"\[[^\]]*\]\((?!https?:|mailto:)([^)\s]+)\)")
CODE = re.compile(r"^```.*?^```$|`[^`\n]+`", re.MULTILINE | re.DOTALL)
MODULE = re.compile(r"\b[a-z_]+\.py\b")


def page_id(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_the_reference_pages_are_current() -> None:
    assert not [page_id(path) for path in docs.stale(dict(docs.pages()))], "run `make docs`"


@pytest.mark.parametrize("page", PAGES, ids=page_id)
def test_links_lead_to_something(page: Path) -> None:
    for target in LINK.findall(CODE.sub("", page.read_text(encoding="utf-8"))):
        file, _, anchor = target.partition("#")
        path = (page.parent / file).resolve() if file else page
        assert path.exists(), target
        assert not anchor or anchor in anchors(path), target


def anchors(page: Path) -> set[str]:
    """The anchors that code hosts give to the headings of a page."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def tree() -> dict[str, str]:
    """Each entry of the package in the tree of docs/architecture.md, with what is said beside it."""
    block = ARCHITECTURE.split("src/pathmap_cli/\n")[1].split("\ntemplates/")[0]
    entries: dict[str, str] = {}
    for line in block.splitlines():
        name, _, words = line.strip().partition(" ")
        entries |= (
            {name: words}
            if line.startswith("  ") and line[2] != " "
            else {list(entries)[-1]: entries[list(entries)[-1]] + line}
        )
    return entries


def test_the_tree_names_every_part_of_the_package() -> None:
    there = {path.name + "/" * path.is_dir() for path in PACKAGE.iterdir() if not path.name.startswith("__pycache__")}
    assert set(tree()) == there - {"__init__.py", "py.typed"}


def test_the_tree_names_nothing_that_is_not_there() -> None:
    for entry, words in tree().items():
        folder = PACKAGE / entry if entry.endswith("/") else PACKAGE
        assert not [name for name in MODULE.findall(words) if not (folder / name).exists()], entry


@pytest.mark.parametrize("folder", ["templates/", "sample_data/", "tools/", "tests/", "docs/"])
def test_the_tree_names_what_stands_beside_the_package(folder: str) -> None:
    line = re.search(rf"^{folder} +(.+)$", ARCHITECTURE, re.MULTILINE)
    assert line
    assert not [name for name in MODULE.findall(line[1]) if not (ROOT / folder / name).exists()]


def test_the_code_that_it_shows_is_there() -> None:
    lines = {line.strip() for path in PACKAGE.rglob("*.py") for line in path.read_text(encoding="utf-8").splitlines()}
    shown = "".join(re.findall(r"^```python\n(.*?)^```$", ARCHITECTURE, re.MULTILINE | re.DOTALL)).splitlines()
    assert not {line.strip() for line in shown} - lines - {"…"}


@pytest.mark.parametrize("page", DECISIONS, ids=page_id)
def test_a_decision_follows_the_form(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    number, title = int(page.name[:4]), text.splitlines()[0]
    assert title.startswith(f"# {number}. ")
    assert re.findall(r"^\*\*(\w+)\.\*\*", text, re.MULTILINE) == ["Context", "Decision", "Consequences"]
    index = (page.parent / "README.md").read_text(encoding="utf-8")
    assert f"| [{number}]({page.name}) | {title.partition('. ')[2]} |" in index


@pytest.mark.parametrize(
    "page", [page for page in PAGES if "Career Ladders" in page.read_text(encoding="utf-8")], ids=page_id
)
def test_whoever_names_clp_says_what_pathmap_does_not_do(page: Path) -> None:
    assert "does not reproduce" in " ".join(page.read_text(encoding="utf-8").split())


def test_the_changelog_names_every_command_and_every_code() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert not [name for name in docs.commands() if f"`{' '.join(('pathmap', *name))}`" not in text]
    ranges = re.findall(r"\b(WB|GAP|STR)(\d{3})(?:–\1(\d{3}))?", text)
    named = {f"{family}{number:03}" for family, a, b in ranges for number in range(int(a), int(b or a) + 1)}
    assert named == {*ISSUES, *RULES}


# --- Commands: what README.md, the tutorial and the cookbook show is what happens -------------------------------------

BLOCK = re.compile(
    r"^```(?:console|toml add to (?P<file>\S+)|text type into (?P<workbook>\S+))\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
SHOWING = tuple(page for page in PAGES if BLOCK.search(page.read_text(encoding="utf-8")))


def steps(text: str) -> Iterator[tuple[str, str]]:
    """Each command of a console block with the output shown under it; `…` stands for lines that are left out."""
    for step in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        command, _, shown = step.partition("\n")
        yield command, shown


def run(command: str) -> None:
    """Run a command line as a shell would; beside pathmap these pages use cd and cp alone."""
    words = shlex.split(command)
    if words[0] == "cd":
        os.chdir(words[1])
    elif words[0] == "cp":
        for name in sorted(name for pattern in words[1:-1] for name in Path().glob(pattern)):
            shutil.copy(name, words[-1])
    else:
        assert words[0] == "pathmap", command
        assert main(words[1:]) in {0, 1}, command


def type_into(workbook: str, text: str) -> None:
    """Type what a page tells its readers to type: `SHEET CELL: ANSWER`, a line each."""
    book = load_workbook(workbook)
    for line in text.splitlines():
        place, answer = line.split(": ", 1)
        sheet, cell = place.rsplit(" ", 1)
        book[sheet][cell] = answer
    book.save(workbook)


def as_shown(shown: str) -> str:
    """A pattern for the output that a page shows."""
    return "".join("(?s:.*?)" if line.strip() == "…" else re.escape(line) for line in shown.splitlines(keepends=True))


@pytest.mark.parametrize("page", SHOWING, ids=page_id)
def test_the_commands_of_a_page_do_what_it_shows(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for block in BLOCK.finditer(page.read_text(encoding="utf-8")):
        if block["file"]:
            with Path(block["file"]).open("a", encoding="utf-8") as file:
                file.write(block["text"])
            continue
        if block["workbook"]:
            type_into(block["workbook"], block["text"])
            continue
        for command, shown in steps(block["text"]):
            run(command)
            said = capsys.readouterr().out
            if shown and not re.fullmatch(as_shown(shown), said):
                pytest.fail(f"$ {command}\n{said}", pytrace=False)
