"""The shape of a pathway's courses, or of a curriculum file."""

from collections.abc import Sequence
from pathlib import Path

from pathmap_cli.curriculum.joined import joined
from pathmap_cli.errors import UsageError
from pathmap_cli.exchange.curricular import is_curriculum, read_curriculum
from pathmap_cli.pipeline.join import Joined
from pathmap_cli.views.metrics import MetricsPage, Scenario, metrics
from pathmap_cli.workspace.discover import open_workspace


def curriculum_file(paths: Sequence[Path]) -> Path | None:
    """The curriculum file that the paths name, if they name one; raises UsageError for one among other paths."""
    found = [path for path in paths if is_curriculum(path)]
    if found and len(paths) > 1:
        raise UsageError(f"{found[0].name} is a curriculum of its own. Name it alone: pathmap metrics {found[0]}.")
    return found[0] if found else None


def measure_file(path: Path) -> MetricsPage:
    """The metrics of a Curricular Analytics CSV; raises NothingRead where it cannot be read."""
    alert = open_workspace((path,)).settings.thresholds.blocking_alert
    return metrics(read_curriculum(path), Scenario.AS_LISTED, alert)


def measure_pathway(together: Joined, *, early_credit: bool = True) -> MetricsPage:
    """The metrics of the pathway from high school through college."""
    pathway = together.merged.pathway
    scenario = Scenario.WITH_EARLY_CREDIT if early_credit else Scenario.WITHOUT_EARLY_CREDIT
    return metrics(joined(pathway, early_credit=early_credit), scenario, pathway.thresholds.blocking_alert)
