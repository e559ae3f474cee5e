"""Whether students meet work: levels and kinds of work-based learning, their courses and their hosts."""

from collections.abc import Iterator

from pathmap_cli.frameworks.measure import Point, catalogue, measure, measure_of, told_point
from pathmap_cli.gaps.answers import any_of, one_of
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.gaps.said import Evidence
from pathmap_cli.gaps.sheets import unlisted, unmentioned
from pathmap_cli.gaps.wording import term
from pathmap_cli.model.work_based_learning import WorkBasedLearning
from pathmap_cli.schema.types import NoneAnswer
from pathmap_cli.vocabulary import OfferStatus, WblActivity, WblLevel, vocabulary_of

ACTIVITIES = frozenset(WblActivity)


@measure_of(WblLevel, action="Offer work-based learning at this level: {it}.")
def levels_of_work(partnership: Partnership, levels: tuple[WblLevel, ...]) -> Iterator[Point]:
    """Levels of work-based learning that somebody offers."""
    everybody = partnership.pathway.supporters
    for level in levels if everybody else ():
        rows = (
            one_of(row, "level", level) & one_of(row, "status", OfferStatus.OFFERED)
            for one in everybody
            for row in one.work_based_learning
        )
        more = (unmentioned(one.work_based_learning, one.about, "level", level) for one in everybody)
        yield Point(term(level), Evidence(everybody[0].work_based_learning.id, "level"), any_of((*rows, *more)))


@measure_of(WblActivity, action="Offer this to students: {it}.")
def kinds_of_work(partnership: Partnership, kinds: tuple[WblActivity, ...]) -> Iterator[Point]:
    """Kinds of work-based learning that somebody offers."""
    everybody = partnership.pathway.supporters
    for kind in kinds if everybody else ():
        rows = (
            one_of(row, "activity", kind) & one_of(row, "status", OfferStatus.OFFERED)
            for one in everybody
            for row in one.work_based_learning
        )
        more = (unlisted(one.work_based_learning, one.about, term(kind)) for one in everybody)
        yield Point(term(kind), Evidence(everybody[0].work_based_learning.id, "activity"), any_of((*rows, *more)))


@measure(action="Tie {it} to a course.", sheet="work_based_learning")
def work_with_courses(partnership: Partnership) -> Iterator[Point]:
    """Work-based learning that belongs to a course."""
    for row in _offered(partnership):
        yield told_point(row, "courses", bool, _name(row))


@measure(action="Find an employer who hosts {it}.", sheet="work_based_learning")
def work_with_hosts(partnership: Partnership) -> Iterator[Point]:
    """Work-based learning with a named employer or host."""
    for row in _offered(partnership):
        yield told_point(row, "employer", lambda host: host is not NoneAnswer.NONE, _name(row))


def _offered(partnership: Partnership) -> Iterator[WorkBasedLearning]:
    everybody = partnership.pathway.supporters
    return (row for one in everybody for row in one.work_based_learning if row.status is OfferStatus.OFFERED)


def _name(row: WorkBasedLearning) -> str:
    """The activity in the words of its drop-down, or in people's own."""
    return vocabulary_of(WblActivity).label(row.activity) if row.activity in ACTIVITIES else row.label


MEASURES = catalogue(levels_of_work, kinds_of_work, work_with_courses, work_with_hosts)
