"""No message about figures holds a count of students, whatever was typed."""

import re
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from pathmap_cli.gaps.assess import hear
from pathmap_cli.gaps.measures import bottleneck, equity_gap, no_measures
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.model.measurements import Measurement
from pathmap_cli.model.pathway import Pathway
from pathmap_cli.model.planning import Planning
from pathmap_cli.schema.sheet import Table
from pathmap_cli.vocabulary import Measure, Profile

ID = "planning/north-county"
OURS = re.compile(r"2024-25|from step \d+|to step \d+|fewer than 70 of 100 students|more than 10 points")


@st.composite
def rows(draw: st.DrawFn) -> Measurement:
    whole = draw(st.integers(1, 60))
    return Measurement(
        id=f"{ID}/measures/{draw(st.uuids())}",
        measure=draw(st.sampled_from((Measure.PERSISTENCE, Measure.EMPLOYMENT, Measure.CREDENTIAL_ATTAINMENT))),
        step=draw(st.none() | st.integers(1, 4)),
        cohort="2024-25",
        population=draw(st.sampled_from((None, "female", "veterans"))),
        numerator=draw(st.integers(0, whole)),
        denominator=whole,
    )


@given(st.lists(rows(), min_size=2, max_size=12))
def test_a_message_says_on_which_side_of_a_limit_a_figure_lies(some: list[Measurement]) -> None:
    planning = Planning(id=ID, measures=Table[Measurement](rows=tuple(some), id=f"{ID}/measures"))
    pathway = Pathway(
        title="Welding",
        academic_year="2026-27",
        profile=Profile.GENERIC,
        today=date(2026, 11, 25),
        plannings=(planning,),
    )
    for heard in hear((equity_gap, no_measures, bottleneck), Partnership(pathway)):
        for hit in heard.hits:
            assert not re.search(r"\d", OURS.sub("", hit.message)), hit.message
            assert {place.field for place in hit.evidence} == {"measure"}, "a cell whose text may be printed"
