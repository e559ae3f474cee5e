"""The rules: what each gap and strength says, asks and closes with."""

from collections.abc import Iterator
from dataclasses import dataclass, fields

from pathmap_cli.gaps.catalogue import CATALOGUE, RETIRED
from pathmap_cli.gaps.rule import Rule
from pathmap_cli.settings import Thresholds
from pathmap_cli.vocabulary import Area, vocabulary_of


@dataclass(frozen=True, slots=True)
class RuleEntry:
    """One gap or strength; `facts` are a label and finished words each, in the order of the page."""

    code: str
    name: str
    title: str
    why: str
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class RuleFamily:
    """The gaps of one area, and its strengths."""

    area: str
    gaps: tuple[RuleEntry, ...]
    strengths: tuple[RuleEntry, ...]


def families() -> tuple[RuleFamily, ...]:
    """Every area that has a rule, in the order of every output."""
    return tuple(filter(lambda family: family.gaps or family.strengths, map(_family, Area)))


def retired() -> tuple[tuple[str, str], ...]:
    """The codes that are no longer given, each with the reason; they are never used again."""
    return tuple(sorted(RETIRED.items()))


def entry(rule: Rule) -> RuleEntry:
    """One rule as finished words."""
    return RuleEntry(rule.code, rule.name, rule.title, rule.why, tuple(fact for fact in _facts(rule) if fact[1]))


def threshold(name: str) -> str:
    """A threshold with its default, such as `min_early_units (12)`."""
    defaults = {item.name: item.default for item in fields(Thresholds)}
    value = defaults[name]
    words = "not set" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
    return f"{name} ({words})"


def _family(area: Area) -> RuleFamily:
    rules = [rule for rule in CATALOGUE if rule.area is area]
    return RuleFamily(
        area=vocabulary_of(Area).label(area),
        gaps=tuple(entry(rule) for rule in rules if rule.severity),
        strengths=tuple(entry(rule) for rule in rules if not rule.severity),
    )


def _facts(rule: Rule) -> Iterator[tuple[str, str]]:
    yield "For", rule.scope + (f" ({rule.profile} only)" if rule.profile else "")
    if rule.severity:
        yield "Severity", rule.severity.value
        yield "Suggested action", rule.action
        yield "Who could start", rule.owner
        yield "Closes when", rule.closes_when
        yield "A blank", "becomes a question" if rule.asks else "is silent"
        yield "Also tells", ", ".join(rule.absorbs)
    yield "Thresholds", ", ".join(map(threshold, rule.thresholds))
    yield "Source", rule.source
    yield "Bears on", ", ".join(rule.frameworks)
