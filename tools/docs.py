"""Write docs/reference/, the pages that the code itself can tell; run it when a sheet, a code or a command changes.

`make docs` writes them. `python tools/docs.py --check` writes nothing, names the pages that are stale and exits with 1.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

from pathmap_cli import errors
from pathmap_cli.cli.app import app
from pathmap_cli.cli.run import INTERRUPTED
from pathmap_cli.cli.run import main as pathmap
from pathmap_cli.exchange.schemas import SCHEMAS, schema_text
from pathmap_cli.render.reference import PAGES, reference_page

ROOT = Path(__file__).resolve().parent.parent
REFERENCE = ROOT / "docs" / "reference"
COMMANDS = """\
# The commands

What `pathmap COMMAND --help` says. This page is written by `make docs` from the commands themselves.

The exit code tells a script how it went:

| Code | Means |
|---|---|
"""


def pages() -> Iterator[tuple[Path, str]]:
    """Each page with the file it belongs in."""
    for name in PAGES:
        yield REFERENCE / f"{name}.md", reference_page(name)
    yield REFERENCE / "cli.md", commands_page()
    for kind in SCHEMAS:
        yield REFERENCE / "schemas" / f"{kind}.json", schema_text(kind)


def commands_page() -> str:
    """Every command with its help, and what the exit codes mean."""
    codes = "".join(f"| {code} | {meaning} |\n" for code, meaning in exit_codes())
    helps = (f"\n## {' '.join(('pathmap', *command))}\n\n```text\n{_help(command)}\n```\n" for command in commands())
    return COMMANDS + codes + "".join(helps)


def commands() -> tuple[tuple[str, ...], ...]:
    """The words of each command, in the order of `pathmap --help`; no words for pathmap itself."""
    return ((), *((command.name,) for command in app.registered_commands if command.name and not command.hidden))


def exit_codes() -> Iterator[tuple[int, str]]:
    """Each exit code and what it means, in order."""
    yield 0, "It did what it promises, and found nothing at or above `--fail-on`."
    yield 1, "It found something at or above `--fail-on`."
    kinds = (kind for kind in errors.PathmapError.__subclasses__() if kind.__module__ == errors.__name__)
    yield from sorted((kind.exit_code, kind.__doc__ or "") for kind in kinds)
    yield errors.PathmapError.exit_code, "A mistake of pathmap's own; please report it."
    yield INTERRUPTED, "Somebody stopped it (Ctrl-C)."


def _help(command: tuple[str, ...]) -> str:
    os.environ["COLUMNS"] = "80"
    with redirect_stdout(StringIO()) as said:
        pathmap([*command, "--help"])
    return said.getvalue().strip()


def stale(written: dict[Path, str]) -> tuple[Path, ...]:
    """The files that differ from what the code tells now, those left behind by a page that is gone among them."""
    there = {path for path in REFERENCE.rglob("*") if path.is_file()}
    changed = {path for path, text in written.items() if path not in there or path.read_bytes() != text.encode()}
    return tuple(sorted(changed | there - written.keys()))


def main() -> None:
    """Write the pages that are stale, or only name them."""
    written = dict(pages())
    check = "--check" in sys.argv[1:]
    found = stale(written)
    for path in found:
        print(f"{'stale' if check else 'written'}: {path.relative_to(ROOT).as_posix()}")
        if not check:
            _bring_up_to_date(path, written.get(path))
    if check and found:
        sys.exit("Run `make docs`.")


def _bring_up_to_date(path: Path, text: str | None) -> None:
    if text is None:
        path.unlink()
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())


if __name__ == "__main__":
    main()
