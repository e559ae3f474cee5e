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

MODULES = (partners, sessions, connections, awards, ways, teaching, supports, work, jobs, means)
MEASURES: Mapping[str, Measure] = MappingProxyType(
    {name: measure for module in MODULES for name, measure in module.MEASURES.items()}
)
