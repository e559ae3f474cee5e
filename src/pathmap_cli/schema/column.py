"""What a column says about itself, once: header, help, example, tier, older names."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from pathmap_cli.vocabulary import Profile

if TYPE_CHECKING:
    from pydantic import GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

Condition = Callable[[Any], bool]
"""Says of a row whether something holds; `Any`, because the row's class is still being declared where it is written."""


class Tier(StrEnum):
    """How much the partnership needs an answer; shown by the header's fill and by a mark in its note."""

    NEEDED = "needed"  # the row's key: without it the row cannot be used
    ASKED = "asked"
    IF_KNOWN = "if you know it"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a sheet, or one answer of a form.

    `needed_when` and `asked_when` tell from the rest of the row whether a NEEDED or ASKED cell is wanted at all.
    `profile` limits the column to one profile, `aliases` are headers of earlier versions and common other names, and
    `since` is the template version that added it. What stands in a `private` column is kept out of every output. A
    `yearly` answer is another one each year: `init --from` asks for it again.
    """

    header: str
    help: str
    example: str = ""
    tier: Tier = Tier.IF_KNOWN
    aliases: tuple[str, ...] = ()
    profile: Profile | None = None
    needed_when: Condition | None = None
    asked_when: Condition | None = None
    since: int = 1
    private: bool = False
    yearly: bool = False

    def stands_in(self, profile: Profile) -> bool:
        """Whether the profile's workbooks have this column."""
        return self.profile in {None, profile}

    def wanted_in(self, row: object) -> bool:
        """Whether a blank cell in this row (a Record) is worth a word: it is NEEDED or ASKED, and nothing waives it."""
        waiver = {Tier.NEEDED: self.needed_when, Tier.ASKED: self.asked_when}.get(self.tier)
        return self.tier is not Tier.IF_KNOWN and (waiver is None or waiver(row))

    def __get_pydantic_json_schema__(
        self, core_schema: "CoreSchema", handler: "GetJsonSchemaHandler"
    ) -> "JsonSchemaValue":
        """The header and the help, as the JSON Schema tells them; a `title` would be lost on a list."""
        return {**handler(core_schema), "description": self.help, "x-header": self.header}
