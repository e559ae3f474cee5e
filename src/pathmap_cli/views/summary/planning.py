"""What the planning workbook says about the partnership itself: its vision, who is at the table, how far it is."""

import re
from collections.abc import Collection

from pathmap_cli.gaps.partners import SPOKEN_FOR_BY
from pathmap_cli.gaps.wording import day, listed
from pathmap_cli.model.initiatives import Initiative
from pathmap_cli.views.guide import Guide
from pathmap_cli.views.private import WITHHELD
from pathmap_cli.vocabulary import ProcessStep, Segment, StepStatus
from pathmap_cli.vocabulary.terms import plain

HEARD, NOT_YET, NOT_ASKED = "Heard from", "Not yet heard from", "At the table, no workbook asked for"
SENTENCE = re.compile(r".+?[.!?](?=\s|$)", re.DOTALL)
STEPS = {
    ProcessStep.STEP_1: "1 launch",
    ProcessStep.STEP_2: "2 planning meeting",
    ProcessStep.STEP_3: "3 preparation",
    ProcessStep.STEP_4: "4 mapping session",
    ProcessStep.STEP_5: "5 work after it",
}


def vision(guide: Guide) -> str:
    """The first sentence of the partnership's vision."""
    for plan in guide.pathway.plannings:
        if plan.about.vision:
            if guide.merged.sources.cell(plan.about.id, "vision") in guide.private:
                return WITHHELD
            sentence = SENTENCE.match(plan.about.vision)
            return " ".join((sentence[0] if sentence else plan.about.vision).split())
    return ""


def segments(guide: Guide) -> str:
    """Which parts of the community have been heard from, and which not yet; empty where nobody has listed partners."""
    said: dict[str, list[str]] = {HEARD: [], NOT_YET: [], NOT_ASKED: []}
    rows = [row for plan in guide.pathway.plannings for row in plan.partners]
    for segment in Segment:
        names = {plain(row.label) for row in rows if row.segment is segment}
        if names:
            said[_heard(guide, names, SPOKEN_FOR_BY.get(segment, ""))].append(guide.word(segment))
    return ". ".join(f"{how}: {listed(some, len(some))}" for how, some in said.items() if some)


def _heard(guide: Guide, names: Collection[str], kind: str) -> str:
    """Whether a workbook of one of these organizations, or one of the segment's kind, has come back."""
    ours = [one for one in guide.pathway.expected if plain(one.name) in names or one.kind == kind]
    return NOT_ASKED if not ours else HEARD if any(one.returned for one in ours) else NOT_YET


def process(guide: Guide) -> str:
    """`1 launch done, 2 planning meeting done, 3 preparation under way`: each step with the furthest of its rows."""
    furthest: dict[ProcessStep, StepStatus] = {}
    for plan in guide.pathway.plannings:
        for row in plan.process:
            if row.step and row.status:
                furthest[row.step] = max(furthest.get(row.step, row.status), row.status, key=tuple(StepStatus).index)
    return ", ".join(f"{STEPS[step]} {guide.word(furthest[step]).lower()}" for step in ProcessStep if step in furthest)


def initiatives(guide: Guide) -> str:
    """Related efforts with their topics, in one line."""
    named = (_initiative(guide, row) for plan in guide.pathway.plannings for row in plan.initiatives)
    return "; ".join(filter(None, named))


def _initiative(guide: Guide, row: Initiative) -> str:
    if not row.label or guide.merged.sources.cell(row.id, "initiative") in guide.private:
        return ""
    kind = guide.word(row.kind).lower() if row.kind else ""
    until = f"until {day(row.ends)}" if row.ends else ""
    more = ", ".join(filter(None, (kind, *(row.topics or ()), until)))
    return f"{row.label} ({more})" if more else row.label
