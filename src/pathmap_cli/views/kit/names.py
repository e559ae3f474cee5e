"""The names of a partnership as the texts of the kit call for them, such as {pathway} and {return_by}."""

from collections.abc import Iterable, Mapping

from pathmap_cli.gaps.wording import day, listed
from pathmap_cli.model.links import Expected
from pathmap_cli.model.pathway import Pathway
from pathmap_cli.settings import Settings
from pathmap_cli.views.kit.materials import STEPS, note
from pathmap_cli.views.kit.planned import Planned

SESSION = 4
"""The step in which everybody looks at the map."""
MOST_NAMED = 6
"""Partners that a sentence names; of more it says how many there are."""


def partners(pathway: Pathway) -> tuple[Expected, ...]:
    """Everybody who takes part; the planning workbook speaks for all of them and is none."""
    return tuple(one for one in pathway.expected if one.kind in note().kinds)


def names(pathway: Pathway, settings: Settings, planned: Planned, step: int) -> Mapping[str, str]:
    """What stands for each word in braces in a step's texts: what is known, else a blank for people to fill in."""
    everybody = partners(pathway)
    known = {
        "pathway": pathway.title,
        "partners": together(everybody),
        "silent": together(one for one in everybody if not one.returned),
        "facilitator": planned.about("lead_facilitator") or settings.prepared_by,
        "mapper": planned.about("main_mapper"),
        "contact": settings.contact,
        "return_by": day(settings.return_by) if settings.return_by else "",
        "day": planned.day(step),
        "next_day": planned.day(step + 1) if step < STEPS[-1] else "",
        "session_day": planned.day(SESSION),
    }
    return {name: known[name] or blank for name, blank in note().blank.items()}


def together(some: Iterable[Expected]) -> str:
    """`Vista High School and Harbor College`, or of many `20 high schools and 4 colleges`."""
    ones = tuple(some)
    if len(ones) <= MOST_NAMED:
        return listed((one.name for one in ones), MOST_NAMED)
    kinds = [one.kind for one in ones]
    return listed(counted(kind, kinds.count(kind)) for kind in note().kinds if kind in kinds)


def counted(kind: str, count: int) -> str:
    """`1 college`, `20 high schools`."""
    one, more = note().kinds[kind]
    return f"{count} {one if count == 1 else more}"


def kind_name(kind: str) -> str:
    """One partner of the kind, as a title."""
    return note().kinds[kind][0].capitalize()
