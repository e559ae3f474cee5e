"""Lists of the college and university workbooks: awards, courses, on-ramps and transfer."""

from collections.abc import Mapping
from enum import auto
from types import MappingProxyType

from pathmap_cli.vocabulary.labor_market import Education
from pathmap_cli.vocabulary.terms import ClosedList


class CollegeTermSystem(ClosedList):
    """How a college divides its year, and so what one of its units is worth."""

    SEMESTER = auto()
    QUARTER = auto()
    TRIMESTER = auto()
    OTHER = auto()


class AwardType(ClosedList):
    """What somebody holds who finished a program."""

    HIGH_SCHOOL_DIPLOMA = auto()
    ADULT_SCHOOL_CERTIFICATE = auto()
    CERTIFICATE_OF_ACHIEVEMENT = auto()
    LOCAL_CERTIFICATE = auto()
    NONCREDIT_CERTIFICATE_OF_COMPLETION = auto()
    NONCREDIT_CERTIFICATE_OF_COMPETENCY = auto()
    SKILL_AWARD = auto()
    LEVEL_1_CERTIFICATE = auto()
    LEVEL_2_CERTIFICATE = auto()
    DIPLOMA = auto()
    AA = auto()
    AS = auto()
    AAS = auto()
    AA_T = auto()
    AS_T = auto()
    BA = auto()
    BS = auto()
    BAS = auto()
    BSN = auto()
    COMMUNITY_COLLEGE_BACHELORS = auto()
    APPRENTICESHIP = auto()
    PRE_APPRENTICESHIP = auto()
    INDUSTRY_CERTIFICATION = auto()
    LICENSE = auto()
    BADGE = auto()


DEGREES = (AwardType.AA, AwardType.AS, AwardType.AAS, AwardType.AA_T, AwardType.AS_T)
TRANSFER_DEGREES = (AwardType.AA_T, AwardType.AS_T)
BACHELORS = (AwardType.BA, AwardType.BS, AwardType.BAS, AwardType.BSN, AwardType.COMMUNITY_COLLEGE_BACHELORS)
CERTIFICATES = (
    AwardType.CERTIFICATE_OF_ACHIEVEMENT,
    AwardType.LOCAL_CERTIFICATE,
    AwardType.NONCREDIT_CERTIFICATE_OF_COMPLETION,
    AwardType.NONCREDIT_CERTIFICATE_OF_COMPETENCY,
    AwardType.SKILL_AWARD,
    AwardType.LEVEL_1_CERTIFICATE,
    AwardType.LEVEL_2_CERTIFICATE,
    AwardType.DIPLOMA,
)

# A credential outside a college (adult school, employer, issuer) ranks with a certificate: jobs that ask for one
# accept it. Badge and pre-apprenticeship open no job that a diploma does not.
AWARD_EDUCATION: Mapping[AwardType, Education] = MappingProxyType(
    {
        AwardType.HIGH_SCHOOL_DIPLOMA: Education.HIGH_SCHOOL_DIPLOMA,
        AwardType.BADGE: Education.HIGH_SCHOOL_DIPLOMA,
        AwardType.PRE_APPRENTICESHIP: Education.HIGH_SCHOOL_DIPLOMA,
        AwardType.ADULT_SCHOOL_CERTIFICATE: Education.POSTSECONDARY_CERTIFICATE,
        AwardType.APPRENTICESHIP: Education.POSTSECONDARY_CERTIFICATE,
        AwardType.INDUSTRY_CERTIFICATION: Education.POSTSECONDARY_CERTIFICATE,
        AwardType.LICENSE: Education.POSTSECONDARY_CERTIFICATE,
        **dict.fromkeys(CERTIFICATES, Education.POSTSECONDARY_CERTIFICATE),
        **dict.fromkeys(DEGREES, Education.ASSOCIATE),
        **dict.fromkeys(BACHELORS, Education.BACHELORS),
    }
)


class CreditStatus(ClosedList):
    """Whether an award's courses carry college credit."""

    CREDIT = auto()
    NONCREDIT = auto()
    BOTH = auto()
    NOT_FOR_CREDIT = auto()


class AwardStatus(ClosedList):
    """Whether students can start an award now."""

    ACTIVE = auto()
    IN_APPROVAL = auto()
    IN_ABEYANCE = auto()
    INACTIVE = auto()
    PLANNED = auto()


class Admission(ClosedList):
    """How students get into a program."""

    OPEN = auto()
    SELECTIVE = auto()
    WAITLIST = auto()
    COHORT = auto()


class EntryRequirement(ClosedList):
    """Suggested things a program asks before it admits somebody; people may type their own."""

    NONE = auto()
    PREREQUISITE_COURSES = auto()
    SELECTIVE_ADMISSION = auto()
    GRADE_AVERAGE = auto()
    ENTRANCE_EXAM = auto()
    LICENSE_OR_CERTIFICATION = auto()
    BACKGROUND_CHECK_OR_DRUG_SCREEN = auto()
    HEALTH_OR_IMMUNIZATION = auto()
    MINIMUM_AGE = auto()
    TOOLS_UNIFORM_OR_FEES = auto()
    OTHER = auto()


class CollegeSubject(ClosedList):
    """The subject of a college course; Program is the award's own field."""

    ENGLISH = auto()
    MATH = auto()
    SCIENCE = auto()
    SOCIAL_SCIENCE = auto()
    COMMUNICATION = auto()
    ARTS = auto()
    LANGUAGE = auto()
    COLLEGE_SUCCESS = auto()
    PROGRAM = auto()
    OTHER = auto()


class CourseCategory(ClosedList):
    """What a college course counts for in its award."""

    MAJOR = auto()
    GENERAL_EDUCATION = auto()
    ELECTIVE = auto()
    PREREQUISITE = auto()
    PRE_COLLEGE_SUPPORT = auto()


class TermsOffered(ClosedList):
    """When a college teaches a course."""

    FALL = auto()
    WINTER = auto()
    SPRING = auto()
    SUMMER = auto()
    ALTERNATE_YEARS = auto()
    NOT_CURRENTLY = auto()


class Delivery(ClosedList):
    """How and where a college course meets."""

    IN_PERSON = auto()
    ONLINE = auto()
    HYBRID = auto()
    EVENING_OR_WEEKEND = auto()
    AT_THE_HIGH_SCHOOL = auto()


class OnRampKind(ClosedList):
    """The kind of way into a college program."""

    HIGH_SCHOOL_PATHWAY = auto()
    ADULT_SCHOOL = auto()
    NONCREDIT = auto()
    ESL = auto()
    CREDIT_FOR_PRIOR_LEARNING = auto()
    MILITARY = auto()
    APPRENTICESHIP = auto()
    WORKFORCE_PROGRAM = auto()
    BRIDGE = auto()
    RETURNING_STUDENT = auto()
    TRANSFER_IN = auto()
    OTHER = auto()


class OnRampStatus(ClosedList):
    """Whether an on-ramp is open to people."""

    OFFERED = auto()
    PLANNED = auto()
    WISHED_FOR = auto()
    NOT_OFFERED = auto()


class Schedule(ClosedList):
    """When an on-ramp meets."""

    DAY = auto()
    EVENING = auto()
    WEEKEND = auto()
    ONLINE = auto()


class Degree(ClosedList):
    """The bachelor's degree to which a transfer route leads."""

    BA = auto()
    BS = auto()
    BAS = auto()
    BSN = auto()
    BFA = auto()
    OTHER = auto()


class Mechanism(ClosedList):
    """What holds a transfer route together."""

    ADT = auto()
    TWO_PLUS_TWO = auto()
    ARTICULATION_AGREEMENT = auto()
    GUARANTEED_ADMISSION = auto()
    DUAL_ADMISSION = auto()
    TRANSFER_PATHWAY = auto()
    COMMUNITY_COLLEGE_BACCALAUREATE = auto()
    NONE = auto()
