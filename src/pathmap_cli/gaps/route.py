"""One way to transfer, as the college and the university tell of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import cast

from pathmap_cli.gaps.answers import Answer, any_of, one_of, told
from pathmap_cli.gaps.wording import listed
from pathmap_cli.model.links import TransferRoute
from pathmap_cli.model.pathway import Pathway
from pathmap_cli.model.transfer import Transfer
from pathmap_cli.model.university_transfer import TransferIn
from pathmap_cli.vocabulary import AgreementStatus, Mechanism

MECHANISMS = tuple(mechanism for mechanism in Mechanism if mechanism is not Mechanism.NONE)


@dataclass(frozen=True, eq=False)
class Route:
    """A way from a college's awards to a university's program; either side's row may be absent.

    Where the two disagree neither wins: it is secured if one of them says so, and has ended if one of them says so.
    """

    pathway: Pathway
    link: TransferRoute

    @cached_property
    def rows(self) -> tuple[Transfer | TransferIn, ...]:
        """The rows that tell of it, the college's first."""
        return tuple(cast("Transfer | TransferIn", self.pathway.record(row)) for row in self.link.rows)

    @property
    def name(self) -> str:
        """From where to where: `Transfer from Welding, AS at Cedar Valley College to Welding at Pacific State`."""
        start, row = listed(self._awards), self.rows[0]
        there = row.institution if isinstance(row, Transfer) else self._host(row)
        return f"Transfer from {start or 'an award'} at {self.college_name} to {row.program} at {there}"

    @property
    def college_name(self) -> str:
        """The college that the students come from."""
        row = self.rows[0]
        return self._host(row) if isinstance(row, Transfer) else row.from_college or "a college"

    @property
    def is_secured(self) -> Answer:
        """Whether something holds it together."""
        return any_of(one_of(row, "mechanism", *MECHANISMS) for row in self.rows)

    @property
    def is_in_place(self) -> bool:
        """Whether one side says that the agreement is in place."""
        return any(row.agreement_status is AgreementStatus.IN_PLACE for row in self.rows)

    @property
    def has_lapsed(self) -> Answer:
        """Whether its agreement has ended."""
        expired = (one_of(row, "agreement_status", AgreementStatus.EXPIRED) for row in self.rows)
        return any_of((*expired, *(told(row, "agreement_ends", self.pathway.today.__gt__) for row in self.rows)))

    @property
    def is_unprepared(self) -> Answer:
        """Whether the major wants courses first that the college does not teach."""
        return any_of(told(row, "preparation_not_offered", bool) for row in self.rows)

    @property
    def unoffered(self) -> str:
        """The courses that the major wants first and the college does not teach."""
        return listed(course for row in self.rows for course in row.preparation_not_offered or ())

    @property
    def _awards(self) -> Iterator[str]:
        row = self.rows[0]
        yield from map(str, row.from_awards or ()) if isinstance(row, Transfer) else filter(None, (row.from_award,))

    def _host(self, row: Transfer | TransferIn) -> str:
        return self.pathway.institution_of(row.id).name
