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
    """What a measure counts, and where it comes from as `framework:measure`; more is better in every one."""

    kind: MeasureKind
    unit: MeasureUnit
    frameworks: tuple[str, ...]


def _percent(kind: MeasureKind, *frameworks: str) -> MeasureFacts:
    return MeasureFacts(kind, MeasureUnit.PERCENT, frameworks)


def _dollars(*frameworks: str) -> MeasureFacts:
    return MeasureFacts(MeasureKind.WAGES, MeasureUnit.DOLLARS, frameworks)


MEASURES: Mapping[Measure, MeasureFacts] = MappingProxyType(
    {
        Measure.ENROLLMENT: MeasureFacts(MeasureKind.ENROLLMENT, MeasureUnit.COUNT, ("pathpilot:L1",)),
        Measure.PERSISTENCE: _percent(MeasureKind.PERSISTENCE, "pathpilot:L2", "aqcp:A5"),
        Measure.CREDENTIAL_ATTAINMENT: _percent(MeasureKind.ATTAINMENT, "pathpilot:L3"),
        Measure.EMPLOYMENT: _percent(MeasureKind.EMPLOYMENT, "pathpilot:G1", "aqcp:C1"),
        Measure.WAGES: _dollars("pathpilot:G2", "aqcp:C4"),
        Measure.ADVANCEMENT: _percent(MeasureKind.ADVANCEMENT, "pathpilot:G3"),
        Measure.SATISFACTION: _percent(MeasureKind.SATISFACTION, "pathpilot:S1"),
        Measure.EDUCATIONAL_GAIN: _percent(MeasureKind.PERSISTENCE, "aqcp:A1"),
        Measure.DIPLOMA: _percent(MeasureKind.ATTAINMENT, "aqcp:A2"),
        Measure.COLLEGE_LEVEL: _percent(MeasureKind.PERSISTENCE, "aqcp:A3"),
        Measure.CREDITS_EARNED: MeasureFacts(MeasureKind.PERSISTENCE, MeasureUnit.COUNT, ("aqcp:A4",)),
        Measure.LICENSE_OR_CERTIFICATION: _percent(MeasureKind.ATTAINMENT, "aqcp:B1"),
        Measure.PATHWAY_CERTIFICATE: _percent(MeasureKind.ATTAINMENT, "aqcp:B2"),
        Measure.ASSOCIATE_DEGREE: _percent(MeasureKind.ATTAINMENT, "aqcp:B3"),
        Measure.TRANSFER: _percent(MeasureKind.ATTAINMENT, "aqcp:B4"),
        Measure.BACHELORS_DEGREE: _percent(MeasureKind.ATTAINMENT, "aqcp:B5"),
        Measure.EMPLOYMENT_IN_INDUSTRY: _percent(MeasureKind.EMPLOYMENT, "aqcp:C2"),
        Measure.EMPLOYMENT_RETENTION: _percent(MeasureKind.EMPLOYMENT, "aqcp:C3"),
        Measure.EARNINGS_CHANGE: _dollars("aqcp:C5"),
        Measure.SELF_SUFFICIENCY_WAGE: _percent(MeasureKind.WAGES, "aqcp:C6"),
        Measure.PERKINS_1S1: _percent(MeasureKind.ATTAINMENT, "perkins:1S1"),
        Measure.PERKINS_1S2: _percent(MeasureKind.ATTAINMENT, "perkins:1S2"),
        Measure.PERKINS_2S1: _percent(MeasureKind.ATTAINMENT, "perkins:2S1"),
        Measure.PERKINS_2S2: _percent(MeasureKind.ATTAINMENT, "perkins:2S2"),
        Measure.PERKINS_2S3: _percent(MeasureKind.ATTAINMENT, "perkins:2S3"),
        Measure.PERKINS_3S1: _percent(MeasureKind.EMPLOYMENT, "perkins:3S1"),
        Measure.PERKINS_4S1: _percent(MeasureKind.ENROLLMENT, "perkins:4S1"),
        Measure.PERKINS_5S1: _percent(MeasureKind.ATTAINMENT, "perkins:5S1"),
        Measure.PERKINS_5S2: _percent(MeasureKind.ATTAINMENT, "perkins:5S2"),
        Measure.PERKINS_5S3: _percent(MeasureKind.PERSISTENCE, "perkins:5S3"),
        Measure.PERKINS_5S4: _percent(MeasureKind.ATTAINMENT, "perkins:5S4"),
        Measure.PERKINS_1P1: _percent(MeasureKind.EMPLOYMENT, "perkins:1P1"),
        Measure.PERKINS_2P1: _percent(MeasureKind.ATTAINMENT, "perkins:2P1"),
        Measure.PERKINS_3P1: _percent(MeasureKind.ENROLLMENT, "perkins:3P1"),
        Measure.WIOA_ERQ2: _percent(MeasureKind.EMPLOYMENT, "wioa:ERQ2"),
        Measure.WIOA_ERQ4: _percent(MeasureKind.EMPLOYMENT, "wioa:ERQ4"),
        Measure.WIOA_MEQ2: _dollars("wioa:MEQ2"),
        Measure.WIOA_CRED: _percent(MeasureKind.ATTAINMENT, "wioa:CRED"),
        Measure.WIOA_MSG: _percent(MeasureKind.PERSISTENCE, "wioa:MSG"),
        Measure.WIOA_ESE: _percent(MeasureKind.EMPLOYMENT, "wioa:ESE"),
    }
)

# Codes of the Perkins law before 2018 that still circulate, with the measure that took each one's place.
PERKINS_IV: Mapping[str, Measure] = MappingProxyType(
    {
        "6S1": Measure.PERKINS_4S1,
        "6S2": Measure.PERKINS_4S1,
        "4P1": Measure.PERKINS_1P1,
        "5P1": Measure.PERKINS_3P1,
        "5P2": Measure.PERKINS_3P1,
    }
)
