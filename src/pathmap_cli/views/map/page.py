"""The pathway map as a page of its own: the map with what tells where and when it comes from."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum, auto

from pathmap_cli import __version__
from pathmap_cli.gaps.assessment import Assessment
from pathmap_cli.model.merged import Merged
from pathmap_cli.model.pathway import Pathway
from pathmap_cli.schema.text import NoneAnswer
from pathmap_cli.views.guide import Guide
from pathmap_cli.views.map.pathway_map import PathwayMap, pathway_map
from pathmap_cli.views.map.students import for_students


class Audience(StrEnum):
    """For whom a map is drawn."""

    PARTNERS = auto()
    STUDENTS = auto()


@dataclass(frozen=True, slots=True)
class Desk:
    """Whom to ask at an institution, by role."""

    institution: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MapPage:
    """The map of a partnership, or (with `institution`) of one partner's part in it; `desks` are whom families ask."""

    pathmap: str = field(default=__version__)
    date: date
    title: str
    academic_year: str
    region: str
    data_of: str
    institution: str | None
    audience: Audience
    desks: tuple[Desk, ...]
    map: PathwayMap


def map_page(
    merged: Merged, assessment: Assessment, institution: str | None = None, audience: Audience = Audience.PARTNERS
) -> MapPage:
    """The page in finished words."""
    guide, pathway = Guide(merged, institution), merged.pathway
    drawn = pathway_map(guide, assessment)
    return MapPage(
        date=pathway.today,
        title=pathway.title,
        academic_year=pathway.academic_year,
        region=guide.region,
        data_of=guide.data_of,
        institution=institution,
        audience=audience,
        desks=tuple(_desks(pathway)),
        map=for_students(drawn) if audience is Audience.STUDENTS else drawn,
    )


def _desks(pathway: Pathway) -> Iterator[Desk]:
    """The desks that the About sheets name by their role; no person's name stands there."""
    for one in pathway.institutions:
        for name in ("counselor_contact", "program_lead"):
            role = getattr(one.about, name, None)
            if isinstance(role, str) and not isinstance(role, NoneAnswer):
                yield Desk(one.name, role)
