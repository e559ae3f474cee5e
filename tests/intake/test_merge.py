"""Several workbooks joined into one pathway: who is who, which version stands, what is the same, what differs."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from pathmap_cli.intake.merge import merge
from pathmap_cli.model.decisions import Decision, Verdict
from pathmap_cli.model.links import Confidence
from pathmap_cli.model.merged import Merged
from pathmap_cli.model.returned import Returned
from pathmap_cli.settings import Institution, InstitutionKind, Settings
from tests.sheets import returned

TODAY = date(2026, 11, 25)
COURSES = """
| Grade | Course code | Course title         | Course type |
| 9     | "001025"    | Intro to Welding     | CTE         |
| 10    | "001030"    | Welding 2            | CTE         |
"""
COLLEGE_COURSES = """
| Award(s)   | Course code | Course title            | Units |
| Welding AS | WELD 110    | Introduction to Welding | 3     |
"""
AWARDS = "| Award | Type | Units |\n| Welding AS | AS | 60 |"
EARLY = """
| High-school course | High school | Credit type | College | College course | College units | Agreement status |
| {course} | {school} | Articulated | {college} | {code} | {units} | In place |
"""


def school(early: str = "", name: str = "Vista High School", file: str = "vista.xlsx", about: str = "") -> Returned:
    sheets = {"Courses": COURSES} | ({"Early credit": early} if early else {}) | ({"About": about} if about else {})
    return returned("high-school", sheets, name, file)


def college(early: str = "", name: str = "Cedar Valley College") -> Returned:
    sheets = {"Awards": AWARDS, "Courses": COLLEGE_COURSES} | ({"Early credit": early} if early else {})
    return returned("college", sheets, name, "cedar.xlsx")


def early(course: str = "1025", school: str = "", college: str = "", code: str = "WELD 110", units: str = "3") -> str:
    return EARLY.format(course=course, school=school, college=college, code=code, units=units)


def joined(workbooks: Sequence[Returned], settings: Settings = Settings(), decided: Sequence[Decision] = ()) -> Merged:  # noqa: B008 - frozen
    return merge(workbooks, settings, decided, TODAY)


def codes(merged: Merged) -> list[str]:
    return [issue.type.code for issue in merged.issues]


def test_ids_come_from_what_the_rows_say() -> None:
    (vista,) = joined([school()]).pathway.high_schools
    assert [course.id for course in vista.courses] == [
        "high-school/vista-high-school/courses/001025-intro-to-welding",
        "high-school/vista-high-school/courses/001030-welding-2",
    ]


def test_ids_do_not_depend_on_the_order_of_rows_or_the_name_of_the_file() -> None:
    lines = COURSES.strip().splitlines()
    turned = "\n".join([lines[0], *reversed(lines[1:])])
    other = returned("high-school", {"Courses": turned}, file="returned/final_v2 (1).xlsx")
    ids = [{course.id for course in joined([one]).pathway.high_schools[0].courses} for one in (school(), other)]
    assert ids[0] == ids[1]


def test_rows_that_share_a_key_are_counted_the_same_however_they_are_sorted() -> None:
    rows = ["| 9 | 1 | Welding | CTE |", "| 9 | 1 | Welding | Elective |"]
    header = "| Grade | Course code | Course title | Course type |"
    kinds = [
        {course.id.rpartition("/")[2]: course.course_type for course in joined([one]).pathway.high_schools[0].courses}
        for order in (rows, rows[::-1])
        for one in [returned("high-school", {"Courses": "\n".join([header, *order])})]
    ]
    assert kinds[0] == kinds[1]
    assert sorted(kinds[0]) == ["1-welding", "1-welding~2"]


def test_every_record_leads_back_to_its_cell() -> None:
    merged = joined([school()])
    place = merged.sources.cell("high-school/vista-high-school/courses/001030-welding-2", "cte_level")
    typed = merged.sources.typed("high-school/vista-high-school/courses/001030-welding-2", "title")
    assert place is not None
    assert (place.file, place.sheet, place.cell, typed) == ("vista.xlsx", "Courses", "A3", "Welding 2")


def test_one_agreement_told_by_both_sides_is_one() -> None:
    merged = joined([school(early(college="Cedar Valley")), college(early(school="Vista HS"))])
    (agreement,) = merged.pathway.agreements
    assert agreement.school_row is not None
    assert agreement.college_row is not None
    assert agreement.college_course == "college/cedar-valley-college/courses/weld-110-welding-as"
    assert codes(merged).count("WB507") == 1, "only Cedar Valley is shortened; HS is High School"


def test_the_written_code_is_an_exact_match_and_no_proposal_is_left() -> None:
    merged = joined([school(early(college="Cedar Valley College")), college()])
    assert [match.confidence for match in merged.pathway.matches] == [Confidence.EXACT]
    assert merged.pathway.proposals == ()


def test_titles_alike_are_only_proposed_until_people_decide() -> None:
    (proposal,) = joined([school(), college()]).pathway.proposals
    assert (proposal.left_words, proposal.right_words) == ("Intro to Welding", "Introduction to Welding")
    same = Decision(Verdict.SAME, proposal.left, proposal.right)
    different = Decision(Verdict.DIFFERENT, proposal.right, proposal.left)
    confirmed = joined([school(), college()], decided=[same]).pathway
    rejected = joined([school(), college()], decided=[same, different]).pathway
    assert [match.confidence for match in confirmed.matches] == [Confidence.CONFIRMED]
    assert (rejected.matches, rejected.rejected) == ((), ((proposal.left, proposal.right),))


def test_two_sides_that_differ_are_both_listed() -> None:
    merged = joined(
        [school(early(college="Cedar Valley College")), college(early(school="Vista High School", units="4"))]
    )
    (issue,) = [issue for issue in merged.issues if issue.type.code == "WB506"]
    assert (issue.place.file, issue.place.cell, issue.related[0].file, issue.related[0].cell) == (
        "vista.xlsx",
        "F2",
        "cedar.xlsx",
        "F2",
    )


def test_rows_that_were_pasted_from_another_schools_workbook_are_said() -> None:
    def said(name: str, about: str = "") -> list[tuple[str, str]]:
        merged = joined([school(early(school=name, college="Cedar Valley College"), about=about), college()])
        return [(one.place.cell, one.message) for one in merged.issues if one.type.code == "WB511"]

    assert said("") == said("Vista H.S.") == []
    ((cell, message),) = said("Hilltop High School")
    assert cell == "B2"
    assert "for “Hilltop High School”, and the workbook is that of Vista High School" in message
    center = "| Question | Answer |\n| Institution | Vista High School |\n| Schools it serves | Hilltop High School |"
    assert said("Hilltop High School", about=center) == []


def test_rows_that_only_a_blank_keeps_apart_stay_two_and_know_of_each_other() -> None:
    sides = [school(early()), college(early(school="Vista High School"))]
    agreements = joined(sides).pathway.agreements
    assert [(len(one.rows), len(one.possible_rows)) for one in agreements] == [(1, 1), (1, 1)]
    assert agreements[0].possible_rows == agreements[1].rows
    elsewhere = [school(early(college="Harbor College")), college(early(school="Vista High School"))]
    assert not [one for one in joined(elsewhere).pathway.agreements if one.possible_rows]


def test_a_course_that_the_college_does_not_list() -> None:
    assert codes(joined([school(early(college="Cedar Valley College", code="WELD 999")), college()])) == ["WB508"]


ABOUT = """
| Question       | Answer            |
| Institution    | Vista High School |
| Pathway        | Welding           |
| Academic year  | {year}            |
| Date completed | {day}             |
"""


def test_of_two_versions_the_one_completed_later_stands() -> None:
    older = school(file="b.xlsx", about=ABOUT.format(year="2026-27", day="2026-11-03"))
    newer = school(file="a.xlsx", about=ABOUT.format(year="2026-27", day="2026-11-09"))
    merged = joined([older, newer])
    assert [one.file for one in merged.used] == ["a.xlsx"]
    assert [one.file for one in merged.set_aside] == ["b.xlsx"]
    ((place, message),) = [(one.place, one.message) for one in merged.issues if one.type.code == "WB501"]
    assert (place.file, place.cell) == ("b.xlsx", "B5")
    assert "a.xlsx was used (completed later, 2026-11-09), b.xlsx was set aside" in message
    keep = Decision(Verdict.KEEP, "high-school/vista-high-school", "b.xlsx")
    assert [one.file for one in joined([older, newer], decided=[keep]).used] == ["b.xlsx"]


EXPECTED = Settings(
    pathway="Welding",
    academic_year="2025-26",
    institution=(
        Institution(InstitutionKind.HIGH_SCHOOL, "Vista High School", aliases=("VHS",)),
        Institution(InstitutionKind.COLLEGE, "Cedar Valley College"),
    ),
)


def test_workbooks_without_a_name_are_not_taken_for_one_institution() -> None:
    nameless = [replace(school(name="", file=f"{sign}.xlsx"), sha256=sign) for sign in "ab"]
    merged = joined(nameless)
    assert len(merged.pathway.high_schools) == 2
    assert len({one.id for one in merged.pathway.high_schools}) == 2
    assert merged.set_aside == ()


def test_the_same_file_twice_is_said_to_be_the_same() -> None:
    merged = joined([school(name="", file="vista.xlsx"), school(name="", file="vista (1).xlsx")])
    assert [one.file for one in merged.set_aside] == ["vista.xlsx"]
    (issue,) = merged.issues
    assert "both files are the same" in issue.message


@pytest.mark.parametrize(
    "one, other",
    [("🎓", "-"), ("O'Neil High School", "O Neil High School"), ("学校 1", "大学 1"), ("École № 1", "Школа № 1")],
)
def test_names_that_differ_in_odd_signs_stay_apart(one: str, other: str) -> None:
    merged = joined([school(name=one, file="one.xlsx"), school(name=other, file="other.xlsx")])
    assert merged.set_aside == ()
    assert len({school.id for school in merged.pathway.high_schools}) == 2


def test_expected_workbooks_that_have_not_come_back_and_other_years() -> None:
    merged = joined([school(name="VHS")], EXPECTED)
    assert [(one.name, one.returned) for one in merged.pathway.expected] == [
        ("Vista High School", True),
        ("Cedar Valley College", False),
    ]
    assert sorted(codes(merged)) == ["WB502", "WB509"]
    assert merged.pathway.high_schools[0].id == "high-school/vista-high-school"


@pytest.mark.parametrize("typed", ["Vista High Schol", "Vista High"])
def test_a_near_name_is_taken_and_said(typed: str) -> None:
    merged = joined([school(name=typed)], EXPECTED)
    assert "WB507" in codes(merged)
    assert merged.pathway.high_schools[0].id == "high-school/vista-high-school"


def test_a_course_that_a_career_center_teaches_is_compared_with_the_centers_own_row() -> None:
    sent = "| Grade | Course title | Course type | CTE level | Where taught | At which institution |\n| 11 | Welding 2 | CTE | Capstone | Career center or ROP | North ROP |"
    host = "| Grade | Course title | Course type | CTE level |\n| 11 | Welding 2 | CTE | Concentrator |"
    merged = joined(
        [
            returned("high-school", {"Courses": sent}),
            returned("high-school", {"Courses": host}, "North ROP", "north.xlsx"),
        ]
    )
    (issue,) = [issue for issue in merged.issues if issue.type.code == "WB504"]
    assert (issue.place.cell, issue.related[0].cell) == ("D2", "D2")


def test_colleges_that_count_differently_are_said() -> None:
    def about(name: str, system: str) -> str:
        return f"| Question | Answer |\n| Institution | {name} |\n| Pathway | Welding |\n| Term system | {system} |"

    workbooks = [
        returned("college", {"About": about("Cedar College", "Quarter"), "Awards": AWARDS}, file="cedar.xlsx"),
        returned("college", {"About": about("Oak College", "Semester"), "Awards": AWARDS}, file="oak.xlsx"),
    ]
    assert [(issue.type.code, issue.place.file) for issue in joined(workbooks).issues] == [("WB503", "cedar.xlsx")]


def test_references_say_which_record_is_meant() -> None:
    awards = "| Award | Type | Stacks into |\n| Welding Certificate | Certificate of achievement | Welding AS |\n| Welding AS | AS | None |"
    merged = joined([returned("college", {"Awards": awards}, "Cedar Valley College")])
    certificate, degree = merged.pathway.colleges[0].awards
    assert merged.pathway.refs(certificate, "stacks_into") == (degree.id,)
    assert merged.pathway.refs(degree, "stacks_into") == ()


def test_feeder_schools_are_known_by_their_other_names() -> None:
    about = (
        "| Question | Answer |\n| Institution | Cedar Valley College |\n| Feeder schools | VHS; Somewhere Else High |"
    )
    cedar = returned("college", {"About": about, "Awards": AWARDS}, file="cedar.xlsx")
    pathway = joined([school(), cedar], EXPECTED).pathway
    assert pathway.refs(pathway.colleges[0].about, "feeder_schools") == ("high-school/vista-high-school",)
