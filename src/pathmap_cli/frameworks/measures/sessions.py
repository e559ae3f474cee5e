"""How far the mapping itself is: meetings, workbooks, notes and the next review."""

from collections.abc import Iterator
from datetime import date

from pathmap_cli.frameworks.measure import Point, as_information, catalogue, measure, measure_of, stated, told_point
from pathmap_cli.gaps.answers import Answer, any_of, not_told, one_of
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.gaps.said import Ask, Evidence
from pathmap_cli.gaps.sheets import empty
from pathmap_cli.gaps.wording import term
from pathmap_cli.model.planning import Planning
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.sheet import Table
from pathmap_cli.vocabulary import ProcessStep, SessionNoteKind, StepStatus


@measure_of(ProcessStep, action="Hold the meeting or finish the work of {it}.")
def step_done(partnership: Partnership, steps: tuple[ProcessStep, ...]) -> Iterator[Point]:
    """Steps of the process that are done."""
    for planning in partnership.pathway.plannings:
        for step in steps:
            place = Evidence(planning.process.id, "status")
            yield Point(f"step {term(step)}", place, _is_done(planning, step))


@measure(action="Say which workbook {it} fills in, or None.", sheet="partners")
def workbooks_assigned(partnership: Partnership) -> Iterator[Point]:
    """Partners of whom it is said which workbook they fill in."""
    for planning in partnership.pathway.plannings:
        yield from as_information(stated(row, "expected_workbook") for row in planning.partners)


@measure(action="Ask {it} for the workbook.")
def workbooks_returned(partnership: Partnership) -> Iterator[Point]:
    """Expected workbooks that are back."""
    for one in partnership.pathway.expected:
        yield Point(one.name, Evidence(one.id), Answer(value=one.returned))


@measure_of(SessionNoteKind, action="Write down what the room says: {it}.")
def kinds_of_notes(partnership: Partnership, kinds: tuple[SessionNoteKind, ...]) -> Iterator[Point]:
    """Kinds of remarks that were written down."""
    pathway = partnership.pathway
    sheets: list[Table[Record]] = [
        *(Table[Record](rows=one.session_notes.rows, id=one.session_notes.id) for one in pathway.plannings),
        *(
            Table[Record](rows=one.strengths_and_ideas.rows, id=one.strengths_and_ideas.id)
            for one in pathway.supporters
        ),
    ]
    for kind in kinds if sheets else ():
        rows = (one_of(row, "kind", kind) for sheet in sheets for row in sheet)
        here = any_of((*rows, *map(empty, sheets)))
        yield Point(term(kind), Evidence(sheets[0].id, "kind"), here)


@measure(action="Set a day for {it}.")
def review_ahead(partnership: Partnership) -> Iterator[Point]:
    """A next review that lies ahead."""
    today = partnership.pathway.today
    for planning in partnership.pathway.plannings:
        yield told_point(
            planning.about, "next_review", lambda day: isinstance(day, date) and day >= today, "the next review"
        )


def _is_done(planning: Planning, step: ProcessStep) -> Answer:
    rows = [row for row in planning.process if row.step is step]
    if not rows:
        return not_told(Ask(Evidence(planning.process.id, "status"), step))
    return any_of(one_of(row, "status", StepStatus.DONE) for row in rows)


MEASURES = catalogue(step_done, workbooks_assigned, workbooks_returned, kinds_of_notes, review_ahead)
