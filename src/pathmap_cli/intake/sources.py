"""Which workbook speaks for which institution: one each, the newest where two came back, and who has not answered."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from pathmap_cli.grid import CellRef
from pathmap_cli.intake.expected import expected
from pathmap_cli.intake.institutions import Institutions, Known, in_settings, institutions, names_in
from pathmap_cli.issues import Issue, across, files
from pathmap_cli.model import KINDS
from pathmap_cli.model.decisions import Decision, Verdict
from pathmap_cli.model.planning import Planning
from pathmap_cli.model.returned import Returned
from pathmap_cli.settings import FILE_NAME, Settings
from pathmap_cli.vocabulary import CollegeTermSystem


@dataclass(frozen=True, slots=True)
class Sources:
    """The workbook of each institution that was heard from, those set aside, and the issues of choosing."""

    institutions: Institutions
    speaks: Mapping[Known, Returned]
    set_aside: tuple[Returned, ...]
    issues: tuple[Issue, ...]


def choose(returned: Sequence[Returned], settings: Settings, decisions: Sequence[Decision]) -> Sources:
    """One workbook an institution, in the order of the institutions."""
    readable = sorted((one for one in returned if one.spec is not None), key=lambda one: (one.file, one.sha256))
    keep = {decision.left: decision.right for decision in decisions if decision.verdict is Verdict.KEEP}
    waited_for = expected(settings, _plans(readable, settings, keep))
    everybody = institutions(waited_for.institutions, readable)
    chosen, misspelt = _versions(readable, everybody, keep)
    return Sources(
        institutions=everybody,
        speaks={known: order[0] for known, order in chosen.items()},
        set_aside=tuple(one for order in chosen.values() for one in order[1:]),
        issues=(
            *misspelt,
            *_wrong_kinds(readable, waited_for.institutions),
            *(issue for known, order in chosen.items() for issue in _two_versions(known, order, keep)),
            *_other_years((order[0] for order in chosen.values()), settings),
            *_term_systems(chosen),
            *waited_for.issues,
            *_not_returned(everybody, chosen, waited_for.places),
        ),
    )


def _plans(readable: Iterable[Returned], settings: Settings, keep: Mapping[str, str]) -> Iterator[Returned]:
    """The planning workbooks that stand; they say who else is expected."""
    plans = [one for one in readable if one.spec and one.spec.kind == Planning.kind]
    chosen, _ = _versions(plans, institutions(in_settings(settings), plans), keep)
    return (order[0] for order in chosen.values())


def _versions(
    readable: Sequence[Returned], everybody: Institutions, keep: Mapping[str, str]
) -> tuple[Mapping[Known, Sequence[Returned]], Sequence[Issue]]:
    """The workbooks of each institution, first the one that stands, and the names that were only nearly right."""
    names = names_in(readable)
    versions: dict[Known, list[Returned]] = {}
    issues: list[Issue] = []
    for one in readable:
        known, said = _whose(one, names[one.file], everybody)
        versions.setdefault(known, []).append(one)
        issues.extend(said)
    ours = (known for known in everybody.known if known in versions)
    return {known: _order(versions[known], keep.get(known.id, "")) for known in ours}, issues


def _whose(one: Returned, name: str, everybody: Institutions) -> tuple[Known, tuple[Issue, ...]]:
    kind = one.spec.kind if one.spec else ""
    known = everybody.find(name, kind)
    if known:
        return known, ()
    near = everybody.nearest(name, kind)
    if near:
        return near, (across.NAME_VARIES.at(_answer(one, "institution"), value=name, institution=near.name),)
    return Known(kind, name), ()


def _wrong_kinds(readable: Iterable[Returned], wanted: Institutions) -> Iterator[Issue]:
    """Workbooks of institutions from which the partnership expects another kind of workbook only; anybody may plan."""
    for one in readable:
        kind = one.spec.kind if one.spec else ""
        others = [found for other in KINDS if (found := wanted.find(one.institution, other))]
        if others and kind != Planning.kind and kind not in {other.kind for other in others}:
            words = f"a {others[0].kind} workbook of {others[0].name}"
            yield files.WRONG_KIND.at(CellRef(one.file), found=kind, wanted=words)


def _answer(one: Returned, field: str) -> CellRef:
    """The cell of an answer of the form About."""
    sheet = one.sheets.get("about")
    return sheet.rows[0].origin.cell(field) if sheet and sheet.rows else CellRef(one.file)


def _order(versions: Iterable[Returned], kept: str) -> Sequence[Returned]:
    """The version that stands first: the one people chose, else the later date, else the one with more answers."""
    return sorted(
        versions,
        key=lambda one: (one.file == kept, one.completed or date.min, one.completeness, one.sha256),
        reverse=True,
    )


def _two_versions(known: Known, order: Sequence[Returned], keep: Mapping[str, str]) -> Iterator[Issue]:
    for other in order[1:]:
        yield across.TWO_VERSIONS.at(
            _answer(other, "date_completed"),
            institution=known.name,
            kept=order[0].file,
            why=_why(order[0], other, keep.get(known.id, "")),
            other=other.file,
            related=(_answer(order[0], "date_completed"),),
        )


def _why(kept: Returned, other: Returned, decided: str) -> str:
    if decided == kept.file:
        return "as decided in decisions.toml"
    if (kept.completed or date.min) > (other.completed or date.min):
        return f"completed later, {kept.completed}"
    if kept.completeness > other.completeness:
        return "it answers more"
    return "both files are the same" if kept.sha256 == other.sha256 else "both answer the same amount"


def _other_years(speaks: Iterable[Returned], settings: Settings) -> Iterator[Issue]:
    for one in speaks:
        year = getattr(one.about, "academic_year", None)
        if year and settings.academic_year and year != settings.academic_year:
            yield across.MIXED_YEARS.at(_answer(one, "academic_year"), value=year, year=settings.academic_year)


def _term_systems(chosen: Mapping[Known, Sequence[Returned]]) -> Iterator[Issue]:
    """Only colleges grant the units that are compared, so only their systems are mixed."""
    systems = {known: getattr(order[0].about, "term_system", None) for known, order in chosen.items()}
    told = {known: system for known, system in systems.items() if isinstance(system, CollegeTermSystem)}
    if len(set(told.values())) > 1:
        for known, system in told.items():
            if system is not CollegeTermSystem.SEMESTER:
                place = _answer(chosen[known][0], "term_system")
                yield across.MIXED_TERM_SYSTEMS.at(place, value=system, institution=known.name, system=system)


def _not_returned(
    everybody: Institutions, chosen: Mapping[Known, Sequence[Returned]], places: Mapping[Known, CellRef]
) -> Iterator[Issue]:
    for known in everybody.known:
        if known not in chosen:
            yield across.NOT_RETURNED.at(places.get(known, CellRef(FILE_NAME)), institution=known.name)
