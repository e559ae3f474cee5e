"""Ways in for adults and others: the on-ramps of partners and colleges, each with where it leads."""

from collections.abc import Iterator, Mapping

from pathmap_cli.model.college import College
from pathmap_cli.model.on_ramps import OnRamp
from pathmap_cli.model.partner import Partner
from pathmap_cli.views.map.bands import Band, Drawing
from pathmap_cli.views.map.boxes import Box, Lane
from pathmap_cli.vocabulary import OnRampStatus
from pathmap_cli.vocabulary.terms import plain

NOTHING = "none"
"""What a cell of plain text says where nothing is asked for, in plain letters."""


def on_ramp_bands(drawing: Drawing, homes: Mapping[str, str]) -> Iterator[Band]:
    """A band for each partner that was heard, and for each college with on-ramps of its own.

    `homes` leads from a course or an award to its box.
    """
    told_by_partner = {college for college, _ in drawing.guide.pathway.same_on_ramps}
    pathway = drawing.guide.pathway
    hosts: tuple[Partner | College, ...] = (*pathway.partners, *pathway.colleges)
    for host in hosts:
        rows = (row for row in host.on_ramps if row.id not in told_by_partner)
        boxes = tuple(_box(drawing, row, homes) for row in rows if row.status is not OnRampStatus.NOT_OFFERED)
        if boxes or isinstance(host, Partner):
            yield _band(drawing, host, boxes)


def _band(drawing: Drawing, host: Partner | College, boxes: tuple[Box, ...]) -> Band:
    return Band(
        institution=host.name,
        kind="partner" if isinstance(host, Partner) else "on-ramps",
        is_heard=True,
        columns=("Adults and others",),
        lanes=(Lane("Ways in", boxes),) if boxes else (),
        marks=drawing.alone.get(host.id, ()) if isinstance(host, Partner) else (),
    )


def _box(drawing: Drawing, row: OnRamp, homes: Mapping[str, str]) -> Box:
    guide = drawing.guide
    found = (homes[one] for one in guide.pathway.refs(row, "leads_to") if one in homes)
    return Box(
        id=row.id,
        kind="on_ramp",
        code=guide.word(row.kind) if row.kind else "",
        title=row.label,
        when="any time",
        start=1,
        span=1,
        facts=tuple(_facts(drawing, row)),
        marks=drawing.marks(row.id),
        leads_to=tuple(dict.fromkeys(found)),
        places=guide.place(row.id),
        is_there=row.status is OnRampStatus.OFFERED,
        plain=tuple(_plain(drawing, row)),
    )


def _facts(drawing: Drawing, row: OnRamp) -> Iterator[str]:
    people = [drawing.guide.word(one) for one in row.for_whom or ()]
    if people:
        yield f"for {', '.join(map(_lowered, people))}"
    if row.status is None:
        yield "status not told yet"
    elif row.status is not OnRampStatus.OFFERED:
        yield drawing.guide.word(row.status).lower()
    if row.leads_to == ():
        yield "leads to no award yet"


def _plain(drawing: Drawing, row: OnRamp) -> Iterator[str]:
    if row.for_whom:
        yield f"for {', '.join(_lowered(drawing.guide.word(one)) for one in row.for_whom)}"
    if row.cost == 0:
        yield "free"
    if row.minimum_preparation and plain(row.minimum_preparation) != NOTHING:
        yield f"you need: {row.minimum_preparation}"


def _lowered(words: str) -> str:
    """The words inside a sentence; `English learners` keeps its capital."""
    return words if words.startswith("English") else words[:1].lower() + words[1:]
