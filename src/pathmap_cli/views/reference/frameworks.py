"""The frameworks: what each element and indicator asks for, how it is counted, and what would raise it."""

from collections.abc import Iterator
from dataclasses import dataclass

from pathmap_cli.frameworks.catalogue import MEASURES, TOLD_IN
from pathmap_cli.gaps.catalogue import CATALOGUE
from pathmap_cli.gaps.wording import listed, term
from pathmap_cli.vocabulary.frameworks import Element, EvidenceClass, Framework, Indicator, frameworks

CLASSES = {
    EvidenceClass.AUTO: "computed",
    EvidenceClass.HYBRID: "computed, and rated by people",
    EvidenceClass.RATED: "rated by people",
}
PLACEHOLDER = "{it}"


@dataclass(frozen=True, slots=True)
class IndicatorEntry:
    """One indicator; `counted` says what is counted, `raised_by` what raises it; both are empty where people rate."""

    id: str
    words: str
    how: str
    counted: str
    raised_by: str


@dataclass(frozen=True, slots=True)
class ElementEntry:
    """One element; `id` is its public name, such as `aqcp:F1`, `facts` are a label and finished words each."""

    id: str
    title: str
    facts: tuple[tuple[str, str], ...]
    indicators: tuple[IndicatorEntry, ...]


@dataclass(frozen=True, slots=True)
class FrameworkEntry:
    """One framework with its elements."""

    id: str
    short: str
    title: str
    version: str
    source: str
    note: str
    elements: tuple[ElementEntry, ...]


def entries() -> tuple[FrameworkEntry, ...]:
    """Every framework in the order of every output."""
    return tuple(map(_framework, frameworks()))


def _framework(one: Framework) -> FrameworkEntry:
    elements = tuple(_element(one, element) for element in one.elements)
    return FrameworkEntry(one.id, one.short, one.title, one.version, one.source, one.note, elements)


def _element(framework: Framework, one: Element) -> ElementEntry:
    name = f"{framework.id}:{one.id}"
    return ElementEntry(
        id=name,
        title=one.title,
        facts=tuple(fact for fact in _facts(name, one) if fact[1]),
        indicators=tuple(map(_indicator, one.indicators)),
    )


def _facts(name: str, one: Element) -> Iterator[tuple[str, str]]:
    yield "Part", one.group
    yield "Also called", one.also
    yield "Bears on it", ", ".join(rule.code for rule in CATALOGUE if name in rule.frameworks)
    yield "Wording", "" if one.verified else "paraphrased"


def _indicator(one: Indicator) -> IndicatorEntry:
    return IndicatorEntry(
        id=one.id,
        words=one.words,
        how=CLASSES[one.evidence] + ("" if one.verified else ", paraphrased"),
        counted=" ".join(_counted(one)),
        raised_by=_action(one),
    )


def _counted(one: Indicator) -> Iterator[str]:
    if one.measure:
        measure = MEASURES[one.measure]
        yield measure.wanted
        if measure.of:
            yield f"Looked for: {listed((term(measure.of(code)) for code in one.of), len(one.of))}."
        yield f"Told by {TOLD_IN[one.measure]}."


def _action(one: Indicator) -> str:
    action = one.raised_by or (MEASURES[one.measure].action if one.measure else "")
    return action.replace(PLACEHOLDER, "…")
