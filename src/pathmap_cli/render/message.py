"""The message that goes with a workbook back to those who filled it, ready for an e-mail."""

from pathmap_cli.render.markdown import markdown_page
from pathmap_cli.views.marks import Need, Review, summed_up

MOST = 5
"""Entries of each kind; the Fix list has them all."""
HEADINGS = {
    Need.ANSWER: "Needs an answer",
    Need.REPAIR: "We read it like this; please look whether that is right",
    Need.LOOK: "To look at when you can",
}


def message(view: Review, attached: str, reason: str = "") -> str:
    """The message; `attached` is the file that goes with it, `reason` why that is no marked copy."""
    groups = [(heading, view.of(need)) for need, heading in HEADINGS.items()]
    return markdown_page(
        "message.md.j2",
        view=view,
        summed_up=summed_up(view),
        copy=not reason,
        attached=attached,
        reason=reason,
        groups=groups,
        most=MOST,
    )
