"""GAP6 and GAP9, from the Measures sheet: who fares worse, what nobody counts, and where students are lost.

Counts of students stay out of all messages: they say only on which side of a limit a figure lies, because two
figures could give a third away by subtraction.
"""

from collections.abc import Iterator

from pathmap_cli.gaps.answers import Answer, all_of, any_of, not_told, told
from pathmap_cli.gaps.funnel import funnels, group
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.gaps.rule import PARTNERSHIP, TRANSITIONS
from pathmap_cli.gaps.said import HIGH, MEDIUM, Ask, Evidence, Hit, NotTold, Said, seen
from pathmap_cli.gaps.scope import PLANNERS
from pathmap_cli.gaps.sheets import unlisted
from pathmap_cli.gaps.wording import SUPPRESSED_BELOW, listed, number
from pathmap_cli.model.measurements import Measurement
from pathmap_cli.model.planning import Planning
from pathmap_cli.vocabulary import MEASURES, MeasureKind, MeasureUnit

WANTED_KINDS = (
    MeasureKind.ENROLLMENT,
    MeasureKind.PERSISTENCE,
    MeasureKind.ATTAINMENT,
    MeasureKind.EMPLOYMENT,
    MeasureKind.WAGES,
)


@TRANSITIONS.rule(
    606,
    "equity-gap",
    severity=HIGH,
    applies_to=PLANNERS,
    owner="Equity lead",
    action="Ask the students concerned what stands in their way; recruit and support them there.",
    closes_when="The Measures sheet has the group within the limit of everyone's figure.",
    asks=True,
    thresholds=("equity_gap_points",),
)
def equity_gap(partnership: Partnership) -> Iterator[Said]:
    """A group of students fares clearly worse than students in general.

    The pathway works for others, so something that can be changed stands in the way of these.
    """
    points = partnership.thresholds.equity_gap_points
    for planning in partnership.pathway.plannings:
        for row in planning.measures:
            if not row.is_about_everyone and row.facts and row.facts.unit is MeasureUnit.PERCENT:
                yield from _compared(partnership, planning, row, points)


def _compared(partnership: Partnership, planning: Planning, row: Measurement, points: float) -> Iterator[Said]:
    beside = tuple(_everyone_beside(planning, row))
    if all(same.no for _, same in beside):
        yield Ask(Evidence(planning.measures.id, "population"), _everyones(row))
        return
    below = (~same | _is_below(row, other, points) for other, same in beside)
    fires = any_of(same for _, same in beside) & all_of(below)
    if fires.yes:
        whom = f"{row.label}, {row.cohort}: {group(row)}"
        message = f"{whom} are more than {number(points)} points below everyone."
        others = (other for other, same in beside if same.yes)
        yield Hit(message, seen("measure", row, *others), concerns=tuple(partnership.named(row, "institution")))
    yield from fires.open


def _everyones(row: Measurement) -> str:
    return ", ".join(filter(None, (f"{row.label} of everyone", row.cohort)))


def _everyone_beside(planning: Planning, row: Measurement) -> Iterator[tuple[Measurement, Answer]]:
    """The rows of everyone for the same measure and institution, and whether they are of the same cohort.

    A row of the same day stands for all others; without one, every figure counts.
    """
    rows = [
        (other, _same_cohort(row, other))
        for other in planning.measures
        if other.is_about_everyone and other.measure is row.measure and other.about_whom[1] == row.about_whom[1]
    ]
    same_day = [(other, same) for other, same in rows if same.yes and row.as_of and other.as_of == row.as_of]
    yield from same_day or rows


def _same_cohort(row: Measurement, other: Measurement) -> Answer:
    if row.cohort is None:
        return not_told(Ask(Evidence(row.id, "cohort")))
    return told(other, "cohort", lambda cohort: cohort == row.cohort)


def _is_below(row: Measurement, everyone: Measurement, points: float) -> Answer:
    for one in (row, everyone):
        if one.percent is None or one.denominator is None:
            return not_told(NotTold(Evidence(one.id, "value" if one.percent is None else "denominator")))
    large = all((one.denominator or 0) >= SUPPRESSED_BELOW for one in (row, everyone))
    return Answer(large and bool(row.percent and everyone.percent and everyone.percent.low - row.percent.high > points))


@PARTNERSHIP.rule(
    905,
    "no-measures",
    severity=MEDIUM,
    applies_to=PLANNERS,
    owner="Data lead",
    action="Agree on one measure of each kind, and on who brings it.",
    closes_when="Measures has a row on enrollment, persistence, attainment, employment and wages, one each.",
    asks=True,
)
def no_measures(partnership: Partnership) -> Iterator[Said]:
    """Something that partners need to know about their students is not measured.

    Without a figure nobody can tell whether a change has helped.
    """
    for planning in partnership.pathway.plannings:
        fires = {kind: ~_measures(planning, kind) for kind in WANTED_KINDS}
        absent = [kind.value for kind, answer in fires.items() if answer.yes]
        if absent:
            message = f"Not listed among the measures of {planning.name}: {listed(absent, len(absent))}."
            yield Hit(message, (Evidence(planning.measures.id, "measure"),))
        yield from dict.fromkeys(point for answer in fires.values() for point in answer.open)


def _measures(planning: Planning, kind: MeasureKind) -> Answer:
    rows = (Answer(row.measure is not None and MEASURES[row.measure].kind is kind) for row in planning.measures)
    return any_of((*rows, unlisted(planning.measures, planning.about, kind.value)))


@PARTNERSHIP.rule(
    906,
    "bottleneck",
    severity=MEDIUM,
    applies_to=PLANNERS,
    owner="Data lead",
    action="Find out why students leave at this step, and support them there.",
    closes_when="The loss at this step is within the limit, or no larger than at the other steps.",
    thresholds=("bottleneck_loss",),
)
def bottleneck(partnership: Partnership) -> Iterator[Said]:
    """Most of the students who leave the pathway leave it at one step.

    Help at that step reaches more of them than help anywhere else.
    """
    limit = partnership.thresholds.bottleneck_loss / 100
    for planning in partnership.pathway.plannings:
        all_steps = funnels(planning.measures)
        yield from (NotTold(place) for funnel in all_steps for place in funnel.open)
        losses = filter(None, (funnel.largest for funnel in all_steps))
        worst = max(losses, key=lambda loss: loss.share, default=None)
        if worst and worst.share > limit:
            kept = number(100 * (1 - limit))
            steps = f"from step {worst.before.step} ({worst.before.label}) to step {worst.after.step}"
            message = f"{worst.before.cohort}, {group(worst.before)}: fewer than {kept} of 100 students come {steps}"
            yield Hit(f"{message} ({worst.after.label}), the largest loss.", seen("measure", worst.before, worst.after))
