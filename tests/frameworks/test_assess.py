"""The pathway through a framework: levels beside ratings, what holds an element back, and where to begin."""

from dataclasses import replace
from itertools import chain

import pytest

from pathmap_cli.frameworks.advisor import is_done, start_here
from pathmap_cli.frameworks.assess import JudgedElement, JudgedFramework, judge
from pathmap_cli.frameworks.perkins import reachable
from pathmap_cli.gaps.assess import assess
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.vocabulary import Measure
from tests.gaps.cases import pathway_of

PLANNING = """
### Partnership, planning, Draft

#### About
| Vision             | Every student leaves with a credential. |
| Theory of change   | Early credit makes college the next step. |
| Objectives         | Twelve units by fall 2027 |

#### Ratings
| Framework | Indicator                                       | Rating            | Rated by  |
| AQCP      | C1.1 The partners share a vision and a strategy | {first}           | Committee |
| AQCP      | C1.1 The partners share a vision and a strategy | {second}          | Deans     |
| AQCP      | C1.2 Partners have agreed in writing            |                   | Deans     |
"""
SHORT_OF_JOBS = """
### Cedar Valley College, college, Final

#### Awards
| Award       | Type                       | Status | Stacks into | Leads to jobs | Admission |
| Welding, CA | Certificate of achievement | Active | None        | None          | Open      |
| Robots, CA  | Certificate of achievement | Active | None        | Builder       | Open      |
"""


def judged(text: str) -> dict[str, JudgedFramework]:
    pathway = pathway_of(text)
    return {one.framework.id: one for one in judge(pathway, assess(pathway).gaps)}


def element(text: str, framework: str, name: str) -> JudgedElement:
    return next(one for one in judged(text)[framework].elements if one.element.id == name)


@pytest.mark.parametrize(
    "first, second, median, to_discuss",
    [
        ("0 Not discussed", "1 Initiation", 0.5, True),
        ("2 Planning", "2 Planning", 2, True),
        ("3 Implementation", "2 Planning", 2.5, False),
        ("4 Sustained", "4 Sustained", 4, False),
    ],
)
def test_ratings_stand_beside_the_level_and_never_in_it(
    first: str, second: str, median: float, *, to_discuss: bool
) -> None:
    one = element(PLANNING.format(first=first, second=second), "aqcp", "C1")
    indicator = one.indicators[0]
    assert (indicator.level, indicator.rated.median, indicator.rated.raters) == (4, median, 2)
    assert indicator.rated.disagrees_with(indicator.level) is to_discuss
    assert one.to_discuss is to_discuss


def test_a_blank_rating_is_no_rating() -> None:
    one = element(PLANNING.format(first="", second=""), "aqcp", "C1")
    assert (one.rated.median, one.rated.raters, one.to_discuss) == (None, 0, False)


def test_gaps_hold_back_the_elements_that_their_rule_names_or_whose_cells_were_counted() -> None:
    college = judged(SHORT_OF_JOBS)
    codes = {
        (framework.framework.id, one.element.id): {gap.rule.code for gap in one.gaps}
        for framework in college.values()
        for one in framework.elements
    }
    assert "GAP404" in codes["aqcp", "F3"]  # the rule names it
    assert "GAP404" in codes["core", "entry-and-exit"]  # the blank job was counted there
    assert not codes["core", "supports"]


def test_an_element_of_which_less_than_half_is_told_has_no_level() -> None:
    one = element(SHORT_OF_JOBS, "aqcp", "F3")
    assert [part.level for part in one.indicators] == [None, None, None, 0]
    assert one.level is None
    assert one.next is not None


def test_the_next_step_is_of_what_is_not_told_before_the_lowest_level() -> None:
    told = element(PLANNING.format(first="", second=""), "clp", "1")
    assert told.next is not None
    assert told.next.level is None


def test_each_part_of_the_seventeen_steps_has_a_place_to_start() -> None:
    steps = judged(SHORT_OF_JOBS)["colorado"]
    assert [one.element.id for one in start_here(steps)] == ["1", "5", "8", "13", "16"]


def test_a_step_is_done_when_everything_is_told_and_as_wanted() -> None:
    text = """
    ### North County, labor-market, Final

    #### About
    | Area         | North County |
    | NAICS codes  | 332          |
    | Convener     | The council  |
    """
    steps = judged("\n".join(line.strip() for line in text.splitlines()))["colorado"]
    assert is_done(steps.elements[0])
    assert next(start_here(steps)).element.id == "2"


def test_a_step_that_no_workbook_tells_of_is_done_when_people_say_so() -> None:
    rated = """
### Partnership, planning, Draft

#### Ratings
| Framework | Indicator | Rating  | Rated by |
| Colorado  | 8.1 Something is under way within 90 days about a critical job | {rating} | Deans |
"""
    for rating, done in (("2 Planning", False), ("3 Implementation", True)):
        steps = judged(rated.format(rating=rating))["colorado"]
        assert is_done(steps.elements[7]) is done


def test_parts_without_an_open_step_have_no_start() -> None:
    steps = judged(SHORT_OF_JOBS)["colorado"]
    done = tuple(one for one in steps.elements if is_done(one))
    assert not tuple(start_here(replace(steps, elements=done)))


def test_perkins_measures_are_within_reach_school_by_school() -> None:
    text = """
### Cove High School, high-school, Final

#### Courses
| Grade | Course title | Course type |
| 11    | Welding 1    | CTE         |

#### Certifications
| Certification | Issued by | On the state-approved list | Status  |
| D1.1          | AWS       | Yes                        | Offered |

#### Early credit
| High-school course | Credit type | College              | College course | Agreement status |
| Welding 1          | Articulated | Cedar Valley College | WELD 110       | In place         |

#### Work-based learning
| Activity   | Level    | Status  |
| Internship | Training | Offered |

### Tide High School, high-school, Final

#### Certifications
| Certification | Issued by | On the state-approved list | Status  |
| D1.1          | AWS       | No                         | Offered |

#### Early credit
| High-school course |
| None               |

#### Work-based learning
| Activity     | Level     | Status  |
| Career fair  | Awareness | Offered |

### Vista High School, high-school, Draft
"""
    partnership = Partnership(pathway_of(text))
    found = {
        measure: [point.answer.value for point in reachable(partnership, measure)]
        for measure in (Measure.PERKINS_5S1, Measure.PERKINS_5S2, Measure.PERKINS_5S3)
    }
    assert set(map(tuple, found.values())) == {(True, False, None)}


def test_every_indicator_has_something_to_do_next_or_nothing_to_do() -> None:
    for one in chain.from_iterable(framework.elements for framework in judged(SHORT_OF_JOBS).values()):
        for part in one.indicators:
            if part.computed and part.computed.unmet:
                assert part.computed.next
                assert part.measure
                assert part.measure.action.format(it="x")
