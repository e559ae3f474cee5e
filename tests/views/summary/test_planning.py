"""What the planning workbook brings to the session summary."""

import pytest

from pathmap_cli.gaps.assess import assess
from pathmap_cli.intake.merge import merge
from pathmap_cli.render.formats import render
from pathmap_cli.settings import Institution, InstitutionKind, Settings
from pathmap_cli.views.private import WITHHELD
from pathmap_cli.views.summary.page import Summary, summary
from tests.sheets import returned
from tests.views.summary.partnership import TODAY, VISTA

PLANNING = {
    "About": """
| Question     | Answer                                                                     |
| Institution  | North County Pathways                                                      |
| Pathway      | Welding                                                                    |
| Academic year | 2026-27                                                                   |
| Completed by | Kim Example                                                                |
| E-mail       | kim@example.org                                                            |
| Vision       | Every student who starts leaves with a credential. And with a way on, too. |
""",
    "Partners": """
| Organization        | Segment                 | Role             | Contact                      | Expected workbook |
| Vista High School   | High school or district | Leads            | Pat Sample, pat@example.org  | high-school       |
| Harbor College      | Community college       | Hosts            | Pat Sample                   | college           |
| Harbor Shipyard     | Employer                | Takes interns    | 760-555-0100                 | None              |
""",
    "Process": """
| Step | Date       | Status      |
| 1    | 2026-09-01 | Done        |
| 2    | 2026-10-01 | Planned     |
| 2    | 2026-10-15 | Under way   |
| 3    |            |             |
| 4    |            | Not started |
""",
    "Initiatives": """
| Initiative                 | Kind  | Topics                      | Ends       |
| Regional workforce plan    | Grant | Dual enrollment; Counseling | 2027-06-30 |
| County welding network     |       |                             |            |
""",
    "Policies": """
| Policy                              | Level    | Effect  | Owner              | Status |
| Each term needs a new signature     | District | Blocks  | Dean of counseling | Open   |
| Fees are waived for dual enrollment | State    | Enables |                    |        |
| Buses end at 3                      | District | Blocks  |                    | Done   |
""",
    "Session notes": """
| Kind     | Text                                 | Area                 | Institution       | Said by (role, not name) |
| Strength | Employers come to the open house.    |                      |                   | Principal                |
| Concern  | Students hear of the credit too late | Early college credit | Vista High School | Counselor                |
| Idea     | Ask ana@example.org about buses      |                      |                   | Parent                   |
| Question | Who drives them?                     |                      |                   |                          |
| Decision | We begin with WELD 110 in spring.    |                      |                   | All                      |
""",
}


def told(institution: str | None = None) -> Summary:
    plan = returned("planning", PLANNING, "North County Pathways", "planning.xlsx")
    settings = Settings(institution=(Institution(InstitutionKind.PLANNING, "North County Pathways"),))
    merged = merge([plan, returned("high-school", VISTA, "Vista High School")], settings, (), TODAY)
    return summary(merged, assess(merged.pathway), settings, institution=institution)


@pytest.fixture(scope="module")
def view() -> Summary:
    return told()


def test_the_page_begins_with_the_vision_in_one_sentence(view: Summary) -> None:
    assert view.glance.vision == "Every student who starts leaves with a credential."
    assert render(view, "html").index(view.glance.vision) < render(view, "html").index(view.glance.sentence)


def test_it_says_who_has_been_heard_from(view: Summary) -> None:
    assert view.glance.segments == (
        "Heard from: High school or district. Not yet heard from: Community college. "
        "At the table, no workbook asked for: Employer"
    )


def test_each_step_has_its_furthest_status(view: Summary) -> None:
    assert view.glance.process == "1 launch done, 2 planning meeting under way, 4 mapping session not started"


def test_related_efforts_are_one_line(view: Summary) -> None:
    assert view.sources.initiatives == (
        "Regional workforce plan (grant, Dual enrollment, Counseling, until 30 June 2027); County welding network"
    )


def test_notes_of_the_session_stand_beside_what_the_workbooks_say(view: Summary) -> None:
    assert [one.text for one in view.strengths.said] == [
        "Students weld for local shops.",
        "Employers come to the open house.",
    ]
    assert [one.text for one in view.questions.said][-1] == "Who drives them?"
    assert [one.text for one in view.decided] == ["We begin with WELD 110 in spring."]
    remarks = {area.area: [(one.text, one.institution) for one in area.remarks] for area in view.areas if area.remarks}
    assert ("Students hear of the credit too late", "Vista High School") in remarks["Early college credit"]
    assert (WITHHELD, "North County Pathways") in remarks["Other"]


def test_a_policy_that_blocks_stands_with_the_partnerships_own_matters(view: Summary) -> None:
    (area,) = (area for area in view.areas if area.area == "Partnership and data")
    assert [(one.kind, one.text, one.said_by) for one in area.remarks] == [
        ("District policy that blocks", "Each term needs a new signature", "Dean of counseling works on it")
    ]


def test_a_gap_of_the_planners_can_be_among_the_first(view: Summary) -> None:
    assert "GAP902" not in {one.code for one in view.glance.gaps}, "it is only asked for in a draft"
    final = {**PLANNING, "About": PLANNING["About"] + "| Status | Final |\n"}
    plan = returned("planning", final, "North County Pathways", "planning.xlsx")
    merged = merge([plan], Settings(), (), TODAY)
    shown = summary(merged, assess(merged.pathway), Settings())
    assert [one.code for one in shown.glance.gaps] == ["GAP902"]


def test_a_partner_sees_the_notes_about_itself() -> None:
    own = told("Vista High School")
    texts = [one.text for area in own.areas for one in area.remarks]
    assert "Students hear of the credit too late" in texts
    assert "Each term needs a new signature" not in texts


@pytest.mark.parametrize("form", ["html", "md", "json"])
@pytest.mark.parametrize("institution", [None, "Vista High School"])
def test_no_contact_and_no_address_is_printed(form: str, institution: str | None) -> None:
    text = render(told(institution), form).casefold()
    assert "vista" in text
    assert not [word for word in ("sample", "kim", "example.org", "555-0100") if word in text]
