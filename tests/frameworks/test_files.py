"""The frameworks' files: complete, sound, and the only place of their wording."""

import re

import pytest

from pathmap_cli.frameworks.catalogue import MEASURES
from pathmap_cli.gaps.catalogue import CATALOGUE
from pathmap_cli.vocabulary.frameworks import BadFramework, Framework, Indicator, frameworks, read_framework

SMALL = """
id = "small"
short = "Small"
title = "A small framework"
version = "1"
source = "https://example.org"
[[elements]]
id = "1"
title = "Meet"
verified = true
indicators = [
    { id = "1.1", class = "auto", verified = true, measure = "step-done", of = ["step-1"], words = "The leaders have met" },
    { id = "1.2", class = "rated", verified = false, words = "They were glad to" },
]
"""
BY_ID = {one.id: one for one in frameworks()}
INDICATORS = [(one.id, indicator) for one in frameworks() for indicator in one.indicators]


@pytest.mark.parametrize("framework, indicator", INDICATORS, ids=lambda one: getattr(one, "id", one))
def test_indicator_names_a_measure_that_there_is(framework: str, indicator: Indicator) -> None:
    if indicator.measure:
        measure = MEASURES[indicator.measure]
        assert bool(indicator.of) is (measure.of is not None), framework
        for code in indicator.of:
            assert measure.of is not None
            assert measure.of(code)


@pytest.mark.parametrize("framework", frameworks(), ids=lambda one: one.id)
def test_words_are_unique_so_that_a_rating_finds_its_indicator(framework: Framework) -> None:
    for indicator in framework.indicators:
        if indicator.is_rated:
            assert framework.rated_indicator(indicator.label) is indicator
            assert framework.rated_indicator(indicator.words.upper()) is indicator
            assert framework.rated_indicator(f"{indicator.id} said otherwise") is indicator


@pytest.mark.parametrize(
    "right, wrong, message",
    [
        ('"auto"', '"robot"', "small.toml, element 1, indicator 1.1: class is one of auto, hybrid, rated."),
        (
            'measure = "step-done", ',
            "",
            "small.toml, element 1, indicator 1.1: auto and hybrid name a measure, rated names none.",
        ),
        ("words = ", "wrods = ", "small.toml, element 1, indicator 1.1: there is no wrods."),
        ('title = "Meet"', "", "small.toml, element 1: one of these is not told: title"),
        ("1.2", "1.1", "small.toml: indicator 1.1 stands there twice."),
        ('id = "small"', "id = ", "small.toml: Invalid value"),
    ],
)
def test_mistake_is_said_with_its_place(right: str, wrong: str, message: str) -> None:
    assert read_framework(SMALL, "small.toml").elements
    with pytest.raises(BadFramework, match=re.escape(message)):
        read_framework(SMALL.replace(right, wrong, 1), "small.toml")


COUNTS = {"clp": 5, "aqcp": 13, "ske": 13, "pathpilot": 4, "core": 7, "colorado": 17, "credentials": 3}


def test_frameworks_are_whole() -> None:
    assert {one.id: len(one.elements) for one in frameworks()} == COUNTS


@pytest.mark.parametrize(
    "name, sizes",
    [("aqcp", [3, 4, 6]), ("ske", [6, 7]), ("colorado", [4, 3, 5, 3, 2])],
)
def test_groups_have_the_elements_that_the_framework_has(name: str, sizes: list[int]) -> None:
    elements = BY_ID[name].elements
    groups = dict.fromkeys(element.group for element in elements)
    assert [sum(element.group == group for element in elements) for group in groups] == sizes


def test_six_key_elements_have_their_subcomponents_and_the_law_its_seven_tests() -> None:
    six, seven = BY_ID["ske"].elements[:6], BY_ID["ske"].elements[6:]
    assert [len(element.indicators) for element in six] == [4, 6, 10, 3, 3, 4]
    for element in six:
        wanted = [f"{element.id}.{number}" for number in range(1, len(element.indicators) + 1)]
        assert [indicator.id for indicator in element.indicators] == wanted
    assert "".join(element.id for element in seven) == "ABCDEFG"


def test_steps_of_clp_and_colorado_are_numbered() -> None:
    for name, last in (("clp", 5), ("colorado", 17)):
        assert [element.id for element in BY_ID[name].elements] == [str(number) for number in range(1, last + 1)]


def test_every_measure_is_used() -> None:
    assert {indicator.measure for _, indicator in INDICATORS} - {""} == set(MEASURES)


def test_rules_name_elements_that_there_are() -> None:
    elements = {f"{one.id}:{element.id}" for one in frameworks() for element in one.elements}
    assert {name for rule in CATALOGUE for name in rule.frameworks} <= elements


def test_words_that_nobody_read_in_the_source_are_marked() -> None:
    assert not any(indicator.verified for element in BY_ID["ske"].elements[:6] for indicator in element.indicators)
    assert not any(element.verified for element in BY_ID["aqcp"].elements if element.group != "Essential features")
