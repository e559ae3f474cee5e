"""The hidden sheets: Lists, where the drop-downs come from, and _pathmap, which says what the workbook is."""

from collections.abc import Iterable

from pathmap_cli.schema.marks import LISTS_SHEET, MARKS_SHEET, list_name
from pathmap_cli.schema.spec import TemplateSpec
from pathmap_cli.vocabulary import Profile, Vocabulary
from pathmap_cli.workbook.layout import Area
from pathmap_cli.workbook.style import BODY, PLAIN_HEADER
from pathmap_cli.workbook.writer import Book


def add_lists(book: Book, spec: TemplateSpec, profile: Profile) -> None:
    """One column a list, under the list's name; each list has a workbook-level name that drop-downs refer to.

    Excel moves direct references to another sheet into an extension that other programs drop; names stay.
    """
    sheet = book.sheet(LISTS_SHEET)
    for column, words in enumerate(vocabularies(spec, profile), start=1):
        sheet.column(column, 30, BODY.formatted("@"))
        sheet.write(1, column, words.name, PLAIN_HEADER)
        for row, label in enumerate(words.labels, start=2):
            sheet.write(row, column, label, BODY.formatted("@"))
        book.name(list_name(words.name), sheet, Area(2, column, 1 + len(words.labels), column))
    sheet.freeze(1, 0)
    sheet.protect()
    sheet.hide()


def vocabularies(spec: TemplateSpec, profile: Profile) -> Iterable[Vocabulary]:
    """The lists behind the workbook's drop-downs, each once, in the order in which the sheets use them."""
    used = (column.type.vocabulary(profile) for sheet in spec.sheets for column in sheet.shown_in(profile))
    return {words.name: words for words in used if words}.values()


def add_marks(book: Book, marks: Iterable[tuple[str, str]]) -> None:
    """The key and value rows that have a value; hidden, not very hidden, so that anybody may look."""
    sheet = book.sheet(MARKS_SHEET)
    sheet.column(1, 30, BODY.formatted("@"))
    sheet.column(2, 80, BODY.formatted("@"))
    for row, (key, value) in enumerate(filter(all, marks), start=1):
        sheet.write(row, 1, key, BODY.formatted("@"))
        sheet.write(row, 2, value, BODY.formatted("@"))
    sheet.hide()
