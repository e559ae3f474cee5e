"""pathway.json holds everything that was read but nobody's name or address, and reads back as it was written."""

import json
from datetime import date

import jsonschema

from pathmap_cli.exchange.pathway_json import pathway_json, pathway_schema, read_pathway_json
from pathmap_cli.intake.merge import merge
from pathmap_cli.settings import Settings
from tests.sheets import returned
from tests.test_sample_workbooks import joined
from tools.sample_workbooks import PARTNERSHIP

ABOUT = """
| Question      | Answer            |
| Institution   | Vista High School |
| Completed by  | Kim Example       |
| E-mail        | kim@example.org   |
"""


def test_names_and_addresses_stay_in_the_workbook() -> None:
    text = pathway_json(merge([returned("high-school", {"About": ABOUT})], Settings(), (), date(2026, 11, 25)))
    assert "Vista High School" in text
    assert "kim" not in text.casefold()


def test_contacts_of_partners_stay_in_the_workbook() -> None:
    partners = "| Organization | Role | Contact |\n| Harbor College | Hosts | Kim Example, kim@example.org |"
    plan = returned("planning", {"Partners": partners}, "North County Pathways")
    text = pathway_json(merge([plan], Settings(), (), date(2026, 11, 25)))
    assert "Harbor College" in text
    assert "kim" not in text.casefold()


def test_the_sample_fits_the_schema_and_reads_back() -> None:
    _, merged = joined(PARTNERSHIP)
    text = pathway_json(merged)
    jsonschema.validate(json.loads(text), pathway_schema(), format_checker=jsonschema.FormatChecker())
    again = read_pathway_json(text)
    assert [one.courses for one in again.pathway.high_schools] == [one.courses for one in merged.pathway.high_schools]
    assert again.places["college/miracosta-college/about"].sheet == "About"
    assert "not publish" in again.notice
