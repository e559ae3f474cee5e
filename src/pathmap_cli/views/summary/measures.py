"""How students fare: where they are lost along the way, figures over time, and groups beside everyone."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from pathmap_cli.gaps.funnel import Funnel, funnels, group
from pathmap_cli.gaps.wording import day, number
from pathmap_cli.model.measurements import Measurement
from pathmap_cli.views.guide import Guide, Place
from pathmap_cli.views.measured import EVERYBODY, HUNDRED, Figures, is_percent
from pathmap_cli.views.summary.by_design import by_design
from pathmap_cli.vocabulary import MeasureUnit
from pathmap_cli.vocabulary.terms import plain

NOTICE = (
    "Counts below 10 are not shown, nor what would give one away by subtraction. "
    "Groups and single institutions have percentages only."
)


@dataclass(frozen=True, slots=True)
class Step:
    """One step along the way; `share` of the largest step is None where its count is not shown."""

    number: int
    measure: str
    count: str
    share: float | None
    note: str


@dataclass(frozen=True, slots=True)
class Way:
    """The steps of everyone in the latest cohort, and where most are lost."""

    cohort: str
    steps: tuple[Step, ...]
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """A figure of one cohort or day; `share` is a percentage from 0 to 1, where it is one and is shown."""

    when: str
    figure: str
    share: float | None


@dataclass(frozen=True, slots=True)
class Series:
    """One measure for everyone, the latest figure last, against its target."""

    measure: str
    points: tuple[Point, ...]
    target: str
    progress: str
    source: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Beside:
    """A group or an institution beside everyone; `is_gap` where it is further below than the partnership's limit."""

    measure: str
    cohort: str
    whom: str
    figure: str
    share: float | None
    everyone: str
    everyone_share: float | None
    difference: str
    is_gap: bool
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Measures:
    """What the Measures sheet tells; `by_design` is what the pathway is built to show, whatever anybody counts."""

    way: Way | None
    series: tuple[Series, ...]
    groups: tuple[Beside, ...]
    by_design: tuple[str, ...]
    notice: str


def measures(guide: Guide) -> Measures:
    """The figures of the whole partnership, or those about the institution that is looked at."""
    every = tuple(row for plan in guide.pathway.plannings for row in plan.measures)
    whole = next((one for one in funnels(every) if one.steps and one.steps[0].about_whom == EVERYBODY), None)
    figures = Figures(every, whole.steps if whole else ())
    rows = [row for row in every if figures.words(row) and _is_wanted(guide, row)]
    everyone = [row for row in rows if row.about_whom == EVERYBODY]
    others = [row for row in rows if row.about_whom != EVERYBODY]
    return Measures(
        way=_way(guide, whole, figures) if whole and len(whole.steps) > 1 and guide.institution is None else None,
        series=tuple(_series(guide, some, figures) for some in _by_measure(everyone)),
        groups=tuple(_beside(guide, row, _everyone_of(row, every), figures) for row in others),
        by_design=by_design(guide) if guide.institution is None else (),
        notice=NOTICE if rows else "",
    )


def _is_wanted(guide: Guide, row: Measurement) -> bool:
    return guide.institution is None or plain(row.institution or "") == plain(guide.institution)


def _way(guide: Guide, funnel: Funnel, figures: Figures) -> Way:
    shown = [count for row in funnel.steps if (count := figures.students(row)) is not None]
    largest = max(shown, default=0)
    steps = []
    for row in funnel.steps:
        count = figures.students(row)
        share = round(count / largest, 3) if count is not None and largest else None
        words = f"{count:,}" if count is not None else figures.words(row) or "not told yet"
        steps.append(Step(row.step or 0, row.label, words, share, _note(funnel, row, figures)))
    return Way(
        cohort=funnel.steps[-1].cohort or "",
        steps=tuple(steps),
        places=guide.place(*(row.id for row in funnel.steps), field="step"),
    )


def _note(funnel: Funnel, row: Measurement, figures: Figures) -> str:
    """At the step after which most students are lost: how many of a hundred, where both counts are shown."""
    worst = funnel.largest
    if worst is None or worst.after is not row or worst.share <= 0:
        return ""
    both = all(figures.students(one) is not None for one in (worst.before, worst.after))
    return f"Largest loss: {round(HUNDRED * worst.share)} of {HUNDRED} do not come here." if both else "Largest loss."


def _by_measure(rows: Iterable[Measurement]) -> Iterator[Sequence[Measurement]]:
    found: dict[str, list[Measurement]] = {}
    for row in sorted(rows, key=lambda one: (one.cohort or "", one.as_of or date.min)):
        found.setdefault(row.label, []).append(row)
    yield from found.values()


def _series(guide: Guide, rows: Sequence[Measurement], figures: Figures) -> Series:
    last = rows[-1]
    return Series(
        measure=last.label,
        points=tuple(_point(row, figures) for row in rows),
        target=_target(last),
        progress=_progress(last, figures),
        source=last.source or "",
        places=guide.place(*(row.id for row in rows), field="value"),
    )


def _point(row: Measurement, figures: Figures) -> Point:
    when = ", ".join(filter(None, (row.cohort, f"as of {day(row.as_of)}" if row.as_of else "")))
    return Point(when or "no date", figures.words(row), _share(row, figures))


def _share(row: Measurement, figures: Figures) -> float | None:
    percent = figures.percent(row)
    return None if percent is None else percent / HUNDRED


def _target(row: Measurement) -> str:
    if row.target is None:
        return ""
    if row.facts and row.facts.unit is MeasureUnit.DOLLARS:
        return f"${row.target.low:,.0f}"
    return f"{number(row.target.low)}{' %' if is_percent(row) else ''}"


def _progress(row: Measurement, figures: Figures) -> str:
    """How far the latest figure is from its target; more is better in every measure."""
    percent = figures.percent(row)
    if row.target is None or percent is None:
        return ""
    to_go = row.target.low - percent
    return "target reached" if to_go <= 0 else f"{number(to_go)} {'point' if to_go == 1 else 'points'} to go"


def _everyone_of(row: Measurement, rows: Iterable[Measurement]) -> Measurement | None:
    """The row that a group or an institution is compared with: the same day's, else the latest."""
    found = [
        other
        for other in rows
        if (other.measure, other.cohort, other.about_whom) == (row.measure, row.cohort, _around(row))
    ]
    return max(found, key=lambda one: (one.as_of == row.as_of, one.as_of or date.min), default=None)


def _around(row: Measurement) -> tuple[str, str]:
    population, institution = row.about_whom
    return ("", institution) if population else EVERYBODY


def _beside(guide: Guide, row: Measurement, everyone: Measurement | None, figures: Figures) -> Beside:
    ours, theirs = figures.percent(row), figures.percent(everyone) if everyone else None
    points = None if ours is None or theirs is None else ours - theirs
    return Beside(
        measure=row.label,
        cohort=row.cohort or "",
        whom=row.institution if row.is_about_everyone and row.institution else group(row),
        figure=figures.words(row),
        share=_share(row, figures),
        everyone=figures.words(everyone) if everyone else "",
        everyone_share=_share(everyone, figures) if everyone else None,
        difference=_difference(points),
        is_gap=points is not None and _is_far_below(row, everyone, guide.pathway.thresholds.equity_gap_points),
        places=guide.place(row.id, field="value"),
    )


def _is_far_below(row: Measurement, everyone: Measurement | None, points: float) -> bool:
    return bool(everyone and everyone.percent and row.percent and everyone.percent.low - row.percent.high > points)


def _difference(points: int | None) -> str:
    if points is None:
        return ""
    how = "below" if points < 0 else "above"
    return f"{abs(points)} {'point' if abs(points) == 1 else 'points'} {how}" if points else "the same"
