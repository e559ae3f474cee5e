"""The facilitator's materials: the texts of materials/ with the names and questions of one partnership."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from pathmap_cli import __version__
from pathmap_cli.gaps.assessment import Assessment
from pathmap_cli.model.merged import Merged
from pathmap_cli.settings import Settings
from pathmap_cli.views.guide import Guide
from pathmap_cli.views.kit.blocks import Block, Items, Letter, Table, Text
from pathmap_cli.views.kit.fills import FILLS, Facts
from pathmap_cli.views.kit.forms import Form, forms
from pathmap_cli.views.kit.materials import STEPS, Declared, Item, material, note
from pathmap_cli.views.kit.names import SESSION, names
from pathmap_cli.views.kit.planned import Planned

AGENDA = ("From", "Minutes", "What", "How", "Leads")
SUBJECT = "Subject: "
SILENT = "{silent}"


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a step's materials; `room` says that it is a slide for everybody."""

    id: str
    title: str
    room: bool
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """The materials of one step.

    `lasts` is how long its agenda takes, such as `2 h 45 min`; `status` is how far the step is, where somebody says so.
    """

    number: int
    title: str
    aim: str
    lasts: str
    status: str
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
    forms: tuple[Form, ...]
    """A page to fill in by hand for each partner not yet heard from; part of step 4."""


def kit(merged: Merged, assessment: Assessment, settings: Settings, steps: Sequence[int] = STEPS) -> Kit:
    """The materials in finished words."""
    guide, pathway = Guide(merged), merged.pathway
    facts = Facts(guide, assessment, settings.return_by, Planned(guide))
    return Kit(
        pathmap=__version__,
        date=pathway.today,
        pathway=pathway.title or note().blank["pathway"],
        academic_year=pathway.academic_year,
        note=note().note,
        reading=note().reading,
        steps=tuple(_Filled(facts, settings, number).step() for number in steps),
        forms=forms(facts.partners, pathway.profile) if SESSION in steps else (),
    )


class _Filled:
    """The texts of a step with the names of one partnership."""

    def __init__(self, facts: Facts, settings: Settings, number: int) -> None:
        self._words = material(number)
        self._facts = replace(facts, step=number)
        self._names = names(facts.guide.pathway, settings, facts.planned, number)

    def step(self) -> Step:
        words = self._words
        return Step(
            number=words.number,
            title=words.title,
            aim=self._said(words.aim),
            lasts=_hours(sum(self._lasts(item) for one in words.sections for item in one.agenda)),
            status=self._status(),
            sections=tuple(section for one in words.sections for section in self._sections(one)),
        )

    def _status(self) -> str:
        """How far the latest meeting is that somebody tells of."""
        told = [one for one in self._facts.planned.meetings(self._words.number) if one.status]
        return ", ".join(filter(None, (told[-1].status, told[-1].day))) if told else ""

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
        title = ": ".join(filter(None, (self._said(words.title), part)))
        return Section(id_, title, words.room, blocks)

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
        """The message; a paragraph about those who are not heard from stands only while there are some."""
        subject, *paragraphs = text.strip().split("\n\n")
        wanted = (one for one in paragraphs if SILENT not in one or not self._facts.all_heard)
        lines = (tuple(map(self._said, paragraph.split("\n"))) for paragraph in wanted)
        return Letter(self._said(subject.removeprefix(SUBJECT)), tuple(lines))

    def _each(self, texts: Sequence[str]) -> tuple[str, ...]:
        return tuple(map(self._said, texts))

    def _said(self, text: str) -> str:
        return text.format_map(self._names)


def _anchor(part: str) -> str:
    return part.lower().replace(",", "").replace(" ", "-")


def _hours(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    return " ".join(filter(None, (f"{hours} h" if hours else "", f"{rest} min" if rest else "")))
