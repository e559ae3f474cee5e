"""A rule: what it finds, why that matters and who could mend it.

A rule judges its subject (a school, a college, an agreement, the whole partnership) in three values: an explicit No is
a Hit, a blank that could change the answer is an Ask, and Yes is silence, or a Hit of the strength of the same number.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from inspect import cleandoc
from typing import TypeVar

from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.gaps.said import Said, Severity
from pathmap_cli.gaps.scope import Scope
from pathmap_cli.gaps.sheets import unnamed
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.sheet import Table
from pathmap_cli.vocabulary import Area, Profile

Judge = Callable[[Partnership], Iterator[Said]]
S = TypeVar("S")
NO_TABLE = Table[Record]()
"""Stands for a sheet that a kind of workbook does not have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One entry of the catalogue; `severity` is the highest that it gives, and None for a strength.

    `title` and `why` come from the judging function's docstring. `asks` says that a blank can become a question.
    `absorbs` are codes whose findings about the same thing this one tells too. `thresholds` names the settings that it
    compares with; `profile` limits it to one profile.
    """

    number: int
    name: str
    area: Area
    severity: Severity | None
    title: str
    why: str
    scope: str
    judge: Judge
    passed_over: Callable[[Partnership], tuple[str, ...]]
    owner: str = ""
    action: str = ""
    closes_when: str = ""
    source: str = ""
    frameworks: tuple[str, ...] = ()
    asks: bool = False
    absorbs: tuple[str, ...] = ()
    thresholds: tuple[str, ...] = ()
    profile: Profile | None = None

    @property
    def code(self) -> str:
        """The public code, such as GAP305 or STR301; never reused."""
        return f"{'STR' if self.severity is None else 'GAP'}{self.number}"


@dataclass(frozen=True, slots=True)
class Family:
    """The rules of one area; the first digit of their numbers is the area's place in every output."""

    number: int
    area: Area

    def rule(
        self,
        number: int,
        name: str,
        *,
        severity: Severity,
        applies_to: Scope[S],
        owner: str,
        action: str,
        closes_when: str,
        source: str = "",
        frameworks: tuple[str, ...] = (),
        asks: bool = False,
        absorbs: tuple[str, ...] = (),
        thresholds: tuple[str, ...] = (),
        profile: Profile | None = None,
        rows_of: tuple[str, ...] = (),
    ) -> Callable[[Callable[[S], Iterator[Said]]], Rule]:
        """Turn a function that judges one subject into a gap rule.

        `rows_of` are sheets whose rows it judges one by one: those that nothing names are left out, so they stay open.
        """

        def declare(judge: Callable[[S], Iterator[Said]]) -> Rule:
            title, why = _words(judge)
            return Rule(
                number=number,
                name=name,
                area=self.area,
                severity=severity,
                title=title,
                why=why,
                scope=applies_to.words,
                judge=_with_unnamed(applies_to.each(judge), rows_of, asks=asks),
                passed_over=applies_to.passed_over,
                owner=owner,
                action=action,
                closes_when=closes_when,
                source=source,
                frameworks=frameworks,
                asks=asks,
                absorbs=absorbs,
                thresholds=thresholds,
                profile=profile,
            )

        return declare

    def strength(
        self,
        number: int,
        name: str,
        *,
        applies_to: Scope[S],
        frameworks: tuple[str, ...] = (),
        thresholds: tuple[str, ...] = (),
    ) -> Callable[[Callable[[S], Iterator[Said]]], Rule]:
        """Turn a function that finds what works into a strength, numbered like the gap that it mirrors."""

        def declare(judge: Callable[[S], Iterator[Said]]) -> Rule:
            title, why = _words(judge)
            return Rule(
                number=number,
                name=name,
                area=self.area,
                severity=None,
                title=title,
                why=why,
                scope=applies_to.words,
                judge=applies_to.each(judge),
                passed_over=applies_to.passed_over,
                frameworks=frameworks,
                thresholds=thresholds,
            )

        return declare


def _with_unnamed(judge: Judge, sheets: tuple[str, ...], *, asks: bool) -> Judge:
    """The judge, who also says which of these sheets have rows that nothing names."""

    def judge_all(partnership: Partnership) -> Iterator[Said]:
        yield from judge(partnership)
        for institution in partnership.institutions:
            for sheet in sheets:
                hidden = unnamed(getattr(institution, sheet, NO_TABLE))
                yield from (hidden if asks else hidden.quiet).open

    return judge_all if sheets else judge


def _words(judge: Callable[[S], Iterator[Said]]) -> tuple[str, str]:
    """The first line of a judging function's docstring, and the rest with one line a paragraph."""
    title, _, rest = cleandoc(judge.__doc__ or "").partition("\n")
    paragraphs = (" ".join(part.split()) for part in rest.split("\n\n"))
    return title, "\n\n".join(filter(None, paragraphs))


SEQUENCES, ACADEMICS, EARLY_CREDIT, CREDENTIALS, WORK_BASED_LEARNING, TRANSITIONS, LABOR_MARKET, SKILLS, PARTNERSHIP = (
    Family(number, area) for number, area in enumerate(Area, start=1)
)
