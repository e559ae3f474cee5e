"""How much one workbook may use up: the figures, and the purse that counts while it is read."""

from dataclasses import dataclass
from time import monotonic
from typing import Literal, get_args

from pathmap_cli.issues.files import TOO_LARGE
from pathmap_cli.reader.refusal import Refused

MEGABYTE = 2**20


@dataclass(frozen=True, slots=True)
class Limits:
    """What is read of one workbook at most: far above any real one (6 MB unpacked, 18:1, 188 parts in a collection)."""

    file_bytes: int = 20 * MEGABYTE
    entries: int = 1_000  # files inside the package
    part_bytes: int = 64 * MEGABYTE  # one of them, unpacked
    total_bytes: int = 256 * MEGABYTE  # all that are read, unpacked
    ratio: int = 100  # unpacked to packed, looked at once a part passes `ratio_from_bytes`
    ratio_from_bytes: int = 4 * MEGABYTE
    cells: int = 500_000  # non-empty ones, in all sheets
    texts: int = 500_000  # different ones, and notes
    formats: int = 65_536
    links: int = 10_000  # relations between parts
    sheets: int = 64
    names: int = 2_000  # workbook-level names; later ones are passed over
    rows: int = 20_000  # of a sheet, counted from its top
    columns: int = 256
    text_length: int = 32_767
    merges: int = 1_000  # of a sheet
    filled: int = 10_000  # colored cells without a value, of a sheet; later ones are passed over
    faults: int = 1_000  # cells of a sheet that are reported one by one
    depth: int = 64  # elements inside elements
    seconds: float = 20.0


Counted = Literal["cells", "texts", "formats", "links", "sheets"]  # each the name of its limit, and a word for people


class Purse:
    """What one workbook may still use; every spending can refuse the workbook."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.deadline = monotonic() + limits.seconds
        self._bytes = limits.total_bytes
        self._left: dict[Counted, int] = {what: getattr(limits, what) for what in get_args(Counted)}

    def spend(self, what: Counted) -> None:
        """Take one from the count of this kind of thing."""
        self._left[what] -= 1
        if self._left[what] < 0:
            limit = f"{getattr(self.limits, what):,}"
            raise Refused(TOO_LARGE, found=f"it has more than {limit} {what}", limit=limit)

    def spend_bytes(self, count: int) -> None:
        """Take unpacked bytes from the total."""
        self._bytes -= count
        if self._bytes < 0:
            raise Refused(TOO_LARGE, **megabytes("it unpacks to more than", self.limits.total_bytes))

    def look_at_clock(self) -> None:
        """Refuse the workbook once its time is over."""
        if monotonic() > self.deadline:
            limit = f"{self.limits.seconds:g} seconds"
            raise Refused(TOO_LARGE, found=f"reading it takes longer than {limit}", limit=limit)


def megabytes(found: str, limit: int) -> dict[str, str]:
    """The words of TOO_LARGE for a limit in bytes."""
    figure = f"{limit / MEGABYTE:g} MB"
    return {"found": f"{found} {figure}", "limit": figure}
