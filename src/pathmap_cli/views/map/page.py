"""The pathway map as a page of its own: the map with what tells where and when it comes from."""

from dataclasses import dataclass, field
from datetime import date

from pathmap_cli import __version__
from pathmap_cli.gaps.assessment import Assessment
from pathmap_cli.model.merged import Merged
from pathmap_cli.views.guide import Guide
from pathmap_cli.views.map.pathway_map import PathwayMap, pathway_map


@dataclass(frozen=True, slots=True, kw_only=True)
class MapPage:
    """The map of a partnership, or (with `institution`) of one partner's part in it."""

    pathmap: str = field(default=__version__)
    date: date
    title: str
    academic_year: str
    region: str
    data_of: str
    institution: str | None
    map: PathwayMap


def map_page(merged: Merged, assessment: Assessment, institution: str | None = None) -> MapPage:
    """The page in finished words."""
    guide, pathway = Guide(merged, institution), merged.pathway
    return MapPage(
        date=pathway.today,
        title=pathway.title,
        academic_year=pathway.academic_year,
        region=", ".join(filter(None, (pathway.region, pathway.state))),
        data_of=guide.data_of,
        institution=institution,
        map=pathway_map(guide, assessment),
    )
