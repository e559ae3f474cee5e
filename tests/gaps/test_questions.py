"""Questions: one an institution and sheet, the one that settles most first, in words that people would use."""

import pytest

from pathmap_cli.gaps.assess import assess
from pathmap_cli.gaps.assessment import Question
from pathmap_cli.gaps.catalogue import BY_CODE
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.gaps.questions import questions
from pathmap_cli.gaps.said import Ask, Evidence
from pathmap_cli.model.pathway import INSTITUTIONS
from pathmap_cli.schema.sheet import Table
from tests.gaps.cases import pathway_of

VISTA = """
### Vista High School, high-school, Draft

#### Courses
| Grade | Course title | Course type | CTE level    | Integrated with |
| 9     | Welding 1    | CTE         |              | None            |
| 10    | Welding 2    | CTE         |              |                 |

#### Certifications
| Certification        | Issued by                | Do employers ask for it | Status  |
| AWS Certified Welder | American Welding Society | Required                | Offered |

#### Work-based learning
| Activity   | Level       | Status      |
|            | Awareness   | Not offered |
|            | Exploration | Not offered |
|            | Preparation |             |
| Internship | Training    |             |

#### Entry and exit
| Entry or exit | Description |
| None          |             |

#### Transitions
| Activity |
| None     |
"""


def asked(text: str) -> dict[str, Question]:
    return {question.sheet: question for question in assess(pathway_of(text)).questions}


def test_a_sheet_asks_once_for_all_rules() -> None:
    by_sheet = asked(VISTA)
    courses = by_sheet["high-school/vista-high-school/courses"]
    assert courses.message == "Which CTE level is Welding 1 and Welding 2?"
    assert courses.more == (
        "Which course comes before Welding 2, or is there none?",
        "Which academic course shares its work with Welding 2, or is there none?",
    )
    assert courses.settles == ("GAP101", "GAP104", "GAP105", "GAP113")
    assert courses.rule.code == "GAP101"
    assert {place.field for place in courses.evidence} == {"cte_level", "prerequisites", "integrated_with"}


def test_an_empty_sheet_is_asked_for_as_a_whole() -> None:
    by_sheet = asked(VISTA)
    credit = by_sheet["high-school/vista-high-school/early-credit"]
    assert credit.message == "Which courses earn early college credit at Vista High School, or are there none?"
    assert credit.records == ("high-school/vista-high-school/early-credit",)


def test_untouched_rows_and_blank_cells_are_two_parts_of_one_question() -> None:
    by_sheet = asked(VISTA)
    practice = by_sheet["high-school/vista-high-school/work-based-learning"]
    assert {practice.message, *practice.more} == {
        "Is this offered today: internship?",
        "Does Vista High School offer work-based learning at Preparation level?",
    }


def test_what_settles_most_comes_first() -> None:
    settled = [len(question.settles) for question in assess(pathway_of(VISTA)).questions]
    assert settled == sorted(settled, reverse=True)


def test_a_column_without_words_of_its_own_asks_plainly() -> None:
    pathway = pathway_of(VISTA)
    course = pathway.high_schools[0].courses.rows[0]
    asks = (Ask(Evidence(course.id, "credits")),)
    (question,) = questions([(BY_CODE["GAP101"], asks)], Partnership(pathway))
    assert question.message == "What belongs in the column High-school credits for Welding 1?"


@pytest.mark.parametrize("kind", INSTITUTIONS)
def test_every_sheet_with_rows_that_nothing_names_can_be_asked_about(kind: str) -> None:
    pathway = pathway_of(f"### Somebody, {kind}, Final")
    (one,) = pathway.institutions
    hidden = {name: sheet.model_copy(update={"unnamed": 1}) for name, sheet in one if isinstance(sheet, Table)}
    changed = pathway.model_copy(update={INSTITUTIONS[kind]: (one.model_copy(update=hidden),)})
    assert all(question.message.endswith("?") for question in assess(changed).questions)
