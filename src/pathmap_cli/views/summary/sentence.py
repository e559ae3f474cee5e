"""The pathway in one sentence: where a student can start, what can be earned on the way, and which jobs it reaches."""

from collections.abc import Iterator, Sequence

from pathmap_cli.gaps.job_side import JobSide
from pathmap_cli.gaps.said import Evidence, seen
from pathmap_cli.gaps.school_side import SchoolSide
from pathmap_cli.gaps.wording import dollars, listed
from pathmap_cli.model.awards import Award
from pathmap_cli.model.college import College
from pathmap_cli.views.amounts import amount_words
from pathmap_cli.views.guide import Guide, Place
from pathmap_cli.views.map.ways import after_terms
from pathmap_cli.views.wages import wage_words

MOST_JOBS = 2
VOWELS = "AEIOU"


def sentence(guide: Guide) -> str:
    """What a student of the school with the most early credit can reach, as far as the workbooks tell it."""
    school = _school(guide)
    if school is None and not guide.pathway.colleges:
        return ""
    earned = (*_credit(school), *_awards(guide, school))
    jobs = tuple(one for one in guide.partnership.jobs if one.is_reached)
    start = f"A student who starts {_start(guide, school)}"
    ways = ", and ".join((*(f"earn {listed(earned)}" for _ in earned[:1]), *_reach(jobs)))
    if not ways:
        return f"{start} finds no award and no job in the workbooks yet."
    return " ".join(filter(None, (f"{start} can {ways}.", _wages(guide, jobs))))


def sentence_places(guide: Guide) -> tuple[Place, ...]:
    """The cells that the figures of the sentence come from: first grade, early credit, awards, the best wage."""
    school = _school(guide)
    best = _best_paid(tuple(one for one in guide.partnership.jobs if one.is_reached))
    return guide.places(
        (
            *(_start_seen(school) if school else ()),
            *(place for link in (school.links_in_place if school else ()) for place in link.units_seen),
            *seen("terms", *(award for award in _first_and_last(guide, school) if award.terms is not None)),
            *(seen("wage_median", best.wage.row) if best and best.wage else ()),
            *(_benchmark_seen(guide) if best else ()),
        )
    )


def _benchmark_seen(guide: Guide) -> tuple[Evidence, ...]:
    benchmark = guide.pathway.benchmark
    return (Evidence(benchmark.row),) if benchmark and benchmark.row else ()


def _school(guide: Guide) -> SchoolSide | None:
    schools = guide.partnership.schools
    wanted = tuple(school for school in schools if guide.is_wanted(school.name)) or schools
    return max(wanted, key=lambda school: school.in_place_units.low, default=None)


def _start(guide: Guide, school: SchoolSide | None) -> str:
    if school is None:
        return f"at {listed(college.name for college in guide.pathway.colleges)}"
    first = _first_grade(school)
    return f"at {school.name}" if first is None else f"in grade {first} at {school.name}"


def _first_grade(school: SchoolSide) -> int | None:
    return min((grade for row in school.rows if row.is_cte for grade in row.grade or ()), default=None)


def _start_seen(school: SchoolSide) -> tuple[Evidence, ...]:
    first = _first_grade(school)
    return seen("grade", *(row for row in school.rows if row.is_cte and first in (row.grade or ())))


def _credit(school: SchoolSide | None) -> Iterator[str]:
    if school and school.in_place_units.low:
        yield f"{amount_words(school.in_place_units)} units of college credit in high school"


def _awards(guide: Guide, school: SchoolSide | None) -> tuple[str, ...]:
    """The first and the last award in words."""
    awards = _first_and_last(guide, school)
    if not awards:
        return ()
    *first, last = dict.fromkeys(_award(guide, award) for award in awards)
    college = guide.name(Evidence(awards[0].id).institution)
    return (*first, f"{last} at {college}" if len(guide.pathway.colleges) > 1 else last)


def _first_and_last(guide: Guide, school: SchoolSide | None) -> tuple[Award, ...]:
    """The award of a college that can be had first, and the one that takes longest."""
    timed = next(filter(None, map(_timed, _colleges(guide, school))), ())
    return (timed[0], timed[-1]) if timed else ()


def _colleges(guide: Guide, school: SchoolSide | None) -> list[College]:
    """The colleges, those first with which the school shares early credit."""
    joined = {link.agreement.college for link in school.links} if school else set()
    return sorted(guide.pathway.colleges, key=lambda college: college.id not in joined)


def _timed(college: College) -> tuple[Award, ...]:
    awards = (award for award in college.awards if award.is_active and award.award_type)
    return tuple(sorted(awards, key=lambda award: award.terms or 0))


def _award(guide: Guide, award: Award) -> str:
    label = guide.word(award.award_type) if award.award_type else ""
    kind = label if label[1:2].isupper() else label[:1].lower() + label[1:]
    article = "an" if kind[:1].upper() in VOWELS else "a"
    return " ".join(filter(None, (article, kind, after_terms(award.terms))))


def _reach(jobs: Sequence[JobSide]) -> Iterator[str]:
    if jobs:
        yield f"reach jobs such as {listed((one.label for one in jobs[:MOST_JOBS]), MOST_JOBS)}"


def _wages(guide: Guide, jobs: Sequence[JobSide]) -> str:
    best, benchmark = _best_paid(jobs), guide.pathway.benchmark
    if best is None:
        return "What these jobs pay is not told yet." if jobs else ""
    measured = f"; the benchmark is {dollars(benchmark.hourly)} an hour" if benchmark else ""
    return f"The median wage of {best.label} is {wage_words(best.wage)}{measured}."


def _best_paid(jobs: Sequence[JobSide]) -> JobSide | None:
    return max((one for one in jobs if one.wage), key=lambda one: one.hourly or 0, default=None)
