"""The pages to fill in by hand: the 30-minute minimum of each kind, for whoever is not heard from."""

import pytest

from pathmap_cli.model import KINDS, template
from pathmap_cli.model.links import Expected
from pathmap_cli.schema.spec import template_spec
from pathmap_cli.views.kit.forms import Form, forms
from pathmap_cli.vocabulary import Profile
from tests.views.kit.kits import KIT, kit_of
from tests.views.summary.partnership import SETTINGS

ON_PAPER = [kind for kind in KINDS if template(kind).on_paper]
LINES_OF_A_PAGE = 42
"""What fits on a letter page, with three lines for the head of each table; measured in a browser."""


def form(kind: str, profile: Profile = Profile.GENERIC) -> Form:
    """The page of a partner of this kind."""
    (page,) = forms((Expected(id=f"{kind}/vista", name="Vista", kind=kind),), profile)
    return page


def test_everybody_but_the_planners_can_answer_on_paper() -> None:
    assert [kind for kind in KINDS if kind != "planning"] == ON_PAPER


@pytest.mark.parametrize("kind", ON_PAPER)
def test_the_page_asks_for_the_minimum(kind: str) -> None:
    named = [line.partition(":")[0] for line in template(kind).minimum]
    assert [table.title for table in form(kind).tables] == named


@pytest.mark.parametrize("kind", ON_PAPER)
def test_the_key_of_each_row_is_asked_for(kind: str) -> None:
    spec = template_spec(template(kind))
    for paper in template(kind).on_paper:
        sheet = spec.sheet(paper.sheet)
        key = {column.name for column in sheet.columns if column.needed} - {sheet.own}
        assert key <= set(paper.columns)
        assert bool(paper.lines) is not bool(sheet.checklist)


@pytest.mark.parametrize("kind", ON_PAPER)
@pytest.mark.parametrize("profile", Profile)
def test_it_fits_on_a_page(kind: str, profile: Profile) -> None:
    tables = form(kind, profile).tables
    assert sum(len(table.rows) + 3 for table in tables) <= LINES_OF_A_PAGE


def test_a_checklist_comes_with_its_activities_and_the_rest_is_blank() -> None:
    *others, transitions = form("high-school").tables
    assert transitions.rows[0] == ("Career inventory", "", "", "")
    assert not any(cell for table in others for row in table.rows for cell in row)
    assert [table.note for table in (others[0], transitions)] == ["If there is none, write None.", ""]


def test_the_answers_of_a_list_stand_under_the_table() -> None:
    courses = form("high-school").tables[0]
    answers = {choice.header: choice.answers for choice in courses.choices}
    assert answers["CTE level"] == ("Exploration", "Introductory", "Concentrator", "Capstone")
    assert "Type" not in {choice.header for choice in form("college").tables[0].choices}


def test_short_answers_have_narrow_columns() -> None:
    narrow = {column.header: column.is_short for column in form("high-school").tables[0].columns}
    assert (narrow["Grade"], narrow["Course title"]) == (True, False)


def test_only_those_not_heard_from_have_a_page() -> None:
    assert [one.institution for one in KIT.forms] == ["Hilltop Continuation School", "North County Workforce"]
    assert [one.institution for one in kit_of(SETTINGS).forms] == [one.name for one in SETTINGS.institution]
    assert len({one.id for one in kit_of(SETTINGS).forms}) == len(SETTINGS.institution)
