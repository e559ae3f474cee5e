"""What becomes of hits and asks: one card a rule, absorbed and waived where that holds, in the order of the outputs."""

from datetime import date

import pytest

from pathmap_cli.gaps.assess import assess
from pathmap_cli.gaps.assessment import Assessment, Finding
from pathmap_cli.gaps.said import HIGH, LOW, MEDIUM
from pathmap_cli.model.links import Confidence, Expected
from pathmap_cli.model.pathway import Pathway
from pathmap_cli.settings import Waiver
from tests.gaps.cases import pathway_of

# Two schools: one has a late and short sequence, the other a break; both have agreements with the same college.
TWO_SCHOOLS = """
### Vista High School, high-school, Final

#### Courses
| Grade | Course title | Course type | CTE level    |
| 11    | Welding 1    | CTE         | Introductory |

#### Early credit
| High-school course | Credit type | College              | College course | College units | Agreement status | Agreement ends | Students enrolled last year |
| Welding 1          | Articulated | Cedar Valley College | WELD 110       | 3             | Expired          | 2026-06-30     | 12                          |

### Bayside Academy, high-school, Final

#### Courses
| Grade | Course title | Course type | CTE level    |
| 9     | Welding A    | CTE         | Introductory |
| 11    | Welding B    | CTE         | Concentrator |

#### Early credit
| High-school course | Credit type | College              | College course | College units | Agreement status | Agreement ends | Students enrolled last year |
| Welding A          | Articulated | Cedar Valley College | WELD 110       | 3             | In place         | 2026-08-31     | 40                          |

### Cedar Valley College, college, Final

#### Awards
| Award       | Type | Units | Status | Stacks into |
| Welding, AS | AS   | 72    | Active | None        |
"""
NO_CREDIT = """
### Vista High School, high-school, Final

#### Early credit
| High-school course | Credit type |
| None               |             |
"""


def gap(assessment: Assessment, code: str) -> Finding:
    return next(finding for finding in assessment.gaps if finding.rule.code == code)


def codes(assessment: Assessment) -> list[str]:
    return [finding.rule.code for finding in assessment.gaps]


@pytest.fixture(scope="module")
def two_schools() -> Pathway:
    return pathway_of(TWO_SCHOOLS)


def test_a_rule_has_one_card_with_a_line_for_each_pair_of_institutions(two_schools: Pathway) -> None:
    lapsed = gap(assess(two_schools), "GAP305")
    assert [line.institutions for line in lapsed.lines] == [
        ("high-school/bayside-academy", "college/cedar-valley-college"),
        ("high-school/vista-high-school", "college/cedar-valley-college"),
    ]
    assert lapsed.institutions == (
        "high-school/bayside-academy",
        "college/cedar-valley-college",
        "high-school/vista-high-school",
    )
    assert lapsed.students == 52


def test_a_card_is_as_serious_as_its_most_serious_line() -> None:
    text = """
### Vista High School, high-school, Draft

#### Courses
| Grade | Course title | Course type | CTE level    | Requirement | How often offered |
| 9     | Welding 1    | CTE         | Introductory | Required    | Alternate years   |
| 10    | Welding 2    | CTE         | Concentrator | Required    | Every year        |

### Bayside Academy, high-school, Draft

#### Courses
| Grade | Course title | Course type | CTE level    | Requirement | How often offered |
| 9     | Welding A    | CTE         | Introductory | Required    | Not currently     |
| 10    | Welding B    | CTE         | Concentrator | Required    | Alternate years   |
"""
    not_offered = gap(assess(pathway_of(text)), "GAP110")
    assert not_offered.severity is HIGH
    assert [line.severity for line in not_offered.lines] == [HIGH, LOW]
    assert not_offered.lines[0].messages == (
        "Welding A, a required course at Bayside Academy, is not offered at the moment.",
        "Welding B, a required course at Bayside Academy, is offered in alternate years.",
    )


def test_findings_come_by_area_then_severity_then_students(two_schools: Pathway) -> None:
    findings = assess(two_schools).gaps
    places = [(finding.rule.number // 100, finding.severity.rank, -finding.students) for finding in findings]
    assert places == sorted(places)
    assert len({place[0] for place in places}) > 1


def test_thresholds_go_with_the_finding(two_schools: Pathway) -> None:
    assert gap(assess(two_schools), "GAP302").thresholds == {"min_early_units": 12}
    assert gap(assess(two_schools), "GAP305").thresholds == {}


def test_an_incomplete_sequence_tells_of_the_capstone_too() -> None:
    text = """
### Vista High School, high-school, Draft

#### Courses
| Grade | Course title | Course type | CTE level    |
| 11    | Welding 1    | CTE         | Introductory |

#### Work-based learning
| Activity | Level |
| None     |       |
"""
    assessment = assess(pathway_of(text))
    assert gap(assessment, "GAP101").absorbed == ("GAP104",)
    assert "GAP104" not in codes(assessment)


def test_a_course_without_an_agreement_is_no_proposal_any_more() -> None:
    college = """
#### Awards
| Award       | Type | Status |
| Welding, AS | AS   | Active |

#### Courses
| Award(s)    | Term | Course code | Course title            | Category |
| Welding, AS | 1    | {code}      | Introduction to Welding | Major    |
"""
    text = f"""
```toml
same = [["Intro to Welding", "WELD 110"]]
```

### Vista High School, high-school, Final

#### Courses
| Grade | Course title     | Course type | CTE level    |
| 10    | Intro to Welding | CTE         | Introductory |

#### Early credit
| High-school course | Credit type |
| None               |             |

### Cedar Valley College, college, Final
{college.format(code="WELD 110")}
### Harbor College, college, Final
{college.format(code="WLD 1")}
"""
    assessment = assess(pathway_of(text))
    assert gap(assessment, "GAP304").absorbed == ("GAP106",)
    assert "GAP106" not in codes(assessment)


def test_a_school_without_early_credit_is_told_of_once() -> None:
    assessment = assess(pathway_of(NO_CREDIT))
    assert gap(assessment, "GAP301").absorbed == ("GAP302",)
    assert "GAP302" not in codes(assessment)


def test_training_that_nobody_offers_is_told_of_once() -> None:
    text = """
### Vista High School, high-school, Draft

#### Work-based learning
| Activity | Level |
| None     |       |
"""
    assessment = assess(pathway_of(text))
    assert gap(assessment, "GAP502").absorbed == ("GAP501",)
    (line,) = gap(assessment, "GAP501").lines
    assert [message.split()[1] for message in line.messages] == [
        "Awareness-level",
        "Exploration-level",
        "Preparation-level",
    ]


def test_an_id_depends_on_what_is_concerned_and_not_on_the_order(two_schools: Pathway) -> None:
    blocks = TWO_SCHOOLS.split("\n### ")[1:]
    reordered = pathway_of("\n### " + "\n### ".join(reversed(blocks)))
    assert [finding.id for finding in assess(reordered).gaps] == [finding.id for finding in assess(two_schools).gaps]
    ids = [finding.id for finding in assess(two_schools).gaps]
    assert len(set(ids)) == len(ids)
    assert all(len(id_) == len("GAP305-") + 8 for id_ in ids)


WAIVER = Waiver(code="GAP305", reason="Renewal is signed.", approved_by="Dean of CTE")


def test_a_waiver_moves_the_finding() -> None:
    pathway = pathway_of(TWO_SCHOOLS)
    assessment = assess(pathway, (WAIVER,))
    assert "GAP305" not in codes(assessment)
    assert [(finding.rule.code, finding.waiver) for finding in assessment.waived] == [("GAP305", WAIVER)]
    assert assessment.unused_waivers == ()


def test_a_waiver_on_a_record_leaves_the_other_lines(two_schools: Pathway) -> None:
    whole = gap(assess(two_schools), "GAP305")
    record = whole.lines[0].evidence[0].record
    waiver = Waiver(code="GAP305", reason="Signed.", approved_by="Dean", record=record)
    assessment = assess(two_schools, (waiver,))
    assert gap(assessment, "GAP305").lines == whole.lines[1:]
    assert [finding.lines for finding in assessment.waived] == [whole.lines[:1]]


def test_an_expired_waiver_reopens_the_finding(two_schools: Pathway) -> None:
    expired = Waiver(code="GAP305", reason="Signed.", approved_by="Dean", expires=date(2026, 11, 21))
    lasting = Waiver(code="GAP305", reason="Signed.", approved_by="Dean", expires=date(2026, 11, 22))
    assert "GAP305" in codes(assess(two_schools, (expired,)))
    assert assess(two_schools, (expired,)).unused_waivers == (expired,)
    assert "GAP305" not in codes(assess(two_schools, (expired, lasting)))


def test_a_waiver_that_meets_nothing_is_named(two_schools: Pathway) -> None:
    waiver = Waiver(code="GAP108", reason="Agreed.", approved_by="Dean")
    assert assess(two_schools, (waiver,)).unused_waivers == (waiver,)


def test_a_proposed_match_makes_the_card_a_proposal() -> None:
    text = """
### Vista High School, high-school, Final

#### Courses
| Grade | Course title     | Course type | CTE level    |
| 10    | Intro to Welding | CTE         | Introductory |

#### Early credit
| High-school course | Credit type |
| None               |             |

### Cedar Valley College, college, Final

#### Awards
| Award       | Type | Status |
| Welding, AS | AS   | Active |

#### Courses
| Award(s)    | Term | Course code | Course title            | Category |
| Welding, AS | 1    | WELD 110    | Introduction to Welding | Major    |
"""
    assessment = assess(pathway_of(text))
    assert gap(assessment, "GAP106").confidence is Confidence.PROPOSED
    assert gap(assessment, "GAP301").confidence is Confidence.EXACT


def test_the_tally_counts_blanks_and_institutions_that_a_rule_is_not_meant_for() -> None:
    text = """
### Vista High School, high-school, Draft

#### Early credit
| High-school course | Credit type | College              | College course | Agreement status |
| Welding 1          | Articulated | Cedar Valley College | WELD 110       | In place         |

### North ROP, high-school, Draft

#### About
| Institution type | Career center or ROP |

### Mesa School, high-school, Draft

#### About
| Institution type | Continuation or alternative |
"""
    tallies = {tally.rule.code: tally for tally in assess(pathway_of(text)).tallies}
    assert tallies["GAP101"].not_applicable == ("high-school/north-rop",)
    assert tallies["GAP103"].not_applicable == ("high-school/mesa-school", "high-school/north-rop")
    assert [place.field for place in tallies["GAP305"].not_told] == ["agreement_ends"]
    assert "GAP405" not in tallies  # Californian, and this is not


def test_an_institution_that_is_waited_for_is_asked_and_not_judged() -> None:
    pathway = pathway_of(NO_CREDIT)
    expected = (Expected(name="Bayside Academy", kind="high-school"), Expected(name="Acme", kind="partner"))
    assessment = assess(Pathway.model_validate(dict(pathway) | {"expected": expected}))
    bayside, acme = assessment.waiting
    assert bayside.name == "Bayside Academy"
    assert bayside.checks > 5
    assert bayside.to_ask == (
        "Which steps help students of Bayside Academy into college?",
        "Which courses of the pathway does Bayside Academy teach?",
        "Which courses earn early college credit at Bayside Academy, or are there none?",
    )
    assert acme.checks > 1
    assert acme.to_ask[0].startswith("Which")
    assert "GAP301" in codes(assessment)
    assert {question.asks for question in assessment.questions} == {"high-school/vista-high-school"}


def test_a_pathway_without_workbooks_has_nothing_to_say() -> None:
    assessment = assess(pathway_of(""))
    assert not assessment.gaps
    assert not assessment.strengths
    assert not assessment.questions


def test_strengths_and_gaps_can_stand_side_by_side() -> None:
    text = (
        TWO_SCHOOLS
        + "\n#### On-ramps\n| On-ramp | For whom | Kind of on-ramp | Status |\n| Bridge | Everyone | Bridge | Offered |\n"
    )
    assessment = assess(pathway_of(text))
    assert [strength.rule.code for strength in assessment.strengths] == ["STR409"]
    assert gap(assessment, "GAP111").severity is LOW
    assert gap(assessment, "GAP102").severity is MEDIUM


def test_adults_without_an_on_ramp_are_told_of_once() -> None:
    text = """
### Cedar Valley College, college, Final

#### Awards
| Award       | Type | Status | Admission |
| Welding, AS | AS   | Active | Open      |

#### On-ramps
| On-ramp          | For whom             | Kind of on-ramp     | Status  |
| Welding at Vista | High school students | High school pathway | Offered |

### North County Pathways, planning, Final

#### About
| Populations to serve | English learners; Veterans |
"""
    assessment = assess(pathway_of(text))
    assert gap(assessment, "GAP409").absorbed == ("GAP408",)
    assert gap(assessment, "GAP408").message == "No way into the pathway is listed for English learners."
