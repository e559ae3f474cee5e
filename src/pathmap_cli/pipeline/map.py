"""The pathway map: joined, assessed, drawn and written."""

from pathlib import Path

from pathmap_cli.errors import UsageError
from pathmap_cli.intake.institutions import slugs
from pathmap_cli.pipeline.gaps import institution_called
from pathmap_cli.pipeline.join import Joined
from pathmap_cli.render.formats import map_content
from pathmap_cli.views.map.page import Audience, MapPage, map_page
from pathmap_cli.workspace.outputs import shown, write_outputs

NAME = "pathway-map"
ENDINGS = {"html": "html", "svg": "svg", "mermaid": "mmd", "png": "png"}
"""Format → the ending of its file's name."""


def map_of(joined: Joined, institution: str | None = None, audience: Audience = Audience.PARTNERS) -> MapPage:
    """The map in finished words, or one partner's part in it; raises UsageError for a partner that there is not."""
    named = institution_called(institution, joined) if institution else None
    return map_page(joined.merged, joined.assessment, named, audience)


def wanted_format(named: str | None, output: Path | None) -> str:
    """The format that was named, else the one that the output's name ends in, else HTML; raises UsageError."""
    ending = output.suffix.removeprefix(".").lower() if output else ""
    wanted = named or next((name for name, one in ENDINGS.items() if one == ending), "html")
    if wanted not in ENDINGS:
        raise UsageError(f"There is no format {wanted}. The formats: {', '.join(ENDINGS)}.")
    return wanted


def write_map(joined: Joined, view: MapPage, name: str, output: Path | None = None, *, force: bool = False) -> str:
    """Write the map and return the name of the file.

    Raises UsageError where there is neither a workspace nor an output; OutputNotOurs and CannotWrite.
    """
    run = joined.run
    path = _path(view, name, output or run.workspace.reports)
    content = map_content(view, name)
    write_outputs({path: content}, run.workspace.root, inputs=run.never_written, force=force)
    return shown(path, run.workspace.root)


def _path(view: MapPage, name: str, place: Path | None) -> Path:
    """The file itself, or its place in a folder."""
    if place is None:
        raise UsageError("Outside a workspace say where to write: --output pathway-map.html.")
    if place.suffix and not place.is_dir():
        return place
    whose = (slugs((view.institution,)) if view.institution else "",)
    whom = "students" if view.audience is Audience.STUDENTS else ""
    return place / f"{'-'.join(filter(None, (NAME, *whose, whom)))}.{ENDINGS[name]}"
