"""The measures that the planning workbook accepts, and what each of them counts."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum, auto
from types import MappingProxyType

from pathmap_cli.vocabulary.terms import ClosedList


class Measure(ClosedList):
    """A measure of how students fare along the pathway, in the order of the pathway."""

    ENROLLMENT = auto()
    PERSISTENCE = auto()
    CREDENTIAL_ATTAINMENT = auto()
    EMPLOYMENT = auto()
    WAGES = auto()
    ADVANCEMENT = auto()
    SATISFACTION = auto()
    EDUCATIONAL_GAIN = auto()
    DIPLOMA = auto()
    COLLEGE_LEVEL = auto()
    CREDITS_EARNED = auto()
    LICENSE_OR_CERTIFICATION = auto()
    PATHWAY_CERTIFICATE = auto()
    ASSOCIATE_DEGREE = auto()
    TRANSFER = auto()
    BACHELORS_DEGREE = auto()
    EMPLOYMENT_IN_INDUSTRY = auto()
    EMPLOYMENT_RETENTION = auto()
    EARNINGS_CHANGE = auto()
    SELF_SUFFICIENCY_WAGE = auto()
    PERKINS_1S1 = auto()
    PERKINS_1S2 = auto()
    PERKINS_2S1 = auto()
    PERKINS_2S2 = auto()
    PERKINS_2S3 = auto()
    PERKINS_3S1 = auto()
    PERKINS_4S1 = auto()
    PERKINS_5S1 = auto()
    PERKINS_5S2 = auto()
    PERKINS_5S3 = auto()
    PERKINS_5S4 = auto()
    PERKINS_1P1 = auto()
    PERKINS_2P1 = auto()
    PERKINS_3P1 = auto()
    WIOA_ERQ2 = auto()
    WIOA_ERQ4 = auto()
    WIOA_MEQ2 = auto()
    WIOA_CRED = auto()
    WIOA_MSG = auto()
    WIOA_ESE = auto()


class MeasureKind(StrEnum):
    """What a measure is about."""

    ENROLLMENT = auto()
    PERSISTENCE = auto()
    ATTAINMENT = auto()
    EMPLOYMENT = auto()
    WAGES = auto()
    ADVANCEMENT = auto()
    SATISFACTION = auto()


class MeasureUnit(StrEnum):
    """What the value of a measure is counted in."""

    PERCENT = auto()
    DOLLARS = auto()
    COUNT = auto()


@dataclass(frozen=True, slots=True)
class MeasureFacts:
    """What a measure counts, and the elements of frameworks that it bears on, as `framework:element`."""

    kind: MeasureKind
    unit: MeasureUnit
    frameworks: tuple[str, ...]
    higher_is_better: bool = True
