"""Text that people typed, made harmless for where it lands: a page, Markdown, a Mermaid label, an anchor."""

import re
from unicodedata import category

from markupsafe import Markup

JOINERS = frozenset("\N{ZERO WIDTH JOINER}\N{ZERO WIDTH NON-JOINER}")
"""Invisible signs that belong to words and emoji."""
SPACES = frozenset("\t\n\r\N{NEXT LINE}\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}")
HIDDEN = ("Cc", "Cf", "Co", "Cs", "Zl", "Zp")
"""Control, direction and other signs that nobody sees and that could make a text look like another."""

ANYWHERE = re.compile(r"[\\`*_\[\]|~$]")
ENTITY = re.compile(r"&(?=#?\w+;)")
AT_START = re.compile(r"^(?:([#>+=-])|(\d+)([.)])(?=\s|$))")
AUTOLINK = re.compile(r"\b(?:(?:https?|ftp)(?=://)|www(?=\.))", re.IGNORECASE)
"""What a code host makes a link of by itself, if no backslash follows."""
IN_MERMAID = re.compile(r"[^\w ,.:()'/-]", re.ASCII)


def visible(text: str) -> str:
    """The text on one line, with invisible signs written as ‹U+202E›."""
    return text if text.isprintable() else "".join(map(_visible, text))


def finished(value: object) -> object:
    """What a template may place: markup as it is, text without hidden signs. Jinja escapes the latter for HTML."""
    if isinstance(value, Markup):
        return value
    return visible(value) if isinstance(value, str) else value


def markdown(value: object) -> str:
    """The value as plain text anywhere in GitHub-flavored Markdown: no structure, no link, no cell border."""
    if isinstance(value, Markup):
        return value
    text = ENTITY.sub("&amp;", ANYWHERE.sub(r"\\\g<0>", visible(str(value)).strip())).replace("<", "&lt;")
    return AT_START.sub(_escaped_start, AUTOLINK.sub(r"\g<0>\\", text))


def code(text: str) -> Markup:
    """A code span, or escaped text where backticks stand in the way; a pipe in it ends no table cell."""
    shown = visible(text).strip()
    if "`" in shown or not shown:
        return Markup(markdown(shown))  # noqa: S704 - escaped just now, for Markdown
    return Markup("`{}`").format(Markup(shown.replace("|", "\\|")))  # noqa: S704 - nothing has a meaning in a code span


def mermaid(text: str) -> str:
    """The text for a quoted Mermaid label: whatever could end the label, the line or the block becomes a number."""
    return IN_MERMAID.sub(_numbered, visible(text).strip())


def anchor(record: str) -> str:
    """The id of a record or a finding as an anchor on a page; ids are made of slugs, never of what a cell says."""
    return re.sub(r"[^A-Za-z0-9~+-]", ".", record)


def _visible(sign: str) -> str:
    if sign in SPACES:
        return " "
    return f"‹U+{ord(sign):04X}›" if category(sign) in HIDDEN and sign not in JOINERS else sign


def _escaped_start(match: re.Match[str]) -> str:
    return f"\\{match[1]}" if match[1] else f"{match[2]}\\{match[3]}"


def _numbered(match: re.Match[str]) -> str:
    sign = match[0]
    return sign if ord(sign) > ord("~") else f"#{ord(sign)};"
