"""The JSON Schemas of everything that pathmap writes for other programs, made from the shapes themselves."""

import json
from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType
from typing import Any

from pydantic import TypeAdapter

from pathmap_cli.exchange.pathway_json import pathway_schema
from pathmap_cli.views.diff.page import Diff
from pathmap_cli.views.doctor import Doctor
from pathmap_cli.views.frameworks.page import FrameworksPage
from pathmap_cli.views.gaps import Gaps
from pathmap_cli.views.metrics import Metrics
from pathmap_cli.views.status import Status
from pathmap_cli.views.summary.page import Summary
from pathmap_cli.views.validation import Validation
from pathmap_cli.views.why.reasons import Why

DIALECT = "https://json-schema.org/draft/2020-12/schema"
Schema = Mapping[str, object]


def _of(shape: type) -> Schema:
    exact: Schema = _exact(TypeAdapter(shape).json_schema(mode="serialization"))
    return exact


def _exact(node: object) -> Any:  # noqa: ANN401 - whatever JSON holds
    """The schema in which an object has all of its keys, as views always write them, and no other."""
    if isinstance(node, list):
        return [_exact(item) for item in node]
    if not isinstance(node, dict):
        return node
    exact = {key: _exact(value) for key, value in node.items()}
    if "properties" in node:
        exact |= {"required": list(node["properties"]), "additionalProperties": False}
    return exact


SCHEMAS: Mapping[str, Callable[[], Schema]] = MappingProxyType(
    {
        "validation": partial(_of, Validation),
        "status": partial(_of, Status),
        "gaps": partial(_of, Gaps),
        "pathway": pathway_schema,
        "summary": partial(_of, Summary),
        "frameworks": partial(_of, FrameworksPage),
        "metrics": partial(_of, Metrics),
        "why": partial(_of, Why),
        "diff": partial(_of, Diff),
        "doctor": partial(_of, Doctor),
    }
)
"""The kinds of machine output by name, in the order in which they come about."""


def schema_text(kind: str) -> str:
    """The schema of a kind as JSON, ending in a line break; KeyError for a kind that there is not."""
    return json.dumps({"$schema": DIALECT, **SCHEMAS[kind]()}, ensure_ascii=False, indent=2) + "\n"
