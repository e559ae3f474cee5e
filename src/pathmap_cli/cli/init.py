"""`pathmap init`."""

from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pathmap_cli.cli.console import Session, session

if TYPE_CHECKING:
    from pathmap_cli.pipeline.init import Wish

Names = list[str] | None


class ProfileName(StrEnum):
    """Whose words and lists; the members of vocabulary.Profile, without loading the lists for --help."""

    GENERIC = "generic"
    CALIFORNIA = "california"


def init(
    context: typer.Context,
    folder: Annotated[Path | None, typer.Argument(metavar="FOLDER", hidden=True)] = None,
    pathway: Annotated[str, typer.Option(metavar="NAME", help="The career pathway, such as Welding.")] = "",
    year: Annotated[str, typer.Option(metavar="2026-27", help="The school year; without it, the current one.")] = "",
    high_school: Annotated[Names, typer.Option(metavar="NAME", help="A high school; once for each.")] = None,
    career_center: Annotated[Names, typer.Option(metavar="NAME", help="A career center or ROP; once for each.")] = None,
    adult_school: Annotated[Names, typer.Option(metavar="NAME", help="An adult school; once for each.")] = None,
    college: Annotated[Names, typer.Option(metavar="NAME", help="A college; once for each.")] = None,
    university: Annotated[Names, typer.Option(metavar="NAME", help="A university; once for each.")] = None,
    labor_market: Annotated[Names, typer.Option(metavar="AREA", help="The labor market of an area.")] = None,
    partner: Annotated[Names, typer.Option(metavar="NAME", help="A workforce board or other partner.")] = None,
    profile: Annotated[ProfileName, typer.Option(help="Whose words and lists.")] = ProfileName.GENERIC,
    cluster: Annotated[str, typer.Option(metavar="NAME", help="The career cluster or sector.")] = "",
    state: Annotated[str, typer.Option(metavar="NAME", help="The state.")] = "",
    region: Annotated[str, typer.Option(metavar="NAME", help="The region or service area.")] = "",
    contact: Annotated[str, typer.Option(metavar="TEXT", help="Whom partners ask; stands in each workbook.")] = "",
    return_by: Annotated[str, typer.Option(metavar="YYYY-MM-DD", help="The day you want the workbooks back.")] = "",
    earlier: Annotated[
        Path | None,
        typer.Option(
            "--from", metavar="PATHWAY.json", readable=False, help="Begin with the answers of an earlier round."
        ),
    ] = None,
) -> None:
    """Make a workspace with blank, labelled workbooks to send out.

    FOLDER is new, or a workspace to add to; without it, the current folder. Without any names it asks for them. Run
    again in a workspace it adds what is not there yet and touches nothing else. --from names the pathway.json of an
    earlier round (or its workspace): everybody of that round gets a workbook that their own answers stand in already,
    for them to confirm.
    """
    from pathmap_cli.pipeline.earlier import read_round
    from pathmap_cli.pipeline.init import Wish, is_workspace
    from pathmap_cli.pipeline.init import init as make
    from pathmap_cli.render.text.init import init_text
    from pathmap_cli.workspace.discover import find_root

    here = session(context)
    before = read_round(earlier, here.today, here.watch).pathway if earlier else None
    wish = Wish(
        pathway=pathway,
        year=year,
        profile=profile,
        cluster=cluster,
        state=state,
        region=region,
        contact=contact,
        return_by=return_by,
        high_schools=tuple(high_school or ()),
        career_centers=tuple(career_center or ()),
        adult_schools=tuple(adult_school or ()),
        colleges=tuple(college or ()),
        universities=tuple(university or ()),
        labor_markets=tuple(labor_market or ()),
        partners=tuple(partner or ()),
        earlier=before,
    )
    place = folder or find_root(Path.cwd()) or Path()
    if wish.names_nobody and not is_workspace(place) and here.can_ask:
        wish = _asked(here, wish)
    made = make(place, wish, here.today)
    add, check = here.command("init", "--college", "NAME", inside=folder), here.command("validate", inside=folder)
    here.show(init_text(made, place.resolve().name, add=add, validate=check))


def _asked(here: Session, wish: "Wish") -> "Wish":
    """The wish with what a person answers; an empty answer leaves a thing out."""
    from pathmap_cli.pipeline.init import current_year

    here.tell("A workspace is made here. Leave an answer empty if you do not know it yet.")
    return replace(
        wish,
        pathway=here.ask("Name of the career pathway", wish.pathway),
        year=here.ask("School year", wish.year or current_year(here.today)),
        high_schools=here.ask_each("High school"),
        career_centers=here.ask_each("Career center or ROP"),
        adult_schools=here.ask_each("Adult school"),
        colleges=here.ask_each("College"),
        universities=here.ask_each("University"),
        labor_markets=here.ask_each("Labor market: area"),
        partners=here.ask_each("Other partner"),
    )
