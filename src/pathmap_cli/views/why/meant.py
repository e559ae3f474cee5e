"""Which findings people mean by an id, a code, a rule's name or the id of a record."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import get_close_matches
from itertools import chain

from pathmap_cli.gaps.assessment import Assessment, Finding, Question, Strength
from pathmap_cli.gaps.catalogue import CATALOGUE
from pathmap_cli.gaps.rule import Rule
from pathmap_cli.model.pathway import Pathway
from pathmap_cli.vocabulary.terms import plain

Said = Finding | Strength | Question

ALIKE = 0.6  # of difflib's ratio: ids share their code or their institution
MOST_NEAR = 4


def all_said(assessment: Assessment) -> tuple[Said, ...]:
    """Gaps, waived gaps, strengths and questions, in the order of every output."""
    return (*assessment.gaps, *assessment.waived, *assessment.strengths, *assessment.questions)


def with_id(text: str, said: Iterable[Said]) -> tuple[Said, ...]:
    """The findings with this id, however its letters are written."""
    return tuple(one for one in said if _key(one.id) == _key(text))


def rule_called(text: str) -> Rule | None:
    """The rule with this code or name."""
    return next((rule for rule in CATALOGUE if plain(text) in {plain(rule.code), plain(rule.name)}), None)


def of_rule(code: str, said: Sequence[Said]) -> tuple[Said, ...]:
    """The findings of a rule, else its questions, else what tells it too, else the questions that it waits for."""
    ways: tuple[Callable[[Said], bool], ...] = (
        lambda one: one.rule.code == code and not isinstance(one, Question),
        lambda one: one.rule.code == code,
        lambda one: isinstance(one, Finding) and code in one.absorbed,
        lambda one: isinstance(one, Question) and code in one.settles,
    )
    return next(filter(None, (tuple(filter(way, said)) for way in ways)), ())


def about(text: str, said: Iterable[Said]) -> tuple[Said, ...]:
    """The findings that rest on a record or a sheet, named by its id or by its anchor on a page."""
    return tuple(one for one in said if _key(text) in map(_key, one.records))


def record_called(text: str, pathway: Pathway) -> str:
    """The id of the record that has this id or anchor, or an empty text."""
    return next((one for one in _records(pathway) if _key(one) == _key(text)), "")


def near(text: str, said: Iterable[Said], pathway: Pathway) -> tuple[str, ...]:
    """The ids that come near a text, those of findings first."""
    names = (*(one.id for one in said), *(rule.code for rule in CATALOGUE), *_records(pathway))
    keys = {_key(name): name for name in reversed(names)}
    rule = rule_called(text.strip().partition("-")[0])
    beginning = f"{rule.code}-" if rule else text
    begun = sorted(key for key in keys if _key(text) and key.startswith(_key(beginning)))
    found = dict.fromkeys((*begun, *get_close_matches(_key(text), keys, MOST_NEAR, ALIKE)))
    return tuple(keys[key] for key in found)[:MOST_NEAR]


def _records(pathway: Pathway) -> Iterator[str]:
    for institution in pathway.institutions:
        yield from (sheet.id for sheet in institution.sheets)
        yield from (record.id for record in chain(institution.records))


def _key(text: str) -> str:
    """An id and its anchor as one: `#college.miracosta.courses.cs-111` is college/miracosta/courses/cs-111."""
    return text.strip().lstrip("#").casefold().replace("/", ".")
