"""Lists of the planning workbook and of the action plan that pathmap writes."""

from enum import auto

from pathmap_cli.vocabulary.terms import ClosedList


class Segment(ClosedList):
    """The part of the community that a partner belongs to."""

    HIGH_SCHOOL_OR_DISTRICT = auto()
    COMMUNITY_COLLEGE = auto()
    UNIVERSITY = auto()
    ADULT_EDUCATION = auto()
    WORKFORCE_BOARD = auto()
    EMPLOYER = auto()
    HUMAN_SERVICES = auto()
    ECONOMIC_DEVELOPMENT = auto()
    COMMUNITY_ORGANIZATION = auto()
    LABOR = auto()


class ExpectedWorkbook(ClosedList):
    """The kind of workbook that a partner is asked for."""

    HIGH_SCHOOL = auto()
    COLLEGE = auto()
    UNIVERSITY = auto()
    LABOR_MARKET = auto()
    PARTNER = auto()
    PLANNING = auto()
    NONE = auto()


class PartnerAgreement(ClosedList):
    """How a partner has committed itself."""

    NONE = auto()
    VERBAL = auto()
    MOU = auto()
    CONTRACT = auto()


class DecisionRole(ClosedList):
    """What say a partner has in the partnership's decisions."""

    DECIDES = auto()
    ADVISES = auto()
    INFORMED = auto()


class ProcessStep(ClosedList):
    """The five steps of the mapping process, in order."""

    STEP_1 = auto()
    STEP_2 = auto()
    STEP_3 = auto()
    STEP_4 = auto()
    STEP_5 = auto()


class StepStatus(ClosedList):
    """How far a step of the process has come."""

    NOT_STARTED = auto()
    PLANNED = auto()
    UNDER_WAY = auto()
    DONE = auto()


class InitiativeKind(ClosedList):
    """What a related effort in the region is."""

    GRANT = auto()
    CONSORTIUM = auto()
    STATE_PROGRAM = auto()
    LOCAL_PROGRAM = auto()
    POLICY = auto()


class Rating(ClosedList):
    """How far the partnership is with an indicator: 0 to 4, in this order."""

    NOT_DISCUSSED = auto()
    INITIATION = auto()
    PLANNING = auto()
    IMPLEMENTATION = auto()
    SUSTAINED = auto()

    @property
    def level(self) -> int:
        """The rating as the number that its label begins with."""
        return tuple(Rating).index(self)


class Importance(ClosedList):
    """How much an indicator matters to the partnership."""

    LOW = auto()
    IMPORTANT = auto()
    CRITICAL = auto()


class PolicyLevel(ClosedList):
    """Who makes a policy."""

    INSTITUTION = auto()
    DISTRICT = auto()
    REGIONAL = auto()
    STATE = auto()
    FEDERAL = auto()


class PolicyEffect(ClosedList):
    """What a policy does to the pathway."""

    ENABLES = auto()
    BLOCKS = auto()


class PolicyStatus(ClosedList):
    """Where the work on a policy stands."""

    OPEN = auto()
    UNDER_WAY = auto()
    DONE = auto()
    DROPPED = auto()


class SessionNoteKind(ClosedList):
    """What a note from the session is."""

    STRENGTH = auto()
    CONCERN = auto()
    QUESTION = auto()
    IDEA = auto()
    DECISION = auto()
    TAKEAWAY = auto()
    FOR_LATER = auto()


class Horizon(ClosedList):
    """When an action is to be done."""

    WITHIN_90_DAYS = auto()
    THIS_YEAR = auto()
    LATER = auto()


class ActionStatus(ClosedList):
    """How far an action has come."""

    PROPOSED = auto()
    AGREED = auto()
    UNDER_WAY = auto()
    DONE = auto()
    DROPPED = auto()


class Priority(ClosedList):
    """How soon an action should be taken up."""

    HIGH = auto()
    MEDIUM = auto()
    LOW = auto()
