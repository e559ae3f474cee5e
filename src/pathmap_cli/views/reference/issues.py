"""The codes of what can be wrong with a workbook."""

import re
from dataclasses import dataclass
from types import ModuleType

from pathmap_cli.issues import IssueType
from pathmap_cli.issues.catalogue import CATALOGUE, FAMILIES, RETIRED

PLACE = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class IssueEntry:
    """One code; in `message` and `fix` a word in ‹angle quotes› stands for what the workbook says there."""

    code: str
    name: str
    severity: str
    message: str
    fix: str
    meaning: str
    example: str
    fixable: bool


@dataclass(frozen=True, slots=True)
class IssueFamily:
    """The codes with one first digit, and what they have in common."""

    codes: str
    about: str
    issues: tuple[IssueEntry, ...]


def families() -> tuple[IssueFamily, ...]:
    """Every code, by family."""
    return tuple(map(_family, FAMILIES))


def retired() -> tuple[tuple[str, str], ...]:
    """The codes that are no longer given, each with the reason; they are never used again."""
    return tuple(sorted(RETIRED.items()))


def entry(kind: IssueType) -> IssueEntry:
    """One code as finished words."""
    return IssueEntry(
        code=kind.code,
        name=kind.name,
        severity=kind.severity.value,
        message=_shown(kind.message),
        fix=_shown(kind.fix),
        meaning=kind.meaning,
        example=kind.example,
        fixable=kind.fixable,
    )


def _family(module: ModuleType) -> IssueFamily:
    """A family of the catalogue; the first line of its module says what it is about: "`WB5nn`: two workbooks…"."""
    codes, _, about = (module.__doc__ or "").partition("\n")[0].strip("`").partition(": ")
    kinds = [kind for kind in CATALOGUE.values() if kind in vars(module).values()]
    return IssueFamily(codes.strip("`"), about.rstrip("."), tuple(map(entry, kinds)))


def _shown(template: str) -> str:
    return PLACE.sub(lambda place: f"‹{place[1].replace('_', ' ')}›", template)
