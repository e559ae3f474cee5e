"""The blank workbook of a kind, labelled for an institution, as the bytes of an .xlsx file."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from pathmap_cli.schema.marks import OWN_SHEETS, marks
from pathmap_cli.schema.spec import SheetSpec, TemplateSpec
from pathmap_cli.vocabulary import Profile
from pathmap_cli.workbook.answers import Row
from pathmap_cli.workbook.blank import Blank, Label
from pathmap_cli.workbook.form import add_form
from pathmap_cli.workbook.layout import Properties
from pathmap_cli.workbook.lists import add_lists, add_marks
from pathmap_cli.workbook.start_here import add_start, kind_words
from pathmap_cli.workbook.tables import add_table
from pathmap_cli.workbook.writer import Book, write_book

__all__ = ["Label", "Row", "blank_workbook"]

_NOTHING: Mapping[str, Sequence[Row]] = MappingProxyType({})


def blank_workbook(
    spec: TemplateSpec,
    *,
    profile: Profile = Profile.GENERIC,
    label: Label = Label(),  # noqa: B008 - frozen
    answers: Mapping[str, Sequence[Row]] = _NOTHING,
) -> bytes:
    """The workbook with its label filled in and, where `answers` has rows for a sheet (by the template's field), those.

    A value is plain text, a figure or a day, written as it is, or a value of the column's type, written in its words.
    The rows of a checklist that no answer takes the place of stand as they come. Raises KeyError for a sheet or a field
    that the profile's workbook has not.
    """
    unknown = answers.keys() - {sheet.name for sheet in spec.sheets}
    if unknown:
        raise KeyError(*sorted(unknown))

    def fill(book: Book) -> None:
        blank = Blank(book, profile, label)
        add_start(blank, spec)
        for sheet in spec.sheets:
            _add_sheet(blank, sheet, answers.get(sheet.name, ()))
        add_lists(book, spec, profile)
        own_texts = book.texts(*OWN_SHEETS, *(sheet.title for sheet in spec.sheets if sheet.form))
        add_marks(
            book, marks(spec, profile, label.institution, label.pathway, label.academic_year, own_texts=own_texts)
        )

    return write_book(_properties(spec, label), fill)


def _add_sheet(blank: Blank, sheet: SheetSpec, rows: Sequence[Row]) -> None:
    if sheet.form:
        add_form(blank, sheet, _labelled(sheet, blank.label) | dict(*rows[:1]))
    else:
        add_table(blank, sheet, rows)


def _labelled(form: SheetSpec, label: Label) -> dict[str, object]:
    """The answers of the form that the label gives: the fields that both have."""
    return {column.name: text for column in form.columns if (text := getattr(label, column.name, ""))}


def _properties(spec: TemplateSpec, label: Label) -> Properties:
    parts = (label.institution, label.pathway, kind_words(spec), label.academic_year)
    return Properties(title=", ".join(filter(None, parts)), subject="Career pathway mapping")
