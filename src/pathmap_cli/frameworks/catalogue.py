"""Every measure by its name, as the frameworks' files name them."""

from collections.abc import Mapping
from types import MappingProxyType

from pathmap_cli.frameworks.measure import Measure
from pathmap_cli.frameworks.measures import (
    awards,
    connections,
    jobs,
    means,
    partners,
    sessions,
    supports,
    teaching,
    ways,
    work,
)

MODULES: Mapping[str, Mapping[str, Measure]] = MappingProxyType(
    {
        "the planning workbook": {**partners.MEASURES, **sessions.MEASURES, **means.MEASURES},
        "the labor-market workbook": jobs.MEASURES,
        "the workbooks of schools and colleges": {
            **connections.MEASURES,
            **awards.MEASURES,
            **ways.MEASURES,
            **teaching.MEASURES,
            **supports.MEASURES,
            **work.MEASURES,
        },
    }
)
"""The measures by the workbooks that tell most of what they count."""
MEASURES: Mapping[str, Measure] = MappingProxyType(
    {name: measure for measures in MODULES.values() for name, measure in measures.items()}
)
TOLD_IN: Mapping[str, str] = MappingProxyType({name: words for words, measures in MODULES.items() for name in measures})
"""The workbooks by the name of the measure."""
