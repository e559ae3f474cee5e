"""Who has sent a workbook, and how far each is."""

from pathmap_cli.pipeline.join import Joined
from pathmap_cli.views.guide import Guide
from pathmap_cli.views.status import Status, status


def status_of(joined: Joined) -> Status:
    """Where everybody stands, in finished words."""
    return status(Guide(joined.merged), joined.returned, joined.run.workspace.settings)
