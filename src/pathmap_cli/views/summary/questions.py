"""Questions and differences: what nobody has answered, what workbooks tell differently, who is not heard from yet."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pathmap_cli.gaps.assessment import Assessment, Question, Waiting
from pathmap_cli.grid import CellRef
from pathmap_cli.issues import Issue
from pathmap_cli.issues.across import NO_DECISION, NOT_RETURNED, TWO_VERSIONS
from pathmap_cli.model.links import Proposal
from pathmap_cli.views.guide import Guide, Place
from pathmap_cli.views.summary.remarks import Remark, Remarks
from pathmap_cli.vocabulary import RemarkKind

MOST_AN_INSTITUTION = 3
MOST = 12
TOLD_ELSEWHERE = (NOT_RETURNED, NO_DECISION, TWO_VERSIONS)
"""Issues of several workbooks that are about files: the waiting lines and the sources tell them."""


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """What one institution could answer on one sheet; `more` are the sheet's other open points."""

    id: str
    text: str
    more: tuple[str, ...]
    settles: tuple[str, ...]
    owner_role: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """The questions that one institution could answer: the first few, and the rest."""

    institution: str
    first: tuple[OpenQuestion, ...]
    rest: tuple[OpenQuestion, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """Something that two workbooks tell differently, and what to do."""

    code: str
    text: str
    fix: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Alike:
    """Two courses that may be the same, for faculty to confirm or reject."""

    left: str
    right: str
    basis: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class NotHeard:
    """An institution whose workbook has not come back, and what to ask it tonight."""

    institution: str
    checks: int
    to_ask: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Questions:
    """Everything that is open."""

    said: tuple[Remark, ...]
    asked: tuple[Asked, ...]
    differences: tuple[Difference, ...]
    alike: tuple[Alike, ...]
    not_heard: tuple[NotHeard, ...]

    @property
    def count(self) -> int:
        """How many questions people wrote or the rules ask."""
        return len(self.said) + sum(len(one.first) + len(one.rest) for one in self.asked)


def questions(guide: Guide, assessment: Assessment, issues: Iterable[Issue], remarks: Remarks) -> Questions:
    """What is open for the institutions that are looked at."""
    return Questions(
        said=remarks.of_kind(RemarkKind.QUESTION),
        asked=_asked(guide, assessment.questions),
        differences=tuple(_difference(issue) for issue in issues if _is_a_difference(guide, issue)),
        alike=tuple(_alike(guide, one) for one in guide.pathway.proposals if _is_wanted(guide, one)),
        not_heard=tuple(_not_heard(one) for one in assessment.waiting if guide.is_wanted(one.name)),
    )


def _asked(guide: Guide, ranked: Sequence[Question]) -> tuple[Asked, ...]:
    """By institution; the most telling questions of all come first, so many an institution and so many in all."""
    first: dict[str, list[Question]] = {}
    rest: dict[str, list[Question]] = {}
    wanted = [one for one in ranked if guide.is_wanted_id(one.asks)]
    for question in wanted:
        chosen = first.setdefault(question.asks, [])
        is_room = len(chosen) < MOST_AN_INSTITUTION and sum(map(len, first.values())) < MOST
        (chosen if is_room else rest.setdefault(question.asks, [])).append(question)
    return tuple(_asked_of(guide, one, first[one], rest.get(one, ())) for one in first)


def _asked_of(guide: Guide, institution: str, first: Sequence[Question], rest: Sequence[Question]) -> Asked:
    shown = (tuple(_question(guide, one) for one in part) for part in (first, rest))
    return Asked(guide.name(institution), *shown)


def _question(guide: Guide, question: Question) -> OpenQuestion:
    return OpenQuestion(
        id=question.id,
        text=question.message,
        more=question.more,
        settles=question.settles,
        owner_role=question.rule.owner,
        places=guide.places(question.evidence),
    )


def _is_a_difference(guide: Guide, issue: Issue) -> bool:
    if issue.type in TOLD_ELSEWHERE:
        return False
    files = {one.file for institution in guide.own if (one := guide.workbook(institution))}
    return guide.institution is None or not files.isdisjoint(place.file for place in (issue.place, *issue.related))


def _difference(issue: Issue) -> Difference:
    places = dict.fromkeys(_place(place) for place in (issue.place, *issue.related))
    return Difference(issue.type.code, issue.message, issue.fix, tuple(places))


def _place(cell: CellRef) -> Place:
    return Place(cell.file, cell.sheet, (cell.cell,) if cell.cell else ())


def _is_wanted(guide: Guide, proposal: Proposal) -> bool:
    return guide.is_wanted_id(*map(_institution, (proposal.left, proposal.right)))


def _institution(record: str) -> str:
    return "/".join(record.split("/")[:2])


def _alike(guide: Guide, proposal: Proposal) -> Alike:
    left, right = (
        f"{words} ({guide.name(_institution(record))})"
        for words, record in ((proposal.left_words, proposal.left), (proposal.right_words, proposal.right))
    )
    return Alike(left, right, proposal.basis, guide.place(proposal.left, proposal.right))


def _not_heard(waiting: Waiting) -> NotHeard:
    return NotHeard(waiting.name, waiting.checks, waiting.to_ask)
