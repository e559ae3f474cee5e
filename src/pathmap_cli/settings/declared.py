"""What `pathmap.toml` can say, with its defaults."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import ClassVar

from pathmap_cli.vocabulary import InstitutionType, OrganizationType, Profile, WageBasis

FILE_NAME = "pathmap.toml"
EXACT = {"extra": "forbid"}  # pydantic's word for: a key that we do not know is a mistake


class InstitutionKind(StrEnum):
    """The kinds of workbook that can be expected."""

    HIGH_SCHOOL = "high-school"
    COLLEGE = "college"
    UNIVERSITY = "university"
    LABOR_MARKET = "labor-market"
    PARTNER = "partner"
    PLANNING = "planning"


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The figures that rules compare with; units are semester units, shares are between 0 and 1.

    The text under each setting, here and below, is its line in docs/reference/settings.md.
    """

    __pydantic_config__: ClassVar = EXACT

    min_early_units: float = 12
    """College units that a school's early credit should add up to."""
    uneven_units: float = 6
    """Units of early credit at one school from which on it is a gap that another school has none."""
    min_claimed_share: float = 0.5
    """Share of an early-credit course's students who should have the credit on a college transcript."""
    year_ends: str = "05-31"
    """Month and day on which a school year ends: an agreement should last that long."""
    max_associate_units: float = 70
    """Most units of an associate degree."""
    hidden_units: float = 3
    """Most units of prerequisites that an award may need beside the units that it states."""
    max_options: int = 5
    """Most courses in one pick-one group."""
    first_award_terms: int = 2
    """Most semesters that the shortest award may take; three quarters count as two semesters."""
    funding_months: int = 12
    """Months before the end of a grant from which on it is a gap that nobody continues it."""
    min_completions: int = 5
    """People a year who should complete a credit award."""
    continue_share: float | None = None
    """Share of the students in the last CTE course who are expected to go on to college; blank: not compared."""
    single_teacher_alert: bool = False
    """Whether a course that only one teacher can teach is a gap."""
    blocking_alert: int = 5
    """Courses that may come after one course before `pathmap metrics` names it among those that much waits for."""
    equity_gap_points: float = 10
    """Percentage points that a group of students may stand below everyone before it is a gap; groups of 10 or more."""
    min_openings: int | None = None
    """Openings a year that a job should have in the area; blank: not compared."""
    undersupply_ratio: float = 2
    """How many times the people who finish a training for a job its openings should be to call for expansion."""
    labor_data_years: int = 3
    """Years before the academic year that figures of the labor market may be old."""
    bottleneck_loss: float = 30
    """Percent of students who may be lost from one step of the Measures to the next before it is a gap."""


@dataclass(frozen=True, slots=True)
class Yardstick:
    """The wage to measure with: `benchmark = "NAME"` names a row of Wage benchmarks, a table gives the wage itself."""

    __pydantic_config__: ClassVar = EXACT

    name: str = ""
    """What it is called. Where a row of Wage benchmarks is called so, that row is used."""
    value: float | None = None
    """The wage in dollars; basis, source and year belong to it."""
    basis: WageBasis | None = None
    """What it is paid for."""
    source: str = ""
    """Who publishes it."""
    year: int | None = None
    """The year that it is for."""
    area: str = ""
    """The county or area that it is for."""


@dataclass(frozen=True, slots=True)
class Waiver:
    """A gap that people decided to live with: its code, the record it stands on (any, where blank), and why."""

    __pydantic_config__: ClassVar = EXACT

    code: str
    """The code of the gap, such as GAP302."""
    reason: str
    """Why the partnership lives with it; the report prints it."""
    approved_by: str
    """Who decided: a role or a body, not a person's name."""
    record: str = ""
    """The id of the one record that it is about; without it, the whole gap is waived."""
    expires: date | None = None
    """The last day of the waiver; after it the gap is reported again."""


@dataclass(frozen=True, slots=True)
class Institution:
    """A workbook that the partnership expects; `aliases` are other ways people write the name."""

    __pydantic_config__: ClassVar = EXACT

    kind: InstitutionKind
    """The kind of workbook that it fills in."""
    name: str
    """Its full name, as its workbook should say it."""
    aliases: tuple[str, ...] = ()
    """Other ways in which people write the name."""
    type: InstitutionType | OrganizationType | None = None
    """The type that its blank workbook is labelled with, such as `career-center-or-rop` or `adult-school`."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything `pathmap.toml` can say, with its defaults; the default is a run without a workspace."""

    __pydantic_config__: ClassVar = EXACT

    pathway: str = ""
    """The name of the pathway."""
    academic_year: str = ""
    """The school year that the workbooks describe, such as 2026-27."""
    cluster: str = ""
    """The career cluster, an answer of the list `clusters`."""
    state: str = ""
    """The state."""
    region: str = ""
    """The region, in the partners' own words."""
    profile: Profile = Profile.GENERIC
    """Whose words and lists the blank workbooks use."""
    prepared_by: str = ""
    """Who prepares the session, as the session summary names it: a role."""
    contact: str = ""
    """Whom to ask and where to send the workbooks; Start here of each blank workbook says it."""
    return_by: date | None = None
    """The day by which the workbooks should be back; Start here says it."""
    benchmark: Yardstick | None = None
    """The wage that supports one person, which the pathway's wages are measured with."""
    family_benchmark: Yardstick | None = None
    """The wage that supports a family."""
    institution: tuple[Institution, ...] = ()
    """The workbooks that are expected, a table each."""
    thresholds: Thresholds = field(default_factory=Thresholds)
    """The figures that rules compare with, in one table."""
    waiver: tuple[Waiver, ...] = ()
    """The gaps that people decided to live with, a table each."""
