"""How courses depend on one another: those that open most others, and the longest chain from school through college."""

from dataclasses import dataclass

from pathmap_cli.curriculum.joined import joined
from pathmap_cli.views.guide import Guide, Place
from pathmap_cli.views.metrics import MeasuredCourse, MetricsPage, Scenario, metrics


@dataclass(frozen=True, slots=True)
class DependentCourse:
    """A course, whose it is, how many courses wait for it, and where it stands."""

    name: str
    institution: str
    unlocks: int
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Dependence:
    """The courses that open most others, and one of the longest chains; `chains` counts the chains of that length."""

    opening_most: tuple[DependentCourse, ...]
    chain: tuple[DependentCourse, ...]
    chains: int
    without_early_credit: int
    """Courses of the longest chain where no early credit counts."""
    on_circles: tuple[str, ...]
    """Courses that need one another first, and so cannot be counted."""


def dependence(guide: Guide) -> Dependence:
    """The whole pathway's, on a partner's own page too: a chain crosses institutions."""
    page, alone = (_measured(guide, early_credit=counts) for counts in (True, False))
    return Dependence(
        opening_most=tuple(_course(guide, one) for one in page.opening_most),
        chain=tuple(_course(guide, one) for one in page.chain if len(page.chain) > 1),
        chains=page.metrics.longest_chains.count,
        without_early_credit=alone.metrics.longest_chains.length,
        on_circles=tuple(f"{one.code} {one.title}".strip() for one in page.excluded),
    )


def _measured(guide: Guide, *, early_credit: bool) -> MetricsPage:
    scenario = Scenario.WITH_EARLY_CREDIT if early_credit else Scenario.WITHOUT_EARLY_CREDIT
    curriculum = joined(guide.pathway, early_credit=early_credit)
    return metrics(curriculum, scenario, guide.pathway.thresholds.blocking_alert)


def _course(guide: Guide, one: MeasuredCourse) -> DependentCourse:
    return DependentCourse(one.name, one.institution, one.blocking, guide.place(one.id, field="prerequisites"))
