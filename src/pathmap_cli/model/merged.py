"""All workbooks joined: the pathway, where each fact of it stands, and what the workbooks do not agree on."""

from dataclasses import dataclass

from pathmap_cli.issues import Issue
from pathmap_cli.model.pathway import Pathway
from pathmap_cli.model.returned import Returned
from pathmap_cli.provenance import SourceMap


@dataclass(frozen=True, slots=True)
class Merged:
    """The pathway and its sources; `used` are the workbooks in it, `set_aside` the older versions that are not."""

    pathway: Pathway
    sources: SourceMap
    issues: tuple[Issue, ...]
    used: tuple[Returned, ...]
    set_aside: tuple[Returned, ...] = ()
