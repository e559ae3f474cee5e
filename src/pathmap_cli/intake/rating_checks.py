"""Whether the rows of Ratings are about indicators that there are, in their words."""

from collections.abc import Iterator

from pathmap_cli.issues import Issue
from pathmap_cli.issues.references import CHANGED_INDICATOR, UNKNOWN_INDICATOR
from pathmap_cli.model.ratings import IndicatorRating
from pathmap_cli.model.returned import Returned
from pathmap_cli.vocabulary.terms import plain


def check_ratings(returned: Returned) -> Iterator[Issue]:
    """The issues of the sheet Ratings."""
    sheet = returned.sheets.get("ratings")
    for located in sheet.rows if sheet else ():
        row = located.record
        if isinstance(row, IndicatorRating) and row.framework and row.indicator:
            place, indicator = located.origin.cell("indicator"), row.rated_indicator
            if indicator is None:
                named = row.rated_framework.short if row.rated_framework else row.framework
                yield UNKNOWN_INDICATOR.at(place, value=row.indicator, framework=named)
            elif plain(row.indicator) not in {plain(indicator.label), plain(indicator.words)}:
                yield CHANGED_INDICATOR.at(place, value=row.indicator, indicator=indicator.label)
