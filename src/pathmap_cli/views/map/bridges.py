"""Early-credit links as they are named on the boxes of both their ends."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from pathmap_cli.gaps.link import Link
from pathmap_cli.gaps.said import Evidence, seen
from pathmap_cli.gaps.wording import day, number
from pathmap_cli.schema.types import Span
from pathmap_cli.views.guide import Guide, Place
from pathmap_cli.views.map.boxes import Bridge, Mark, Standing
from pathmap_cli.vocabulary import AgreementStatus, CreditType
from pathmap_cli.vocabulary.terms import plain

STANDINGS: Mapping[AgreementStatus | None, Standing] = {
    AgreementStatus.IN_PLACE: Standing.IN_PLACE,
    AgreementStatus.IN_DEVELOPMENT: Standing.IN_DEVELOPMENT,
    AgreementStatus.EXPIRED: Standing.ENDED,
    AgreementStatus.IDEA: Standing.NO_AGREEMENT,
    AgreementStatus.NONE: Standing.NO_AGREEMENT,
    AgreementStatus.NOT_NEEDED: Standing.EXAM,
    None: Standing.NOT_TOLD,
}


class Bridges:
    """The early-credit links of the map, found from either end."""

    def __init__(
        self,
        guide: Guide,
        marked: Mapping[str, tuple[Mark, ...]],
        boxes: Mapping[str, str],
        absent: frozenset[str] = frozenset(),
    ) -> None:
        """Keep what names the links.

        `boxes` leads from the id of a course to that of its box; the links of `absent` schools are not on this map.
        """
        self._guide = guide
        self._absent = absent
        self._marked = marked
        self._boxes = boxes
        self._earned: dict[str, frozenset[str]] = {}

    def out_of(self, course: str) -> tuple[Bridge, ...]:
        """The links of a high-school course."""
        links = self._by_school_course.get(course, ())
        return tuple(self._in_full(link, _outward(link)) for link in links)

    def into(self, courses: frozenset[str]) -> tuple[Bridge, ...]:
        """The links to a college course, whose rows these are."""
        places = sorted(place for course in courses for place in self._by_college_course.get(course, ()))
        links = (self._guide.partnership.links[place] for place in places)
        return tuple(self._bridge(link) for link in links if link.agreement.school not in self._absent)

    def named_at(self, college: str) -> tuple[Link, ...]:
        """One link for each course that a school names and the college, which was heard, does not list."""
        found: dict[str, Link] = {}
        for place in self._by_college_course.get(None, ()):
            link = self._guide.partnership.links[place]
            is_here = link.college is not None and link.college.id == college
            if is_here and link.college_code and link.agreement.school not in self._absent:
                found.setdefault(named_box(link), link)
        return tuple(found.values())

    def loose(self, school: str) -> tuple[Bridge, ...]:
        """The links of a school whose course is not on its sheet Courses."""
        links = (link for link in self._by_school_course.get(None, ()) if link.agreement.school == school)
        return tuple(self._in_full(link, f"{link.course_name}: {_outward(link)}") for link in links)

    @cached_property
    def _by_school_course(self) -> Mapping[str | None, Sequence[Link]]:
        found: dict[str | None, list[Link]] = defaultdict(list)
        for link in self._guide.partnership.links:
            found[link.agreement.school_course].append(link)
        return found

    @cached_property
    def _by_college_course(self) -> Mapping[str | None, Sequence[int]]:
        """The places of the links to each college course."""
        found: dict[str | None, list[int]] = defaultdict(list)
        for place, link in enumerate(self._guide.partnership.links):
            found[link.agreement.college_course].append(place)
        return found

    def _in_full(self, link: Link, words: str) -> Bridge:
        marks = (mark for row in link.agreement.rows for mark in self._marked.get(row, ()))
        return replace(
            self._bridge(link),
            words=words,
            target=self._boxes.get(link.agreement.college_course or "", named_box(link)),
            notes=tuple(self._notes(link)),
            marks=tuple(dict.fromkeys(marks)),
        )

    def _bridge(self, link: Link) -> Bridge:
        """The link as the college's box shows it; what the school's box tells in full is not told twice."""
        return Bridge(
            standing=_standing(link),
            words=f"{link.course_name or 'A course'}, {link.school_name}",
            how=", ".join(self._how(link)),
            target=self._boxes.get(link.agreement.school_course or "", ""),
            notes=(),
            marks=(),
            places=self._places(link),
            units=units_words(_units(link)),
            unconfirmed_by=_unconfirmed_by(link),
            is_told_by_both=len(link.rows) > 1,
        )

    def _places(self, link: Link) -> tuple[Place, ...]:
        """The rows that tell of it, and where its units and its end stand."""
        rows = (Evidence(row.id) for row in link.rows)
        ends = seen("agreement_ends", *(row for row in link.rows if row.agreement_ends))
        return self._guide.places((*rows, *link.units_seen, *ends))

    def _how(self, link: Link) -> Iterator[str]:
        credit, status = _credit_type(link), _status(link)
        yield self._guide.word(credit) if credit else "type of credit not told yet"
        if _standing(link) is Standing.ENDED and link.end_dates:
            yield f"ended on {day(min(link.end_dates))}"
        elif credit is not CreditType.AP_OR_IB_EXAM:
            yield self._guide.word(status).lower() if status else "agreement not told yet"

    def _notes(self, link: Link) -> Iterator[str]:
        if _credit_type(link) is CreditType.AP_OR_IB_EXAM:
            return
        told = {"college": link.keys["college"], "course": link.college_code}
        silent = [name for name, text in told.items() if not text]
        if silent:
            yield f"{' and '.join(silent)} not told yet"
        if unconfirmed := _unconfirmed_by(link):
            yield f"not yet confirmed by {unconfirmed}"
        if not link.agrees_on("college_units", "agreement_status", "agreement_ends"):
            yield "the two workbooks tell it differently"
        yield from self._before(link)

    def _before(self, link: Link) -> Iterator[str]:
        """What the college course asks for first, where no course of the school earns it."""
        course = link.college_course
        if course is None:
            return
        needed = self._guide.pathway.refs(course, "prerequisites")
        codes = [self._guide.pathway.record(one).label for one in needed]
        if codes and self._earned_at(link.agreement.school).isdisjoint(map(plain, codes)):
            first = " or ".join(dict.fromkeys(codes))
            yield f"{course.label} comes after {first}, which no course of {link.school_name} earns"

    def _earned_at(self, school: str) -> frozenset[str]:
        """The codes of the college courses that a school's courses earn credit for, in plain letters."""
        if school not in self._earned:
            links = self._guide.partnership.links_at(school)
            self._earned[school] = frozenset(plain(link.college_code) for link in links)
        return self._earned[school]


def named_box(link: Link) -> str:
    """The id of the box for a course that a school names and the college does not list; empty where it has no code."""
    if link.college is None or not link.college_code or link.agreement.college_course:
        return ""
    code = "".join(sign if sign.isascii() and sign.isalnum() else "-" for sign in plain(link.college_code))
    return f"{link.college.id}/named/{code}"


def units_words(units: Span | None) -> str:
    """`3 units`, or nothing where nobody said."""
    if units is None:
        return ""
    return f"{units} {'unit' if str(units) == number(1) else 'units'}"


def _outward(link: Link) -> str:
    return ", ".join(filter(None, (link.college_code, units_words(_units(link))))) or "college credit"


def _units(link: Link) -> Span | None:
    """The units as typed, in the college's own count."""
    typed = next((row.college_units for row in link.rows if row.college_units), None)
    return typed or (link.college_course.units if link.college_course else None)


def _unconfirmed_by(link: Link) -> str:
    """The side that was heard and does not list the link, or nothing."""
    if len(link.rows) != 1 or not link.school or not link.college:
        return ""
    return (link.college if link.agreement.school_row else link.school).name


def _credit_type(link: Link) -> CreditType | None:
    return next((row.credit_type for row in link.rows if row.credit_type), None)


def _status(link: Link) -> AgreementStatus | None:
    return next((row.agreement_status for row in link.rows if row.agreement_status), None)


def _standing(link: Link) -> Standing:
    if _credit_type(link) is CreditType.AP_OR_IB_EXAM:
        return Standing.EXAM
    standing = STANDINGS[_status(link)]
    return Standing.ENDED if standing is Standing.IN_PLACE and link.has_ended else standing
