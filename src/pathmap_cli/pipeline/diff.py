"""Two rounds, each a `pathway.json`, a workspace or a workbook, and what changed between them."""

from datetime import date
from pathlib import Path

from pathmap_cli.errors import UsageError
from pathmap_cli.grid import CellRef
from pathmap_cli.model.pathway import Pathway
from pathmap_cli.pipeline.earlier import read_round
from pathmap_cli.pipeline.watch import Watch, unwatched
from pathmap_cli.views.diff.page import Diff, diff
from pathmap_cli.views.diff.rows import Round

KINDS = "a pathway.json, a workspace, or one workbook"


def compare(old: Path, new: Path, today: date, watch: Watch = unwatched) -> Diff:
    """What changed from the old round to the new one.

    Raises UsageError for a path that is nothing of the kind and for a workbook beside a whole pathway or beside a
    workbook of another kind; NothingRead where a side could not be read.
    """
    sides = [_round(path, today, watch) for path in (old, new)]
    alone = [_is_workbook(path) for path in (old, new)]
    if all(alone):
        _same_kind(*(side.pathway for side in sides))
    elif any(alone):
        raise UsageError(
            f"One of {old} and {new} is a workbook and the other a whole pathway. Name two of a kind: {KINDS}."
        )
    return diff(sides[0], sides[1], alone=all(alone))


def _is_workbook(path: Path) -> bool:
    return path.is_file() and path.suffix.lower() != ".json"


def _round(path: Path, today: date, watch: Watch) -> Round:
    file = read_round(path, today, watch)
    cells = {record: CellRef(place.file, place.sheet, place.cell) for record, place in file.places.items()}
    return Round(path.as_posix(), file.pathway, cells)


def _same_kind(old: Pathway, new: Pathway) -> None:
    kinds = [one.kind.replace("-", " ") for side in (old, new) for one in side.institutions]
    if len(set(kinds)) > 1:
        raise UsageError(
            f"The first is a {kinds[0]} workbook and the second a {kinds[1]} workbook. Name two of one kind."
        )
