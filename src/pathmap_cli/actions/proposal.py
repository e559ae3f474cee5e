"""What pathmap proposes to do about a gap."""

from base64 import b32encode
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from pathmap_cli.model.plan_copy import Cells


@dataclass(frozen=True, slots=True)
class Proposal:
    """An action for a gap that is there; `cells` are its texts by field of `Action`."""

    id: str
    cells: Cells


def action_id(code: str, institutions: Iterable[str]) -> str:
    """The same as long as a gap concerns the same institutions, whatever else their workbooks say."""
    return f"{code}-{_digest(sorted(institutions))}"


def added_id(text: str, number: int) -> str:
    """The id of the `number`th row with this action that a person added: the same in every copy of the plan."""
    return f"ACT-{_digest((' '.join(text.split()), str(number)))}"


def _digest(parts: Iterable[str]) -> str:
    return b32encode(sha256("\n".join(parts).encode("utf-8", "surrogatepass")).digest()).decode()[:8]
