"""What is known of the jobs that the pathway leads to."""

from collections.abc import Iterator

from pathmap_cli.frameworks.measure import Point, as_information, catalogue, measure, stated
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.model.jobs import Job
from pathmap_cli.vocabulary.terms import plain


@measure(action="Look up wage and openings of {it}, with their source and year.")
def jobs_with_facts(partnership: Partnership) -> Iterator[Point]:
    """Jobs with wage, openings, source and year."""
    rows = (stated(job, "wage_median", "openings", "source", "data_year") for job in jobs(partnership))
    yield from as_information(rows)


def jobs(partnership: Partnership) -> tuple[Job, ...]:
    """The jobs, each once: as the labor-market workbook has it, else as a college has it."""
    pathway = partnership.pathway
    rows = [
        *(job for one in pathway.colleges for job in one.jobs),
        *(job for one in pathway.labor_markets for job in one.jobs),
    ]
    return tuple({plain(job.label): job for job in rows}.values())


MEASURES = catalogue(jobs_with_facts)
