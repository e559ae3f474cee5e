"""The action plan as people see it: the rows with what is new about them, by institution, and what was decided."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from pathmap_cli import __version__
from pathmap_cli.actions.proposal import action_id
from pathmap_cli.actions.reconcile import Difference, Plan, PlannedAction, Standing
from pathmap_cli.actions.settled import OWN_WORDS
from pathmap_cli.gaps.assessment import Assessment
from pathmap_cli.gaps.wording import day
from pathmap_cli.model.plan import ActionPlan
from pathmap_cli.model.plan_copy import OWN_COLUMN, Cells
from pathmap_cli.schema.spec import ColumnSpec, template_spec
from pathmap_cli.views.guide import Guide
from pathmap_cli.views.plan.proposals import TOGETHER
from pathmap_cli.vocabulary import ActionStatus, Priority, vocabulary_of
from pathmap_cli.vocabulary.terms import plain

NEW = "New."
DIFFER = "WB501:"
RESOLVED = "Resolved by the new data."
UNSAID = "Status not told"


@dataclass(frozen=True, slots=True)
class Row:
    """An action with all its texts, by field of `Action`; `proposed` are those that pathmap would put there."""

    id: str
    cells: Cells
    proposed: Cells
    is_closed: bool
    """Whether the gap is no longer there, or the action done or dropped."""

    def __getitem__(self, name: str) -> str:
        """The text of a field, empty where there is none."""
        return self.cells.get(name, "")

    @property
    def own(self) -> Mapping[str, str]:
        """The cells of the columns that people added, by header."""
        return {name.removeprefix(OWN_COLUMN): text for name, text in self.cells.items() if name[:1] == OWN_COLUMN}

    @property
    def severity(self) -> str:
        """The priority as the word of a sign: high, medium or low, else none."""
        term = vocabulary_of(Priority).match(self["priority"])
        return term.code if term else ""


@dataclass(frozen=True, slots=True)
class Part:
    """The actions of all together, or of one institution."""

    name: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class PlanPage:
    """The plan of a partnership, or (with `institution`) of one partner; `counts` are its statuses in order."""

    title: str
    academic_year: str
    region: str
    prepared_by: str
    data_of: str
    day: date
    institution: str | None
    rows: tuple[Row, ...]
    parts: tuple[Part, ...]
    partners: tuple[str, ...]
    removed: tuple[tuple[str, str], ...]
    """Action id and action of each row that people took out."""
    differences: tuple[str, ...]
    plan: Plan
    pathmap: str = __version__

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """How many rows have each status, in the order of the list."""
        return status_counts(self.rows)

    @property
    def changed(self) -> date:
        """The day of the last change: today where people changed anything since pathmap last wrote the plan."""
        told = self.plan.changed
        return told if told and (not self.plan.edited or told > self.day) else self.day

    def of(self, name: str) -> tuple[Row, ...]:
        """What concerns a partner: its own actions, then those in which it takes part."""
        own = [row for row in self.rows if row["institution"] == name]
        joint = [row for row in self.rows if row["institution"] != name and name in _names(row["partners"])]
        return (*own, *joint)


def plan_page(guide: Guide, assessment: Assessment, plan: Plan, prepared_by: str = "") -> PlanPage:
    """The plan in finished words; of the guide's institution alone, where it has one."""
    differing = _by_action(plan.differences)
    words = _Words(guide, assessment)
    rows = tuple(_row(one, words.about(one, differing.get(one.id, ()))) for one in plan.rows)
    partners = tuple(one.name for one in guide.pathway.expected)
    page = PlanPage(
        title=guide.pathway.title,
        academic_year=guide.pathway.academic_year,
        region=guide.region,
        prepared_by=prepared_by,
        data_of=guide.data_of,
        day=guide.pathway.today,
        institution=guide.institution,
        rows=rows,
        parts=tuple(_parts(rows, partners)),
        partners=partners,
        removed=tuple(plan.removed.items()),
        differences=tuple(_differing(rows)),
        plan=plan,
    )
    return page if guide.institution is None else _of_one(page, guide.institution)


def status_counts(rows: Iterable[Row]) -> Mapping[str, int]:
    """How many rows have each status, in the order of the list; a word that is not on it stands as typed."""
    words = vocabulary_of(ActionStatus)
    told = Counter(_status(row["status"]) for row in rows)
    ordered = [label for label in words.labels if label in told]
    return {label: told[label] for label in (*ordered, *sorted(told.keys() - {*ordered}))}


def _status(typed: str) -> str:
    term = vocabulary_of(ActionStatus).match(typed)
    return vocabulary_of(ActionStatus).label(term.code) if term else typed or UNSAID


def _row(one: PlannedAction, about: str) -> Row:
    cells = {**one.cells, **({OWN_WORDS: about} if about else {})}
    done = _status(cells.get("status", "")) in vocabulary_of(ActionStatus).labels[-2:]
    return Row(one.id, cells, one.proposed, done or one.standing is Standing.NO_LONGER_FOUND)


@dataclass(frozen=True)
class _Words:
    """What is said about a row in the column that is pathmap's own."""

    guide: Guide
    assessment: Assessment

    def about(self, one: PlannedAction, differences: Sequence[Difference]) -> str:
        """All of it."""
        standing = tuple(self._standing(one))
        if one.said.startswith(NEW) and not standing:
            standing = (NEW,)
        before = one.said[one.said.find(DIFFER) :] if DIFFER in one.said else ""
        return " ".join(
            filter(None, (*standing, before, *(f"{DIFFER} {self._difference(each)}" for each in differences)))
        )

    def _difference(self, one: Difference) -> str:
        """Both answers, the one that stands first."""
        first, *others = (
            f"“{each.text}” in {each.file}" if each.text else f"blank in {each.file}" for each in one.answers
        )
        return f"{header(one.field)} is {first}, which stands, and {' and '.join(others)}."

    def _standing(self, one: PlannedAction) -> Iterator[str]:
        if one.standing is Standing.NEW:
            yield NEW
        if one.standing is Standing.NO_LONGER_FOUND:
            yield self._why_not_found(one)

    def _why_not_found(self, one: PlannedAction) -> str:
        if one.id in self._waived:
            return "Waived in pathmap.toml."
        silent = [each.name for each in self.guide.pathway.expected if not each.returned and _is_about(one, each.name)]
        return f"Not looked at: no workbook of {silent[0]} was read." if silent else RESOLVED

    @cached_property
    def _waived(self) -> frozenset[str]:
        cards = self.assessment.waived
        return frozenset(action_id(card.rule.code, line.institutions) for card in cards for line in card.lines)


def header(field: str) -> str:
    """What the sheet calls a field."""
    return next((each.header for each in columns() if each.name == field), field.removeprefix(OWN_COLUMN))


def columns() -> tuple[ColumnSpec, ...]:
    """The columns of Actions in order."""
    return template_spec(ActionPlan).sheet("actions").columns


def _is_about(one: PlannedAction, name: str) -> bool:
    return name in {one.proposed.get("institution"), *_names(one.proposed.get("partners", ""))}


def _names(partners: str) -> tuple[str, ...]:
    return tuple(filter(None, map(str.strip, partners.split(";"))))


def _by_action(differences: Iterable[Difference]) -> Mapping[str, Sequence[Difference]]:
    found: dict[str, list[Difference]] = {}
    for one in differences:
        found.setdefault(one.action, []).append(one)
    return found


def _differing(rows: Iterable[Row]) -> Iterator[str]:
    """What is said of each cell that two copies fill differently."""
    for row in rows:
        for words in row[OWN_WORDS].split(DIFFER)[1:]:
            yield f"{row['action'] or row.id}: {words.strip()}"


def _parts(rows: Sequence[Row], partners: Iterable[str]) -> Iterator[Part]:
    """What all do together, then each institution in the order of the pathway, then whatever else people named."""
    by_name: dict[str, list[Row]] = {plain(TOGETHER): [], **{plain(name): [] for name in partners}}
    names = {plain(name): name for name in (*(row["institution"] for row in reversed(rows)), *partners, TOGETHER)}
    for row in rows:
        by_name.setdefault(plain(row["institution"] or TOGETHER), []).append(row)
    yield from (Part(names[key], tuple(found)) for key, found in by_name.items() if found)


def _of_one(page: PlanPage, name: str) -> PlanPage:
    rows = page.of(name)
    plan = replace(page.plan, read=frozenset())  # a part does not hold all that was read
    return replace(page, rows=rows, parts=tuple(_parts(rows, (name,))), partners=(name,), plan=plan)


def day_words(text: str) -> str:
    """A due date in words where it is one, else as typed."""
    try:
        return day(date.fromisoformat(text))
    except ValueError:
        return text
