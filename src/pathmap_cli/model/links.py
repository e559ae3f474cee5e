"""What joins the workbooks: matched courses, what several sides tell of, proposals, institutions waited for."""

from enum import StrEnum

from pathmap_cli.schema.record import Model


class Confidence(StrEnum):
    """How sure a link is; a person's decision counts as exact."""

    EXACT = "exact"
    CONFIRMED = "confirmed"
    PROPOSED = "proposed"


class CourseMatch(Model):
    """A high-school course and a college course that cover the same ground, each named by its record id."""

    school_course: str
    college_course: str
    confidence: Confidence
    basis: str
    """Why they are held to match, in plain words, such as "same college course code in the Early credit sheet"."""

    @property
    def is_sure(self) -> bool:
        """Whether more than a likeness joins them."""
        return self.confidence is not Confidence.PROPOSED


class Agreement(Model):
    """One early-credit link as both sides tell it: one high-school course, one college course, one credit type.

    `school` and `college` are institution ids, empty where the name is not known here. A course is a record id where it
    was resolved, beside its name as typed. A row is the id of the EarlyCredit record in that side's workbook.
    `possible_rows` are those of the other side that may tell of it too: only a blank cell keeps them apart.
    """

    school: str = ""
    college: str = ""
    school_course: str | None = None
    school_course_text: str = ""
    college_course: str | None = None
    college_course_text: str = ""
    school_row: str | None = None
    college_row: str | None = None
    possible_rows: tuple[str, ...] = ()

    @property
    def rows(self) -> tuple[str, ...]:
        """The rows that tell of it, the school's first."""
        return tuple(row for row in (self.school_row, self.college_row) if row is not None)


class TransferRoute(Model):
    """A way to transfer as both sides tell it: from awards of one college to one program of one university.

    `college` and `university` are institution ids, empty where the name is not known here; a row is the id of the
    record in that side's workbook, None where only the other side lists the route.
    """

    college: str = ""
    university: str = ""
    awards: tuple[str, ...] = ()
    college_row: str | None = None
    university_row: str | None = None

    @property
    def rows(self) -> tuple[str, ...]:
        """The rows that tell of it, the college's first."""
        return tuple(row for row in (self.college_row, self.university_row) if row is not None)


class Occupation(Model):
    """One occupation, however many workbooks and areas it is listed for: the ids of the Jobs rows that speak of it.

    The first row stands for it: a labor-market row before a college's. A fact that it does not tell is the next row's.
    """

    rows: tuple[str, ...]


class Benchmark(Model):
    """A wage that the partnership measures with, in dollars an hour; `row` is None where only pathmap.toml gives it."""

    name: str = ""
    hourly: float
    area: str = ""
    family_type: str = ""
    source: str = ""
    year: int | None = None
    row: str | None = None


class SkillMatch(Model):
    """One skill that jobs ask for, as it is spelled there, and one wording in courses that means the same.

    `rows` are the ids of the Skills and Employer voice rows that ask for it, `courses` those of the course rows that
    say so in `field`: `skills_taught`, or `prepares_for` where a certification covers it.
    """

    skill: tuple[str, ...]
    rows: tuple[str, ...]
    taught: str
    field: str
    courses: tuple[str, ...]
    confidence: Confidence
    basis: str

    @property
    def is_sure(self) -> bool:
        """Whether more than a likeness joins them."""
        return self.confidence is not Confidence.PROPOSED


class ProposalKind(StrEnum):
    """What two names may both mean."""

    COURSE = "course"
    INSTITUTION = "institution"
    AWARD = "award"
    JOB = "job"
    CERTIFICATION = "certification"
    SKILL = "skill"


class Proposal(Model):
    """Two names that may mean one thing, for people to confirm or reject; the score goes from 0 to 100."""

    id: str
    kind: ProposalKind
    left: str
    right: str
    left_words: str
    right_words: str
    score: int
    basis: str


class Expected(Model):
    """An institution that the partnership waits for, and whether its workbook has come back."""

    id: str = ""
    """`KIND/INSTITUTION`, as its records will have it."""
    name: str
    kind: str
    returned: bool = False
