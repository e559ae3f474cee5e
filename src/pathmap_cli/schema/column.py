"""What a column says about itself, once: header, help, example, tier, older names."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from pathmap_cli.vocabulary import Profile

if TYPE_CHECKING:
    from pathmap_cli.schema.record import Record


class Tier(StrEnum):
    """How much the partnership needs an answer; shown by the header's fill and by a mark in its note."""

    NEEDED = "needed"  # the row's key: without it the row cannot be used
    ASKED = "asked"
    IF_KNOWN = "if you know it"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a sheet, or one answer of a form.

    `asked_when` tells from the rest of the row whether an ASKED cell is asked at all; `profile` limits the column to one
    profile; `aliases` are headers of earlier versions and common other names; `since` is the template version that added it.
    """

    header: str
    help: str
    example: str = ""
    tier: Tier = Tier.IF_KNOWN
    aliases: tuple[str, ...] = ()
    profile: Profile | None = None
    asked_when: "Callable[[Record], bool] | None" = None
    since: int = 1

    def stands_in(self, profile: Profile) -> bool:
        """Whether the profile's workbooks have this column."""
        return self.profile in {None, profile}
