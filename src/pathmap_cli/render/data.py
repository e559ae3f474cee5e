"""Views as JSON and CSV, for other programs and for spreadsheets."""

import csv
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from datetime import date
from io import StringIO
from typing import TYPE_CHECKING

from pathmap_cli.views.gaps import Gaps, SeenAt
from pathmap_cli.views.metrics import Metrics
from pathmap_cli.views.status import Status
from pathmap_cli.views.validation import ListedIssue, SharedIssue, Validation

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

BYTE_ORDER_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
"""At the beginning of a CSV: without it Excel shows accents and quotation marks as other signs."""
STEERING = re.compile("[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")
"""Controls and directions that JSON lets stand as they are."""
FORMULA_SIGNS = ("=", "+", "-", "@")
ISSUE_COLUMNS = (
    *("file", "template", "institution", "severity", "code", "name", "sheet", "cell", "column", "value"),
    *("message", "fix", "suggestion", "fixable", "related"),
)
GAP_COLUMNS = (
    *("kind", "id", "code", "area", "severity", "institutions", "message", "title", "why", "action", "owner_role"),
    *("closes_when", "confidence", "waived", "evidence"),
)
STATUS_COLUMNS = (
    *(
        "institution",
        "kind",
        "state",
        "file",
        "template_version",
        "says",
        "completed",
        "days",
        "completeness",
        "errors",
    ),
    *("questions", "message"),
)
METRIC_COLUMNS = ("id", "code", "title", "institution", "blocking", "delay", "centrality", "complexity", "excluded")


def as_json(view: "DataclassInstance") -> str:
    r"""The view's own shape, ending in a line break; characters that steer a terminal stand as `\u202e`."""
    text = json.dumps(asdict(view), ensure_ascii=False, indent=2, default=_text)
    return unsteered(text) + "\n"


def unsteered(text: str) -> str:
    r"""The text with characters that steer a terminal written as `\u202e`, which JSON reads as the same."""
    return STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def validation_csv(view: Validation) -> str:
    """One row a problem, those that concern several workbooks last."""
    return as_csv(ISSUE_COLUMNS, _issue_rows(view))


def gaps_csv(view: Gaps) -> str:
    """One row a finding at some institutions: gaps, then questions, then strengths."""
    return as_csv(GAP_COLUMNS, _gap_rows(view))


def status_csv(view: Status) -> str:
    """One row an institution."""
    return as_csv(STATUS_COLUMNS, (tuple(asdict(one).values()) for one in view.institutions))


def metrics_csv(view: Metrics) -> str:
    """One row a course; those that cannot be measured last, each with the reason."""
    measured = ((*asdict(course).values(), None) for course in view.courses)
    excluded = ((one.id, *[None] * 7, one.reason) for one in view.excluded)
    return as_csv(METRIC_COLUMNS, (*measured, *excluded))


def as_csv(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """The rows as a spreadsheet opens them; no cell becomes a formula."""
    target = StringIO()
    writer = csv.writer(target)
    writer.writerow(header)
    writer.writerows([harmless(value) for value in row] for row in rows)
    return BYTE_ORDER_MARK + target.getvalue()


def harmless(value: object) -> str:
    """The value as a text that no spreadsheet takes for a formula: what looks like one gets an apostrophe before it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = "" if value is None else str(value)
    return f"'{text}" if text.lstrip().startswith(FORMULA_SIGNS) or text.startswith(("\t", "\r", "\n")) else text


def _text(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value))


def _issue_rows(view: Validation) -> Iterator[Sequence[object]]:
    facts = {workbook.file: (workbook.file, workbook.template, workbook.institution) for workbook in view.workbooks}
    for workbook in view.workbooks:
        yield from ((*facts[workbook.file], *_issue_cells(issue), "") for issue in workbook.issues)
    for shared in view.issues:
        yield (*facts.get(shared.file, (shared.file, None, None)), *_issue_cells(shared), _related(shared))


def _issue_cells(issue: ListedIssue) -> Sequence[object]:
    return (
        *(issue.severity, issue.code, issue.name, issue.sheet, issue.cell, issue.column, issue.value),
        *(issue.message, issue.fix, issue.suggestion, issue.fixable),
    )


def _gap_rows(view: Gaps) -> Iterator[Sequence[object]]:
    for gap in view.gaps:
        for line in gap.lines:
            yield (
                *("gap", gap.id, gap.code, gap.area, line.severity, "; ".join(line.institutions), line.message),
                *(gap.title, gap.why, gap.action, gap.owner_role, gap.closes_when, gap.confidence, bool(gap.waived)),
                _cells(gap.evidence),
            )
    for question in view.questions:
        message = " ".join((question.message, *question.more))
        yield (
            *("question", question.id, question.code, question.area, None, question.asks, message),
            *(None, None, None, question.owner_role, question.closes_when, None, None),
            _cells(question.evidence),
        )
    for strength in view.strengths:
        who = "; ".join(strength.institutions)
        yield (
            *("strength", strength.id, strength.code, strength.area, None, who, strength.message),
            *(strength.title, None, None, None, None, None, None),
            _cells(strength.evidence),
        )


def _cells(evidence: Sequence[SeenAt]) -> str:
    return "; ".join(dict.fromkeys(" ".join(filter(None, (one.file, one.sheet, one.cell))) for one in evidence))


def _related(issue: SharedIssue) -> str:
    places = (" ".join(filter(None, (cell.file, cell.sheet, cell.cell))) for cell in issue.related)
    return "; ".join(places)
