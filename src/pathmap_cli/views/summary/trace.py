"""Backward from each target job, in words: what leads to it, and where the trace breaks."""

from collections.abc import Iterable
from dataclasses import dataclass

from pathmap_cli.gaps.wording import listed
from pathmap_cli.ladder.stage import Stage
from pathmap_cli.ladder.trace import Break, Gap, Trace, traces
from pathmap_cli.views.guide import Guide, Place
from pathmap_cli.views.summary.ladder import entry_name, stage_name
from pathmap_cli.views.wages import wage_words

NO_COURSES, UNTAUGHT = "The courses of {} are not told yet.", "No course lists {}."
BREAKS = {
    Gap.NO_AWARD: ("No active award is listed as leading to it.", "Which award leads to it is not told yet."),
    Gap.NO_WAY_TO_THE_DEGREE: (
        "No way to transfer from a college award to {} is in place.",
        "Which college award leads to {} is not told yet.",
    ),
    Gap.NO_COURSES: (NO_COURSES, NO_COURSES),
    Gap.NO_SCHOOL: (
        "No school has early credit in place that leads to it.",
        "Whether the early credit of {} leads to it is not told yet.",
    ),
    Gap.NO_SKILLS: ("The labor-market workbook says None for skills.", "The skills that it asks for are not told yet."),
    Gap.UNTAUGHT: (UNTAUGHT, UNTAUGHT),
}
"""What is said where somebody has told that there is none, and where nobody has."""


@dataclass(frozen=True, slots=True)
class BreakRow:
    """Where a trace breaks; `is_told` says whether that is known, or only not told yet."""

    text: str
    is_told: bool
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class TraceRow:
    """One job, back to where people start; `through` is the job before it where no award leads straight to it."""

    job: str
    level: str
    wage: str
    through: str
    awards: tuple[str, ...]
    before: tuple[str, ...]
    courses: tuple[str, ...]
    entries: tuple[str, ...]
    taught: tuple[str, ...]
    """Skills that the job asks for and that a course lists."""
    skills: int
    breaks: tuple[BreakRow, ...]
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Traces:
    """The target jobs; without any, `note` says why."""

    rows: tuple[TraceRow, ...]
    note: str


def trace_rows(guide: Guide) -> Traces:
    """Every job of the highest level that is told."""
    rows = tuple(_row(guide, one) for one in traces(guide.ladder))
    jobs = guide.partnership.jobs
    none = "No job's level is told yet" if jobs else "No job is listed yet"
    return Traces(rows, "" if rows else f"{none}, so nothing is traced back.")


def _row(guide: Guide, trace: Trace) -> TraceRow:
    level = trace.job.level
    return TraceRow(
        job=trace.job.label,
        level=guide.word(level) if level else "",
        wage=wage_words(trace.job.wage),
        through=trace.through.label if trace.through is not trace.job else "",
        awards=_names(guide, trace.awards),
        before=_names(guide, trace.before),
        courses=tuple(row.code_and_title for row in trace.courses),
        entries=tuple(dict.fromkeys(entry_name(guide, entry) for entry in trace.entries)),
        taught=tuple(skill.words for skill in trace.skills if skill.is_taught),
        skills=len(trace.skills),
        breaks=tuple(_break(guide, one) for one in trace.breaks),
        places=guide.row(*trace.job.rows, told=("level", "wage_median")),
    )


def _names(guide: Guide, stages: Iterable[Stage]) -> tuple[str, ...]:
    return tuple(f"{stage_name(guide, stage)} ({guide.name(stage.institution)})" for stage in stages)


def _break(guide: Guide, one: Break) -> BreakRow:
    told, not_told = BREAKS[one.gap]
    return BreakRow(
        (told if one.is_told else not_told).format(listed(one.names)), one.is_told, guide.places(one.places)
    )
