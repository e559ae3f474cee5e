"""The action-plan draft: what the partners do together, then what each does; owner and date are left to people."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from pathmap_cli.gaps.assessment import Finding, Line
from pathmap_cli.gaps.said import Severity
from pathmap_cli.views.guide import Guide
from pathmap_cli.views.summary.cards import wanted_lines, worst


@dataclass(frozen=True, slots=True)
class Action:
    """One line of the draft; `id` is that of its gap."""

    id: str
    code: str
    area: str
    severity: Severity
    finding: str
    action: str
    owner_role: str
    partners: tuple[str, ...]
    closes_when: str


@dataclass(frozen=True, slots=True)
class PlanPart:
    """The actions of all together (no institution), or of one institution."""

    institution: str
    actions: tuple[Action, ...]


@dataclass(frozen=True, slots=True)
class StatusCount:
    """How many actions of the written plan have a status."""

    status: str
    count: int


@dataclass(frozen=True, slots=True)
class Plan:
    """The parts that have an action, the joint one first; `statuses` are those of the plan that people keep."""

    parts: tuple[PlanPart, ...]
    statuses: tuple[StatusCount, ...] = ()


NO_PLAN: Mapping[str, int] = MappingProxyType({})


def plan(guide: Guide, findings: Iterable[Finding], statuses: Mapping[str, int] = NO_PLAN) -> Plan:
    """The draft, the most serious first."""
    pairs = tuple(_pairs(guide, sorted(findings, key=_weight)))
    names = ["", *(one.name for one in guide.own)]
    parts = (PlanPart(name, tuple(action for whose, action in pairs if whose == name)) for name in names)
    counts = tuple(StatusCount(status, count) for status, count in statuses.items())
    return Plan(tuple(part for part in parts if part.actions), counts)


def _pairs(guide: Guide, findings: Iterable[Finding]) -> Iterator[tuple[str, Action]]:
    """Whose action it is (nobody's alone: joint), and the action."""
    for finding in findings:
        lines = wanted_lines(guide, finding)
        joint = [line for line in lines if len(line.institutions) > 1]
        if joint:
            yield "", _action(guide, finding, joint)
        yield from (
            (guide.name(line.institutions[0]), _action(guide, finding, [line])) for line in lines if line not in joint
        )


def _action(guide: Guide, finding: Finding, lines: list[Line]) -> Action:
    rule = finding.rule
    return Action(
        id=finding.id,
        code=rule.code,
        area=guide.word(rule.area),
        severity=worst(lines),
        finding=rule.title,
        action=rule.action,
        owner_role=rule.owner,
        partners=guide.names(one for line in lines for one in line.institutions),
        closes_when=rule.closes_when,
    )


def _weight(finding: Finding) -> tuple[int, int, int, str]:
    return (finding.severity.rank, -finding.students, -len(finding.institutions), finding.rule.code)
