"""The shape of the session summary: finished words in the order in which they are shown. Also its JSON."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Literal

from pathmap_cli import __version__
from pathmap_cli.views.gaps import ListedGap, ListedQuestion, ListedStrength, NotHeardFrom, SeenAt
from pathmap_cli.views.validation import SharedIssue


@dataclass(frozen=True, slots=True)
class Figure:
    """One of the five figures of the first screen: a label, a number with its words, and a note on what it rests on."""

    label: str
    value: str
    unit: str
    note: str
    share: float | None = None
    """How far along it is, from 0 to 1, where that says something."""


@dataclass(frozen=True, slots=True)
class Heard:
    """An institution and whether it has spoken."""

    name: str
    kind: str
    heard: bool


@dataclass(frozen=True, slots=True)
class Glance:
    """The first screen."""

    partners: tuple[Heard, ...]
    returned_between: str
    sentence: str
    figures: tuple[Figure, ...]
    strengths: tuple[ListedStrength, ...]
    gaps: tuple[ListedGap, ...]
    tonight: tuple[ListedQuestion, ...]
    completeness: float | None
    """How much of what is asked the institution has answered; on its own page only."""


class LinkState(StrEnum):
    """How sure students can be of the credit."""

    IN_PLACE = "in place"
    IN_DEVELOPMENT = "in development"
    EXPIRED = "expired"
    NOT_TOLD = "status not told"
    NONE = "no agreement"


@dataclass(frozen=True, slots=True)
class CreditLink:
    """The college credit of a course: the other course, how it is earned, and whether both sides say so."""

    words: str
    kind: str
    units: str
    state: LinkState
    unconfirmed_by: str
    target: str
    """The anchor of the course at the other end, or an empty text."""


@dataclass(frozen=True, slots=True)
class Box:
    """A course on the map; `flags` are the codes of gaps at it, `anchor` its place on the page."""

    anchor: str
    title: str
    code: str
    facts: tuple[str, ...]
    is_cte: bool
    links: tuple[CreditLink, ...]
    flags: tuple[tuple[str, str], ...]
    """Code and id of each gap."""
    seen: SeenAt


@dataclass(frozen=True, slots=True)
class Lane:
    """One kind of course at an institution: for each column of the band the boxes in it."""

    name: str
    cells: tuple[tuple[Box, ...], ...]


@dataclass(frozen=True, slots=True)
class AwardFlag:
    """An award, the term that earns it, and where it leads."""

    anchor: str
    title: str
    facts: tuple[str, ...]
    stacks_into: tuple[str, ...]
    jobs: tuple[str, ...]
    transfers: tuple[str, ...]
    flags: tuple[tuple[str, str], ...]
    seen: SeenAt


@dataclass(frozen=True, slots=True)
class Band:
    """An institution on the map; without a workbook it keeps its band, "not yet heard from"."""

    anchor: str
    name: str
    kind: str
    heard: bool
    columns: tuple[str, ...]
    lanes: tuple[Lane, ...]
    awards: tuple[AwardFlag, ...]
    ways_in: tuple[str, ...]
    ways_out: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Strip:
    """What runs under the whole map, such as work-based learning: each row with what each institution offers."""

    name: str
    rows: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class PathwayMap:
    """Bands from school to college, and the strips below them."""

    bands: tuple[Band, ...]
    strips: tuple[Strip, ...]


@dataclass(frozen=True, slots=True)
class Remark:
    """What somebody wrote, in their words."""

    text: str
    said_by: str
    institution: str
    seen: SeenAt


@dataclass(frozen=True, slots=True)
class Exit:
    """A way out: the award or school exit, and the jobs or next steps it leads to."""

    title: str
    institution: str
    facts: tuple[str, ...]
    leads_to: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AreaGaps:
    """The gaps of one area, most serious first, after what people wrote about it."""

    area: str
    remarks: tuple[Remark, ...]
    gaps: tuple[ListedGap, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """The questions that one institution could answer: the first ones, and the rest."""

    name: str
    first: tuple[ListedQuestion, ...]
    more: tuple[ListedQuestion, ...]


@dataclass(frozen=True, slots=True)
class OpenPoints:
    """What nobody has answered, where workbooks differ, and who has not been heard from."""

    remarks: tuple[Remark, ...]
    asked: tuple[Asked, ...]
    differences: tuple[SharedIssue, ...]
    waiting: tuple[NotHeardFrom, ...]


@dataclass(frozen=True, slots=True)
class Action:
    """A line of the action-plan draft; owner and date are left for people."""

    gap: ListedGap
    institutions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """The actions of the partnership together, or those that concern one institution."""

    name: str
    actions: tuple[Action, ...]


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A workbook: what was read of it, and what was not."""

    file: str
    institution: str
    kind: str
    completed: str
    status: str
    read: tuple[str, ...]
    checksum: str
    note: str
    left_out: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sources:
    """Everything that the summary rests on."""

    files: tuple[SourceFile, ...]
    waived: tuple[ListedGap, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The session summary of a partnership, or of one institution in it."""

    schema: Literal["pathmap.summary/1"] = field(default="pathmap.summary/1")
    pathmap: str = __version__
    date: date
    title: str
    academic_year: str
    region: str
    prepared_by: str
    institution: str | None
    glance: Glance
    map: PathwayMap
    said_strengths: tuple[Remark, ...]
    strengths: tuple[ListedStrength, ...]
    exits: tuple[Exit, ...]
    areas: tuple[AreaGaps, ...]
    open_points: OpenPoints
    plans: tuple[Plan, ...]
    sources: Sources
