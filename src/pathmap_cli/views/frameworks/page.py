"""The frameworks page: each framework with its elements, where to begin, and what the Perkins law counts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import Literal

from pathmap_cli import __version__
from pathmap_cli.frameworks.advisor import start_here
from pathmap_cli.frameworks.assess import JudgedFramework, judge
from pathmap_cli.frameworks.levels import HIGHEST
from pathmap_cli.frameworks.perkins import NEEDS, reachable
from pathmap_cli.gaps.assessment import Assessment
from pathmap_cli.gaps.wording import listed, term
from pathmap_cli.model.merged import Merged
from pathmap_cli.settings import Settings
from pathmap_cli.views.frameworks.headline import headline
from pathmap_cli.views.frameworks.judged import Element, Level, Next, element
from pathmap_cli.views.guide import Guide, Place

NO_ENDORSEMENT = "Nobody who wrote this framework has endorsed pathmap or this page."
LEVELS = ("none yet", "first signs", "partly", "mostly", "throughout")
"""The computed levels 0 to 4 in words."""
RATINGS = ("not discussed", "initiation", "planning", "implementation", "sustained")


@dataclass(frozen=True, slots=True)
class Group:
    """Elements under one heading; an empty title where the framework has no groups."""

    title: str
    elements: tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class Start:
    """A step to begin with, the part that it belongs to, and what to do first."""

    part: str
    step: str
    title: str
    id: str
    next: Next | None


@dataclass(frozen=True, slots=True)
class Section:
    """One framework; `levels` counts its elements at each computed level 0 to 4, `headline` says the same in words."""

    id: str
    short: str
    title: str
    headline: str
    levels: tuple[int, ...]
    rated: int
    to_discuss: int
    groups: tuple[Group, ...]
    start_here: tuple[Start, ...]
    version: str
    source: str
    note: str
    endorsement: str

    @property
    def elements(self) -> tuple[Element, ...]:
        """The elements of all groups."""
        return tuple(one for group in self.groups for one in group.elements)


@dataclass(frozen=True, slots=True)
class Reachable:
    """A measure of the Perkins law, what a school needs for it, and which schools have that."""

    measure: str
    needs: str
    yes: str
    no: str
    not_told: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameworksPage:
    """The pathway through the seven frameworks."""

    schema: Literal["pathmap.frameworks/1"] = field(default="pathmap.frameworks/1")
    pathmap: str = __version__
    date: date
    title: str
    academic_year: str
    region: str
    prepared_by: str
    data_of: str
    sections: tuple[Section, ...]
    perkins: tuple[Reachable, ...]


def frameworks_page(merged: Merged, assessment: Assessment, settings: Settings) -> FrameworksPage:
    """The page in finished words."""
    guide, pathway = Guide(merged), merged.pathway
    return FrameworksPage(
        date=pathway.today,
        title=pathway.title,
        academic_year=pathway.academic_year,
        region=guide.region,
        prepared_by=settings.prepared_by,
        data_of=guide.data_of,
        sections=sections(guide, assessment),
        perkins=tuple(_perkins(guide)),
    )


def sections(guide: Guide, assessment: Assessment) -> tuple[Section, ...]:
    """Every framework in words."""
    return tuple(_section(guide, judged) for judged in judge(guide.pathway, assessment.gaps))


def _section(guide: Guide, judged: JudgedFramework) -> Section:
    of = judged.framework
    elements = [element(guide, of.id, one) for one in judged.elements]
    groups = {f"{of.id}-{one.id}": one.group for one in of.elements}
    grouped = groupby(elements, key=lambda one: groups[one.id])
    return Section(
        id=of.id,
        short=of.short,
        title=of.title,
        headline=headline(judged.elements),
        levels=_levels(one.computed for one in elements),
        rated=sum(one.rated.raters > 0 for one in elements),
        to_discuss=sum(one.to_discuss for one in elements),
        groups=tuple(Group(title, tuple(some)) for title, some in grouped),
        start_here=tuple(_starts(judged, elements)) if of.in_order else (),
        version=of.version,
        source=of.source,
        note=of.note,
        endorsement=NO_ENDORSEMENT,
    )


def _levels(levels: Iterable[Level]) -> tuple[int, ...]:
    levels = tuple(levels)
    return tuple(sum(one.level == level for one in levels) for level in range(HIGHEST + 1))


def _starts(judged: JudgedFramework, elements: Iterable[Element]) -> Iterator[Start]:
    by_id = {one.id: one for one in elements}
    for step in start_here(judged):
        one = by_id[f"{judged.framework.id}-{step.element.id}"]
        yield Start(step.element.group, one.code, one.title, one.id, one.next)


def _perkins(guide: Guide) -> Iterator[Reachable]:
    for measure, (_, needs, _has) in NEEDS.items():
        points = tuple(reachable(guide.partnership, measure))
        if points:
            yield Reachable(
                measure=term(measure),
                needs=needs,
                yes=listed(one.name for one in points if one.answer.yes),
                no=listed(one.name for one in points if one.answer.no),
                not_told=listed(one.name for one in points if one.answer.value is None),
                places=guide.places(one.place for one in points),
            )
