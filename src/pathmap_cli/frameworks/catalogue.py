"""Every measure by its name, as the frameworks' files name them."""

from collections.abc import Mapping
from types import MappingProxyType

from pathmap_cli.frameworks.measure import Measure
from pathmap_cli.frameworks.measures import connections, jobs, partners, sessions

MEASURES: Mapping[str, Measure] = MappingProxyType(
    {**partners.MEASURES, **sessions.MEASURES, **connections.MEASURES, **jobs.MEASURES}
)
