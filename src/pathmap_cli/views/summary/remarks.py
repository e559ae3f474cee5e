"""What people wrote on Strengths and ideas, in their own words, with role and institution."""

from collections.abc import Iterator
from dataclasses import dataclass

from pathmap_cli.model.pathway import AnyInstitution
from pathmap_cli.model.strengths_and_ideas import StrengthOrIdea
from pathmap_cli.views.guide import Guide, Place
from pathmap_cli.views.private import WITHHELD
from pathmap_cli.vocabulary import Area, RemarkKind


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

    def _rows(self) -> Iterator[tuple[AnyInstitution, StrengthOrIdea]]:
        for institution in self._guide.of_own(self._guide.pathway.supporters):
            yield from ((institution, row) for row in institution.strengths_and_ideas if row.text)

    def _remark(self, institution: AnyInstitution, row: StrengthOrIdea) -> Remark:
        cell = self._guide.merged.sources.cell(row.id, "text")
        return Remark(
            kind=self._guide.word(row.kind) if row.kind else "",
            text=WITHHELD if cell in self._guide.private else row.text or "",
            area=self._guide.word(row.area) if row.area else "",
            said_by=row.said_by or "",
            institution=institution.name,
            places=self._guide.place(row.id, field="text"),
        )
