"""Every JSON that a test produces is checked against the schema that is committed for it."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

SCHEMAS = Path(__file__).resolve().parent.parent / "docs" / "reference" / "schemas"


def read_checked(kind: str, text: str) -> Any:  # noqa: ANN401 - a test looks at whatever it holds
    """The content of a JSON text, which must be exactly as the schema of its kind says."""
    content = json.loads(text)
    mistakes = sorted(_validator(kind).iter_errors(content), key=lambda error: list(map(str, error.path)))
    assert not mistakes, "\n".join(f"{'/'.join(map(str, error.path))}: {error.message}" for error in mistakes[:10])
    return content


@cache
def _validator(kind: str) -> Draft202012Validator:
    schema = json.loads((SCHEMAS / f"{kind}.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)
