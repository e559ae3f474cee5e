"""The Skills sheet: what a job asks people to know and to be able to do."""

from typing import Annotated, ClassVar

from pathmap_cli.schema.column import Column, Tier
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.types import Date, NumberType, RefType, Span, TextOrNone, Title
from pathmap_cli.vocabulary import SkillKind, SkillSource, SkillUse


class JobSkill(Record):
    """A skill that a job of the Jobs sheet asks for."""

    sheet_name: ClassVar[str] = "Skills"
    named_by: ClassVar[tuple[str, ...]] = ("skill", "job")
    identity: ClassVar[tuple[str, ...]] = ("job", "skill")

    job: Annotated[
        Annotated[str, RefType("jobs", strict=True)] | None,
        Column(
            "Job",
            "The job that asks for it, as the Jobs sheet names it.",
            "Welder",
            tier=Tier.NEEDED,
            aliases=("Job title", "Occupation"),
        ),
    ] = None
    skill: Annotated[
        Title | None,
        Column(
            "Skill",
            "What people need, in employers' words.",
            "Gas metal arc welding",
            tier=Tier.NEEDED,
            aliases=("Skill or knowledge", "Competency", "Element name"),
        ),
    ] = None
    kind: Annotated[
        SkillKind | None,
        Column("Kind", "What kind of skill it is.", "Skill", aliases=("Type", "Skill type")),
    ] = None
    importance: Annotated[
        Annotated[Span, NumberType(low=1, high=5)] | None,
        Column("Importance", "From 1 (not important) to 5 (extremely important), as O*NET counts.", "4"),
    ] = None
    level: Annotated[
        Annotated[Span, NumberType(low=0, high=7)] | None,
        Column("Level", "How much of it the job asks for: 0 to 7, as O*NET counts.", "3"),
    ] = None
    source: Annotated[
        SkillSource | None,
        Column("Source", "Who says so.", "O*NET", aliases=("Data source",)),
    ] = None
    confirmed_by: Annotated[
        TextOrNone | None,
        Column(
            "Confirmed by employer",
            "The employers who said that they ask for it. Type None if nobody has yet.",
            "Harbor Shipyards",
            aliases=("Confirmed by", "Employer confirmed"),
        ),
    ] = None
    confirmed_on: Annotated[
        Date | None,
        Column("Confirmed on", "The day on which they said so.", "2026-10-12", aliases=("Date confirmed",)),
    ] = None
    used_in: Annotated[
        tuple[SkillUse, ...] | None,
        Column(
            "Used in",
            "What the partnership uses the agreed skill for. None if for nothing yet.",
            "Curriculum; Hiring",
            aliases=("Used for", "Use"),
        ),
    ] = None
