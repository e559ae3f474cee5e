"""What a student can complete: a high school, an award, a degree after transfer, with level, units and terms."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from pathmap_cli.gaps.answers import Amount, amount
from pathmap_cli.gaps.said import Ask, Evidence
from pathmap_cli.gaps.units import semester
from pathmap_cli.model.awards import Award
from pathmap_cli.model.college import College
from pathmap_cli.model.entry_and_exit import EntryExit
from pathmap_cli.model.transfer import Transfer
from pathmap_cli.model.university_transfer import TransferIn
from pathmap_cli.schema.types import Span
from pathmap_cli.vocabulary import AWARD_EDUCATION, Education

Source = Award | Transfer | TransferIn | EntryExit


class Level(Enum):
    """The rungs, lowest first."""

    HIGH_SCHOOL = "High school"
    ON_RAMP = "On-ramp"
    CERTIFICATE = "Certificate"
    ASSOCIATE = "Associate degree"
    BACHELORS = "Bachelor's degree"

    @property
    def rank(self) -> int:
        """0 for the lowest."""
        return tuple(Level).index(self)


LEVELS: Mapping[Education, Level] = MappingProxyType(
    {
        Education.HIGH_SCHOOL_DIPLOMA: Level.HIGH_SCHOOL,
        Education.POSTSECONDARY_CERTIFICATE: Level.CERTIFICATE,
        Education.ASSOCIATE: Level.ASSOCIATE,
        Education.BACHELORS: Level.BACHELORS,
    }
)


@dataclass(frozen=True, eq=False)
class Stage:
    """One thing to complete; `units` are semester units and `terms` semesters of its whole length.

    `source` is the row that tells of it: an award, an exit of a school, or a Transfer row whose degree no Awards sheet
    lists. `institution` is the id of whoever grants it, empty where only its name is known.
    """

    source: Source
    institution: str
    level: Level | None
    units: Amount
    terms: Amount

    @property
    def id(self) -> str:
        """The id of the row."""
        return self.source.id

    @property
    def label(self) -> str:
        """What it is called."""
        return self.source.label

    def seen(self, *fields: str) -> tuple[Evidence, ...]:
        """These cells of its row."""
        return tuple(Evidence(self.id, field) for field in fields)


def level_of(award: Award) -> Level | None:
    """The rung of an award; None where nobody has told its type."""
    return LEVELS[AWARD_EDUCATION[award.award_type]] if award.award_type else None


def award_stage(award: Award, institution: str, college: College | None) -> Stage:
    """An award; a university is not asked for its term system, so its figures may be of either."""
    span = None if award.terms is None else Span.of(award.terms)
    units = semester(award.units, college, Ask(Evidence(award.id, "units")))
    return Stage(award, institution, level_of(award), units, semester(span, college, Ask(Evidence(award.id, "terms"))))


def transfer_stage(row: Transfer | TransferIn, university: str) -> Stage:
    """A degree that only a Transfer row tells of: nobody has said how long it takes."""
    blank = Ask(Evidence(row.id, "program"))
    return Stage(row, university, Level.BACHELORS, amount(None, blank), amount(None, blank))


def exit_stage(row: EntryExit, school: str) -> Stage:
    """A way out of a high school."""
    return Stage(row, school, Level.HIGH_SCHOOL, Amount(), Amount())
