"""The pathway as rules read it: its schools with their career centers, its colleges, and the links between them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from pathmap_cli.gaps.college_side import CollegeSide
from pathmap_cli.gaps.link import Link
from pathmap_cli.gaps.school_side import SchoolSide, is_shared
from pathmap_cli.model.high_school import HighSchool
from pathmap_cli.model.pathway import AnyInstitution, Pathway
from pathmap_cli.settings import Thresholds
from pathmap_cli.vocabulary.terms import plain


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
        """Schools, then colleges."""
        return self.pathway.institutions

    @cached_property
    def schools(self) -> tuple[SchoolSide, ...]:
        """The schools that are judged: all but career centers and county programs, which are read with them."""
        return tuple(self._side(school) for school in self.pathway.high_schools if not is_shared(school))

    @cached_property
    def colleges(self) -> tuple[CollegeSide, ...]:
        """The colleges."""
        return tuple(
            CollegeSide(self.pathway, college, self._links_of("college", college.id))
            for college in self.pathway.colleges
        )

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Every early-credit link that either side tells of."""
        schools = {school.id: school for school in self.pathway.high_schools}
        colleges = {college.id: college for college in self.pathway.colleges}
        return tuple(
            Link(self.pathway, agreement, schools.get(agreement.school), colleges.get(agreement.college))
            for agreement in self.pathway.agreements
        )

    def named(self, name: str) -> str | None:
        """The id of the institution that goes by this name, where its workbook came back."""
        return self._ids.get(plain(name))

    @cached_property
    def _ids(self) -> Mapping[str, str]:
        return {plain(institution.name): institution.id for institution in reversed(self.institutions)}

    def _side(self, school: HighSchool) -> SchoolSide:
        hosts = tuple(self._hosts(school))
        ids = {institution.id for institution in (school, *hosts)}
        others = tuple(other for other in self.pathway.high_schools if is_shared(other) and other.id not in ids)
        links = tuple(link for link in self.links if link.agreement.school in ids)
        return SchoolSide(school, hosts, others, links)

    def _hosts(self, school: HighSchool) -> Iterator[HighSchool]:
        named = {self.named(row.at_institution) for row in school.courses if row.at_institution}
        for other in self.pathway.high_schools:
            serves = {self.named(name) for name in other.about.serves or ()}
            if other.id != school.id and (other.id in named or school.id in serves):
                yield other

    def _links_of(self, side: str, institution: str) -> tuple[Link, ...]:
        return tuple(link for link in self.links if getattr(link.agreement, side) == institution)
