"""Awards inside awards: which of an award's units count in the next, and which it asks for beyond its own."""

import pytest

from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.ladder.nesting import Nesting, beyond, nestings
from tests.gaps.cases import pathway_of

AWARDS = """
### Harbor College, college, Final
#### Awards
| Award  | Type                       | Units | Status | Stacks into |
| Basics | Certificate of achievement | 9     | Active | Degree      |
| Degree | AS                         | 60    | Active | None        |
#### Courses
| Award(s) | Term | Course code | Course title | Units | C-ID or common course number | Pick-one group | Category |
"""


def nesting(*rows: str) -> Nesting:
    """The certificate in the degree, with these course rows."""
    (found,) = nestings(Partnership(pathway_of("\n".join((AWARDS.strip(), *rows)))))
    return found


def test_a_course_in_both_counts_by_its_code_or_by_a_common_number() -> None:
    found = nesting(
        "| Basics; Degree | 1 | WELD 110 | Intro    | 3 |             | |",
        "| Basics         | 1 | WELD 111 | Reading  | 3 | C-ID WELD 1 | |",
        "| Degree         | 2 | WELD 211 | Drawings | 3 | C-ID WELD 1 | |",
        "| Basics         | 1 | WELD 112 | Safety   | 3 |             | |",
    )
    assert (found.carried.low, found.carried.high) == (6, 6)
    assert found.share == pytest.approx(2 / 3)


def test_titles_that_look_alike_do_not_count() -> None:
    found = nesting("| Basics | 1 | WELD 110 | Intro | 3 | | |", "| Degree | 1 | WELD 210 | Intro | 3 | | |")
    assert found.share == 0


def test_of_a_choice_only_what_every_option_brings_certainly_counts() -> None:
    found = nesting(
        "| Basics         | 1 | WELD 110 | Intro   | 3 | | A |",
        "| Basics; Degree | 1 | WELD 111 | Reading | 4 | | A |",
    )
    assert (found.carried.low, found.carried.high) == (0, 4)


@pytest.mark.parametrize("award", ["Basics", "Degree"])
def test_while_one_of_the_two_lists_no_course_the_share_is_not_told(award: str) -> None:
    found = nesting(f"| {award} | 1 | WELD 110 | Intro | 3 | | |")
    assert not found.is_told
    assert found.share is None


def test_a_course_without_units_may_count_for_anything() -> None:
    found = nesting("| Basics; Degree | 1 | WELD 110 | Intro | | | |")
    assert found.carried.low == 0
    assert found.carried.open


def test_courses_beyond_the_stated_units_are_in_excess() -> None:
    ten = "| Basics; Degree | 1 | WELD 110 | Intro | 10 | | | |"
    assert over(ten) == 1
    assert over(ten.replace("10 |", "9 |")) == 0
    assert over(ten[:-2] + "Elective |") == 0


def over(row: str) -> float:
    found = nesting(row)
    return beyond(found.college, found.award)
