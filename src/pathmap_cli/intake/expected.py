"""Whose workbooks are expected: those whom pathmap.toml names, and those of whom the sheet Partners asks for one."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pathmap_cli.grid import CellRef
from pathmap_cli.intake.institutions import Institutions, Known, in_settings
from pathmap_cli.issues import Issue, across
from pathmap_cli.model import KINDS
from pathmap_cli.model.partner_organizations import PartnerOrganization
from pathmap_cli.model.planning import Planning
from pathmap_cli.model.returned import Returned
from pathmap_cli.provenance import Located
from pathmap_cli.settings import FILE_NAME, Settings
from pathmap_cli.vocabulary import ExpectedWorkbook

PARTNERS = "the sheet Partners"


@dataclass(frozen=True, slots=True)
class Expected:
    """Everybody who is expected, where each of them is named, and what the two lists do not agree on."""

    institutions: Institutions
    places: Mapping[Known, CellRef]
    issues: tuple[Issue, ...]


def expected(settings: Settings, plans: Iterable[Returned]) -> Expected:
    """Those of pathmap.toml in its order, then those whom only the planning workbooks name, in theirs."""
    listed = in_settings(settings)
    places = dict.fromkeys(listed.known, CellRef(FILE_NAME))
    issues: list[Issue] = []
    for plan in plans:
        rows = tuple(_partners(plan))
        for located in rows:
            so_far = Institutions(tuple(places))
            found, said = _asked_of(located, so_far, listed)
            if found:
                places.setdefault(found, located.origin.cell("organization"))
            issues.extend(said)
        issues.extend(_not_partners(plan, rows, listed))
    return Expected(Institutions(tuple(places)), places, tuple(issues))


def _partners(plan: Returned) -> Iterator[Located[PartnerOrganization]]:
    sheet = plan.sheets.get("partners")
    for located in sheet.rows if sheet else ():
        if isinstance(located.record, PartnerOrganization) and located.record.organization:
            yield Located(located.record, located.origin)


def _asked_of(
    located: Located[PartnerOrganization], so_far: Institutions, listed: Institutions
) -> tuple[Known | None, tuple[Issue, ...]]:
    """Whose workbook of which kind a row asks for, and where pathmap.toml says something else."""
    name, kind = located.record.organization or "", located.record.expected_workbook
    others = [found for other in KINDS if other != kind and (found := listed.find(name, other))]
    if kind in {None, ExpectedWorkbook.NONE}:
        return None, tuple(_other_kinds(located, others)) if kind else ()
    place = located.origin.cell("organization")
    if known := so_far.find(name, str(kind)):
        return known, ()
    if near := so_far.nearest(name, str(kind)):
        return near, (across.NAME_VARIES.at(place, value=name, institution=near.name),)
    if others or not listed.known:
        return Known(str(kind), name), tuple(_other_kinds(located, others))
    return Known(str(kind), name), (
        across.EXPECTED_BY_ONE.at(place, value=name, here=PARTNERS, there=FILE_NAME, who=name),
    )


def _other_kinds(located: Located[PartnerOrganization], others: Iterable[Known]) -> Iterator[Issue]:
    for other in others:
        yield across.CONFLICTING_FACTS.at(
            located.origin.cell("expected_workbook"),
            value=located.origin.typed.get("expected_workbook", ""),
            what=f"Expected workbook of {other.name}",
            other_value=other.kind,
            other=FILE_NAME,
            rule="pathmap.toml is followed too.",
        )


def _not_partners(
    plan: Returned, rows: tuple[Located[PartnerOrganization], ...], listed: Institutions
) -> Iterator[Issue]:
    """Those of pathmap.toml whom no row of a filled sheet names; the planners need not name themselves."""
    names = [located.record.organization or "" for located in rows]
    partners = [one for one in listed.known if one.kind != Planning.kind]
    named = {
        one
        for one in partners
        for name in names
        if one in (listed.find(name, one.kind), listed.nearest(name, one.kind))
    }
    absent = [one.name for one in partners if one not in named]
    if rows and absent:
        place = plan.sheets["partners"].first
        yield across.EXPECTED_BY_ONE.at(place, here=FILE_NAME, there=PARTNERS, who=", ".join(absent))
