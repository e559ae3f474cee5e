"""The pathways of one evening: what each is in one sentence, who is at its table, and where its summary lies."""

from dataclasses import dataclass

from pathmap_cli import __version__
from pathmap_cli.views.summary.page import Summary
from pathmap_cli.views.summary.partners import Partner


@dataclass(frozen=True, slots=True)
class EveningPathway:
    """One pathway; `folder` names its workspace, `link` leads to its summary and is empty where none is written yet."""

    title: str
    academic_year: str
    region: str
    sentence: str
    partners: tuple[Partner, ...]
    in_hand: int
    data_of: str
    folder: str
    link: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Evening:
    """The pathways in the order in which they were named; nothing ranks them."""

    day: str
    pathmap: str = __version__
    pathways: tuple[EveningPathway, ...]


def evening_pathway(summary: Summary, *, folder: str, link: str) -> EveningPathway:
    """A pathway as its summary tells it."""
    return EveningPathway(
        title=summary.title or folder,
        academic_year=summary.academic_year,
        region=summary.region,
        sentence=summary.glance.sentence,
        partners=summary.partners,
        in_hand=sum(partner.is_heard for partner in summary.partners),
        data_of=summary.data_of,
        folder=folder,
        link=link,
    )
