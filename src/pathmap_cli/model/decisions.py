"""What people decided about proposals: these two are the same, these two are not, this version stands."""

from dataclasses import dataclass, field
from enum import StrEnum


class Verdict(StrEnum):
    """What a decision says."""

    SAME = "same"
    DIFFERENT = "different"
    KEEP = "keep"


@dataclass(frozen=True, slots=True)
class Decision:
    """One entry of decisions.toml.

    SAME and DIFFERENT are about two record ids; KEEP is about an institution's id (`left`) and the file whose answers
    stand (`right`). A later entry about the same pair wins.
    """

    verdict: Verdict
    left: str
    right: str
    line: int = field(default=0, compare=False)
    """Where it stands in the file; 0 for one that does not stand there yet."""

    @property
    def pair(self) -> frozenset[str]:
        """What is decided about; the order of the two does not matter."""
        return frozenset({self.left, self.right})
