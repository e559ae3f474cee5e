"""What runs beside the courses: work-based learning, supports and the steps into college, by institution."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from pathmap_cli.gaps.sheets import unlisted
from pathmap_cli.model.high_school import HighSchool
from pathmap_cli.model.pathway import Supporter
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.sheet import Table
from pathmap_cli.schema.text import NoneAnswer
from pathmap_cli.schema.types import When
from pathmap_cli.views.guide import Guide
from pathmap_cli.views.map.ways import grade_words
from pathmap_cli.vocabulary import (
    CORE_SUPPORTS,
    ClosedList,
    OfferStatus,
    Responsible,
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
    name: str = ""
    grades: tuple[int, ...] = ()
    terms: tuple[int, ...] = ()


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


@dataclass(frozen=True, slots=True)
class Answers:
    """What the rows of a sheet (a field of the workbook) say about each of these things."""

    title: str
    sheet: str
    things: Sequence[ClosedList]
    told: Callable[[Guide, Supporter, ClosedList], Iterator[Entry]]


def grids(guide: Guide) -> tuple[Grid, ...]:
    """The grids of the institutions looked at; none where no workbook came back."""
    schools = tuple(one for one in guide.own if isinstance(one, HighSchool))
    steps = Answers("Steps from school to college", "transitions", tuple(_steps(schools)), _transition)
    supporters = guide.of_own(guide.pathway.supporters)
    found = (
        _grid(guide, supporters, Answers("Work-based learning", "work_based_learning", tuple(WblLevel), _work)),
        _grid(guide, supporters, Answers("Supports", "supports", tuple(_supports(supporters)), _support)),
        _grid(guide, schools, steps),
    )
    return tuple(grid for grid in found if grid.institutions and grid.rows)


def _grid(guide: Guide, institutions: Sequence[Supporter], answers: Answers) -> Grid:
    cells = {thing: tuple(_cell(guide, one, thing, answers) for one in institutions) for thing in answers.things}
    rows = (GridRow(guide.word(thing), some) for thing, some in cells.items())
    return Grid(answers.title, tuple(one.name for one in institutions), tuple(rows))


def _cell(guide: Guide, institution: Supporter, thing: ClosedList, answers: Answers) -> tuple[Entry, ...]:
    told = tuple(answers.told(guide, institution, thing))
    return told or (_silence(guide, institution, thing, getattr(institution, answers.sheet)),)


def _silence(guide: Guide, institution: Supporter, thing: ClosedList, table: Table[Record]) -> Entry:
    """What it means that no row speaks of a thing: not listed in a finished workbook, else not told yet."""
    if table.none:
        return Entry("no", "none")
    is_blank = {thing.value, guide.word(thing)}.intersection(table.untouched)
    is_out = unlisted(table, institution.about, thing).no and not is_blank
    return Entry("no", "not listed") if is_out else Entry("open", NOT_TOLD)


def _supports(institutions: Iterable[Supporter]) -> Iterator[SupportType]:
    told = {row.support_type for one in institutions for row in one.supports if row.status}
    yield from (kind for kind in SupportType if kind in CORE_SUPPORTS or kind in told)


def _steps(schools: Iterable[HighSchool]) -> Iterator[TransitionActivity]:
    told = {row.activity for school in schools for row in school.transitions if row.status}
    yield from (kind for kind in TransitionActivity if kind in told)


def _work(guide: Guide, institution: Supporter, level: ClosedList) -> Iterator[Entry]:
    for row in institution.work_based_learning:
        if row.level is level:
            name = "" if row.activity is NoneAnswer.NONE else row.label.replace("-", " ").capitalize()
            yield _entry(guide, row.status, name or guide.word(level), row.when, ruled_out=row.is_ruled_out)


def _support(guide: Guide, institution: Supporter, kind: ClosedList) -> Iterator[Entry]:
    rows = [row for row in institution.supports if row.support_type is kind]
    yield from (_entry(guide, row.status, row.provided_by or "", None) for row in rows)


def _transition(guide: Guide, institution: Supporter, kind: ClosedList) -> Iterator[Entry]:
    rows = institution.transitions if isinstance(institution, HighSchool) else ()
    for row in rows:
        if row.activity is kind:
            yield _entry(guide, row.status, _who(guide, row.responsible), row.when)


def _who(guide: Guide, responsible: Responsible | None) -> str:
    if responsible is Responsible.BOTH:
        return "high school and college"
    return guide.word(responsible).lower() if responsible else ""


def _entry(guide: Guide, status: ClosedList | None, name: str, when: When | None, *, ruled_out: bool = False) -> Entry:
    words = guide.word(status).lower() if status else ""
    if ruled_out or status in NOT_THERE:
        return _at(when, "no", words or "none", name)
    moment = grade_words(str(when)).lower() if when else ""
    details = ", ".join(filter(None, (name, moment)))
    if status is None:
        return _at(when, "open", f"{details}: {NOT_TOLD}" if details else NOT_TOLD, name)
    return _at(when, "yes" if status in THERE else "maybe", f"{words}: {details}" if details else words, name)


def _at(when: When | None, state: str, text: str, name: str) -> Entry:
    """The answer with the moments that it is about, as far as they are told."""
    return Entry(state, text, name, when.grades if when else (), when.terms if when else ())
