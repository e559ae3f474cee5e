"""Plans on paper: what pathmap would write, and what people make of it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from hashlib import sha256

from pathmap_cli.actions.proposal import Proposal, action_id
from pathmap_cli.actions.reconcile import Plan
from pathmap_cli.actions.settled import ID
from pathmap_cli.model.plan_copy import Cells, PlanCopy

DAY = date(2026, 11, 22)


def proposal(name: str, **cells: str) -> Proposal:
    """What pathmap proposes about a gap."""
    usual = {"status": "Proposed", "action": f"Mend {name}.", "finding": f"{name} is open.", "gap_code": name}
    return Proposal(action_id(name, ("vista",)), {**usual, **cells})


def written(plan: Plan, file: str = "reports/plan.xlsx") -> PlanCopy:
    """The plan as pathmap would write it, and as nobody has touched it yet."""
    wrote = {row.id: row.cells for row in plan.rows}
    base = {row.id: {name: row.proposed.get(name, "") for name in {*row.cells, *row.proposed}} for row in plan.rows}
    rows = tuple({ID: action, **cells} for action, cells in wrote.items())
    copy = PlanCopy(file, "", plan.changed or DAY, plan.round, plan.read, wrote, base, plan.removed, rows)
    return sealed(copy)


def sealed(copy: PlanCopy) -> PlanCopy:
    """The copy with the checksum of what it holds."""
    return replace(copy, sha256=sha256(repr(replace(copy, sha256="", file="")).encode()).hexdigest())


def rows_of(copy: PlanCopy) -> list[dict[str, str]]:
    return [dict(row) for row in copy.rows or ()]


def edited(copy: PlanCopy, number: int, file: str | None = None, changed: date | None = None, **cells: str) -> PlanCopy:
    """The copy after a person typed into a row; a blank text empties the cell."""
    return typed(copy, number, cells, file, changed)


def typed(copy: PlanCopy, number: int, cells: Cells, file: str | None = None, changed: date | None = None) -> PlanCopy:
    """The same for columns whose names are no words of Python."""
    rows = rows_of(copy)
    rows[number] = {name: text for name, text in {**rows[number], **cells}.items() if text}
    return with_rows(copy, rows, file, changed)


def with_rows(copy: PlanCopy, rows: Sequence[Cells], file: str | None = None, changed: date | None = None) -> PlanCopy:
    return sealed(replace(copy, rows=tuple(rows), file=file or copy.file, changed=changed or copy.changed))


def cells(plan: Plan) -> Mapping[str, Cells]:
    """The texts of each row by action id."""
    return {row.id: row.cells for row in plan.rows}
