"""What the planning workbooks say that the kit repeats: who leads, the goal, the partners' roles, the meetings."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from pathmap_cli.gaps.wording import day
from pathmap_cli.model.mapping_steps import MappingStep
from pathmap_cli.schema.record import Record
from pathmap_cli.views.guide import Guide
from pathmap_cli.vocabulary import ProcessStep
from pathmap_cli.vocabulary.terms import plain


@dataclass(frozen=True, slots=True)
class Meeting:
    """One line of the Process sheet in words."""

    date: date | None
    status: str
    attendees: str
    delivered: str

    @property
    def day(self) -> str:
        """Its date as people write it."""
        return day(self.date) if self.date else ""


@dataclass(frozen=True, slots=True)
class Organization:
    """One line of the Partners sheet in words."""

    name: str
    segment: str
    role: str


class Planned:
    """The planning workbooks of a pathway; what may be personal is left for people to fill in."""

    def __init__(self, guide: Guide) -> None:
        """Nothing is read before it is asked for."""
        self._guide = guide
        self._plannings = guide.pathway.plannings

    def about(self, field: str) -> str:
        """The first answer to a question of the About form, or an empty text."""
        answers = (self._text(one.about, field) for one in self._plannings)
        return next(filter(None, answers), "")

    @property
    def populations(self) -> tuple[str, ...]:
        """Whom the pathway should serve."""
        named = (population for one in self._plannings for population in one.about.populations or ())
        return tuple(dict.fromkeys(map(self._guide.word, named)))

    @cached_property
    def organizations(self) -> Mapping[str, Organization]:
        """The partners that the Partners sheet lists, by their names in plain letters."""
        return {plain(one.name): one for one in self._organizations()}

    def meetings(self, step: int) -> tuple[Meeting, ...]:
        """What was or will be done in a step, in the order of the days; what has no day yet comes last."""
        rows = (row for one in self._plannings for row in one.process if row.step is tuple(ProcessStep)[step - 1])
        told = (meeting for meeting in map(self._meeting, rows) if meeting != Meeting(None, "", "", ""))
        return tuple(sorted(told, key=lambda meeting: meeting.date or date.max))

    def day(self, step: int) -> str:
        """The day of the step's next meeting, else of its last; empty where no day is told."""
        days = [meeting.date for meeting in self.meetings(step) if meeting.date]
        ahead = [one for one in days if one >= self._guide.pathway.today]
        return day((ahead or days[-1:])[0]) if days else ""

    def _organizations(self) -> Iterator[Organization]:
        for row in (row for one in self._plannings for row in one.partners):
            if name := self._text(row, "organization"):
                segment = self._guide.word(row.segment) if row.segment else ""
                yield Organization(name, segment, self._text(row, "role"))

    def _meeting(self, row: MappingStep) -> Meeting:
        status = self._guide.word(row.status) if row.status else ""
        return Meeting(row.date, status, self._text(row, "attendees"), self._text(row, "delivered"))

    def _text(self, record: Record, field: str) -> str:
        is_private = self._guide.merged.sources.cell(record.id, field) in self._guide.private
        return "" if is_private else getattr(record, field) or ""
