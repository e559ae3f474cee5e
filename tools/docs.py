"""Write docs/reference/, the pages that the code itself can tell; run it when a sheet, a code or a command changes.

`make docs` writes them. `python tools/docs.py --check` writes nothing, names the pages that are stale and exits with 1.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from pathmap_cli.render.reference import PAGES, reference_page

ROOT = Path(__file__).resolve().parent.parent
REFERENCE = ROOT / "docs" / "reference"


def pages() -> Iterator[tuple[Path, str]]:
    """Each page with the file it belongs in."""
    for name in PAGES:
        yield REFERENCE / f"{name}.md", reference_page(name)


def stale(written: dict[Path, str]) -> tuple[Path, ...]:
    """The files that differ from what the code tells now, those left behind by a page that is gone among them."""
    there = {path for path in REFERENCE.rglob("*") if path.is_file()}
    changed = {path for path, text in written.items() if path not in there or path.read_bytes() != text.encode()}
    return tuple(sorted(changed | there - written.keys()))


def main() -> None:
    """Write the pages that are stale, or only name them."""
    written = dict(pages())
    check = "--check" in sys.argv[1:]
    for path in stale(written):
        print(f"{'stale' if check else 'written'}: {path.relative_to(ROOT).as_posix()}")
        if not check:
            _bring_up_to_date(path, written.get(path))
    if check and stale(written):
        sys.exit("Run `make docs`.")


def _bring_up_to_date(path: Path, text: str | None) -> None:
    if text is None:
        path.unlink()
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())


if __name__ == "__main__":
    main()
