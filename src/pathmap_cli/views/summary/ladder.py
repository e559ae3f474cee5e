"""The ladder in words: how far it is from each way in to a job and to the benchmark, and what each way out pays."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pathmap_cli.gaps.answers import Answer
from pathmap_cli.gaps.said import Evidence
from pathmap_cli.gaps.wages import benchmark_words
from pathmap_cli.gaps.wording import listed
from pathmap_cli.ladder.credit import Brought, CreditStory, whole_terms
from pathmap_cli.ladder.entry import Entry
from pathmap_cli.ladder.ladder import Exit, Reach
from pathmap_cli.ladder.stage import Stage
from pathmap_cli.ladder.way import Way
from pathmap_cli.model.awards import Award
from pathmap_cli.model.links import Benchmark
from pathmap_cli.model.transfer import Transfer
from pathmap_cli.views.amounts import NOT_TOLD, amount_words
from pathmap_cli.views.guide import Guide, Place
from pathmap_cli.views.map.ways import award_name
from pathmap_cli.views.wages import wage_words
from pathmap_cli.vocabulary import CollegeTermSystem

LEADS = "leads to a wage at the benchmark"
NOTHING_REACHED = "no way out with a job is reached"


@dataclass(frozen=True, slots=True)
class StepsTo:
    """The way to one way out: what is completed on it, how many rungs, how many terms and units of college.

    `earned` are those of the units that students bring from high school, empty where none are.
    """

    way: tuple[str, ...]
    rungs: int
    terms: str
    units: str
    earned: str
    job: str
    wage: str


@dataclass(frozen=True, slots=True)
class EntryRow:
    """One way in. Where `nearest` is None, `nearest_note` says what is known; the same for `at_benchmark`."""

    label: str
    institution: str
    rung: str
    nearest: StepsTo | None
    nearest_note: str
    highest: StepsTo | None
    """The way out on the highest rung, where it is not the nearest."""
    at_benchmark: StepsTo | None
    benchmark_note: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class ExitRow:
    """One way out: credential, job and wage, what the wage is against each benchmark, and the way back in."""

    label: str
    institution: str
    rung: str
    job: str
    more_jobs: tuple[str, ...]
    wage: str
    alone: str
    family: str
    back: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class StepsUp:
    """All ways in and ways out, the lowest rung first; `benchmark` names what is measured with."""

    sentence: str
    benchmark: str
    family_benchmark: str
    entries: tuple[EntryRow, ...]
    exits: tuple[ExitRow, ...]
    note: str


def steps_up(guide: Guide) -> StepsUp:
    """The ways in and ways out of the institutions looked at."""
    pathway, wanted = guide.pathway, [one for one in guide.ladder.reaches if guide.is_wanted_id(one.entry.institution)]
    exits = (one for one in guide.ladder.exits if guide.is_wanted_id(one.stage.institution))
    return StepsUp(
        sentence=_sentence(guide, wanted),
        benchmark=benchmark_words(pathway.benchmark) if pathway.benchmark else "",
        family_benchmark=benchmark_words(pathway.family_benchmark) if pathway.family_benchmark else "",
        entries=tuple(_entry(guide, one) for one in wanted),
        exits=tuple(_exit(guide, one) for one in exits),
        note=_note(guide),
    )


def stage_name(guide: Guide, stage: Stage) -> str:
    """What is completed, with the type of an award and the university of a transfer."""
    if isinstance(stage.source, Award):
        return award_name(guide, stage.source)
    institution = getattr(stage.source, "institution", "") if isinstance(stage.source, Transfer) else ""
    return ", ".join(filter(None, (stage.label, institution)))


def entry_name(guide: Guide, entry: Entry) -> str:
    """A way in, with the type of an award."""
    stage = guide.ladder.steps.stages.get(entry.id)
    return stage_name(guide, stage) if stage else entry.label


def _entry(guide: Guide, reach: Reach) -> EntryRow:
    benchmark, nearest = guide.pathway.benchmark, next(iter(reach.exits), None)
    first = reach.first_at(benchmark) if benchmark else None
    highest = max(reach.exits, key=_rank, default=None)
    found = [one for one in (nearest, highest, first) if one]
    ways = map(reach.way, found)
    return EntryRow(
        label=entry_name(guide, reach.entry),
        institution=guide.name(reach.entry.institution),
        rung=reach.entry.level.value if reach.entry.level else NOT_TOLD,
        nearest=_steps(guide, reach, nearest) if nearest else None,
        nearest_note="" if nearest else _nothing(reach),
        highest=_steps(guide, reach, highest) if highest and highest is not nearest else None,
        at_benchmark=_steps(guide, reach, first) if first else None,
        benchmark_note="" if first or not benchmark else _no_exit_at(reach.reaches(benchmark)),
        places=guide.places((*reach.entry.places, *_ways_seen(ways), *_wage_seen(guide, *found))),
    )


def _steps(guide: Guide, reach: Reach, one: Exit) -> StepsTo:
    way, area = reach.way(one), guide.pathway.benchmark.area if guide.pathway.benchmark else ""
    return StepsTo(
        way=tuple(stage_name(guide, stage) for stage in way.stages),
        rungs=reach.rungs(one),
        terms=amount_words(whole_terms(way.terms)),
        units=amount_words(way.units),
        earned=_earned(reach, way),
        job=one.best.label,
        wage=wage_words(one.best.wage_in(area)),
    )


def _ways_seen(ways: Iterable[Way]) -> Iterator[Evidence]:
    """What tells of each way, and of the units and terms of all that is completed on it."""
    for way in ways:
        yield from way.places
        yield from (place for stage in way.stages for place in stage.seen("units", "terms"))


def _wage_seen(guide: Guide, *exits: Exit) -> Iterator[Evidence]:
    """Where the wage at each way out stands."""
    area = guide.pathway.benchmark.area if guide.pathway.benchmark else ""
    for wage in (one.best.wage_in(area) for one in exits):
        if wage:
            yield Evidence(wage.row.id, "wage_median")


def _rank(one: Exit) -> int:
    return -1 if one.stage.level is None else one.stage.level.rank


def _earned(reach: Reach, way: Way) -> str:
    """What counts in the last award of a college on the way."""
    school = reach.entry.school
    ends = [stage for stage in reversed(way.stages) if school and stage.institution in school.colleges]
    if school is None or not ends or not isinstance(ends[0].source, Award):
        return ""
    units = CreditStory(Brought(school), school.colleges[ends[0].institution], ends[0].source).counts
    return amount_words(units) if units.low else ""


def _nothing(reach: Reach) -> str:
    if reach.entry.is_blank or reach.ways:
        return NOT_TOLD
    return f"{NOTHING_REACHED} over agreements in place" if reach.entry.school else NOTHING_REACHED


def _no_exit_at(answer: Answer) -> str:
    return "no way out within reach pays it" if answer.no else NOT_TOLD


def _exit(guide: Guide, one: Exit) -> ExitRow:
    pathway = guide.pathway
    wages = tuple(place for job in one.jobs for place in job.seen("wage_median"))
    links = one.stage.seen("leads_to_jobs", "stacks_into") if isinstance(one.stage.source, Award) else ()
    area = pathway.benchmark.area if pathway.benchmark else ""
    return ExitRow(
        label=stage_name(guide, one.stage),
        institution=guide.name(one.stage.institution),
        rung=one.stage.level.value if one.stage.level else NOT_TOLD,
        job=one.best.label,
        more_jobs=tuple(job.label for job in one.jobs[1:]),
        wage=wage_words(one.best.wage_in(area)),
        alone=_against(one, pathway.benchmark),
        family=_against(one, pathway.family_benchmark),
        back=_back(guide, one),
        places=guide.places((*links, *wages) if links else (Evidence(one.stage.id, "leads_to"), *wages)),
    )


def _back(guide: Guide, one: Exit) -> str:
    """What holders can come back for; nothing is looked for above a bachelor's degree."""
    source = one.stage.source
    if one.returns_to:
        return "; ".join(stage_name(guide, stage) for stage in one.returns_to)
    if isinstance(source, Award) and (source.is_bachelors or source.stacks_into is None):
        return "" if source.is_bachelors else NOT_TOLD
    return "none listed"


def _against(one: Exit, benchmark: Benchmark | None) -> str:
    """A wage that is not told is never below."""
    if benchmark is None:
        return ""
    answer = one.reaches(benchmark)
    return "reached" if answer.yes else "below it" if answer.no else NOT_TOLD


def _sentence(guide: Guide, reaches: Iterable[Reach]) -> str:
    """From how many ways in a wage at the benchmark is reached, and the nearest way to it."""
    benchmark, reaches = guide.pathway.benchmark, tuple(reaches)
    if not reaches or benchmark is None:
        return ""
    found = [(reach.way(one).length, reach, one) for reach in reaches if (one := reach.first_at(benchmark))]
    if not found:
        told = all(reach.reaches(benchmark).no for reach in reaches)
        return f"No way in {LEADS}." if told else f"Whether a way in {LEADS} is not told yet."
    _, reach, one = min(found, key=lambda some: some[0])
    steps = _steps(guide, reach, one)
    way = f"{listed(steps.way)}: {steps.rungs} {'rung' if steps.rungs == 1 else 'rungs'}, {steps.terms} terms"
    count = f"{len(found)} of {len(reaches)} {'way' if len(reaches) == 1 else 'ways'} in"
    start = entry_name(guide, reach.entry)
    return f"A wage at the benchmark is reached from {count}; the shortest way, from {start}, is {way}."


def _note(guide: Guide) -> str:
    """How units and terms of different systems are counted, where they differ."""
    systems = {side.about.term_system for side in guide.partnership.colleges}
    if systems <= {CollegeTermSystem.SEMESTER} and not guide.pathway.universities:
        return ""
    return (
        "Units are semester units and terms semesters. Where a term system is not told, as with universities, figures "
        "run from the quarter's to the semester's."
    )
