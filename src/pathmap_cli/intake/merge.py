"""All workbooks that came back, joined into one pathway."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from pathmap_cli.intake.agreements import agreements
from pathmap_cli.intake.benchmarks import benchmark
from pathmap_cli.intake.course_matches import match_courses
from pathmap_cli.intake.ids import Placed, place
from pathmap_cli.intake.lookup import lookup, name_issues, references, strangers
from pathmap_cli.intake.occupations import occupations
from pathmap_cli.intake.shared_courses import shared_course_issues
from pathmap_cli.intake.shared_on_ramps import shared_on_ramps
from pathmap_cli.intake.skill_matches import match_skills
from pathmap_cli.intake.sources import Sources, choose
from pathmap_cli.intake.transfers import transfer_routes
from pathmap_cli.model.decisions import Decision
from pathmap_cli.model.institution import Institution
from pathmap_cli.model.links import Expected
from pathmap_cli.model.merged import Merged
from pathmap_cli.model.pathway import INSTITUTIONS, Pathway
from pathmap_cli.model.returned import Returned
from pathmap_cli.provenance import SourceMap
from pathmap_cli.settings import Settings
from pathmap_cli.vocabulary import Profile


def merge(returned: Sequence[Returned], settings: Settings, decisions: Sequence[Decision], today: date) -> Merged:
    """One pathway from whatever could be read; the issues are those that concern several workbooks."""
    sources = choose(returned, settings, decisions)
    placed = tuple(place(known, one) for known, one in sources.speaks.items())
    look = lookup(sources.institutions, placed)
    meant = references(placed, look)
    joined, disagreements = agreements(placed, look)
    routes, about_routes = transfer_routes(placed, look)
    on_ramps, about_on_ramps = shared_on_ramps(placed, look)
    jobs, about_jobs = occupations(placed)
    yardstick, about_yardstick = benchmark(settings.benchmark, placed)
    for_families, about_families = benchmark(settings.family_benchmark, placed)
    matches = match_courses(placed, joined, decisions)
    skills = match_skills(placed, decisions)
    pathway = Pathway(
        title=settings.pathway or _most_said(placed, "pathway"),
        academic_year=settings.academic_year or _most_said(placed, "academic_year"),
        profile=_profile(settings, sources),
        cluster=settings.cluster or _most_said(placed, "cluster") or None,
        state=settings.state or _most_said(placed, "state") or None,
        region=settings.region or _most_said(placed, "region") or None,
        today=today,
        thresholds=settings.thresholds,
        **_by_kind(placed),
        expected=tuple(_expected(sources)),
        matches=matches.courses,
        agreements=joined,
        transfer_routes=routes,
        same_on_ramps=on_ramps,
        occupations=jobs,
        benchmark=yardstick,
        family_benchmark=for_families,
        skill_matches=skills.skills,
        proposals=(*matches.proposals, *skills.proposals),
        rejected=(*matches.rejected, *skills.rejected),
        references=meant,
    )
    return Merged(
        pathway=pathway,
        sources=_source_map(placed),
        issues=(
            *sources.issues,
            *name_issues(placed, look),
            *strangers(placed, look),
            *shared_course_issues(placed, look, meant),
            *disagreements,
            *about_routes,
            *about_on_ramps,
            *about_jobs,
            *about_yardstick,
            *about_families,
        ),
        used=tuple(sources.speaks.values()),
        set_aside=sources.set_aside,
    )


def _profile(settings: Settings, sources: Sources) -> Profile:
    """The workspace's profile; without a workspace the one that most workbooks were made in."""
    used = Counter(one.profile for one in sources.speaks.values())
    return settings.profile if settings != Settings() else max(Profile, key=lambda profile: used[profile])


def _most_said(placed: Iterable[Placed], field: str) -> str:
    """What most workbooks answer on About, the first in alphabetical order among equals."""
    said = Counter(answer for one in placed if (answer := getattr(one.institution.about, field)))
    return min(said, key=lambda answer: (-said[answer], answer), default="")


def _by_kind(placed: Iterable[Placed]) -> Mapping[str, Any]:
    """The fields of a pathway that hold the workbooks, each kind in the order of the institutions."""
    fields: dict[str, list[Institution]] = {}
    for one in placed:
        fields.setdefault(INSTITUTIONS[one.known.kind], []).append(one.institution)
    return {field: tuple(found) for field, found in fields.items()}


def _expected(sources: Sources) -> Iterator[Expected]:
    for known in sources.institutions.known:
        yield Expected(id=known.id, name=known.name, kind=known.kind, returned=known in sources.speaks)


def _source_map(placed: Iterable[Placed]) -> SourceMap:
    origins = {record: origin for one in placed for record, origin in one.origins.items()}
    sheets = {sheet: cell for one in placed for sheet, cell in one.first_cells.items()}
    return SourceMap(origins, sheets)
