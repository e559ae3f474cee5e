"""JSON and CSV: no cell becomes a formula, every sign arrives."""

import csv
import json
from dataclasses import dataclass
from datetime import date

import pytest

from pathmap_cli.render.data import BYTE_ORDER_MARK, as_csv, as_json, harmless


@dataclass
class Shape:
    day: date
    words: tuple[str, ...]


def test_json_is_the_shape_itself_with_its_signs() -> None:
    text = as_json(Shape(date(2026, 11, 22), ("Peña", "a\nb")))
    assert text.endswith("}\n")
    assert "Peña" in text
    assert json.loads(text) == {"day": "2026-11-22", "words": ["Peña", "a\nb"]}


def test_json_carries_nothing_that_steers_a_terminal() -> None:
    text = as_json(Shape(date(2026, 11, 22), ("\u202eright to left\x9b",)))
    assert "\u202e" not in text
    assert "\x9b" not in text
    assert json.loads(text)["words"] == ["\u202eright to left\x9b"]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", " =cmd|' /C calc'!A0", "\t=1", "\r=1", "\n=1"])
def test_what_looks_like_a_formula_gets_an_apostrophe(text: str) -> None:
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize(
    "value, cell", [(None, ""), (True, "yes"), (False, "no"), (3, "3"), ("Welding 1 = 3", "Welding 1 = 3")]
)
def test_other_values_are_written_plainly(value: object, cell: str) -> None:
    assert harmless(value) == cell


def test_csv_is_read_back_as_it_was() -> None:
    rows = [["a, b", 'say "hi"', "two\nlines"], ["Peña", "→", ""]]
    text = as_csv(["one", "two", "three"], rows)
    assert text.startswith(BYTE_ORDER_MARK)
    lines = text.removeprefix(BYTE_ORDER_MARK).splitlines(keepends=True)
    assert list(csv.reader(lines)) == [["one", "two", "three"], *rows]
