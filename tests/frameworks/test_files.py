"""The frameworks' files: complete, sound, and the only place of their wording."""

import re
from importlib import resources

import pytest

from pathmap_cli.frameworks.catalogue import MEASURES
from pathmap_cli.vocabulary.frameworks import BadFramework, Framework, Indicator, frameworks, read_framework

CLP = (resources.files("pathmap_cli") / "vocabularies" / "frameworks" / "clp.toml").read_text("utf-8")
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
    "wrong, right, message",
    [
        (
            'class = "robot"',
            'class = "auto"',
            "clp.toml, element 1, indicator 1.1: class is one of auto, hybrid, rated.",
        ),
        ('id = "1.2"', 'id = "1.1"', None),
        ('wrods = "x"', 'words = "Both', "clp.toml, element 1, indicator 1.1: there is no wrods."),
        (
            "",
            'measure = "sides-that-decide"\n',
            "clp.toml, element 1, indicator 1.1: auto and hybrid name a measure, rated names none.",
        ),
        (
            "",
            'title = "Project launch and leadership meeting"\n',
            "clp.toml, element 1: one of these is not told: title",
        ),
    ],
)
def test_mistake_is_said_with_its_place(wrong: str, right: str, message: str | None) -> None:
    if message is None:
        wrong, right, message = right, wrong, "clp.toml: indicator 1.1 stands there twice."
    elif right.startswith("words"):
        right = next(line for line in CLP.splitlines() if line.startswith(right))
    with pytest.raises(BadFramework, match=re.escape(message)):
        read_framework(CLP.replace(right, wrong, 1), "clp.toml")


def test_text_that_is_no_toml_is_said() -> None:
    with pytest.raises(BadFramework, match=r"^clp\.toml: "):
        read_framework("id = ", "clp.toml")
