"""The reference pages leave nothing out: every column, answer, code, rule and setting has its words."""

import re
from dataclasses import fields

import pytest

from pathmap_cli.gaps.catalogue import CATALOGUE
from pathmap_cli.issues import cells
from pathmap_cli.issues.catalogue import CATALOGUE as ISSUES
from pathmap_cli.model import KINDS, template
from pathmap_cli.schema.spec import template_spec
from pathmap_cli.settings import Institution, Settings, Thresholds, Waiver
from pathmap_cli.views.reference import gaps, issues, lists, settings, sheets
from pathmap_cli.vocabulary import vocabulary_names


def test_every_column_of_every_workbook_is_described() -> None:
    shown = [
        (sheet.title, column.header) for book in sheets.workbooks() for sheet in book.sheets for column in sheet.columns
    ]
    declared = [
        (sheet.title, column.header)
        for kind in KINDS
        for sheet in template_spec(template(kind)).sheets
        for column in sheet.columns
    ]
    assert shown == declared


def test_the_legend_knows_every_type_of_column() -> None:
    known = {name for name, _ in sheets.types()}
    columns = [column for book in sheets.workbooks() for sheet in book.sheets for column in sheet.columns]
    leaves = {
        column.type.removeprefix("many(").removesuffix(")") if "many" in column.type else column.type
        for column in columns
    }
    assert {leaf for leaf in leaves if not leaf.startswith(("list", "ref"))} <= known


def test_a_checklist_names_the_rows_that_are_begun() -> None:
    found = next(sheet for sheet in sheets.workbooks()[0].sheets if sheet.title == "Work-based learning")
    assert found.begun == ("Awareness", "Exploration", "Preparation", "Training")


def test_a_column_says_where_it_does_not_stand() -> None:
    courses = next(sheet for sheet in sheets.workbooks()[0].sheets if sheet.title == "Courses")
    marks = {column.header: column.marks for column in courses.columns}
    assert marks["A-G area"] == ("california only",)
    assert marks["CTE level"] == ("not in every row",)
    assert marks["Grade"] == ()


def test_every_list_is_shown_with_its_answers() -> None:
    assert {entry.name for entry in lists.lists()} == set(vocabulary_names())
    clusters = next(entry for entry in lists.lists() if entry.name == "clusters")
    assert clusters.used_by == ("About · Career cluster",)
    assert list(clusters.answers) == ["generic", "california"]


def test_a_list_that_the_profiles_share_is_shown_once() -> None:
    levels = next(entry for entry in lists.lists() if entry.name == "cte-level")
    assert list(levels.answers) == ["generic"]


def test_every_issue_is_in_a_family_with_its_code() -> None:
    shown = [(family.codes, entry.code) for family in issues.families() for entry in family.issues]
    assert [code for _, code in shown] == list(ISSUES)
    assert all(code.startswith(codes.removesuffix("nn")) for codes, code in shown)


def test_a_message_shows_what_the_workbook_fills_in() -> None:
    assert issues.entry(cells.NEEDED_MISSING).message.startswith("‹column› is blank.")
    assert not any("{" in entry.message + entry.fix for family in issues.families() for entry in family.issues)


def test_every_rule_is_in_its_area() -> None:
    shown = {entry.code for family in gaps.families() for entry in (*family.gaps, *family.strengths)}
    assert shown == {rule.code for rule in CATALOGUE}


def test_a_rule_prints_its_thresholds_with_their_defaults() -> None:
    assert gaps.threshold("min_early_units") == "min_early_units (12)"
    assert gaps.threshold("continue_share") == "continue_share (not set)"
    assert gaps.threshold("single_teacher_alert") == "single_teacher_alert (false)"


@pytest.mark.parametrize("declared", [Settings, Institution, Thresholds, Waiver])
def test_every_setting_has_its_line(declared: type) -> None:
    shown = {key.key: key for table in settings.settings() for key in table.keys}
    tables = {re.sub(r"\W", "", table.header) for table in settings.settings()}
    assert {item.name for item in fields(declared)} <= shown.keys() | tables
    assert all(key.meaning and key.takes for key in shown.values())


def test_a_setting_says_what_it_takes_and_who_compares_with_it() -> None:
    shown = {key.key: key for table in settings.settings() for key in table.keys}
    assert (shown["kind"].needed, shown["profile"].default) == (True, "generic")
    assert shown["aliases"].takes == "list of texts"
    assert (shown["min_early_units"].takes, shown["min_early_units"].default) == ("number", "12")
    assert set(shown["min_early_units"].used_by) == {"GAP302", "STR301"}
