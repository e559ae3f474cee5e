"""Which institutions a rule judges: each of a kind by itself, or all together."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from pathmap_cli.gaps.answers import YES, Answer
from pathmap_cli.gaps.college_side import CollegeSide
from pathmap_cli.gaps.link import Link
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.gaps.route import Route
from pathmap_cli.gaps.said import Hit, Said
from pathmap_cli.gaps.school_side import SchoolSide
from pathmap_cli.gaps.steps import is_adult_school
from pathmap_cli.model.partner import Partner
from pathmap_cli.model.pathway import Certifier, Supporter

S = TypeVar("S")


def _always(_: object) -> Answer:
    return YES


@dataclass(frozen=True, slots=True)
class Scope(Generic[S]):
    """The subjects of a rule; `kinds` are the workbook kinds among which `meant_for` may rule some out."""

    words: str
    subjects: Callable[[Partnership], tuple[S, ...]]
    meant_for: Callable[[S], Answer] = _always
    kinds: tuple[str, ...] = ()

    def each(self, judge: Callable[[S], Iterator[Said]]) -> Callable[[Partnership], Iterator[Said]]:
        """Judge every subject; where it is not told whether the rule is meant for it, a hit becomes that question."""

        def judge_all(partnership: Partnership) -> Iterator[Said]:
            for subject in self.subjects(partnership):
                meant = self.meant_for(subject)
                for said in judge(subject) if not meant.no else ():
                    yield from meant.open if isinstance(said, Hit) and not meant.yes else (said,)

        return judge_all

    def passed_over(self, partnership: Partnership) -> tuple[str, ...]:
        """The ids of the institutions of its kinds that the rule does not judge by themselves."""
        judged = {
            getattr(subject, "id", "") for subject in self.subjects(partnership) if not self.meant_for(subject).no
        }
        kin = (institution for institution in partnership.institutions if institution.kind in self.kinds)
        return tuple(institution.id for institution in kin if institution.id not in judged)


def _is_a_school(side: SchoolSide | Partner) -> Answer:
    return YES if isinstance(side, SchoolSide) else is_adult_school(side)


def _all_together(partnership: Partnership) -> tuple[Partnership, ...]:
    return (partnership,)


SCHOOLS: Scope[SchoolSide] = Scope("each high school", lambda all_: all_.schools, kinds=("high-school",))
REGULAR_SCHOOLS: Scope[SchoolSide] = Scope(
    "each high school that is not a continuation, alternative or independent-study school",
    lambda all_: all_.schools,
    meant_for=lambda school: ~school.is_alternative,
    kinds=("high-school",),
)
COLLEGES: Scope[CollegeSide] = Scope("each college", lambda all_: all_.colleges, kinds=("college",))
SCHOOLS_AND_COLLEGES: Scope[SchoolSide | CollegeSide] = Scope(
    "each high school and each college",
    lambda all_: (*all_.schools, *all_.colleges),
    kinds=("high-school", "college"),
)
CERTIFIERS: Scope[Certifier] = Scope(
    "each high school, college and partner",
    lambda all_: all_.pathway.certifiers,
    kinds=("high-school", "college", "partner"),
)
SUPPORTERS: Scope[Supporter] = Scope(
    "each high school, college, university and partner",
    lambda all_: all_.pathway.supporters,
    kinds=("high-school", "college", "university", "partner"),
)
SCHOOLS_AND_ADULT_SCHOOLS: Scope[SchoolSide | Partner] = Scope(
    "each high school and each adult school",
    lambda all_: (*all_.schools, *all_.pathway.partners),
    meant_for=_is_a_school,
    kinds=("high-school", "partner"),
)
LINKS: Scope[Link] = Scope("each early-credit link between a high school and a college", lambda all_: all_.links)
ROUTES: Scope[Route] = Scope("each way to transfer from a college to a university", lambda all_: all_.routes)
PAIRS: Scope[Partnership] = Scope("each high school with each college", _all_together)
COLLEGES_TOGETHER: Scope[Partnership] = Scope("all colleges together", _all_together)
SCHOOLS_TOGETHER: Scope[Partnership] = Scope("all high schools together", _all_together)
EVERYBODY: Scope[Partnership] = Scope("the pathway as a whole", _all_together)
PLANNERS: Scope[Partnership] = Scope("the planning workbook", _all_together)
LABOR_MARKETS: Scope[Partnership] = Scope("each labor-market workbook", _all_together)
