"""The action plan as a workbook: every action once on Actions, a page to print for each partner, what stays hidden."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from pathmap_cli.model.plan import ActionPlan
from pathmap_cli.model.plan_copy import OWN_COLUMN
from pathmap_cli.schema.column import Tier
from pathmap_cli.schema.marks import (
    LAST_CHANGED,
    MARKS_SHEET,
    PROPOSED,
    READ,
    REMOVED,
    ROUND,
    START_SHEET,
    WROTE,
    header_name,
    template_line,
)
from pathmap_cli.schema.spec import ColumnSpec, TemplateSpec, template_spec
from pathmap_cli.views.plan.page import PlanPage, Row, day_words
from pathmap_cli.vocabulary import Profile
from pathmap_cli.workbook.columns import question
from pathmap_cli.workbook.layout import Area, CellContent, Pages, Properties
from pathmap_cli.workbook.lists import add_lists
from pathmap_cli.workbook.style import BODY, HAIR, HEADERS, QUIET, SECTION, SUBTITLE, TERM, TEXT, TITLE, Style, height
from pathmap_cli.workbook.writer import Book, Sheet, write_book

WIDTHS = {
    "status": 12,
    "priority": 10,
    "institution": 22,
    "action": 44,
    "finding": 44,
    "why": 44,
    "owner_role": 20,
    "owner": 20,
    "due": 13,
    "horizon": 15,
    "success_measure": 36,
    "partners": 26,
    "resources": 24,
    "area": 20,
    "gap_code": 10,
    "evidence": 36,
    "notes": 36,
    "from_pathmap": 28,
}
OWN_WIDTH = 24
LAST_ROW = 1000
"""Where questions end, as in the blank workbooks."""
ON_SCREEN = ("status", "priority", "institution", "action")
"""What stays in sight while the rest of the table moves: the columns up to the action."""
LAST_PRINTED = "success_measure"
"""The last column of Actions that is printed: with all of them a page could not be read."""
TALLEST = 150.0  # points; what is longer is read in its cell
PRINTED = (
    ("action", "Action", 40),
    ("owner_role", "Could start", 18),
    ("owner", "Owner", 18),
    ("due", "Due", 16),
    ("success_measure", "Done when", 36),
    ("status", "Status", 12),
)
"""Field, heading and width of what a partner's page shows; fewer than half of the headers of Actions."""
EDIT_ON_ACTIONS = "A page to print. To change something, edit the sheet Actions: this page is not read."
RULED = Style(rule=HAIR)
HOW = (
    ("Decide", "On Actions choose a Status and type Owner and Due. Filter by Institution to see one partner's part."),
    ("Change", "Change any words: what you type stays as you typed it, whatever the next round of data says."),
    ("Add", "Type your own actions into the rows below. Add columns if you need more."),
    ("Take out", "Delete a row that you do not want: it is remembered, and not proposed again."),
    ("Go on", "Keep this file, or put a copy into returned/. pathmap plan reads it back and adds what is new."),
)


def plan_workbook(page: PlanPage, *, profile: Profile = Profile.GENERIC) -> bytes:
    """The whole workbook of the plan."""
    spec = template_spec(ActionPlan)
    return write_book(
        Properties(f"Action plan, {page.title}, {page.academic_year}", "Career pathway mapping"),
        lambda book: _Workbook(book, spec, page, profile).fill(),
    )


@dataclass(frozen=True)
class _Workbook:
    """The workbook in the making."""

    book: Book
    spec: TemplateSpec
    page: PlanPage
    profile: Profile

    def fill(self) -> None:
        """Write all sheets."""
        self._actions()
        self._start()
        for name, title in _titles(self.page.partners):
            rows = self.page.of(name)
            if rows:
                self._printed(name, title, rows)
        add_lists(self.book, self.spec, self.profile)
        self._marks()

    @cached_property
    def _columns(self) -> tuple[tuple[str, ColumnSpec | None], ...]:
        """Field and declaration of each column; those that people added have none and come last."""
        declared = self.spec.sheet("actions").shown_in(self.profile)
        own = dict.fromkeys(name for row in self.page.rows for name in row.cells if name[:1] == OWN_COLUMN)
        return (*((column.name, column) for column in declared), *((name, None) for name in own))

    def _actions(self) -> None:
        sheet = self.book.sheet("Actions")
        for number, (name, column) in enumerate(self._columns, start=1):
            self._column(sheet, number, name, column)
        sheet.row(1, 32)
        for number, row in enumerate(self.page.rows, start=2):
            self._row(sheet, number, row)
        sheet.filter(Area(1, 1, max(2, len(self.page.rows) + 1), len(self._columns)))
        sheet.freeze(1, 1 + len(ON_SCREEN))
        sheet.lined_paper()
        printed = Area(1, 1, len(self.page.rows) + 1, 1 + [name for name, _ in self._columns].index(LAST_PRINTED))
        sheet.pages(Pages(f"Action plan: {self.page.title}", printed, repeated_rows=1))

    def _column(self, sheet: Sheet, number: int, name: str, column: ColumnSpec | None) -> None:
        look = BODY.formatted(column.type.number_format if column else "@")
        sheet.column(number, WIDTHS.get(name, OWN_WIDTH), look, hidden=name == "action_id")
        tier = column.column.tier if column else Tier.IF_KNOWN
        sheet.write(1, number, column.header if column else name.removeprefix(OWN_COLUMN), HEADERS[tier])
        if column:
            self.book.name(header_name("actions", name), sheet, Area(1, number, 1, number))
            asks = question(column, self.spec.sheet("actions"), self.profile)
            if asks.source:
                sheet.ask(Area(2, number, LAST_ROW, number), asks)

    def _row(self, sheet: Sheet, number: int, row: Row) -> None:
        texts = {"action_id": row.id, **row.cells}
        for place, (name, column) in enumerate(self._columns, start=1):
            if text := texts.get(name):
                sheet.write(number, place, _content(name, text), BODY.formatted(_format(column)))
        tall = [height(text, WIDTHS.get(name, OWN_WIDTH)) for name, text in row.cells.items()]
        sheet.row(number, min(TALLEST, max(tall, default=15.0)))

    def _start(self) -> None:
        lines = _Lines(self.book.sheet(START_SHEET))
        lines.add("Action plan", style=TITLE)
        lines.add(" · ".join(filter(None, (self.page.title, self.page.academic_year))), style=SUBTITLE)
        lines.add(template_line(self.spec.kind, self.spec.template.version), style=QUIET)
        lines.add(LAST_CHANGED, self.page.changed)
        lines.add("", "Type the day on which you changed the plan: of two copies the later one counts.")
        lines.section("How it works", HOW)
        lines.section("Where it stands", ((label, _actions(count)) for label, count in self.page.counts.items()))
        if self.page.differences:
            lines.section("Two copies differ (WB501)", (("", text) for text in self.page.differences))
        if self.page.removed:
            lines.section("Removed by hand", (("", text or action) for action, text in self.page.removed))
        lines.finish()

    def _printed(self, name: str, title: str, rows: Sequence[Row]) -> None:
        sheet = self.book.sheet(title)
        sheet.write(1, 1, name, TITLE)
        sheet.row(1, 30)
        sheet.row(2, 20)
        sheet.write(2, 1, f"Action plan: {self.page.title}", SUBTITLE)
        sheet.write(3, 1, EDIT_ON_ACTIONS, QUIET)
        for column, (_, heading, width) in enumerate(PRINTED, start=1):
            sheet.column(column, width)
            sheet.write(5, column, heading, HEADERS[Tier.ASKED])
        for number, row in enumerate(rows, start=6):
            texts = [day_words(row[field]) if field == "due" else row[field] for field, _, _ in PRINTED]
            for column, text in enumerate(texts, start=1):
                (sheet.write(number, column, text, RULED) if text else sheet.blank(number, column, RULED))
            sheet.row(number, max(30.0, *map(height, texts, (width for _, _, width in PRINTED))))
        sheet.blank_paper()
        sheet.pages(Pages(name, Area(1, 1, len(rows) + 5, len(PRINTED)), repeated_rows=5))

    def _marks(self) -> None:
        sheet = self.book.sheet(MARKS_SHEET)
        text = BODY.formatted("@")
        for row, cells in enumerate(_marks(self.page, self.spec, self.profile), start=1):
            for column, content in enumerate(cells, start=1):
                if content:
                    sheet.write(row, column, content, text)
        sheet.hide()


class _Lines:
    """The sheet Start here, written from top to bottom."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._row = 0
        sheet.column(1, 24)
        sheet.column(2, 96)

    def add(self, term: str, text: CellContent = "", style: Style = TERM) -> None:
        """A line: a term and what is said about it."""
        self._row += 1
        if term:
            self._sheet.write(self._row, 1, term, style)
        if text:
            self._sheet.write(self._row, 2, text, TEXT)
        self._sheet.row(self._row, max(height(term, 24, style), height(str(text), 96)))

    def section(self, heading: str, lines: Iterator[tuple[str, str]] | Sequence[tuple[str, str]]) -> None:
        """A heading and its lines."""
        self._row += 1
        self.add(heading, style=SECTION)
        self._sheet.blank(self._row, 2, SECTION)
        for term, text in lines:
            self.add(term, text)

    def finish(self) -> None:
        """How the sheet prints."""
        self._sheet.blank_paper()
        self._sheet.pages(Pages("Action plan", Area(1, 1, self._row, 2), landscape=False))


def _marks(page: PlanPage, spec: TemplateSpec, profile: Profile) -> Iterator[tuple[str, ...]]:
    """The rows of `_pathmap`: what the workbook is, then what was written and what would have been."""
    yield "kind", spec.kind
    yield "version", str(spec.template.version)
    yield "profile", profile
    yield "pathway", page.title
    yield ROUND, str(page.plan.round)
    yield from ((READ, one) for one in sorted(page.plan.read))
    yield from ((REMOVED, action, words) for action, words in page.removed)
    for row in page.rows:
        names = dict.fromkeys((*row.cells, *row.proposed))
        yield from ((WROTE, row.id, name, row[name]) for name in names)
        for name in names:
            if name != "from_pathmap" and row[name] != row.proposed.get(name, ""):
                yield PROPOSED, row.id, name, row.proposed.get(name, "")


def _content(name: str, text: str) -> CellContent:
    """A due date as a day; everything else as text, so that nothing becomes a formula."""
    if name == "due":
        try:
            return date.fromisoformat(text)
        except ValueError:
            return text
    return text


def _format(column: ColumnSpec | None) -> str:
    return column.type.number_format if column else "@"


def _actions(count: int) -> str:
    return f"{count} {'action' if count == 1 else 'actions'}"


def _titles(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The names, each with a title that a sheet can have and no other sheet has."""
    taken = {"actions", START_SHEET.casefold(), MARKS_SHEET.casefold(), "lists", "history"}
    for name in names:
        stem = "".join(" " if sign in "[]:*?/\\'" or not sign.isprintable() else sign for sign in name)[:26].strip()
        title = next(each for each in _numbered(stem or "Partner") if each.casefold() not in taken)
        taken.add(title.casefold())
        yield name, title


def _numbered(stem: str) -> Iterator[str]:
    yield stem
    yield from (f"{stem} {number}" for number in range(2, 10_000))
