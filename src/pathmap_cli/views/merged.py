"""What `merge` says: who is in the pathway, what joins their courses, and what people could decide."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pathmap_cli.grid import CellRef
from pathmap_cli.issues import Issue
from pathmap_cli.issues.across import NOT_RETURNED, TWO_VERSIONS
from pathmap_cli.model.college_courses import CollegeCourse
from pathmap_cli.model.decisions import Decision, Verdict
from pathmap_cli.model.employer_voice import Interview
from pathmap_cli.model.links import Proposal
from pathmap_cli.model.merged import Merged
from pathmap_cli.model.pathway import AnyInstitution
from pathmap_cli.model.school_courses import SchoolCourse
from pathmap_cli.model.skills import JobSkill
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.spec import record_columns
from pathmap_cli.views.validation import SharedIssue, shared

TELLING: dict[type[Record], tuple[str, ...]] = {
    SchoolCourse: ("course_code", "grade", "course_type", "cte_level"),
    CollegeCourse: ("course_code", "term", "units", "category"),
    JobSkill: ("job", "kind", "importance"),
    Interview: ("employer", "job"),
}
"""The columns that help people to see whether two rows mean the same."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of two rows that may be the same: its title, whose it is, what else it says, and where it stands."""

    words: str
    institution: str
    details: str
    place: str


@dataclass(frozen=True, slots=True)
class Pair:
    """A proposal in finished words."""

    proposal: Proposal
    left: Side
    right: Side
    basis: str


@dataclass(frozen=True, slots=True)
class MergeReport:
    """The joined pathway in a few figures; `sure` matches are exact or confirmed."""

    title: str
    academic_year: str
    workbooks: tuple[tuple[str, str], ...]
    """Institution and file of each workbook that is in the pathway."""
    set_aside: tuple[str, ...]
    waiting: tuple[str, ...]
    agreements: int
    sure: int
    pairs: tuple[Pair, ...]
    issues: tuple[SharedIssue, ...]


@dataclass(frozen=True, slots=True)
class Versions:
    """The workbooks that speak for one institution, the one that counts now first."""

    institution: str
    """Its id."""
    name: str
    files: tuple[str, ...]


def versions(merged: Merged, decisions: Iterable[Decision] = ()) -> tuple[Versions, ...]:
    """The institutions of which several workbooks came back, but for those that people decided about."""
    decided = {decision.left for decision in decisions if decision.verdict is Verdict.KEEP}
    others: dict[str, list[str]] = {}
    for issue in merged.issues:
        if issue.type is TWO_VERSIONS:
            others.setdefault(issue.related[0].file, []).append(issue.place.file)
    return tuple(
        Versions(one.id, one.name, (file, *others[file]))
        for one in merged.pathway.institutions
        if one.id not in decided and (file := _file(one, merged)) in others
    )


def _file(institution: AnyInstitution, merged: Merged) -> str:
    cell = merged.sources.cell(institution.about.id)
    return cell.file if cell else ""


def merge_report(merged: Merged, issues: Iterable[Issue]) -> MergeReport:
    """What came of joining the workbooks."""
    pathway = merged.pathway
    return MergeReport(
        title=pathway.title,
        academic_year=pathway.academic_year,
        workbooks=tuple((one.institution, one.file) for one in merged.used),
        set_aside=tuple(one.file for one in merged.set_aside),
        waiting=tuple(one.name for one in pathway.expected if not one.returned),
        agreements=len(pathway.agreements),
        sure=sum(match.is_sure for match in pathway.matches),
        pairs=tuple(_pair(proposal, merged) for proposal in pathway.proposals),
        issues=tuple(shared(issue) for issue in issues if issue.type is not NOT_RETURNED),
    )


def _pair(proposal: Proposal, merged: Merged) -> Pair:
    left = _side(proposal.left, proposal.left_words, merged)
    right = _side(proposal.right, proposal.right_words, merged)
    return Pair(proposal, left, right, proposal.basis)


def _side(record_id: str, words: str, merged: Merged) -> Side:
    record = merged.pathway.record(record_id)
    return Side(
        words=words,
        institution=merged.pathway.institution_of(record_id).name,
        details=", ".join(_details(record, merged)),
        place=_place(merged.sources.cell(record_id)),
    )


def _details(record: Record, merged: Merged) -> Iterator[str]:
    for column in record_columns(type(record)):
        value = getattr(record, column.name)
        if column.name in TELLING.get(type(record), ()) and value:
            yield f"{column.header} {column.type.words(value, merged.pathway.profile)}"


def _place(cell: CellRef | None) -> str:
    return f"{cell.file}, {cell.sheet} {cell.cell}" if cell else ""
