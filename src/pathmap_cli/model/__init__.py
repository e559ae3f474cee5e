"""The pathway in the field's own words: workbooks as classes, sheets as fields, columns as annotated attributes."""

from importlib import import_module
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from pathmap_cli.model.institution import Institution
    from pathmap_cli.schema.template import Template

TEMPLATES = {
    "high-school": "pathmap_cli.model.high_school:HighSchool",
    "college": "pathmap_cli.model.college:College",
    "university": "pathmap_cli.model.university:University",
    "labor-market": "pathmap_cli.model.labor_market:LaborMarket",
    "partner": "pathmap_cli.model.partner:Partner",
    "planning": "pathmap_cli.model.planning:Planning",
}
"""The class of each workbook kind, by name, so that a command imports only the kinds that it meets."""
KINDS = tuple(TEMPLATES)
"""The workbook kinds in the order of the pathway; the action plan, which nobody is sent blank, is none of them."""
PLAN = "plan"
"""The kind of the action plan, which pathmap writes and reads back."""


def template(kind: str) -> "type[Institution]":
    """The class of a workbook kind; KeyError for a kind that there is not."""
    return cast("type[Institution]", _declared(TEMPLATES[kind]))


def declared(kind: str) -> "type[Template]":
    """The class of a workbook kind or of the action plan; KeyError for a kind that there is not."""
    return cast("type[Template]", _declared("pathmap_cli.model.plan:ActionPlan" if kind == PLAN else TEMPLATES[kind]))


def _declared(place: str) -> object:
    module, name = place.split(":")
    return getattr(import_module(module), name)
