"""The session summary as Markdown."""

from pathmap_cli.views.summary.page import Summary


def summary_markdown(view: Summary) -> str:
    """The whole summary."""
    return f"# {view.title}\n"
