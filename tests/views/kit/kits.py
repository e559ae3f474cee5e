"""Kits to look at: of a small partnership, and of settings alone."""

from collections.abc import Iterator, Sequence

from pathmap_cli.model.returned import Returned
from pathmap_cli.settings import Institution, InstitutionKind, Settings
from pathmap_cli.views.kit.blocks import Block, Table
from pathmap_cli.views.kit.kit import Kit, Section, kit
from tests.views.summary.partnership import SETTINGS, assessed, workbooks


def kit_of(settings: Settings = SETTINGS, books: Sequence[Returned] = ()) -> Kit:
    """The kit of a partnership with what came back."""
    return kit(*assessed(books, settings), settings)


def made_of(*, school: int, college: int) -> Iterator[Institution]:
    """So many schools and colleges by name."""
    yield from (Institution(InstitutionKind.HIGH_SCHOOL, f"School {number}") for number in range(1, school + 1))
    yield from (Institution(InstitutionKind.COLLEGE, f"College {number}") for number in range(1, college + 1))


def section_of(view: Kit, step: int, id_: str) -> Section:
    """A section of a step."""
    return next(one for one in view.steps[step - 1].sections if one.id == id_)


def blocks_of(view: Kit, step: int, id_: str) -> tuple[Block, ...]:
    """What stands in a section."""
    return section_of(view, step, id_).blocks


def table_of(view: Kit, step: int, id_: str) -> Table:
    """The first table of a section."""
    return next(block for block in blocks_of(view, step, id_) if isinstance(block, Table))


def ids(view: Kit, step: int) -> list[str]:
    """The sections of a step by their ids."""
    return [one.id for one in view.steps[step - 1].sections]


KIT = kit_of(SETTINGS, workbooks())
"""Of the partnership of the session summary's tests."""
