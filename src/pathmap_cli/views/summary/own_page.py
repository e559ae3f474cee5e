"""What stands on one partner's page alone: how complete its workbook is, sheet by sheet, and who teaches."""

from dataclasses import dataclass

from pathmap_cli.model.high_school import HighSchool
from pathmap_cli.model.returned import ReadSheet
from pathmap_cli.views.guide import Guide


@dataclass(frozen=True, slots=True)
class SheetShare:
    """How many of a sheet's needed and asked cells are answered."""

    sheet: str
    answered: int
    asked: int

    @property
    def share(self) -> float:
        """From 0 to 1; an empty sheet asks nothing more."""
        return self.answered / self.asked if self.asked else 1.0


@dataclass(frozen=True, slots=True)
class OwnPage:
    """The completeness of the partner's workbook, and one line about its teachers where it is a school."""

    completeness: float | None
    """From 0 to 1; None where no workbook has come back."""
    sheets: tuple[SheetShare, ...]
    teachers: str


def own_page(guide: Guide) -> OwnPage:
    """The page of the one institution that the guide looks at."""
    returned = next((guide.workbook(one) for one in guide.own), None)
    if returned is None:
        return OwnPage(None, (), "")
    return OwnPage(
        completeness=round(returned.completeness, 2),
        sheets=tuple(map(_share, returned.sheets.values())),
        teachers=next((_teachers(one) for one in guide.own if isinstance(one, HighSchool)), ""),
    )


def _share(sheet: ReadSheet) -> SheetShare:
    return SheetShare(sheet.spec.title, sheet.answered, sheet.asked)


def _teachers(school: HighSchool) -> str:
    """The neutral line about courses that one teacher can teach."""
    counts = {row.label: row.teachers for row in school.courses if row.is_cte and row.teachers is not None}
    alone = sum(count == 1 for count in counts.values())
    return f"{alone} of {len(counts)} CTE courses have one teacher." if counts else ""
