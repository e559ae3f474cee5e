"""What lies beyond the college on the map: transfer and jobs, with the letters of the awards that lead there."""

from collections.abc import Iterable, Iterator

from pathmap_cli.gaps.job_side import JobSide
from pathmap_cli.model.college import College
from pathmap_cli.model.transfer import Transfer
from pathmap_cli.views.guide import Guide
from pathmap_cli.views.map.bands import Drawing
from pathmap_cli.views.map.boxes import Box
from pathmap_cli.views.map.bridges import units_words
from pathmap_cli.views.wages import wage_words
from pathmap_cli.vocabulary import AgreementStatus


def transfer_boxes(drawing: Drawing) -> Iterator[Box]:
    """A box for each way on to a bachelor's degree."""
    for college in drawing.guide.pathway.colleges:
        for row in college.transfer:
            yield Box(
                id=row.id,
                kind="transfer",
                code=row.institution or "",
                title=row.program or "",
                when="",
                start=0,
                span=1,
                facts=tuple(_transfer_facts(drawing.guide, college, row)),
                counts_toward=_letters(drawing, drawing.guide.pathway.refs(row, "from_awards")),
                marks=drawing.marks(row.id),
                places=drawing.guide.place(row.id),
            )


def job_boxes(drawing: Drawing) -> Iterator[Box]:
    """A box for each job, the highest level first."""
    for one in drawing.guide.partnership.jobs:
        yield Box(
            id=one.id,
            kind="job",
            code=drawing.guide.word(one.level) if one.level else "",
            title=one.label,
            when="",
            start=0,
            span=1,
            facts=tuple(_job_facts(one)),
            counts_toward=_letters(drawing, (award.id for award in one.awards)),
            after=tuple(job.id for job in one.before),
            needs=", ".join(job.label for job in one.before),
            places=drawing.guide.place(*(row.id for row in one.rows)),
        )


def _letters(drawing: Drawing, awards: Iterable[str]) -> tuple[str, ...]:
    wanted = frozenset(awards)
    return tuple(letter for award, letter in drawing.letters.items() if award in wanted)


def _transfer_facts(guide: Guide, college: College, row: Transfer) -> Iterator[str]:
    if len(guide.pathway.colleges) > 1:
        yield f"from {college.name}"
    if row.degree:
        yield guide.word(row.degree)
    if row.mechanism:
        yield guide.word(row.mechanism)
    if row.agreement_status not in {None, AgreementStatus.NOT_NEEDED}:
        yield guide.word(row.agreement_status).lower()
    if row.units_accepted:
        yield f"{units_words(row.units_accepted)} accepted"


def _job_facts(one: JobSide) -> Iterator[str]:
    yield wage_words(one.wage) or "wage not told yet"
