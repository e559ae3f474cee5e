"""The facilitator's materials: the texts of materials/ with the names and questions of one partnership."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from pathmap_cli import __version__
from pathmap_cli.gaps.assessment import Assessment
from pathmap_cli.model.merged import Merged
from pathmap_cli.settings import Settings
from pathmap_cli.views.guide import Guide
from pathmap_cli.views.kit.blocks import Block, Items, Letter, Table, Text
from pathmap_cli.views.kit.fills import FILLS, Facts
from pathmap_cli.views.kit.materials import STEPS, Declared, Item, Material, material, note
from pathmap_cli.views.kit.names import names

AGENDA = ("From", "Minutes", "What", "How", "Leads")
SUBJECT = "Subject: "


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a step's materials; `room` says that it is a slide for everybody."""

    id: str
    title: str
    room: bool
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """The materials of one step; `lasts` is how long its agenda takes, such as `2 h 45 min`."""

    number: int
    title: str
    aim: str
    lasts: str
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Kit:
    """The materials of some steps, and what every page says."""

    pathmap: str
    date: date
    pathway: str
    academic_year: str
    note: str
    reading: str
    steps: tuple[Step, ...]


def kit(merged: Merged, assessment: Assessment, settings: Settings, steps: Sequence[int] = STEPS) -> Kit:
    """The materials in finished words."""
    filled = _Filled(merged, assessment, settings)
    return Kit(
        pathmap=__version__,
        date=merged.pathway.today,
        pathway=filled.names["pathway"],
        academic_year=merged.pathway.academic_year,
        note=note().note,
        reading=note().reading,
        steps=tuple(filled.step(material(number)) for number in steps),
    )


class _Filled:
    """The texts with the names of one partnership."""

    def __init__(self, merged: Merged, assessment: Assessment, settings: Settings) -> None:
        self.names: Mapping[str, str] = names(merged.pathway, settings)
        self._facts = Facts(Guide(merged), assessment, self.names["return_by"])

    def step(self, words: Material) -> Step:
        sections = tuple(section for one in words.sections for section in self._sections(one))
        lasts = sum(self._lasts(item) for one in words.sections for item in one.agenda)
        return Step(words.number, words.title, self._said(words.aim), _hours(lasts), sections)

    def _sections(self, words: Declared) -> Iterator[Section]:
        """The section, or one for each part of what pathmap knows; none where that is nothing worth saying."""
        if not words.fill:
            yield self._section(words, tuple(self._blocks(words)))
            return
        parts = tuple(FILLS[words.fill](self._facts))
        for part, blocks in parts:
            yield self._section(words, (*self._blocks(words), *blocks), part)
        if not parts and words.otherwise:
            yield self._section(words, tuple(map(Text, self._each(words.otherwise))))

    def _section(self, words: Declared, blocks: tuple[Block, ...], part: str = "") -> Section:
        id_ = "-".join(filter(None, (words.id, _anchor(part))))
        return Section(id_, self._said(words.title, part).removesuffix(": "), words.room, blocks)

    def _blocks(self, words: Declared) -> Iterator[Block]:
        yield from (Text(self._said(text)) for text in words.text)
        if words.items:
            yield Items(self._each(words.items))
        if words.columns:
            yield Table(words.title, words.columns, tuple(map(self._each, words.rows)))
        if words.agenda:
            yield Table(words.title, AGENDA, tuple(self._agenda(words.agenda)))
        if words.letter:
            yield self._letter(words.letter)

    def _agenda(self, items: Sequence[Item]) -> Iterator[tuple[str, ...]]:
        """Each item with the hours and minutes that have gone by when it begins."""
        begins = 0
        for item in items:
            lasts = self._lasts(item)
            yield (f"{begins // 60}:{begins % 60:02}", str(lasts), *self._each((item.what, item.how, item.lead)))
            begins += lasts

    def _lasts(self, item: Item) -> int:
        return item.lasts(len(self._facts.partners))

    def _letter(self, text: str) -> Letter:
        subject, *paragraphs = text.strip().split("\n\n")
        lines = (tuple(map(self._said, paragraph.split("\n"))) for paragraph in paragraphs)
        return Letter(self._said(subject.removeprefix(SUBJECT)), tuple(lines))

    def _each(self, texts: Sequence[str]) -> tuple[str, ...]:
        return tuple(map(self._said, texts))

    def _said(self, text: str, part: str = "") -> str:
        return text.format_map({**self.names, "part": part})


def _anchor(part: str) -> str:
    return part.lower().replace(",", "").replace(" ", "-")


def _hours(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    return " ".join(filter(None, (f"{hours} h" if hours else "", f"{rest} min" if rest else "")))
