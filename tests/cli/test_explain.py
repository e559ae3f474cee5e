"""`pathmap explain` and `pathmap schema`."""

import json

import pytest
from jsonschema import Draft202012Validator

from pathmap_cli.exchange.schemas import SCHEMAS
from pathmap_cli.gaps.catalogue import CATALOGUE as RULES
from pathmap_cli.gaps.catalogue import RETIRED as RETIRED_RULES
from pathmap_cli.issues.catalogue import CATALOGUE, RETIRED
from pathmap_cli.views.explain import explain
from tests.cli.conftest import Run


@pytest.mark.parametrize(
    "words, told",
    [
        (["WB203"], "WB203 not-on-the-list\n"),
        (["wb203"], "WB203 not-on-the-list\n"),
        (["not on the list"], "WB203 not-on-the-list\n"),
        (["GAP304"], "GAP304 no-agreement-for-matched-course\n"),
        (["STR101"], "STR101 "),
        (["WB505"], "WB505 (retired: no longer given, and never used again)\n"),
        (["pathway"], "pathway\n  The way from school through college to a career"),
        (["Concentrator"], "Concentrator\n"),
        (["CCAP"], "Dual enrollment (CCAP)\n"),
        (["Early", "credit"], "early credit\n"),
        (["Course type"], "Course type (a column)\n"),
        (["high school workbook"], "High school workbook\n"),
    ],
)
def test_codes_and_words_are_explained(run: Run, words: list[str], told: str) -> None:
    result = run("explain", *words)
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith(told)
    assert max(map(len, result.out.splitlines())) <= 80


@pytest.mark.parametrize("code", [*CATALOGUE, *RETIRED, *(rule.code for rule in RULES), *RETIRED_RULES])
def test_every_code_is_explained(code: str) -> None:
    assert explain(code)[0].title.startswith(code)


@pytest.mark.parametrize(
    "words, sentence",
    [
        (["dual enrolment"], "Nothing here is called dual enrolment. Did you mean Dual enrollment"),
        (["xyzzy"], "Nothing here is called xyzzy. Try a code such as WB203"),
        ([], "Missing argument 'CODE|WORD'."),
    ],
)
def test_what_is_not_known_is_said_with_near_misses(run: Run, words: list[str], sentence: str) -> None:
    result = run("explain", *words)
    assert result.code == 2
    assert result.err.startswith(sentence)


@pytest.mark.parametrize("kind", SCHEMAS)
def test_each_schema_is_printed(run: Run, kind: str) -> None:
    schema = json.loads(run("schema", kind).out)
    Draft202012Validator.check_schema(schema)
    assert schema["properties"]["schema"]["const"] == f"pathmap.{kind}/1"


def test_without_a_kind_all_schemas_are_printed(run: Run) -> None:
    assert list(json.loads(run("schema").out)) == list(SCHEMAS)


def test_an_unknown_kind_is_said(run: Run) -> None:
    result = run("schema", "wages")
    assert (result.code, result.err.startswith("There is no machine output wages. The kinds: validation,")) == (
        2,
        True,
    )
