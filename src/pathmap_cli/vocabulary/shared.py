"""Lists that several kinds of workbook share: About, early credit, certifications, work-based learning, supports."""

from enum import auto

from pathmap_cli.vocabulary.terms import ClosedList


class YesNo(ClosedList):
    """The answer to a plain question."""

    YES = auto()
    NO = auto()


class WorkbookStatus(ClosedList):
    """How finished a workbook is; only in a reviewed or final one does what is not listed count as No."""

    DRAFT = auto()
    REVIEWED = auto()
    FINAL = auto()


class Area(ClosedList):
    """The nine families of gaps, in the order in which every output shows them."""

    ALIGNED_COURSE_SEQUENCES = auto()
    ACADEMICS_AND_PLACEMENT = auto()
    EARLY_COLLEGE_CREDIT = auto()
    CREDENTIALS_ENTRY_AND_EXIT = auto()
    WORK_BASED_LEARNING = auto()
    TRANSITIONS_AND_SUPPORTS = auto()
    TRANSFER_AND_LABOR_MARKET = auto()
    SKILLS = auto()
    PARTNERSHIP_AND_DATA = auto()


class Population(ClosedList):
    """The people a way in, a support or a measure is for."""

    HIGH_SCHOOL_STUDENTS = auto()
    RECENT_GRADUATES = auto()
    CONTINUATION_SCHOOL_STUDENTS = auto()
    ADULTS_WITHOUT_A_DIPLOMA = auto()
    RETURNING_ADULTS = auto()
    CAREER_CHANGERS = auto()
    ENGLISH_LEARNERS = auto()
    OUT_OF_SCHOOL_YOUTH = auto()
    INCUMBENT_WORKERS = auto()
    DISLOCATED_WORKERS = auto()
    VETERANS = auto()
    MILITARY_CONNECTED_YOUTH = auto()
    STUDENTS_WITH_DISABILITIES = auto()
    JUSTICE_INVOLVED = auto()
    FOSTER_OR_HOMELESS_YOUTH = auto()
    MIGRANT_STUDENTS = auto()
    SINGLE_PARENTS = auto()
    PARENTS_WITH_YOUNG_CHILDREN = auto()
    NONTRADITIONAL_BY_GENDER = auto()
    LOW_INCOME_ADULTS = auto()
    FIRST_GENERATION = auto()
    WELL_PREPARED_ENTRANTS = auto()
    EVERYONE = auto()


ADULT_POPULATIONS = (
    Population.ADULTS_WITHOUT_A_DIPLOMA,
    Population.RETURNING_ADULTS,
    Population.CAREER_CHANGERS,
    Population.INCUMBENT_WORKERS,
    Population.DISLOCATED_WORKERS,
    Population.VETERANS,
    Population.LOW_INCOME_ADULTS,
)

# Codes of the open list `clusters` in any profile: the fields where apprenticeship is a usual way in.
TRADES_CLUSTERS = (
    "advanced-manufacturing",
    "construction",
    "energy-and-natural-resources",
    "supply-chain-and-transportation",
    "building-and-construction-trades",
    "energy-environment-and-utilities",
    "manufacturing-and-product-development",
    "transportation",
)


class CreditType(ClosedList):
    """How a high-school student comes by college credit."""

    DUAL_ENROLLMENT_CCAP = auto()
    DUAL_ENROLLMENT_OTHER = auto()
    ARTICULATED = auto()
    CREDIT_BY_EXAM = auto()
    AP_OR_IB_EXAM = auto()
    CREDIT_FOR_PRIOR_LEARNING = auto()


class AgreementStatus(ClosedList):
    """How far an agreement between two institutions has come."""

    IN_PLACE = auto()
    IN_DEVELOPMENT = auto()
    EXPIRED = auto()
    IDEA = auto()
    NONE = auto()
    NOT_NEEDED = auto()


class TaughtBy(ClosedList):
    """Who teaches a course that earns college credit, and where."""

    COLLEGE_INSTRUCTOR_AT_THE_HIGH_SCHOOL = auto()
    HIGH_SCHOOL_TEACHER = auto()
    COLLEGE_INSTRUCTOR_ON_CAMPUS = auto()
    ONLINE = auto()
    NOT_KNOWN = auto()


class CertificationType(ClosedList):
    """What kind of credential outside the college's own awards it is."""

    LICENSE = auto()
    CERTIFICATION = auto()
    SOFTWARE = auto()
    CAREER_READINESS = auto()
    CTE_ASSESSMENT = auto()


class EmployerDemand(ClosedList):
    """Whether employers ask for a certification."""

    REQUIRED = auto()
    PREFERRED = auto()
    NOT_REQUESTED = auto()
    NOT_KNOWN = auto()


class ExamPayer(ClosedList):
    """Who pays for the exam of a certification."""

    SCHOOL = auto()
    DISTRICT = auto()
    COLLEGE = auto()
    EMPLOYER = auto()
    GRANT = auto()
    STUDENT = auto()
    NOT_KNOWN = auto()


class CertificationStatus(ClosedList):
    """Whether students can earn a certification here."""

    OFFERED = auto()
    PLANNED = auto()
    NO_LONGER_OFFERED = auto()
    RETIRED_BY_ITS_ISSUER = auto()
    NOT_OFFERED = auto()


class WblActivity(ClosedList):
    """Suggested work-based learning activities; people may type their own."""

    GUEST_SPEAKER = auto()
    CAREER_FAIR = auto()
    WORKSITE_TOUR = auto()
    JOB_SHADOW = auto()
    STUDENT_ORGANIZATION = auto()
    SCHOOL_BASED_ENTERPRISE = auto()
    WORK_EXPERIENCE = auto()
    CLINICAL = auto()
    INTERNSHIP = auto()
    PRE_APPRENTICESHIP = auto()
    APPRENTICESHIP = auto()


class WblLevel(ClosedList):
    """The four levels of the work-based learning continuum, from learning about work to learning through work."""

    AWARENESS = auto()
    EXPLORATION = auto()
    PREPARATION = auto()
    TRAINING = auto()


class OfferStatus(ClosedList):
    """Whether an activity or a support is there for students."""

    OFFERED = auto()
    REFERRED_TO_A_PARTNER = auto()
    PLANNED = auto()
    WISHED_FOR = auto()
    NOT_OFFERED = auto()


class SupportType(ClosedList):
    """Kinds of student support, named after the support terms of the Credential Transparency Description Language."""

    ACADEMIC_ADVISING = auto()
    CASE_MANAGEMENT = auto()
    TUTORING = auto()
    COREQUISITE_SUPPORT = auto()
    ORIENTATION = auto()
    SUMMER_BRIDGE = auto()
    CHILDCARE = auto()
    TRANSPORTATION = auto()
    FINANCIAL_AID = auto()
    FEES_EXAM_VOUCHERS_AND_TOOLS = auto()
    BOOKS = auto()
    BASIC_NEEDS = auto()
    MENTAL_HEALTH_COUNSELING = auto()
    DISABILITY_SERVICES = auto()
    ENGLISH_LEARNER_SUPPORT = auto()
    MULTILINGUAL_FAMILY_OUTREACH = auto()
    MENTORING = auto()
    FIRST_GENERATION_COHORT = auto()
    FOSTER_AND_HOMELESS_YOUTH = auto()
    JOB_PLACEMENT = auto()
    PRIOR_LEARNING_ASSESSMENT_ADVISING = auto()
    TRANSFER_ADVISING = auto()
    TECHNOLOGY_LENDING = auto()
    LEGAL_SERVICE = auto()
    OTHER = auto()


CORE_SUPPORTS = (
    SupportType.ACADEMIC_ADVISING,
    SupportType.TUTORING,
    SupportType.FINANCIAL_AID,
    SupportType.CHILDCARE,
    SupportType.TRANSPORTATION,
    SupportType.BASIC_NEEDS,
    SupportType.DISABILITY_SERVICES,
)


class PathwayMoment(ClosedList):
    """When along the pathway a support reaches students."""

    RECRUITMENT = auto()
    ENTRY = auto()
    DURING = auto()
    TRANSITION = auto()
    EMPLOYMENT = auto()


class RemarkKind(ClosedList):
    """What somebody's remark in a workbook is."""

    STRENGTH = auto()
    CONCERN = auto()
    QUESTION = auto()
    IDEA = auto()


class ContinuesAfter(ClosedList):
    """Whether what a grant pays for goes on when the grant ends."""

    YES = auto()
    NO = auto()
    NOT_KNOWN = auto()


class OrganizationType(ClosedList):
    """What a partner that is neither a school nor a college is."""

    ADULT_SCHOOL = auto()
    ADULT_EDUCATION_CONSORTIUM = auto()
    WORKFORCE_BOARD = auto()
    COMMUNITY_ORGANIZATION = auto()
    EMPLOYER_GROUP = auto()
    APPRENTICESHIP_COMMITTEE = auto()
    OTHER = auto()
