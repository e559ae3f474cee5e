"""One institution's part of the map: its ways in, its lanes of boxes on its time axis, its ways out."""

from collections.abc import Mapping
from dataclasses import dataclass

from pathmap_cli.schema.record import Record
from pathmap_cli.views.guide import Guide
from pathmap_cli.views.map.axis import Axis
from pathmap_cli.views.map.boxes import Bridge, Lane, Mark
from pathmap_cli.views.map.bridges import Bridges
from pathmap_cli.views.map.ways import Way


@dataclass(frozen=True, slots=True)
class Band:
    """An institution on the map. `holes` are columns without a CTE course between two that have one.

    `marks` are the gaps of this institution alone that stand at none of its boxes. `loose` are early-credit links of
    courses that its sheet Courses does not list. One that nobody has heard from yet has nothing but its name.
    """

    institution: str
    kind: str
    is_heard: bool
    columns: tuple[str, ...] = ()
    ways_in: tuple[Way, ...] = ()
    lanes: tuple[Lane, ...] = ()
    loose: tuple[Bridge, ...] = ()
    ways_out: tuple[Way, ...] = ()
    holes: tuple[int, ...] = ()
    marks: tuple[Mark, ...] = ()
    folded: str = ""
    """The academic courses in one line, where the map has too many schools to draw them."""
    schools: tuple[str, ...] = ()
    """The names of the schools, where several share the band."""
    summary: str = ""
    """The whole band in one line, where the drawing has too many schools for their boxes."""
    sends: tuple[str, ...] = ()
    """The names of the schools whose students take courses here."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """What every band is drawn with: its axis, the links, the box of each course, the gaps by record, awards' letters.

    `alone` are the gaps of one institution that stand at no box, by the institution's id.

    With `folds`, courses that earn no college credit and are no CTE courses are named in one line.
    """

    guide: Guide
    axis: Axis
    bridges: Bridges
    boxes: Mapping[str, str]
    marked: Mapping[str, tuple[Mark, ...]]
    alone: Mapping[str, tuple[Mark, ...]]
    letters: Mapping[str, str]
    folds: bool = False

    def before(self, record: Record) -> tuple[str, ...]:
        """The boxes of the courses that a course's cell Prerequisites names."""
        needed = self.guide.pathway.refs(record, "prerequisites")
        return tuple(dict.fromkeys(self.boxes[one] for one in needed if one in self.boxes))

    def marks(self, *records: str) -> tuple[Mark, ...]:
        """The gaps that were seen in these rows, each once."""
        return tuple(dict.fromkeys(mark for record in records for mark in self.marked.get(record, ())))
