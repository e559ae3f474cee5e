"""What runs beside the courses: work-based learning, supports and the steps into college, by institution."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from pathmap_cli.model.high_school import HighSchool
from pathmap_cli.model.pathway import AnyInstitution
from pathmap_cli.schema.text import NoneAnswer
from pathmap_cli.schema.types import When
from pathmap_cli.views.summary.guide import Guide
from pathmap_cli.views.summary.ways import grade_words
from pathmap_cli.vocabulary import (
    CORE_SUPPORTS,
    ClosedList,
    OfferStatus,
    SupportType,
    TransitionActivity,
    TransitionStatus,
    WblLevel,
)

NOT_TOLD = "not told yet"
THERE = (OfferStatus.OFFERED, OfferStatus.REFERRED_TO_A_PARTNER, TransitionStatus.IN_PLACE)
NOT_THERE = (OfferStatus.NOT_OFFERED, TransitionStatus.NOT_DONE)


@dataclass(frozen=True, slots=True)
class Entry:
    """One answer: `state` is yes, no, maybe (planned or wished for) or open (nobody has answered)."""

    state: str
    text: str


@dataclass(frozen=True, slots=True)
class GridRow:
    """One level, support or step, with what each institution says."""

    title: str
    cells: tuple[tuple[Entry, ...], ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of answers: a column an institution."""

    title: str
    institutions: tuple[str, ...]
    rows: tuple[GridRow, ...]


def grids(guide: Guide) -> tuple[Grid, ...]:
    """The grids of the institutions looked at; none where no workbook came back."""
    schools = tuple(one for one in guide.own if isinstance(one, HighSchool))
    found = (
        _grid(guide, "Work-based learning", guide.own, tuple(WblLevel), _work),
        _grid(guide, "Supports", guide.own, tuple(_supports(guide.own)), _support),
        _grid(guide, "Steps from school to college", schools, tuple(_steps(schools)), _transition),
    )
    return tuple(grid for grid in found if grid.institutions)


Answers = Callable[[Guide, AnyInstitution, ClosedList], Iterator[Entry]]


def _grid(
    guide: Guide, title: str, institutions: Sequence[AnyInstitution], kinds: Sequence[ClosedList], answers: Answers
) -> Grid:
    return Grid(
        title=title,
        institutions=tuple(one.name for one in institutions),
        rows=tuple(
            GridRow(guide.word(kind), tuple(_cell(guide, one, kind, answers) for one in institutions)) for kind in kinds
        ),
    )


def _cell(guide: Guide, institution: AnyInstitution, kind: ClosedList, answers: Answers) -> tuple[Entry, ...]:
    return tuple(answers(guide, institution, kind)) or (Entry("open", NOT_TOLD),)


def _supports(institutions: Iterable[AnyInstitution]) -> Iterator[SupportType]:
    told = {row.support_type for one in institutions for row in one.supports if row.status}
    yield from (kind for kind in SupportType if kind in CORE_SUPPORTS or kind in told)


def _steps(schools: Iterable[HighSchool]) -> Iterator[TransitionActivity]:
    told = {row.activity for school in schools for row in school.transitions if row.status}
    yield from (kind for kind in TransitionActivity if kind in told)


def _work(guide: Guide, institution: AnyInstitution, level: ClosedList) -> Iterator[Entry]:
    for row in institution.work_based_learning:
        if row.level is level:
            name = "" if row.activity is NoneAnswer.NONE else row.label.replace("-", " ").capitalize()
            yield _entry(guide, row.status, name or guide.word(level), row.when, ruled_out=row.is_ruled_out)
    if institution.work_based_learning.none:
        yield Entry("no", "none")


def _support(guide: Guide, institution: AnyInstitution, kind: ClosedList) -> Iterator[Entry]:
    rows = [row for row in institution.supports if row.support_type is kind]
    yield from (_entry(guide, row.status, row.provided_by or "", None) for row in rows)


def _transition(guide: Guide, institution: AnyInstitution, kind: ClosedList) -> Iterator[Entry]:
    rows = institution.transitions if isinstance(institution, HighSchool) else ()
    for row in rows:
        if row.activity is kind:
            who = guide.word(row.responsible).lower() if row.responsible else ""
            yield _entry(guide, row.status, who, row.when)


def _entry(guide: Guide, status: ClosedList | None, name: str, when: When | None, *, ruled_out: bool = False) -> Entry:
    if ruled_out or status in NOT_THERE:
        return Entry("no", guide.word(status).lower() if status else "none")
    moment = grade_words(str(when)).lower() if when else ""
    details = ", ".join(filter(None, (name, moment)))
    if status is None:
        return Entry("open", f"{details}: {NOT_TOLD}" if details else NOT_TOLD)
    words = guide.word(status).lower()
    return Entry("yes" if status in THERE else "maybe", f"{words}: {details}" if details else words)
