"""Every place that an output names leads to a cell that says so; openpyxl, which pathmap does not use, opens it there."""

import json
import re
import shutil
from collections.abc import Iterator
from contextlib import redirect_stdout
from datetime import date, datetime
from functools import cache
from html import unescape
from io import StringIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from pathmap_cli.cli.run import main
from pathmap_cli.gaps.wording import SUPPRESSED_BELOW
from pathmap_cli.grid import cell_runs
from pathmap_cli.workspace.sample import copy_sample

Json = Any
DAY = "2025-11-20"
LAST_GRADE = 12
SHEETS = 2
"""Slashes in the id of a sheet: KIND/INSTITUTION/SHEET."""


@pytest.fixture(scope="module", params=["returned", "messy"])
def sample(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's workspace, or the same with its messy twin as what came back."""
    root = tmp_path_factory.mktemp("sample") / "pathway"
    copy_sample(root)
    if request.param == "messy":
        shutil.rmtree(root / "returned")
        (root / "messy").rename(root / "returned")
    return root


def said(root: Path, *words: str) -> str:
    with redirect_stdout(StringIO()) as out:
        main(["-C", str(root), "--date", DAY, *words])
    return out.getvalue()


@cache
def told(root: Path, *words: str) -> Json:
    return json.loads(said(root, *words))


@cache
def workbook(path: Path) -> openpyxl.Workbook:
    return openpyxl.load_workbook(path)


def sheet(root: Path, file: str, name: str) -> Worksheet:
    found = workbook(root / file)[name]
    assert isinstance(found, Worksheet)
    return found


def typed(root: Path, place: Json) -> str:
    """What stands in a cell, as a person sees it."""
    value = sheet(root, place["file"], place["sheet"])[place["cell"]].value
    if isinstance(value, datetime | date):
        return value.strftime("%Y-%m-%d")
    return "" if value is None else f"{value:g}" if isinstance(value, float) else str(value)


def nodes(node: Json) -> Iterator[Json]:
    """Every object within."""
    if isinstance(node, dict):
        yield node
    for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from nodes(child)


# --- Findings: the cell holds what the evidence says ------------------------------------------------------------------


def findings(root: Path) -> list[Json]:
    content = told(root, "gaps", "--format", "json")
    return [*content["gaps"], *content["questions"], *content["strengths"]]


def reasons(root: Path) -> Iterator[Json]:
    for finding in findings(root):
        yield from told(root, "why", finding["id"], "--format", "json")["reasons"]


def disagreement(root: Path, place: Json) -> str:
    """What is wrong with a place that has a value, or nothing."""
    stands, value = typed(root, place).strip(), place["value"].strip()
    if value == f"fewer than {SUPPRESSED_BELOW}":
        return "" if 0 < int(stands) < SUPPRESSED_BELOW else f"{place}: {stands} stands there"
    return "" if stands == value else f"{place}: {stands} stands there"


def test_every_finding_leads_to_a_cell(sample: Path) -> None:
    for one in findings(sample):
        assert one["evidence"]
        for place in one["evidence"]:
            assert sheet(sample, place["file"], place["sheet"])[place["cell"]]


def test_every_cell_that_a_rule_read_holds_what_is_said_of_it(sample: Path) -> None:
    read = [place for reason in reasons(sample) for place in (*reason["read"], *reason["not_told"])]
    cells = [place for place in read if place["column"]]
    assert not list(filter(None, (disagreement(sample, place) for place in cells)))
    assert len(cells) > 50
    assert not [place for place in read if place["value"] and not place["column"]]


def test_every_cell_that_a_rule_read_stands_under_or_beside_its_header(sample: Path) -> None:
    for reason in reasons(sample):
        for place in reason["read"]:
            rows = sheet(sample, place["file"], place["sheet"]).iter_rows(values_only=True)
            assert not place["column"] or any(place["column"] in row for row in rows)


def test_what_a_question_asks_for_is_blank_or_not_to_be_used(sample: Path) -> None:
    unusable = {(one["file"], one["sheet"], one["cell"]) for one in issues(sample) if one["severity"] == "error"}
    for question in told(sample, "gaps", "--format", "json")["questions"]:
        filled = {(one["file"], one["sheet"], one["cell"]) for one in question["evidence"] if one["value"]}
        assert filled <= unusable, question["id"]


# --- Issues and records -----------------------------------------------------------------------------------------------


def issues(root: Path) -> list[Json]:
    content = told(root, "validate", "--all", "--format", "json")
    inside = [issue | {"file": one["file"]} for one in content["workbooks"] for issue in one["issues"]]
    return [*inside, *content["issues"]]


def test_every_issue_with_a_value_stands_where_that_value_is(sample: Path) -> None:
    placed = [issue for issue in issues(sample) if issue["cell"] and issue["sheet"] and issue["value"]]
    wrong = [issue for issue in placed if issue["value"].strip() not in typed(sample, issue)]
    assert not [(one["code"], one["cell"], one["value"], typed(sample, one)) for one in wrong]
    assert placed


def test_every_blank_that_is_asked_for_is_blank(sample: Path) -> None:
    asked = [issue for issue in issues(sample) if issue["severity"] == "question" and issue["cell"]]
    assert not [(one["file"], one["sheet"], one["cell"], one["code"]) for one in asked if typed(sample, one)]
    assert asked


def test_every_record_stands_in_the_row_that_its_place_names(sample: Path) -> None:
    content = json.loads(said(sample, "merge", "--output", "-"))
    records = {node["id"]: node for node in nodes(content["pathway"]) if node.get("id", "") in content["places"]}
    assert len(records) == len(content["places"])
    for name, place in content["places"].items():
        cell = sheet(sample, place["file"], place["sheet"])[place["cell"]]
        rows = [cell.row] if name.count("/") > SHEETS else range(1, cell.row + 40)
        stands = {plain(value.value) for row in rows for value in cell.parent[row] if value.value is not None}
        words = {plain(value) for value in records[name].values() if isinstance(value, str) and value != name}
        assert stands & words or not words, name


def plain(value: object) -> str:
    return " ".join(re.findall(r"\w+", str(value).casefold()))


# --- The summary: figures, and the places on its pages ----------------------------------------------------------------

NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
ALL_GRADES = "9-12"
"""What people mean who type "all" under Grade."""
SHOWN = ("when", "facts", "units", "how", "wage")
"""What stands on a box, a way in or out, a link or a job, straight from its cells."""


def summary(root: Path) -> Json:
    return told(root, "report", "--format", "json", "--output", "-")


def numbers(*texts: str) -> set[float]:
    return {float(found.replace(",", "")) for text in texts for found in NUMBER.findall(text)}


def with_places(node: Json, places: Json = ()) -> Iterator[Json]:
    """Every object within, with its own places or those of the object that holds it."""
    places = node.get("places", places) if isinstance(node, dict) else places
    if isinstance(node, dict):
        yield node | {"places": places}
    for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from with_places(child, places)


def cells(node: Json) -> list[Json]:
    """The places of an object of the summary, a cell each."""
    places = node.get("places") or ()
    return [{"file": one["file"], "sheet": one["sheet"], "cell": cell} for one in places for cell in one["cells"]]


def test_every_number_of_the_summary_stands_in_a_cell_that_it_names(sample: Path) -> None:
    looked = 0
    for node in with_places(summary(sample)):
        shown = numbers(*(text or "" for key in SHOWN for text in listed(node.get(key))))
        values = [typed(sample, cell).replace("all", ALL_GRADES) for cell in cells(node)]
        assert shown <= numbers(*values) | sums(values), node
        looked += len(shown)
    assert looked > 50


def test_the_figures_of_the_first_screen_come_from_their_cells(sample: Path) -> None:
    """As they are typed there, added up, or counted."""
    glance = summary(sample)["glance"]
    sentence = {"number": glance["sentence"], "note": "", "places": glance["sentence_places"]}
    for figure in (sentence, *glance["figures"]):
        values = [typed(sample, cell) for cell in cells(figure)]
        counted = {float(count) for count in range(len(values) + 1)}
        shown = numbers(figure["number"], figure["note"])
        assert shown <= numbers(*values) | sums(values) | counted, figure


def test_every_number_of_a_finding_comes_from_its_cells(sample: Path) -> None:
    """As it is typed there, added up, or counted; else it is a limit that the finding names, or a grade."""
    names = names_in(json.loads(said(sample, "merge", "--output", "-"))["pathway"])
    content = told(sample, "gaps", "--format", "json")
    for finding in (*content["gaps"], *content["strengths"]):
        values = [place["value"] for place in finding["evidence"]]
        limits = numbers(*(percent(limit) for limit in finding.get("thresholds", {}).values()))
        counted = {float(count) for count in range(max(len(values), LAST_GRADE) + 1)}
        said_of_it = re.sub("|".join(map(re.escape, names)), " ", finding["message"])
        assert numbers(said_of_it) <= numbers(*values) | sums(values) | limits | counted, finding


def names_in(pathway: Json) -> list[str]:
    """What records are called, where a number is part of it, the longest first."""
    texts = {
        text for node in nodes(pathway) for value in node.values() for text in listed(value) if isinstance(text, str)
    }
    return sorted(
        (text for text in texts if NUMBER.search(text) and re.search("[a-zA-Z]", text)), key=len, reverse=True
    )


def listed(value: Json) -> list[Json]:
    return value if isinstance(value, list) else [value]


def percent(limit: object) -> str:
    return f"{limit} {limit * 100:g}" if isinstance(limit, float) else str(limit)


def sums(values: list[str]) -> set[float]:
    """Every sum that some of the values can make."""
    found = {0.0}
    for value in values:
        found |= {total + float(value) for total in found} if NUMBER.fullmatch(value) else set()
    return found


def test_everything_of_the_summary_names_its_cells(sample: Path) -> None:
    for node in nodes(summary(sample)):
        assert node.get("places") != [], node
        for cell in cells(node):
            assert sheet(sample, cell["file"], cell["sheet"])[cell["cell"]]


@pytest.mark.parametrize("format_", ["html", "md"])
def test_every_place_of_the_summary_is_on_its_page(sample: Path, format_: str) -> None:
    page = " ".join(
        unescape(re.sub(r"<[^>]+>", " ", said(sample, "report", "--format", format_, "--output", "-"))).split()
    )
    content = summary(sample)
    for card in (
        *content["glance"]["figures"],
        *content["strengths"]["found"],
        *(one for area in content["areas"] for one in area["cards"]),
    ):
        for place in card["places"]:
            assert ", ".join(cell_runs(place["cells"])) in page
            assert place["file"] in page.replace("\\", "")
