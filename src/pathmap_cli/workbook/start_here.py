"""The first sheet: what the workbook is for and how to fill it in, in plain words."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from pathmap_cli.schema.column import Tier
from pathmap_cli.schema.marks import START_SHEET, template_line
from pathmap_cli.schema.spec import ColumnSpec, SheetSpec, TemplateSpec
from pathmap_cli.vocabulary import Profile
from pathmap_cli.workbook.blank import Blank, Label
from pathmap_cli.workbook.columns import MARKS
from pathmap_cli.workbook.layout import Area, Pages
from pathmap_cli.workbook.style import HEADERS, LINK, QUIET, SECTION, SUBTITLE, TERM, TEXT, TITLE, Style, height
from pathmap_cli.workbook.writer import Sheet

_TERMS, _WIDTH = 24, 96  # characters in columns A and B
_LEGEND: Mapping[Tier, str] = MappingProxyType(
    {
        Tier.NEEDED: "White on dark. A row cannot be used without it.",
        Tier.ASKED: "Bold on gray. The session needs it; left blank, it becomes a question for the room.",
        Tier.IF_KNOWN: "Plain on white. Fill it in where you have it at hand.",
    }
)
_HOW = (
    (
        "Lists",
        "Click a cell that has a list, then the arrow beside it. If no answer fits, choose the nearest; add a note.",
    ),
    ("Blank", "A blank cell means: nobody has answered yet. It is never held against you; the session will ask."),
    ("None", "Where you have none of what is asked, type None: that is an answer too."),
    ("An empty sheet", "If you have nothing at all for a sheet, type None into the first cell of its first row."),
    (
        "Several answers",
        "Put a semicolon between them: Welding 1; Welding 2. That holds for cells with a list as well.",
    ),
    ("Rows", "One row, one thing. Add, sort, copy and filter rows as you like; please leave the headers as they are."),
    ("Pasting", "When you paste from another file, choose Paste Special and Values. Then the lists stay."),
    ("Students", "No names, ID numbers or other data about single students. Where we ask how many, a count is enough."),
    ("Not finished?", "Send it back as it is. A half-filled workbook helps; a late one does not."),
)
_EARLIER = (
    ("Go through them", "Change what is different now, delete rows that no longer hold, and add what is new."),
    ("Asked again", "What is new each year is left blank: counts of students, dates, strengths and ideas, ratings."),
    ("When you are done", "Choose a Status and a date on About. Until then the answers count as a draft."),
)


def add_start(blank: Blank, spec: TemplateSpec) -> None:
    """Fills the sheet Start here: whom it is for, what to do first, how to answer, and links to the other sheets."""
    page = _Page(blank.book.sheet(START_SHEET))
    page.head(blank.label, spec)
    page.section("This workbook", _purpose(blank.label, spec))
    if blank.label.earlier:
        page.section(f"Your answers of {blank.label.earlier} stand here already", _EARLIER)
    if spec.template.minimum:
        page.section("Start with these: 30 minutes", _minimum(spec))
    if spec.template.gather:
        page.section("Have at hand", (("", line) for line in spec.template.gather))
    page.section("How to answer", (*_HOW, *_checklists(spec)))
    page.legend()
    page.sheets(spec, blank.profile)
    page.finish(blank.label)


def kind_words(spec: TemplateSpec) -> str:
    """The kind as people say it, such as High school workbook."""
    return f"{spec.kind.replace('-', ' ').capitalize()} workbook"


def _purpose(label: Label, spec: TemplateSpec) -> Iterator[tuple[str, str]]:
    template = spec.template
    yield "What it is for", template.purpose
    yield "Who fills it in", template.filled_by
    yield "Time", template.time_needed
    yield "Questions", f"Ask {label.contact}." if label.contact else "Ask the person who sent it to you."
    back = f"to {label.contact}" if label.contact else "to the person who sent it to you"
    yield "Return it", f"By {label.due}, {back}." if label.due else f"Send it back {back}."


def _minimum(spec: TemplateSpec) -> Iterator[tuple[str, str]]:
    yield from ((str(number), line) for number, line in enumerate(spec.template.minimum, start=1))
    yield "", "Everything else may wait."


def _checklists(spec: TemplateSpec) -> Iterator[tuple[str, str]]:
    titles = ", ".join(sheet.title for sheet in spec.sheets if sheet.checklist)
    if titles:
        yield (
            "Checklists",
            f"{titles}: rows are begun for you. Choose a Status where you can; add or repeat rows as needed.",
        )


class _Page:
    """The sheet, written from top to bottom: terms in column A, what is said about them in column B."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._row = 0
        sheet.column(1, _TERMS)
        sheet.column(2, _WIDTH)

    def head(self, label: Label, spec: TemplateSpec) -> None:
        """Whose workbook it is, and the line by which pathmap knows it."""
        kind = kind_words(spec)
        facts = (kind if label.institution else "", label.pathway, label.academic_year)
        self._line(label.institution or kind, style=TITLE)
        self._line(" · ".join(filter(None, facts)) or "Career pathway", style=SUBTITLE)
        self._line(template_line(spec.kind, spec.template.version), style=QUIET)

    def section(self, heading: str, lines: Iterable[tuple[str, str]]) -> None:
        """A heading and its lines."""
        self._heading(heading)
        for term, text in lines:
            self._line(term, text)

    def legend(self) -> None:
        """The three tiers, each in the look of its headers and in words."""
        self._heading("What the headers say")
        for tier, text in _LEGEND.items():
            self._line(MARKS[tier], text, HEADERS[tier])
        self._line("", "Rest the pointer on a header to read what is meant, with an example.")

    def sheets(self, spec: TemplateSpec, profile: Profile) -> None:
        """A link to each sheet, with what a row of it is and an example."""
        self._heading("The sheets")
        for sheet in spec.sheets:
            self._line("", "\n".join(_about(sheet, profile)))
            self._sheet.link(self._row, 1, sheet.title, LINK)

    def finish(self, label: Label) -> None:
        """Guards the sheet and says how it prints."""
        self._sheet.blank_paper()
        self._sheet.protect()
        self._sheet.pages(Pages(label.institution, Area(1, 1, self._row, 2), landscape=False))

    def _heading(self, text: str) -> None:
        self._row += 1
        self._line(text, style=SECTION)
        self._sheet.blank(self._row, 2, SECTION)
        self._sheet.row(self._row, 24)

    def _line(self, term: str, text: str = "", style: Style = TERM) -> None:
        self._row += 1
        if term:
            self._sheet.write(self._row, 1, term, style)
        if text:
            self._sheet.write(self._row, 2, text, TEXT)
        self._sheet.row(self._row, max(height(term, _TERMS, style), height(text, _WIDTH)))


def _about(sheet: SheetSpec, profile: Profile) -> Iterator[str]:
    """What the sheet or a row of it is, and a row as an example."""
    yield (sheet.record.__doc__ or "").partition("\n")[0]
    examples = [column for column in sheet.shown_in(profile) if _is_told(column)]
    if examples and not sheet.form:
        yield "Example: " + " · ".join(f"{column.header}: {column.column.example}" for column in examples)


def _is_told(column: ColumnSpec) -> bool:
    return column.column.tier is not Tier.IF_KNOWN and bool(column.column.example)
