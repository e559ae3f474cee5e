"""Lists of the labor-market workbook: jobs, skills and what employers do."""

from enum import auto

from pathmap_cli.vocabulary.terms import ClosedList

HOURS_A_YEAR = 2080


class JobLevel(ClosedList):
    """How far up its ladder a job stands, lowest first."""

    ENTRY = auto()
    MIDDLE = auto()
    ADVANCED = auto()


class Education(ClosedList):
    """The schooling that a job typically asks for, least first."""

    NO_CREDENTIAL = auto()
    HIGH_SCHOOL_DIPLOMA = auto()
    SOME_COLLEGE = auto()
    POSTSECONDARY_CERTIFICATE = auto()
    ASSOCIATE = auto()
    BACHELORS = auto()
    GRADUATE = auto()


class WageBasis(ClosedList):
    """What a wage is paid for; a year is 2,080 hours."""

    HOUR = auto()
    YEAR = auto()

    def an_hour(self, wage: float) -> float:
        """A wage of this basis, in dollars an hour."""
        return wage / HOURS_A_YEAR if self is WageBasis.YEAR else wage


class CriticalReason(ClosedList):
    """Why the region counts a job as critical."""

    OPENINGS = auto()
    GROWTH = auto()
    HARD_TO_FILL = auto()
    RETIREMENTS = auto()
    EMPLOYERS_SAY_SO = auto()
    NONE = auto()


class SkillKind(ClosedList):
    """What kind of skill a job asks for."""

    KNOWLEDGE = auto()
    SKILL = auto()
    ABILITY = auto()
    TOOL_OR_TECHNOLOGY = auto()
    CERTIFICATION = auto()


class SkillSource(ClosedList):
    """Who says that a job needs a skill."""

    ONET = auto()
    EMPLOYER = auto()
    STANDARD = auto()
    OTHER = auto()


class SkillUse(ClosedList):
    """What the partnership uses an agreed skill for."""

    CURRICULUM = auto()
    JOB_DESCRIPTIONS = auto()
    HIRING = auto()
    ASSESSMENT = auto()
    CREDIT_FOR_PRIOR_LEARNING = auto()
    WORK_BASED_LEARNING = auto()
    CAREER_INFORMATION = auto()
    NONE = auto()


class EmployerActivity(ClosedList):
    """What an employer does for the pathway."""

    ADVISES = auto()
    CONFIRMS_SKILLS = auto()
    CO_DESIGNS = auto()
    TEACHES = auto()
    HOSTS_WORK_BASED_LEARNING = auto()
    INTERVIEWS_STUDENTS = auto()
    HIRES = auto()
    PROVIDES_EQUIPMENT = auto()
    DONATES = auto()
    FUNDS = auto()
    LEADS = auto()
