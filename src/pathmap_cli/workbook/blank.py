"""A blank workbook in the making, and what it says before anybody fills it in."""

from dataclasses import dataclass
from datetime import date

from pathmap_cli.vocabulary import Profile
from pathmap_cli.workbook.writer import Book

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)  # the calendar module would follow the locale


@dataclass(frozen=True, slots=True)
class Label:
    """Whose workbook it is; the fields that are also fields of the About form are filled in there. All may be blank."""

    institution: str = ""
    pathway: str = ""
    academic_year: str = ""
    cluster: str = ""
    state: str = ""
    region: str = ""
    contact: str = ""
    """Whom to ask, and who gets the workbook back."""
    return_by: date | None = None
    earlier: str = ""
    """The school year whose answers stand in it already."""

    @property
    def due(self) -> str:
        """The day of return in words, such as November 6, 2026; blank where none is set."""
        day = self.return_by
        return f"{_MONTHS[day.month - 1]} {day.day}, {day.year}" if day else ""


@dataclass(frozen=True, slots=True)
class Blank:
    """A workbook in the making, for whom it is made, and in whose words."""

    book: Book
    profile: Profile
    label: Label
