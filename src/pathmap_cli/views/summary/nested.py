"""Awards inside awards: which part of an award's units counts in the next one, and which courses go beyond them."""

from collections.abc import Iterator
from dataclasses import dataclass

from pathmap_cli.gaps.said import seen
from pathmap_cli.gaps.wording import number
from pathmap_cli.ladder.nesting import beyond
from pathmap_cli.ladder.stage import Stage
from pathmap_cli.ladder.way import Step
from pathmap_cli.views.amounts import NOT_TOLD, amount_words
from pathmap_cli.views.guide import Guide, Place
from pathmap_cli.views.summary.ladder import stage_name
from pathmap_cli.vocabulary import CollegeTermSystem


@dataclass(frozen=True, slots=True)
class NestRow:
    """One step up: how many of the units count in the next award; `share` from 0 to 1, None where it is not told."""

    award: str
    institution: str
    next: str
    counts: str
    share: float | None
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Excess:
    """An award whose required courses have more units than it states."""

    text: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Nested:
    """Every step from an award to the next, and the awards with more courses than units."""

    rows: tuple[NestRow, ...]
    excess: tuple[Excess, ...]


def nested(guide: Guide) -> Nested:
    """The awards of the institutions looked at."""
    steps = guide.ladder.steps
    rows = (
        _row(guide, stage, step)
        for stage in steps.stages.values()
        if guide.is_wanted_id(stage.institution)
        for step in steps.after.get(stage.id, ())
    )
    return Nested(tuple(rows), tuple(_excess(guide)))


def _row(guide: Guide, stage: Stage, step: Step) -> NestRow:
    whole, part = stage.units, step.carried
    is_told = part.high < float("inf") and 0 < whole.high < float("inf")
    return NestRow(
        award=stage_name(guide, stage),
        institution=guide.name(stage.institution),
        next=stage_name(guide, step.end),
        counts=f"{amount_words(part)} of {amount_words(whole)} units" if is_told else NOT_TOLD,
        share=min(1.0, round(part.low / whole.high, 2)) if is_told else None,
        places=guide.places((*step.places, *stage.seen("units"))),
    )


def _excess(guide: Guide) -> Iterator[Excess]:
    for college in guide.partnership.colleges:
        for award in college.awards if guide.is_wanted(college.name) else ():
            over = beyond(college, award)
            if award.is_active and over:
                here = "semester units" if college.about.term_system is not CollegeTermSystem.SEMESTER else "units"
                text = f"The required courses of {award.label} at {college.name} have {number(over)} more {here}"
                places = guide.places((*seen("units", award), *seen("units", *college.rows_of(award))))
                yield Excess(f"{text} than the award states.", places)
