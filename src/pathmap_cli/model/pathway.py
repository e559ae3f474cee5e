"""The merged pathway: every institution's answers, and what joins them."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from types import MappingProxyType

from pathmap_cli.model.college import College
from pathmap_cli.model.high_school import HighSchool
from pathmap_cli.model.labor_market import LaborMarket
from pathmap_cli.model.links import (
    Agreement,
    Benchmark,
    CourseMatch,
    Expected,
    Occupation,
    Proposal,
    SkillMatch,
    TransferRoute,
)
from pathmap_cli.model.partner import Partner
from pathmap_cli.model.planning import Planning
from pathmap_cli.model.university import University
from pathmap_cli.schema.record import Model, Record
from pathmap_cli.settings import Thresholds
from pathmap_cli.vocabulary import Profile

AnyInstitution = HighSchool | College | University | LaborMarket | Partner | Planning
"""A workbook of any kind, once it stands in a pathway."""
Supporter = HighSchool | College | University | Partner
"""Whoever is asked about supports and work-based learning, and may write down strengths and ideas."""
Certifier = HighSchool | College | Partner
"""Whoever is asked about certifications."""
Teacher = HighSchool | College
"""Whoever lists courses and early credit."""
INSTITUTIONS: Mapping[str, str] = MappingProxyType(
    {
        "high-school": "high_schools",
        "college": "colleges",
        "university": "universities",
        "labor-market": "labor_markets",
        "partner": "partners",
        "planning": "plannings",
    }
)
"""The field of a pathway that holds the workbooks of a kind."""


class Pathway(Model):
    """One pathway in one academic year, from school through college to work; rules see this and nothing else.

    Records hold what was typed. `references` says what it means: from `RECORD ID#FIELD` to the ids of what it names.
    """

    title: str
    academic_year: str
    profile: Profile
    cluster: str | None = None
    state: str | None = None
    region: str | None = None
    today: date
    thresholds: Thresholds = Thresholds()
    high_schools: tuple[HighSchool, ...] = ()
    colleges: tuple[College, ...] = ()
    universities: tuple[University, ...] = ()
    labor_markets: tuple[LaborMarket, ...] = ()
    partners: tuple[Partner, ...] = ()
    plannings: tuple[Planning, ...] = ()
    expected: tuple[Expected, ...] = ()
    matches: tuple[CourseMatch, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    transfer_routes: tuple[TransferRoute, ...] = ()
    same_on_ramps: tuple[tuple[str, str], ...] = ()
    """The row of a college, and that of the partner which runs the same on-ramp; the partner's stands for both."""
    occupations: tuple[Occupation, ...] = ()
    benchmark: Benchmark | None = None
    """The wage that supports one person; None where none is chosen or its value is not told."""
    family_benchmark: Benchmark | None = None
    skill_matches: tuple[SkillMatch, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    rejected: tuple[tuple[str, str], ...] = ()
    """Pairs that people said are not the same."""
    references: Mapping[str, tuple[str, ...]] = {}

    @property
    def institutions(self) -> tuple[AnyInstitution, ...]:
        """All whose workbooks were read, in the order of the workbook kinds."""
        return tuple(one for field in INSTITUTIONS.values() for one in getattr(self, field))

    @property
    def supporters(self) -> tuple[Supporter, ...]:
        """All with the sheets Supports, Work-based learning and Strengths and ideas."""
        return (*self.high_schools, *self.colleges, *self.universities, *self.partners)

    @property
    def certifiers(self) -> tuple[Certifier, ...]:
        """All with the sheet Certifications."""
        return (*self.high_schools, *self.colleges, *self.partners)

    @property
    def teachers(self) -> tuple[Teacher, ...]:
        """All with the sheets Courses and Early credit."""
        return (*self.high_schools, *self.colleges)

    def record(self, record_id: str) -> Record:
        """The row or About form of an id; KeyError for an id that the pathway does not hold."""
        return self._records[record_id]

    def institution_of(self, record_id: str) -> AnyInstitution:
        """Whose workbook a record, a sheet or an institution id belongs to."""
        kind, slug, *_ = record_id.split("/")
        return self._institutions[f"{kind}/{slug}"]

    def name_of(self, institution: str) -> str:
        """What an institution is called, heard from or not; its id where nobody names it."""
        return self._names.get(institution, institution)

    def refs(self, record: Record, field: str) -> tuple[str, ...]:
        """The ids of the records that a cell names; what could not be resolved is left out."""
        return self.references.get(f"{record.id}#{field}", ())

    @cached_property
    def _names(self) -> Mapping[str, str]:
        expected = {one.id: one.name for one in self.expected}
        return expected | {one.id: one.name for one in self.institutions}

    @cached_property
    def _records(self) -> Mapping[str, Record]:
        return dict(self._each_record())

    @cached_property
    def _institutions(self) -> Mapping[str, AnyInstitution]:
        return {institution.id: institution for institution in self.institutions}

    def _each_record(self) -> Iterator[tuple[str, Record]]:
        for institution in self.institutions:
            for record in institution.records:
                yield record.id, record
