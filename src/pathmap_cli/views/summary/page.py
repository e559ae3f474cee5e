"""The whole session summary, in the order in which it is shown; its dataclasses have the shape of the JSON."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from pathmap_cli import __version__
from pathmap_cli.gaps.assessment import Assessment
from pathmap_cli.issues import Issue
from pathmap_cli.model.merged import Merged
from pathmap_cli.model.returned import Returned
from pathmap_cli.settings import Settings
from pathmap_cli.views.frameworks.headline import FrameworkLine, framework_lines
from pathmap_cli.views.guide import Guide
from pathmap_cli.views.map.pathway_map import PathwayMap, pathway_map
from pathmap_cli.views.summary.cards import AreaGaps, GapCard, StrengthCard, gap_cards, gaps_by_area, strength_cards
from pathmap_cli.views.summary.credit_story import CreditRow, credit_stories
from pathmap_cli.views.summary.dependence import Dependence, dependence
from pathmap_cli.views.summary.exits import Exits, exits
from pathmap_cli.views.summary.glance import Glance, glance
from pathmap_cli.views.summary.ladder import StepsUp, steps_up
from pathmap_cli.views.summary.measures import Measures, measures
from pathmap_cli.views.summary.nested import Nested, nested
from pathmap_cli.views.summary.own_page import OwnPage, own_page
from pathmap_cli.views.summary.partners import Partner, partners
from pathmap_cli.views.summary.people import People, people
from pathmap_cli.views.summary.plan import NO_PLAN, Plan, plan
from pathmap_cli.views.summary.questions import Questions, questions
from pathmap_cli.views.summary.remarks import Remark, Remarks
from pathmap_cli.views.summary.skills import Skills, skills
from pathmap_cli.views.summary.sources import Sources, sources
from pathmap_cli.views.summary.trace import Traces, trace_rows
from pathmap_cli.vocabulary import RemarkKind


@dataclass(frozen=True, slots=True)
class Strengths:
    """What people said, then what the workbooks show."""

    said: tuple[Remark, ...]
    found: tuple[StrengthCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The session summary of a partnership, or (with `own`) the page of one partner."""

    schema: Literal["pathmap.summary/1"] = field(default="pathmap.summary/1")
    pathmap: str = __version__
    date: date
    title: str
    academic_year: str
    region: str
    prepared_by: str
    data_of: str
    institution: str | None
    partners: tuple[Partner, ...]
    glance: Glance
    own: OwnPage | None
    map: PathwayMap
    strengths: Strengths
    exits: Exits
    ladder: StepsUp
    people: People
    nested: Nested
    credit: tuple[CreditRow, ...]
    traces: Traces
    measures: Measures
    areas: tuple[AreaGaps, ...]
    waived: tuple[GapCard, ...]
    questions: Questions
    decided: tuple[Remark, ...]
    plan: Plan
    skills: Skills
    dependence: Dependence
    frameworks: tuple[FrameworkLine, ...]
    sources: Sources

    @property
    def gaps(self) -> tuple[GapCard, ...]:
        """The gaps of all areas."""
        return tuple(card for area in self.areas for card in area.cards)


def summary(
    merged: Merged,
    assessment: Assessment,
    settings: Settings,
    *,
    issues: Sequence[Issue] = (),
    returned: Sequence[Returned] = (),
    institution: str | None = None,
    statuses: Mapping[str, int] = NO_PLAN,
) -> Summary:
    """The summary in finished words.

    `issues` are those of several workbooks and of decisions.toml (else those of `merged`), `returned` all files of the
    run, also those that could not be read. `institution` is the full name of the partner whose page it is. `statuses`
    counts the actions of the plan by status, where there is one.
    """
    guide, pathway = Guide(merged, institution), merged.pathway
    told, remarks = issues or merged.issues, Remarks(guide)
    return Summary(
        date=pathway.today,
        title=pathway.title,
        academic_year=pathway.academic_year,
        region=guide.region,
        prepared_by=settings.prepared_by,
        data_of=guide.data_of,
        institution=institution,
        partners=tuple(partners(pathway.expected)),
        glance=glance(guide, assessment),
        own=own_page(guide) if institution else None,
        map=pathway_map(guide, assessment),
        strengths=Strengths(remarks.of_kind(RemarkKind.STRENGTH), tuple(strength_cards(guide, assessment.strengths))),
        exits=exits(guide),
        ladder=steps_up(guide),
        people=people(guide),
        nested=nested(guide),
        credit=credit_stories(guide),
        traces=trace_rows(guide),
        measures=measures(guide),
        areas=gaps_by_area(guide, assessment, remarks),
        waived=tuple(gap_cards(guide, assessment.waived)),
        questions=questions(guide, assessment, told, remarks),
        decided=remarks.decided,
        plan=plan(guide, assessment.gaps, statuses),
        skills=skills(guide),
        dependence=dependence(guide),
        frameworks=framework_lines(guide, assessment),
        sources=sources(guide, returned, told, assessment.unused_waivers),
    )
