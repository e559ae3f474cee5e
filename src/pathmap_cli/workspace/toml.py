"""The little of TOML that pathmap writes; Python reads it and cannot write it."""

import json


def toml_text(text: str) -> str:
    """A text in quotes: TOML writes it as JSON does, except for one control sign."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def toml_value(value: object) -> str:
    """A figure, a yes or no, or a text as TOML writes it."""
    if isinstance(value, bool):
        return str(value).lower()
    return f"{value:g}" if isinstance(value, int | float) else toml_text(str(value))
