"""The workbook of a region's labor market: jobs, skills, employers, wages."""

from typing import Annotated, ClassVar

from pydantic import Field

from pathmap_cli.model.about import About
from pathmap_cli.model.career_ladder import LadderStep
from pathmap_cli.model.employer_voice import Interview
from pathmap_cli.model.employers import Employer
from pathmap_cli.model.institution import Institution
from pathmap_cli.model.jobs import Job
from pathmap_cli.model.skills import JobSkill
from pathmap_cli.model.wage_benchmarks import WageBenchmark
from pathmap_cli.schema.column import Column, Tier
from pathmap_cli.schema.sheet import Table
from pathmap_cli.schema.template import OnPaper
from pathmap_cli.schema.types import Code, Text


class LaborMarketAbout(About):
    """Who filled in a labor-market workbook, and which area and industry it is about."""

    area: Annotated[
        Text | None,
        Column(
            "Area",
            "The counties or the region that the figures are for.",
            "San Diego County",
            tier=Tier.NEEDED,
            aliases=("Labor market area", "Counties"),
        ),
    ] = None
    industry_sector: Annotated[
        Text | None,
        Column(
            "Industry sector",
            "The industry that the jobs belong to.",
            "Advanced manufacturing",
            tier=Tier.ASKED,
            aliases=("Industry",),
        ),
    ] = None
    naics: Annotated[
        tuple[Code, ...] | None,
        Column("NAICS codes", "The codes of the industry, two to six digits each.", "332; 336", aliases=("NAICS",)),
    ] = None
    convener: Annotated[
        Text | None,
        Column("Convener", "Who brings the employers together.", "North County Manufacturing Council"),
    ] = None


class LaborMarket(Institution):
    """What the region's employers need, pay and say."""

    kind: ClassVar[str] = "labor-market"
    filled_by: ClassVar[str] = "The region's labor-market analyst, workforce board or sector partnership."
    purpose: ClassVar[str] = (
        "It shows the jobs that this career pathway leads to: what they pay, how many open, and which skills employers "
        "ask for. With the workbooks of your partners it becomes one map, and shows what to work on next."
    )
    time_needed: ClassVar[str] = "About 30 minutes for the minimum, and three hours for everything."
    minimum: ClassVar[tuple[str, ...]] = (
        "Jobs: SOC, Level, Typical education, Wage median and basis, openings, Source and Data year of each job.",
    )
    gather: ClassVar[tuple[str, ...]] = (
        "The list of occupations that the pathway prepares for, with SOC codes.",
        "Wages by area: OEWS, or your state's labor-market office.",
        "Projections of growth and openings for the area.",
        "Completers of programs in the region, as counts.",
        "The board's list of in-demand occupations.",
        "Skills from O*NET for each occupation.",
        "Notes from talks with employers, and whether they may be quoted.",
        "The wage that a household needs here, with its source.",
    )
    on_paper: ClassVar[tuple[OnPaper, ...]] = (
        OnPaper(
            "jobs",
            (
                "title",
                "soc",
                "level",
                "typical_education",
                "wage_median",
                "wage_basis",
                "openings",
                "source",
                "data_year",
            ),
            20,
        ),
    )

    about: LaborMarketAbout = Field(default_factory=LaborMarketAbout)
    jobs: Table[Job] = Field(default_factory=Table[Job])
    career_ladder: Table[LadderStep] = Field(default_factory=Table[LadderStep])
    skills: Table[JobSkill] = Field(default_factory=Table[JobSkill])
    employers: Table[Employer] = Field(default_factory=Table[Employer])
    employer_voice: Table[Interview] = Field(default_factory=Table[Interview])
    wage_benchmarks: Table[WageBenchmark] = Field(default_factory=Table[WageBenchmark])
