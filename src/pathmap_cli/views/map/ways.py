"""Where people can join the pathway, and where they leave it with something of value."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pathmap_cli.model.awards import Award
from pathmap_cli.model.college import College
from pathmap_cli.model.entry_and_exit import EntryExit
from pathmap_cli.model.high_school import HighSchool
from pathmap_cli.model.on_ramps import OnRamp
from pathmap_cli.model.partner import Partner
from pathmap_cli.model.pathway import AnyInstitution
from pathmap_cli.model.university import University
from pathmap_cli.schema.text import NoneAnswer
from pathmap_cli.views.guide import Guide, Place
from pathmap_cli.vocabulary import Admission, EntryOrExit, EntryRequirement, OnRampStatus


@dataclass(frozen=True, slots=True)
class Way:
    """One way in or way out: what it is, where, when, for whom, and where it leads."""

    institution: str
    what: str
    when: str
    for_whom: str
    leads_to: tuple[str, ...]
    places: tuple[Place, ...]
    grades: tuple[int, ...] = ()
    terms: tuple[int, ...] = ()


def ways_in(guide: Guide, institution: AnyInstitution) -> tuple[Way, ...]:
    """The Entry rows of a school, on-ramps that are offered, and a college's active awards that anyone may start."""
    if isinstance(institution, HighSchool):
        return tuple(_points(guide, institution, EntryOrExit.ENTRY))
    if isinstance(institution, College):
        return (*_on_ramps(guide, institution), *_open_awards(guide, institution))
    return tuple(_on_ramps(guide, institution)) if isinstance(institution, Partner) else ()


def ways_out(guide: Guide, institution: AnyInstitution) -> tuple[Way, ...]:
    """The Exit rows of a school, and the active awards of a college or university that lead to a job."""
    if isinstance(institution, HighSchool):
        return tuple(_points(guide, institution, EntryOrExit.EXIT))
    if not isinstance(institution, College | University):
        return ()
    exits = (award for award in institution.awards if award.is_active and award.leads_to_jobs)
    return tuple(_award(guide, institution, award, award.leads_to_jobs or ()) for award in exits)


def award_name(guide: Guide, award: Award) -> str:
    """The award with its type, unless the title says it."""
    kind = guide.word(award.award_type) if award.award_type else ""
    return award.label if kind.casefold() in award.label.casefold() else f"{award.label}, {kind}"


def after_terms(terms: int | None) -> str:
    """`after 2 terms`, or nothing where nobody said."""
    return "" if terms is None else f"after {terms} {'term' if terms == 1 else 'terms'}"


def grade_words(when: str) -> str:
    """`grade 11`, `grades 9-12`, or the moment as it is."""
    if not when[:1].isdigit():
        return when
    return f"{'grade' if when.isdigit() else 'grades'} {when}"


def _points(guide: Guide, school: HighSchool, kind: EntryOrExit) -> Iterator[Way]:
    for row in school.entry_and_exit:
        if row.entry_or_exit is kind:
            yield _point(guide, school, row)


def _point(guide: Guide, school: HighSchool, row: EntryExit) -> Way:
    return Way(
        institution=school.name,
        what=row.label,
        when=grade_words(str(row.when)) if row.when else "",
        for_whom=_people(guide, row.for_whom),
        leads_to=(row.leads_to,) if row.leads_to else (),
        places=guide.row(row, told=("when",)),
        grades=row.when.grades if row.when else (),
    )


def _on_ramps(guide: Guide, host: College | Partner) -> Iterator[Way]:
    told_by_partner = {college for college, _ in guide.pathway.same_on_ramps}
    for row in host.on_ramps:
        if row.status is OnRampStatus.OFFERED and row.id not in told_by_partner:
            yield _on_ramp(guide, host, row)


def _on_ramp(guide: Guide, host: College | Partner, row: OnRamp) -> Way:
    return Way(
        institution=host.name,
        what=row.label,
        when="",
        for_whom=_people(guide, row.for_whom),
        leads_to=tuple(map(str, row.leads_to or ())),
        places=guide.row(row),
    )


def _open_awards(guide: Guide, college: College) -> Iterator[Way]:
    for award in college.awards:
        asks_nothing = award.entry_requirements in {(), (EntryRequirement.NONE,)}
        if award.is_active and (award.admission is Admission.OPEN or asks_nothing):
            yield _award(guide, college, award, ())


def _award(guide: Guide, host: College | University, award: Award, leads_to: Iterable[str]) -> Way:
    return Way(
        institution=host.name,
        what=award_name(guide, award),
        when=after_terms(award.terms) if leads_to else "",
        for_whom="",
        leads_to=tuple(map(str, leads_to)),
        places=guide.row(award, told=("terms",) if leads_to else ()),
        terms=_terms(award, is_exit=bool(leads_to)),
    )


def _terms(award: Award, *, is_exit: bool) -> tuple[int, ...]:
    """The term after which the award is earned, or the first, in which anyone starts."""
    if not is_exit:
        return (1,)
    return () if award.terms is None else (award.terms,)


def _people(guide: Guide, populations: Iterable[object] | None) -> str:
    return ", ".join(guide.word(one) for one in populations or () if one is not NoneAnswer.NONE)  # type: ignore[arg-type]
