"""`pathmap explain` and `pathmap schema`."""

import json
from dataclasses import fields

import pytest
from jsonschema import Draft202012Validator

from pathmap_cli.exchange.schemas import SCHEMAS
from pathmap_cli.gaps.catalogue import CATALOGUE as RULES
from pathmap_cli.gaps.catalogue import RETIRED as RETIRED_RULES
from pathmap_cli.issues.catalogue import CATALOGUE, RETIRED
from pathmap_cli.model import KINDS, template
from pathmap_cli.schema.spec import SheetSpec, template_spec
from pathmap_cli.settings import Thresholds
from pathmap_cli.views.explain import explain
from pathmap_cli.vocabulary import Profile, vocabulary, vocabulary_names
from pathmap_cli.vocabulary.words import words
from tests.cli.conftest import Run


@pytest.mark.parametrize(
    "words, told",
    [
        (["WB203"], "WB203 not-on-the-list\n"),
        (["wb203"], "WB203 not-on-the-list\n"),
        (["aqcp:F1"], "aqcp:F1 Education, training, credentials and supports are connected"),
        (["AQCP", "F1"], "aqcp:F1 Education, training, credentials and supports are connected"),
        (["colorado"], "Seventeen steps to career pathways, driven by industry\n"),
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


SHEETS = [(kind, sheet) for kind in KINDS for sheet in template_spec(template(kind)).sheets]
COLUMNS = {(column.header, column.column.help): column for _, sheet in SHEETS for column in sheet.columns}
TERMS = [
    (name, profile, term)
    for name in vocabulary_names()
    for profile in Profile
    for term in vocabulary(name, profile).terms
]


@pytest.mark.parametrize("kind", KINDS)
def test_every_workbook_is_explained(kind: str) -> None:
    words = kind.replace("-", " ")
    assert f"{words.capitalize()} workbook" in {one.title for one in explain(words)}


@pytest.mark.parametrize("kind, sheet", SHEETS, ids=lambda value: getattr(value, "name", value))
def test_every_sheet_is_explained(kind: str, sheet: SheetSpec) -> None:
    (found,) = (one for one in explain(sheet.title) if f"the {kind.replace('-', ' ')} workbook" in one.title)
    assert found.paragraphs[0]


@pytest.mark.parametrize("header, meaning", COLUMNS)
def test_every_header_is_explained_by_its_own_help(header: str, meaning: str) -> None:
    found = [one for one in explain(header) if one.title == f"{header} (a column)"]
    assert (meaning,) in {one.paragraphs for one in found}


def test_every_other_name_of_a_header_is_explained() -> None:
    assert not [name for column in COLUMNS.values() for name in column.column.aliases if not explain(name)]


def test_every_answer_of_every_list_is_explained_by_its_label_and_its_code() -> None:
    for _, _, term in TERMS:
        assert term.label in {one.title for one in explain(term.label)}
        assert term.label in {one.title for one in explain(term.code)}


def test_every_other_word_for_an_answer_is_explained() -> None:
    assert not [(name, profile, word) for name, profile, term in TERMS for word in term.words if not explain(word)]


def test_every_word_of_the_glossary_is_explained_first() -> None:
    for word in words():
        assert (explain(word.word)[0].title, explain(word.word)[0].paragraphs) == (word.word, (word.meaning,))
        assert all(map(explain, word.also))


@pytest.mark.parametrize("setting", [item.name for item in fields(Thresholds)])
def test_every_threshold_is_explained(setting: str) -> None:
    (found,) = explain(setting)
    assert found.title == f"{setting} (a setting)"
    assert "Default" in dict(found.facts)


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
