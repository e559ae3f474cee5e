"""The workbook of a four-year institution."""

from typing import ClassVar

from pydantic import Field

from pathmap_cli.model.about import About
from pathmap_cli.model.awards import Award
from pathmap_cli.model.institution import Institution
from pathmap_cli.model.strengths_and_ideas import StrengthOrIdea
from pathmap_cli.model.supports import Support
from pathmap_cli.model.university_transfer import TransferIn
from pathmap_cli.model.work_based_learning import WorkBasedLearning
from pathmap_cli.schema.sheet import Table
from pathmap_cli.schema.template import OnPaper


class University(Institution):
    """A four-year institution's part of the pathway: the degrees that students go on to, and how they get in."""

    kind: ClassVar[str] = "university"
    filled_by: ClassVar[str] = "A university: best an advisor of the major and a transfer officer together."
    purpose: ClassVar[str] = (
        "It shows which of your degrees this career pathway leads to, and on what ground students of the colleges "
        "get there. With the workbooks of your partners it becomes one map, and shows what to work on next."
    )
    time_needed: ClassVar[str] = "About 30 minutes for the minimum, and one hour for everything."
    minimum: ClassVar[tuple[str, ...]] = (
        "Awards: Type, Units and Terms to complete of each degree in the pathway.",
        "Transfer: each college award that leads here, with its Mechanism, or one row that says None.",
    )
    gather: ClassVar[tuple[str, ...]] = (
        "Catalog pages of the degrees in the pathway.",
        "Transfer and articulation agreements with the colleges, with their end dates.",
        "The list of major preparation that transfer students need.",
        "Internships and other work-based learning, with employers.",
        "Support for transfer students.",
    )
    on_paper: ClassVar[tuple[OnPaper, ...]] = (
        OnPaper("awards", ("title", "award_type", "units", "terms"), 12),
        OnPaper("transfer", ("from_college", "from_award", "program", "mechanism"), 12),
    )

    about: About = Field(default_factory=About)
    awards: Table[Award] = Field(default_factory=Table[Award])
    transfer: Table[TransferIn] = Field(default_factory=Table[TransferIn])
    work_based_learning: Table[WorkBasedLearning] = Field(default_factory=Table[WorkBasedLearning])
    supports: Table[Support] = Field(default_factory=Table[Support])
    strengths_and_ideas: Table[StrengthOrIdea] = Field(default_factory=Table[StrengthOrIdea])
