"""What a student brings from high school, what of it counts, what is repeated and what is left."""

from math import inf

from pathmap_cli.gaps.answers import Amount
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.ladder.credit import CreditStory, stories, whole_terms
from tests.gaps.cases import pathway_of

LINKS = """
| High-school course | College        | College course | Units | Agreement status |
| Welding 1          | Harbor College | WELD 110       | 3     | In place         |
| Art 1              | Harbor College | ART 100        | 4     | In place         |
| Welding 2          | Harbor College | WELD 120       | 5     | In development   |
"""
SCHOOL = """
### Vista High School, high-school, Final
#### Courses
| Grade | Course title | Course type |
| 9     | Welding 1    | CTE         |
| 10    | Welding 2    | CTE         |
| 10    | Art 1        | CTE         |
#### Early credit
"""
COLLEGE = """
### Harbor College, college, Final
#### Awards
| Award  | Type                       | Units | Terms to complete | Status |
| Basics | Certificate of achievement | 18    | 2                 | Active |
| Degree | AS                         | 60    | 4                 | Active |
#### Courses
| Award(s)       | Term | Course code | Course title | Units |
| Basics; Degree | 1    | WELD 110    | Intro        | 3     |
| Degree         | 2    | WELD 120    | Arc          | 5     |
| None           |      | ART 100     | Art          | 4     |
"""


def story(links: str = LINKS, college: str = COLLEGE) -> CreditStory:
    """The story of the school and the college."""
    (found,) = stories(Partnership(pathway_of(SCHOOL + links.strip() + college)))
    return found


def bounds(amount: Amount) -> tuple[float, float]:
    return (amount.low, amount.high)


def test_the_story_is_told_for_the_highest_award() -> None:
    assert story().award.label == "Degree"


def test_credit_in_place_counts_as_far_as_the_award_lists_the_course() -> None:
    found = story()
    assert bounds(found.arrives) == (7, 7)
    assert bounds(found.counts) == (3, 3)
    assert bounds(found.beside) == (4, 4)


def test_what_is_left_takes_terms_at_the_pace_of_the_award() -> None:
    assert bounds(story().left) == (57, 57)
    assert bounds(whole_terms(story().terms_left)) == (4, 4)


def test_a_course_that_certainly_matches_and_earns_no_credit_yet_is_repeated() -> None:
    assert [row.label for row in story().repeated] == ["WELD 120"]
    assert bounds(story().repeated_units) == (5, 5)


def test_a_likeness_that_nobody_confirmed_repeats_nothing() -> None:
    alike = COLLEGE.replace("| Arc          |", "| Welding 2    |")
    without = "\n".join(LINKS.strip().splitlines()[:-1])
    found = story(without, alike)
    assert found.college.pathway.matches
    assert not found.repeated


def test_where_the_status_is_blank_the_course_may_be_earned() -> None:
    found = story(LINKS.replace("| In development   |", "|                  |"))
    assert not found.repeated
    assert bounds(found.counts) == (3, 8)


def test_no_more_counts_than_the_award_has() -> None:
    small = COLLEGE.replace(
        "| Degree | AS                         | 60 ", "| Degree | AS                         | 2  "
    )
    assert bounds(story(college=small).counts) == (2, 2)
    assert bounds(story(college=small).left) == (0, 0)


def test_blank_units_of_the_award_leave_the_rest_open() -> None:
    found = story(college=COLLEGE.replace("| 60    | 4 ", "|       | 4 "))
    assert found.left.high == inf
    assert found.left.open
    assert found.terms_left.high == inf


def test_a_school_without_any_link_to_a_college_has_no_story() -> None:
    rows = "| High-school course | College |\n| Welding 1 | Elsewhere College |"
    assert stories(Partnership(pathway_of(SCHOOL + rows + COLLEGE))) == ()
