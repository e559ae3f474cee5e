"""What lies beyond the college on the map: transfer and jobs, with the letters of the awards that lead there."""

from collections.abc import Iterable, Iterator, Sequence
from typing import cast

from pathmap_cli.gaps.job_side import JobSide
from pathmap_cli.gaps.wording import shown
from pathmap_cli.model.awards import Award
from pathmap_cli.model.links import Benchmark, TransferRoute
from pathmap_cli.model.transfer import Transfer
from pathmap_cli.model.university_transfer import TransferIn
from pathmap_cli.views.guide import Guide
from pathmap_cli.views.map.bands import Drawing
from pathmap_cli.views.map.boxes import Box, Yardstick
from pathmap_cli.views.map.bridges import units_words
from pathmap_cli.views.wages import wage_words
from pathmap_cli.vocabulary import AgreementStatus
from pathmap_cli.vocabulary.terms import plain


def transfer_boxes(drawing: Drawing) -> Iterator[Box]:
    """A box for each way on to a bachelor's degree, as either side lists it."""
    for route in drawing.guide.pathway.transfer_routes:
        yield _transfer(drawing, route)


def _transfer(drawing: Drawing, route: TransferRoute) -> Box:
    guide, row = drawing.guide, cast("Transfer | TransferIn", drawing.guide.pathway.record(route.rows[0]))
    named = row.institution if isinstance(row, Transfer) else None
    return Box(
        id=row.id,
        kind="transfer",
        code=guide.name(route.university) if route.university else named or "",
        title=row.program or "",
        when="",
        start=0,
        span=1,
        facts=tuple(_transfer_facts(guide, route, row)),
        counts_toward=_letters(drawing, route.awards),
        marks=drawing.marks(*route.rows),
        places=guide.row(*map(guide.pathway.record, route.rows), told=("units_accepted",)),
        unconfirmed_by=_unconfirmed_by(guide, route),
        is_there=row.agreement_status in {AgreementStatus.IN_PLACE, AgreementStatus.NOT_NEEDED} and len(route.rows) > 1,
        plain=(f"{units_words(row.units_accepted)} of your college work count there",) if row.units_accepted else (),
    )


def _unconfirmed_by(guide: Guide, route: TransferRoute) -> str:
    """The side that was heard and does not list the route, or nothing."""
    heard = {one.id for one in guide.pathway.institutions}
    if len(route.rows) > 1 or not {route.college, route.university} <= heard:
        return ""
    return guide.name(route.university if route.college_row else route.college)


def job_boxes(drawing: Drawing, transfer: Sequence[Box]) -> Iterator[Box]:
    """A box for each job, by wage from the top, then by level; a university's degree leads there from its transfer."""
    for one in sorted(drawing.guide.partnership.jobs, key=lambda job: -(job.hourly or 0)):
        degrees = (box.id for award in one.awards for box in transfer if _leads(drawing.guide, box, award))
        yield Box(
            id=one.id,
            kind="job",
            code=drawing.guide.word(one.level) if one.level else "",
            title=one.label,
            when="",
            start=0,
            span=1,
            facts=tuple(_job_facts(drawing.guide, one)),
            counts_toward=_letters(drawing, (award.id for award in one.awards)),
            after=tuple(dict.fromkeys((*degrees, *(job.id for job in one.before)))),
            needs=", ".join(job.label for job in one.before),
            places=drawing.guide.row(*one.rows, told=("wage_median", "openings")),
            hourly=one.hourly,
            plain=tuple(_plain(drawing.guide, one)),
        )


def _leads(guide: Guide, box: Box, award: Award) -> bool:
    """Whether a transfer leads to this degree: the same university, and a program of that name."""
    host = next((one.name for one in guide.pathway.universities if award in tuple(one.awards)), None)
    return host == box.code and plain(box.title) in plain(award.label)


def _letters(drawing: Drawing, awards: Iterable[str]) -> tuple[str, ...]:
    wanted = frozenset(awards)
    return tuple(letter for award, letter in drawing.letters.items() if award in wanted)


def _transfer_facts(guide: Guide, route: TransferRoute, row: Transfer | TransferIn) -> Iterator[str]:
    if len(guide.pathway.colleges) > 1 and route.college:
        yield f"from {guide.name(route.college)}"
    if row.degree:
        yield guide.word(row.degree)
    if row.mechanism:
        yield guide.word(row.mechanism)
    if row.agreement_status not in {None, AgreementStatus.NOT_NEEDED}:
        yield guide.word(row.agreement_status).lower()
    if row.units_accepted:
        yield f"{units_words(row.units_accepted)} accepted"


def _job_facts(guide: Guide, one: JobSide) -> Iterator[str]:
    yield wage_words(one.wage) or "wage not told yet"
    benchmark = guide.pathway.benchmark
    if benchmark and one.hourly is not None:
        yield "at or above the benchmark" if one.hourly >= benchmark.hourly else "below the benchmark"
    education, openings = one.row_with("typical_education").typical_education, one.row_with("openings").openings
    if education:
        yield guide.word(education)
    if openings is not None:
        yield f"{shown(openings)} openings a year"


def _plain(guide: Guide, one: JobSide) -> Iterator[str]:
    """The wage with where it comes from, as a family should be able to check it."""
    yield wage_words(one.wage) or "ask what it pays"
    education = one.row_with("typical_education").typical_education
    if education:
        yield f"most people have: {guide.word(education).lower()}"
    if one.wage:
        row = one.wage.row
        yield ", ".join(filter(None, (row.source, str(row.data_year or ""), row.area)))


def yardstick(benchmark: Benchmark | None) -> Yardstick | None:
    """The wage that jobs are measured with, and what it is."""
    if benchmark is None:
        return None
    about = (benchmark.family_type, benchmark.area, benchmark.source, str(benchmark.year or ""))
    name = benchmark.name or "benchmark"
    return Yardstick(benchmark.hourly, f"{name}: ${benchmark.hourly:,.2f} an hour", ", ".join(filter(None, about)))
