"""`pathway.json`: the partnership's working file, with true counts and without anybody's name or address."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from pathmap_cli import __version__
from pathmap_cli.model.merged import Merged
from pathmap_cli.model.pathway import INSTITUTIONS, AnyInstitution, Pathway
from pathmap_cli.model.returned import Returned
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.sheet import Table
from pathmap_cli.schema.spec import template_spec

NOTICE = (
    "Working file of the partnership. It holds true counts, also small ones: do not publish it or send it on. "
    "Share the session summary instead."
)


class Source(BaseModel):
    """A workbook that the pathway was made from."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    file: str
    kind: str
    institution: str
    template_version: int
    date_completed: date | None
    sha256: str
    used: bool
    """False for an older version that was set aside."""


class Place(BaseModel):
    """Where a record stands."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    file: str
    sheet: str
    cell: str


class PathwayFile(BaseModel):
    """The whole file; `places` leads from each record id to the first cell of its row."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    schema_: Literal["pathmap.pathway/1"] = Field(default="pathmap.pathway/1", alias="schema")
    notice: str = NOTICE
    pathmap: str = __version__
    pathway: Pathway
    sources: tuple[Source, ...]
    places: Mapping[str, Place]


def pathway_json(merged: Merged) -> str:
    """The file's text, ending in a line break; the same pathway gives the same bytes."""
    everybody = {field: getattr(merged.pathway, field) for field in INSTITUTIONS.values()}
    pathway = merged.pathway.model_copy(
        update={field: tuple(map(_without_names, some)) for field, some in everybody.items()}
    )
    file = PathwayFile(
        pathway=pathway,
        sources=(
            *(_source(one, used=True) for one in merged.used),
            *(_source(one, used=False) for one in merged.set_aside),
        ),
        places=dict(_places(merged)),
    )
    content = file.model_dump(mode="json", by_alias=True)
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def read_pathway_json(text: str) -> PathwayFile:
    """The file as it was written; ValueError where it is another or damaged."""
    return PathwayFile.model_validate_json(text)


def pathway_schema() -> Mapping[str, object]:
    """The JSON Schema of the file."""
    return PathwayFile.model_json_schema(by_alias=True, mode="serialization")


def _without_names(institution: AnyInstitution) -> AnyInstitution:
    """The institution's answers without those of private columns."""
    specs = template_spec(type(institution)).sheets
    private = {spec.name: dict.fromkeys(spec.private) for spec in specs if spec.private}
    sheets = {name: _without(getattr(institution, name), blank) for name, blank in private.items()}
    return institution.model_copy(update=sheets)


def _without(sheet: Record | Table[Record], blank: Mapping[str, None]) -> Record | Table[Record]:
    if isinstance(sheet, Table):
        return sheet.model_copy(update={"rows": tuple(row.model_copy(update=blank) for row in sheet)})
    return sheet.model_copy(update=blank)


def _source(one: Returned, *, used: bool) -> Source:
    return Source(
        file=one.file,
        kind=one.spec.kind if one.spec else "",
        institution=one.institution,
        template_version=one.version,
        date_completed=one.completed,
        sha256=one.sha256,
        used=used,
    )


def _places(merged: Merged) -> list[tuple[str, Place]]:
    records = (record for institution in merged.pathway.institutions for record in institution.records)
    cells = ((record.id, merged.sources.cell(record.id)) for record in records)
    return [(name, Place(file=cell.file, sheet=cell.sheet, cell=cell.cell)) for name, cell in cells if cell]
