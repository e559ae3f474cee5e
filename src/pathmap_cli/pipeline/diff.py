"""Two rounds, each a `pathway.json`, a workspace or a workbook, and what changed between them."""

from datetime import date
from pathlib import Path

from pathmap_cli.errors import NothingRead, UsageError
from pathmap_cli.exchange.pathway_json import PathwayFile, pathway_json, read_pathway_json
from pathmap_cli.grid import CellRef
from pathmap_cli.model.pathway import Pathway
from pathmap_cli.pipeline.join import join
from pathmap_cli.pipeline.run import start
from pathmap_cli.pipeline.watch import Watch, unwatched
from pathmap_cli.settings import FILE_NAME
from pathmap_cli.views.diff.page import Diff, diff
from pathmap_cli.views.diff.rows import Round

LARGEST = 200_000_000
"""Bytes of a pathway.json; that of a partnership of twenty schools has some ten million."""
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
    file = _written(path) if path.suffix.lower() == ".json" else _joined(path, today, watch)
    cells = {record: CellRef(place.file, place.sheet, place.cell) for record, place in file.places.items()}
    return Round(path.as_posix(), file.pathway, cells)


def _written(path: Path) -> PathwayFile:
    """A pathway.json that pathmap wrote."""
    try:
        if path.stat().st_size > LARGEST:
            raise NothingRead(f"{path} is larger than {LARGEST // 1_000_000} MB; no pathway.json is.")
        return read_pathway_json(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise UsageError(f"There is no file {path}. Name {KINDS}.") from error
    except OSError as error:
        raise NothingRead(f"{path} cannot be opened: {error.strerror}.") from error
    except ValueError as error:
        raise NothingRead(
            f"{path} is not a pathway.json of this version of pathmap. Write it again: pathmap merge, in the workspace."
        ) from error


def _joined(path: Path, today: date, watch: Watch) -> PathwayFile:
    """A workspace or a workbook, as its pathway.json would be: without anybody's name or address."""
    if path.is_dir() and not (path / FILE_NAME).is_file():
        raise UsageError(f"There is no {FILE_NAME} in {path}. Name {KINDS}.")
    return read_pathway_json(pathway_json(join(start((path,), today, watch)).merged))


def _same_kind(old: Pathway, new: Pathway) -> None:
    kinds = [one.kind.replace("-", " ") for side in (old, new) for one in side.institutions]
    if len(set(kinds)) > 1:
        raise UsageError(
            f"The first is a {kinds[0]} workbook and the second a {kinds[1]} workbook. Name two of one kind."
        )
