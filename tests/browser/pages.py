"""Every page that pathmap writes, of each partnership that it is looked at with."""

import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from benchmarks.partnership import write_partnership
from pathmap_cli.actions.reconcile import reconcile
from pathmap_cli.gaps.assessment import Assessment
from pathmap_cli.model.merged import Merged
from pathmap_cli.model.returned import Returned
from pathmap_cli.pipeline.join import join
from pathmap_cli.pipeline.run import start
from pathmap_cli.render.formats import EVENING_FORMATS, MAP_FORMATS, render
from pathmap_cli.render.html import plan_html
from pathmap_cli.render.kit import INDEXES, STEPS, forms_html
from pathmap_cli.settings import Settings
from pathmap_cli.views.evening import Evening, evening_pathway
from pathmap_cli.views.frameworks.page import frameworks_page
from pathmap_cli.views.guide import Guide
from pathmap_cli.views.kit.kit import Kit, kit
from pathmap_cli.views.kit.materials import STEPS as KIT_STEPS
from pathmap_cli.views.map.page import Audience, map_page
from pathmap_cli.views.plan.page import plan_page
from pathmap_cli.views.plan.proposals import proposals
from pathmap_cli.views.summary.page import Summary, summary
from tests.proof.sample import SETTINGS, TODAY
from tests.views.summary.partnership import assessed as judged
from tests.views.summary.partnership import workbook
from tools.sample import SAMPLE
from tools.sample_workbooks import PARTNERSHIP

HALF_FILLED = """
| Grade | Course title                                                                       | Course type |
| 9     | Introduction to Advanced Manufacturing, Welding and Fabrication for Beginners      | CTE         |
|       | Metals                                                                             |             |
| 11-12 | Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft 1 | CTE         |
"""


@dataclass(frozen=True, slots=True)
class Partnership:
    """A pathway as its pages take it."""

    merged: Merged
    assessment: Assessment
    settings: Settings
    returned: tuple[Returned, ...]

    def summary(self, institution: str | None = None) -> Summary:
        """The session summary, or an institution's page."""
        about = (self.merged, self.assessment, self.settings)
        return summary(*about, returned=self.returned, institution=institution)

    def map(self, audience: Audience = Audience.PARTNERS) -> str:
        """The page of the map."""
        return MAP_FORMATS["html"](map_page(self.merged, self.assessment, None, audience))

    @property
    def kit(self) -> Kit:
        """The facilitator's materials."""
        return kit(self.merged, self.assessment, self.settings, KIT_STEPS)


def read(*paths: Path, settings: Settings = SETTINGS) -> Partnership:
    """The partnership of these workbooks."""
    joined = join(start(paths, TODAY))
    return Partnership(joined.merged, joined.assessment, settings, joined.returned)


def _half_filled() -> Partnership:
    book = workbook("high-school", "Vista High School", "", {"Courses": HALF_FILLED}, status="Draft")
    return Partnership(*judged([book]), SETTINGS, (book,))


def _large() -> Partnership:
    with tempfile.TemporaryDirectory() as folder:
        write_partnership(Path(folder) / "large", rows=800)
        return read(Path(folder) / "large" / "returned")


PARTNERSHIPS: Mapping[str, Callable[[], Partnership]] = {
    "sample": partial(read, PARTNERSHIP),
    "messy twin": partial(read, SAMPLE / "messy"),
    "half-filled workbook": _half_filled,
    "20 schools and 4 colleges": _large,
}


def _plan(one: Partnership) -> str:
    guide = Guide(one.merged, None)
    drafted = reconcile((), proposals(guide, one.assessment.gaps))
    return plan_html(plan_page(guide, one.assessment, drafted))


def _evening(one: Partnership) -> str:
    link = "pathway/reports/session-summary.html"
    lines = tuple(evening_pathway(one.summary(), folder="pathway", link=there) for there in (link, ""))
    return EVENING_FORMATS["html"](Evening(day="November 20, 2025", pathways=lines))


MAIN: Mapping[str, Callable[[Partnership], str]] = {
    "session summary": lambda one: render(one.summary(), "html"),
    "map": Partnership.map,
}
"""The pages that grow with the partnership."""
PAGES: Mapping[str, Callable[[Partnership], str]] = {
    **MAIN,
    "map for students": lambda one: one.map(Audience.STUDENTS),
    "frameworks": lambda one: render(frameworks_page(one.merged, one.assessment, one.settings), "html"),
    "pathways of an evening": _evening,
    "action plan": _plan,
    "kit index": lambda one: INDEXES["html"](one.kit),
    "kit forms": lambda one: forms_html(one.kit),
    **{f"kit step {n}": lambda one, n=n: STEPS["html"](one.kit, one.kit.steps[n - 1]) for n in KIT_STEPS},  # type: ignore[misc]
}
"""The pages by name. tests/browser/test_every_page.py fails for a page that is not here."""
PARTNERS: Mapping[str, str] = {
    "Westview High School": "a school's page",
    "MiraCosta College": "a college's page",
    "Sample Pathway Partners": "an employer's page",
}


@cache
def partnership(name: str) -> Partnership:
    """One of PARTNERSHIPS, read once."""
    return PARTNERSHIPS[name]()


@cache
def page(name: str) -> str:
    """The page of one of `names()`."""
    whose, what = name.split(": ")
    one = partnership(whose)
    for institution, called in PARTNERS.items():
        if called == what:
            return render(one.summary(institution), "html")
    return PAGES[what](one)


def names() -> Iterator[str]:
    """Every page of the sample, and the main pages of the others."""
    yield from (f"sample: {what}" for what in (*PAGES, *PARTNERS.values()))
    yield from (f"{whose}: {what}" for whose in PARTNERSHIPS if whose != "sample" for what in MAIN)
