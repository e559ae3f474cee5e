"""What the planning workbook adds to the kit: who leads, the goal, roles, and the days of the meetings."""

from dataclasses import replace

import pytest

from pathmap_cli.model.returned import Returned
from pathmap_cli.views.kit.blocks import Items, Table, Text
from pathmap_cli.views.kit.kit import Kit
from tests.sheets import returned
from tests.views.kit.kits import blocks_of, ids, kit_of, table_of
from tests.views.summary.partnership import SETTINGS, workbooks

ABOUT = """
| Question            | Answer                                             |
| Institution         | North County Consortium                            |
| Pathway             | Welding                                            |
| Academic year       | 2026-27                                            |
| Vision              | Every welding student leaves with a way on.        |
| Populations to serve | High school students; Career changers             |
| Lead facilitator    | Regional pathways director                         |
| Main mapper         | Pathways coordinator                               |
"""
PARTNERS = """
| Organization         | Segment           | Role                     | Contact           | Expected workbook |
| Cedar Valley College | Community college | Hosts the session        | Dean of career ed | college           |
| Bayline Fabrication  | Employer          | Speaks for the employers | HR desk           | None              |
"""
PROCESS = """
| Step | Date       | Attendees          | Delivered       | Status  |
| 1    | 2026-09-03 | Principals, dean   | Roles           | Done    |
| 2    |            |                    |                 |         |
| 4    | 2026-12-03 |                    |                 | Planned |
| 4    | 2026-10-08 | Both schools       | First draft map | Done    |
| 4    | 2026-10-01 | ana@example.org    |                 |         |
| 5    |            | Steering committee |                 | Planned |
"""


def planning(about: str = ABOUT, partners: str = PARTNERS, process: str = PROCESS) -> Returned:
    """The planning workbook of the small partnership."""
    sheets = {"About": about, "Partners": partners, "Process": process}
    return returned("planning", sheets, "North County Consortium", "returned/planning.xlsx")


@pytest.fixture(scope="module")
def view() -> Kit:
    return kit_of(replace(SETTINGS, prepared_by="Somebody else"), (*workbooks(), planning()))


def test_roles_stand_with_those_who_hold_them(view: Kit) -> None:
    who = {row[0]: row[2] for row in table_of(view, 1, "roles").rows}
    assert who["Lead facilitator"] == "Regional pathways director"
    assert who["Main mapper"] == "Pathways coordinator"


def test_the_goal_opens_the_session(view: Kit) -> None:
    assert blocks_of(view, 4, "goal") == (
        Text("Every welding student leaves with a way on."),
        Items(("High school students", "Career changers"), "For"),
    )


def test_without_a_goal_the_launch_asks_for_one_and_the_session_has_no_slide() -> None:
    without = kit_of(SETTINGS, workbooks())
    assert blocks_of(without, 1, "goal")[0] == Text("In three years, a student in Welding can …")
    assert "goal" not in ids(without, 4)


def test_partners_have_their_role_and_others_at_the_table_are_added(view: Kit) -> None:
    rows = table_of(view, 1, "partners").rows
    assert ("Cedar Valley College", "College", "Hosts the session") in rows
    assert rows[-1] == ("Bayline Fabrication", "Employer", "Speaks for the employers")
    assert [row[0] for row in rows].count("Cedar Valley College") == 1


def test_contacts_and_personal_data_are_not_printed(view: Kit) -> None:
    assert "HR desk" not in repr(view)
    assert "ana@" not in repr(view)


def test_meetings_stand_in_their_step_in_order(view: Kit) -> None:
    assert table_of(view, 4, "meetings").rows == (
        ("1 October 2026", "", "", ""),
        ("8 October 2026", "Done", "Both schools", "First draft map"),
        ("3 December 2026", "Planned", "", ""),
    )
    assert "meetings" not in ids(view, 2)


@pytest.mark.parametrize(
    "step, status", [(1, "Done, 3 September 2026"), (2, ""), (4, "Planned, 3 December 2026"), (5, "Planned")]
)
def test_the_status_is_that_of_the_latest_meeting(view: Kit, step: int, status: str) -> None:
    assert view.steps[step - 1].status == status


def test_letters_name_the_day_of_the_next_meeting_else_of_the_last(view: Kit) -> None:
    assert "Please join us on 3 September 2026 at" in repr(blocks_of(view, 1, "invitation"))
    assert "We meet on 3 December 2026 at" in repr(blocks_of(view, 4, "invitation"))
    assert "On 3 December 2026 at" in repr(blocks_of(view, 3, "invitation"))
    assert "Please come on ‹day› at" in repr(blocks_of(view, 2, "invitation"))


def test_two_lines_of_one_step_without_a_day_come_last() -> None:
    process = """
    | Step | Date       | Status  |
    | 3    |            | Planned |
    | 3    | 2026-10-01 | Done    |
    """
    view = kit_of(SETTINGS, (planning(process=process),))
    assert [row[0] for row in table_of(view, 3, "meetings").rows] == ["1 October 2026", ""]


def test_the_planners_are_no_partner(view: Kit) -> None:
    assert "North County Consortium" not in repr(table_of(view, 1, "partners"))
    assert isinstance(table_of(view, 2, "assign"), Table)
