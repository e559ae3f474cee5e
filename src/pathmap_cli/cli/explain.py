"""`pathmap explain`."""

from typing import Annotated

import typer

from pathmap_cli.cli.console import session
from pathmap_cli.errors import UsageError


def explain(
    context: typer.Context,
    term: Annotated[list[str], typer.Argument(metavar="CODE|WORD", hidden=True)],
) -> None:
    """Say what a code or a word means, and how to mend it.

    A code is one such as WB203, GAP304 or STR301; a word is an answer of a list, a sheet, a column or a word of the
    glossary. Several words are taken together.
    """
    from pathmap_cli.render.text.explain import explain_text
    from pathmap_cli.views import explain as view

    text = " ".join(term)
    found = view.explain(text)
    if not found:
        near = view.near(text)
        meant = f" Did you mean {', '.join(near)}?" if near else " Try a code such as WB203, or a word such as pathway."
        raise UsageError(f"Nothing here is called {text}.{meant}")
    session(context).show(explain_text(found))
