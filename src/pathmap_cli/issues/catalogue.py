"""Every issue code in order, and those that were withdrawn; a code is never used again."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType, ModuleType

from pathmap_cli.issues import across, cells, files, references, rows, structure
from pathmap_cli.issues.issue import IssueType

FAMILIES = (files, structure, cells, rows, references, across)
RETIRED: Mapping[str, str] = MappingProxyType(
    {
        "WB505": "The gap GAP310 says it: an agreement that only one side lists is a question for both, not a faulty cell."
    }
)


def _types(family: ModuleType) -> Iterator[IssueType]:
    yield from (value for value in vars(family).values() if isinstance(value, IssueType))


CATALOGUE: Mapping[str, IssueType] = MappingProxyType(
    {kind.code: kind for family in FAMILIES for kind in sorted(_types(family), key=lambda kind: kind.code)}
)
