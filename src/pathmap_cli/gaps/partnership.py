"""The pathway as rules read it: schools with their career centers, colleges, jobs, and the links between them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from pathmap_cli.gaps.college_side import CollegeSide
from pathmap_cli.gaps.job_side import JobSide
from pathmap_cli.gaps.ladder import job_sides
from pathmap_cli.gaps.link import Link
from pathmap_cli.gaps.route import Route
from pathmap_cli.gaps.school_side import SchoolSide, is_shared
from pathmap_cli.gaps.skill_side import CourseRow, SkillSide, skill_sides
from pathmap_cli.model.awards import Award
from pathmap_cli.model.college import College
from pathmap_cli.model.high_school import HighSchool
from pathmap_cli.model.links import CourseMatch
from pathmap_cli.model.on_ramps import OnRamp
from pathmap_cli.model.partner import Partner
from pathmap_cli.model.pathway import AnyInstitution, Pathway
from pathmap_cli.model.school_courses import SchoolCourse
from pathmap_cli.schema.record import Record
from pathmap_cli.settings import Thresholds
from pathmap_cli.vocabulary import CourseCategory, CourseType
from pathmap_cli.vocabulary.terms import plain

OnRampHost = College | Partner


@dataclass(frozen=True, eq=False)
class Partnership:
    """Everybody whose workbook came back; each part is put together when first read, once for all rules."""

    pathway: Pathway

    @property
    def thresholds(self) -> Thresholds:
        """The figures that the partnership compares with."""
        return self.pathway.thresholds

    @property
    def institutions(self) -> tuple[AnyInstitution, ...]:
        """Everybody whose workbook came back, in the order of the workbook kinds."""
        return self.pathway.institutions

    @cached_property
    def schools(self) -> tuple[SchoolSide, ...]:
        """The schools that are judged: all but career centers and county programs, which are read with them."""
        return tuple(self._side(school) for school in self.pathway.high_schools if not is_shared(school))

    @cached_property
    def colleges(self) -> tuple[CollegeSide, ...]:
        """The colleges."""
        links = self._links_by["college"]
        return tuple(
            CollegeSide(self.pathway, college, (*links.get(college.id, ()), *links.get("", ())))
            for college in self.pathway.colleges
        )

    @cached_property
    def jobs(self) -> tuple[JobSide, ...]:
        """Every occupation once, the highest level first."""
        return job_sides(self.pathway, self.awards)

    @cached_property
    def awards(self) -> tuple[Award, ...]:
        """Every award of every college and university."""
        of_colleges = (award for college in self.pathway.colleges for award in college.awards)
        return (*of_colleges, *(award for university in self.pathway.universities for award in university.awards))

    @cached_property
    def skills(self) -> tuple[SkillSide, ...]:
        """Every skill that the labor market names."""
        return skill_sides(self.pathway)

    def skills_for(self, job: JobSide) -> tuple[SkillSide, ...]:
        """The skills that an occupation asks for."""
        return tuple(skill for skill in self.skills if job.id in skill.jobs)

    @cached_property
    def skill_courses(self) -> tuple[tuple[CourseRow, ...], ...]:
        """The courses that should list what they teach, each with all its rows: those of a CTE sequence or a major.

        A course of which nobody has said whether it is one may be.
        """
        found: dict[tuple[str, str], list[CourseRow]] = {}
        for school in self.pathway.high_schools:
            for row in school.courses:
                found.setdefault((school.id, plain(row.label)), []).append(row)
        at_colleges = (rows for side in self.colleges for rows in side.courses.values())
        return tuple(tuple(rows) for rows in (*found.values(), *at_colleges) if any(map(_may_be_of_the_field, rows)))

    @cached_property
    def routes(self) -> tuple[Route, ...]:
        """Every way to transfer that a college or a university tells of."""
        return tuple(Route(self.pathway, link) for link in self.pathway.transfer_routes)

    @property
    def on_ramp_hosts(self) -> tuple[OnRampHost, ...]:
        """Whoever is asked about on-ramps: colleges and partners."""
        return (*self.pathway.colleges, *self.pathway.partners)

    @cached_property
    def on_ramps(self) -> tuple[OnRamp, ...]:
        """Every on-ramp once: where a college and a partner list the same one, the partner's row."""
        told_by_partner = {college for college, _ in self.pathway.same_on_ramps}
        rows = (row for host in self.on_ramp_hosts for row in host.on_ramps)
        return tuple(row for row in rows if row.id not in told_by_partner)

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Every early-credit link that either side tells of."""
        schools = {school.id: school for school in self.pathway.high_schools}
        colleges = {college.id: college for college in self.pathway.colleges}
        return tuple(
            Link(self.pathway, agreement, schools.get(agreement.school), colleges.get(agreement.college))
            for agreement in self.pathway.agreements
        )

    def links_at(self, school: str) -> tuple[Link, ...]:
        """The links at this school (an id), and those where nobody said at which school."""
        return (*self._links_by["high_school"].get(school, ()), *self._links_by["high_school"].get("", ()))

    def links_for(self, school: str, course: str) -> Iterator[Link]:
        """The links of a course (in plain letters) at a school (an id), and those where nobody said one of the two."""
        for at in dict.fromkeys((school, "")):
            for of in dict.fromkeys((course, "")):
                yield from self._links_by_course.get((at, of), ())

    @cached_property
    def _links_by_course(self) -> Mapping[tuple[str, str], Sequence[Link]]:
        found: dict[tuple[str, str], list[Link]] = {}
        for link in self.links:
            found.setdefault((link.keys["high_school"], link.keys["school_course"]), []).append(link)
        return found

    @property
    def sure_matches(self) -> Iterator[CourseMatch]:
        """Pairs of courses that more than a likeness joins."""
        return (match for match in self.pathway.matches if match.is_sure)

    @cached_property
    def _colleges(self) -> Mapping[str, CollegeSide]:
        return {college.id: college for college in self.colleges}

    @cached_property
    def _links_by(self) -> Mapping[str, Mapping[str, tuple[Link, ...]]]:
        found: dict[str, dict[str, list[Link]]] = {"high_school": {}, "college": {}}
        for link in self.links:
            for field, links in found.items():
                links.setdefault(link.keys[field], []).append(link)
        return {field: {key: tuple(some) for key, some in links.items()} for field, links in found.items()}

    def named(self, record: Record, field: str) -> frozenset[str]:
        """The ids of the institutions that a cell names, as merge understood them, else by the plain name."""
        found = self.pathway.refs(record, field)
        typed = getattr(record, field) or ()
        names = (typed,) if isinstance(typed, str) else typed
        return frozenset(found or filter(None, (self._ids.get(plain(name)) for name in names)))

    @cached_property
    def _ids(self) -> Mapping[str, str]:
        return {plain(institution.name): institution.id for institution in reversed(self.institutions)}

    def _side(self, school: HighSchool) -> SchoolSide:
        hosts = tuple(self._hosts(school))
        ids = (school.id, *(host.id for host in hosts))
        others = tuple(other for other in self.pathway.high_schools if is_shared(other) and other.id not in ids)
        links = dict.fromkeys(link for one in ids for link in self.links_at(one))
        return SchoolSide(self.pathway, school, hosts, others, tuple(links), self._colleges)

    def _hosts(self, school: HighSchool) -> Iterator[HighSchool]:
        named = frozenset().union(*(self.named(row, "at_institution") for row in school.courses))
        for other in self.pathway.high_schools:
            if other.id != school.id and (other.id in named or school.id in self.named(other.about, "serves")):
                yield other


def _may_be_of_the_field(row: CourseRow) -> bool:
    if isinstance(row, SchoolCourse):
        return row.course_type in {None, CourseType.CTE}
    return row.category in {None, CourseCategory.MAJOR}
