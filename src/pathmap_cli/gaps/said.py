"""The three things that a rule may say: a hit, a question, and a blank that is only counted."""

from dataclasses import dataclass
from enum import StrEnum, auto

from pathmap_cli.model.links import Confidence
from pathmap_cli.schema.record import Record


class Severity(StrEnum):
    """High blocks students or wastes their credit, time or money; medium weakens the pathway; low is worth knowing."""

    HIGH = auto()
    MEDIUM = auto()
    LOW = auto()

    @property
    def rank(self) -> int:
        """0 for the most serious."""
        return tuple(Severity).index(self)


HIGH, MEDIUM, LOW = Severity


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """Where a rule looked: a field of a record, or a whole record or sheet, by id."""

    record: str
    field: str = ""

    @property
    def institution(self) -> str:
        """The id of the institution whose workbook it stands in."""
        return "/".join(self.record.split("/")[:2])

    @property
    def sheet(self) -> str:
        """The id of the sheet that it stands on."""
        return "/".join(self.record.split("/")[:3])


def seen(field: str, *records: Record) -> tuple[Evidence, ...]:
    """The same field of several records as evidence."""
    return tuple(Evidence(record.id, field) for record in records)


@dataclass(frozen=True, slots=True)
class Hit:
    """The rule's finding about its subject, in finished words.

    `severity` is given where it is lower than the rule's. `students` is how many are concerned, where known.
    `about` is what two rules must share for one to absorb the other; without it, the first record of the evidence.
    `concerns` are the institutions that it is about, where they are not simply those whose workbooks are the evidence.
    """

    message: str
    evidence: tuple[Evidence, ...]
    severity: Severity | None = None
    confidence: Confidence = Confidence.EXACT
    students: int = 0
    about: str = ""
    concerns: tuple[str, ...] = ()

    @property
    def topic(self) -> str:
        """What absorption compares."""
        return self.about or self.evidence[0].record

    @property
    def institutions(self) -> tuple[str, ...]:
        """The ids of the institutions concerned."""
        return self.concerns or tuple(dict.fromkeys(place.institution for place in self.evidence))


@dataclass(frozen=True, slots=True)
class Ask:
    """A blank whose answer could still make the rule speak: a cell, or (without a field) a sheet with no answer.

    `about` names the row that is wanted where no row exists yet, such as a level of a checklist.
    """

    place: Evidence
    about: str = ""


@dataclass(frozen=True, slots=True)
class NotTold:
    """A blank that the rule could have used and asks nobody about; it is only counted."""

    place: Evidence


Open = Ask | NotTold
Said = Hit | Open
