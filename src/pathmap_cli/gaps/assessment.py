"""What the rules found, put together: gaps, strengths and questions as one card a rule, ready for any view."""

from base64 import b32encode
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from pathmap_cli.gaps.rule import Rule
from pathmap_cli.gaps.said import LOW, Evidence, Severity
from pathmap_cli.model.links import Confidence
from pathmap_cli.settings import Waiver


def finding_id(code: str, evidence: Iterable[Evidence]) -> str:
    """`CODE-` and eight characters that depend on the record ids and fields alone, in any order."""
    places = sorted({f"{place.record}#{place.field}" for place in evidence})
    digest = sha256("\n".join(places).encode()).digest()
    return f"{code}-{b32encode(digest).decode()[:8]}"


@dataclass(frozen=True)
class Line:
    """What a rule found at the same institutions: a sentence for each hit, and where it was seen."""

    institutions: tuple[str, ...]
    messages: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    severity: Severity
    confidence: Confidence = Confidence.EXACT
    students: int = 0

    @property
    def message(self) -> str:
        """The sentences one after the other."""
        return " ".join(self.messages)


@dataclass(frozen=True)
class Card:
    """One rule's findings: a line per institution, with the rule's own words."""

    rule: Rule
    lines: tuple[Line, ...]

    @cached_property
    def id(self) -> str:
        """The same as long as the same records and fields are concerned."""
        return finding_id(self.rule.code, self.evidence)

    @property
    def message(self) -> str:
        """All lines as one text."""
        return " ".join(line.message for line in self.lines)

    @property
    def institutions(self) -> tuple[str, ...]:
        """The ids of all institutions concerned, each once, in the order of the lines."""
        return tuple(dict.fromkeys(institution for line in self.lines for institution in line.institutions))

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Every place looked at, each once, in the order of the lines."""
        return tuple(dict.fromkeys(place for line in self.lines for place in line.evidence))

    @property
    def records(self) -> tuple[str, ...]:
        """The ids of the records and sheets in the evidence, each once."""
        return tuple(dict.fromkeys(place.record for place in self.evidence))

    @property
    def confidence(self) -> Confidence:
        """The least sure of the lines."""
        return max((line.confidence for line in self.lines), key=tuple(Confidence).index)


@dataclass(frozen=True)
class Strength(Card):
    """What already works."""


@dataclass(frozen=True)
class Finding(Card):
    """A gap. `thresholds` are the settings that it was measured against; `waiver` is set where people live with it."""

    thresholds: Mapping[str, object]
    absorbed: tuple[str, ...] = ()
    """Codes whose findings on the same records are told by this one."""
    waiver: Waiver | None = None

    @property
    def severity(self) -> Severity:
        """The highest of the lines."""
        return min((line.severity for line in self.lines), key=lambda severity: severity.rank, default=LOW)

    @property
    def students(self) -> int:
        """How many students are concerned, where known; for sorting only, never printed."""
        return sum(line.students for line in self.lines)


@dataclass(frozen=True)
class Question:
    """What one institution could answer on one sheet; `settles` are the codes that wait for it, `rule` leads them.

    `message` is the part that settles most; `more` are the sheet's other open points, most telling first.
    """

    rule: Rule
    asks: str
    """The id of the institution that could answer."""
    sheet: str
    message: str
    more: tuple[str, ...]
    settles: tuple[str, ...]
    evidence: tuple[Evidence, ...]

    @cached_property
    def id(self) -> str:
        """The same as long as the same cells are blank."""
        return finding_id(self.rule.code, self.evidence)

    @property
    def records(self) -> tuple[str, ...]:
        """The ids of the records and sheets with the blanks."""
        return tuple(dict.fromkeys(place.record for place in self.evidence))


@dataclass(frozen=True)
class Waiting:
    """An expected institution whose workbook has not come back: how many rules wait, and three things to ask."""

    name: str
    kind: str
    checks: int
    to_ask: tuple[str, ...]


@dataclass(frozen=True)
class Tally:
    """How one rule went: hits, asks, and the blanks that it counted without asking.

    `not_applicable` are the ids of the institutions that it is not meant for although it judges their kind.
    """

    rule: Rule
    hits: int
    asks: int
    not_told: tuple[Evidence, ...]
    not_applicable: tuple[str, ...]


@dataclass(frozen=True)
class Assessment:
    """Everything that the catalogue has to say about a pathway, in the order in which it is shown."""

    gaps: tuple[Finding, ...]
    waived: tuple[Finding, ...]
    strengths: tuple[Strength, ...]
    questions: tuple[Question, ...]
    waiting: tuple[Waiting, ...]
    tallies: tuple[Tally, ...]
    unused_waivers: tuple[Waiver, ...] = ()
    """Waivers that expired or met nothing."""
