"""What people wrote on Strengths and ideas and in the notes of sessions, in their own words, with their role."""

from collections.abc import Iterator
from dataclasses import dataclass

from pathmap_cli.model.planning import Planning
from pathmap_cli.model.policies import Policy
from pathmap_cli.model.session_notes import SessionNote
from pathmap_cli.model.strengths_and_ideas import StrengthOrIdea
from pathmap_cli.schema.record import Record
from pathmap_cli.views.guide import Guide, Place
from pathmap_cli.views.private import WITHHELD
from pathmap_cli.vocabulary import Area, PolicyEffect, PolicyStatus, RemarkKind, SessionNoteKind
from pathmap_cli.vocabulary.terms import plain

AFTER = (SessionNoteKind.DECISION, SessionNoteKind.TAKEAWAY, SessionNoteKind.FOR_LATER)


@dataclass(frozen=True, slots=True)
class Remark:
    """One sentence or two as somebody wrote them."""

    kind: str
    text: str
    area: str
    said_by: str
    institution: str
    places: tuple[Place, ...]


class Remarks:
    """All remarks of the institutions that are looked at, in the order of the workbooks."""

    def __init__(self, guide: Guide) -> None:
        """Nothing is read before it is asked for."""
        self._guide = guide

    def of_kind(self, *kinds: RemarkKind) -> tuple[Remark, ...]:
        """The remarks of these kinds, whatever they are about."""
        return tuple(self._remark(one, row) for one, row in self._rows() if row.kind in kinds)

    def about(self, area: Area, *kinds: RemarkKind) -> tuple[Remark, ...]:
        """The remarks of these kinds about one area."""
        return tuple(self._remark(one, row) for one, row in self._rows() if row.kind in kinds and row.area is area)

    def about_nothing(self, *kinds: RemarkKind) -> tuple[Remark, ...]:
        """The remarks of these kinds that name no area."""
        return tuple(self._remark(one, row) for one, row in self._rows() if row.kind in kinds and row.area is None)

    @property
    def decided(self) -> tuple[Remark, ...]:
        """What was decided in the sessions, what people take away, and what they set aside for later."""
        return tuple(self._remark(one, row) for one, row in self._notes() if row.kind in AFTER)

    @property
    def blocking(self) -> tuple[Remark, ...]:
        """Policies that block the pathway, and on which the work is not over."""
        if self._guide.institution is not None:
            return ()
        rows = ((plan, row) for plan in self._guide.pathway.plannings for row in plan.policies)
        return tuple(self._policy(*one) for one in rows if _blocks(one[1]))

    def _rows(self) -> Iterator[tuple[str, StrengthOrIdea | SessionNote]]:
        for institution in self._guide.of_own(self._guide.pathway.supporters):
            yield from ((institution.name, row) for row in institution.strengths_and_ideas if row.text)
        yield from self._notes()

    def _notes(self) -> Iterator[tuple[str, SessionNote]]:
        """The notes of the sessions, or those about the institution that is looked at."""
        for plan in self._guide.pathway.plannings:
            for row in plan.session_notes:
                about = row.institution or plan.name
                if row.text and (self._guide.institution is None or plain(about) == plain(self._guide.institution)):
                    yield about, row

    def _remark(self, institution: str, row: StrengthOrIdea | SessionNote) -> Remark:
        return Remark(
            kind=self._guide.word(row.kind) if row.kind else "",
            text=self._repeated(row, "text"),
            area=self._guide.word(row.area) if row.area else "",
            said_by=row.said_by or "",
            institution=institution,
            places=self._guide.place(row.id, field="text"),
        )

    def _policy(self, plan: Planning, row: Policy) -> Remark:
        level = f"{self._guide.word(row.level)} policy" if row.level else "Policy"
        owner = f"{self._repeated(row, 'owner')} works on it" if row.owner else ""
        return Remark(
            kind=f"{level} that blocks",
            text=self._repeated(row, "policy"),
            area=self._guide.word(Area.PARTNERSHIP_AND_DATA),
            said_by=owner,
            institution=plan.name,
            places=self._guide.place(row.id, field="policy"),
        )

    def _repeated(self, row: Record, field: str) -> str:
        """What a cell says, unless it may hold personal data."""
        cell = self._guide.merged.sources.cell(row.id, field)
        return WITHHELD if cell in self._guide.private else str(getattr(row, field) or "")


def _blocks(row: Policy) -> bool:
    return row.effect is PolicyEffect.BLOCKS and row.status not in {PolicyStatus.DONE, PolicyStatus.DROPPED}
