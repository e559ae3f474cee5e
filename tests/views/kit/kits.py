"""Kits to look at: of a small partnership, and of settings alone."""

from collections.abc import Iterator, Sequence

from pathmap_cli.model.returned import Returned
from pathmap_cli.settings import Institution, InstitutionKind, Settings
from pathmap_cli.views.kit.kit import Kit, kit
from tests.views.summary.partnership import SETTINGS, assessed, workbooks


def kit_of(settings: Settings = SETTINGS, books: Sequence[Returned] = ()) -> Kit:
    """The kit of a partnership with what came back."""
    return kit(*assessed(books, settings), settings)


def made_of(*, school: int, college: int) -> Iterator[Institution]:
    """So many schools and colleges by name."""
    yield from (Institution(InstitutionKind.HIGH_SCHOOL, f"School {number}") for number in range(1, school + 1))
    yield from (Institution(InstitutionKind.COLLEGE, f"College {number}") for number in range(1, college + 1))


KIT = kit_of(SETTINGS, workbooks())
"""Of the partnership of the session summary's tests."""
