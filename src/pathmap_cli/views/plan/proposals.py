"""What the gaps propose: an action for each gap of the same institutions, the most serious first."""

from collections.abc import Iterable, Iterator

from pathmap_cli.actions.proposal import Proposal, action_id
from pathmap_cli.gaps.assessment import Finding, Line
from pathmap_cli.gaps.said import Severity
from pathmap_cli.views.guide import Guide, Place
from pathmap_cli.vocabulary import ActionStatus, Priority

TOGETHER = "Together"
"""In the place of an institution: what several do."""
MOST_SENTENCES = 3
MOST_CELLS = 8
PRIORITIES = {Severity.HIGH: Priority.HIGH, Severity.MEDIUM: Priority.MEDIUM, Severity.LOW: Priority.LOW}


def proposals(guide: Guide, findings: Iterable[Finding]) -> tuple[Proposal, ...]:
    """The actions: owner, due, horizon and resources are left to people."""
    ordered = sorted(findings, key=weight)
    return tuple(_proposal(guide, finding, line) for finding in ordered for line in finding.lines)


def weight(finding: Finding) -> tuple[int, int, int, str]:
    """By which findings are ordered, the most serious first."""
    return finding.severity.rank, -finding.students, -len(finding.institutions), finding.rule.code


def _proposal(guide: Guide, finding: Finding, line: Line) -> Proposal:
    rule, names = finding.rule, guide.names(line.institutions)
    cells = {
        "status": guide.word(ActionStatus.PROPOSED),
        "priority": guide.word(PRIORITIES[line.severity]),
        "institution": names[0] if len(names) == 1 else TOGETHER,
        "action": rule.action,
        "finding": " ".join(_some(line.messages)) or rule.title,
        "why": rule.why,
        "owner_role": rule.owner,
        "success_measure": rule.closes_when,
        "partners": "; ".join(names) if len(names) > 1 else "",
        "area": guide.word(rule.area),
        "gap_code": rule.code,
        "evidence": "; ".join(map(_cells, guide.places(line.evidence))),
    }
    return Proposal(action_id(rule.code, line.institutions), {name: text for name, text in cells.items() if text})


def _some(messages: tuple[str, ...]) -> Iterator[str]:
    yield from messages[:MOST_SENTENCES]
    if len(messages) > MOST_SENTENCES:
        yield f"And {len(messages) - MOST_SENTENCES} more."


def _cells(place: Place) -> str:
    cells = ", ".join(place.cells[:MOST_CELLS])
    more = ", …" if len(place.cells) > MOST_CELLS else ""
    return f"{place.file}, {place.sheet} {cells}{more}"
