"""Write templates/, the blank workbooks for people without Python; run it when a sheet, a list or a help changes."""

from collections.abc import Iterator
from pathlib import Path

from pathmap_cli.model import KINDS, template
from pathmap_cli.schema.spec import template_spec
from pathmap_cli.vocabulary import Profile
from pathmap_cli.workbook.template import blank_workbook

TEMPLATES = Path(__file__).parent.parent / "templates"


def blanks() -> Iterator[tuple[Path, bytes]]:
    """Each blank workbook with the file it belongs in: `PROFILE/KIND.xlsx`."""
    for profile in Profile:
        for kind in KINDS:
            workbook = blank_workbook(template_spec(template(kind)), profile=profile)
            yield TEMPLATES / profile / f"{kind}.xlsx", workbook


def main() -> None:
    """Write every blank workbook and say which."""
    for path, workbook in blanks():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(workbook)
        print(path.relative_to(TEMPLATES.parent))


if __name__ == "__main__":
    main()
