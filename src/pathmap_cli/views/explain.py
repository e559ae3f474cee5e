"""What a code or a word means: of the issues, the rules, the glossary, the lists, the sheets and their columns."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from pathmap_cli.gaps.catalogue import BY_CODE
from pathmap_cli.gaps.catalogue import RETIRED as RETIRED_RULES
from pathmap_cli.issues.catalogue import CATALOGUE, RETIRED
from pathmap_cli.views.reference import frameworks, gaps, issues, lists, settings, sheets
from pathmap_cli.vocabulary import Profile, Term
from pathmap_cli.vocabulary.terms import plain
from pathmap_cli.vocabulary.words import Word, words

ALIKE = 0.75  # of difflib's ratio: "enrolment" is enrollment, "weldin" is not pending
MOST_NEAR = 5


@dataclass(frozen=True, slots=True)
class Explanation:
    """One meaning: a title, paragraphs, then facts with their labels."""

    title: str
    paragraphs: tuple[str, ...]
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """An explanation, what it is called, and what people may call it too."""

    explanation: Explanation
    names: tuple[str, ...]
    also: tuple[str, ...] = ()


def explain(text: str) -> tuple[Explanation, ...]:
    """Every meaning of a code or a name, codes first; of what is only called so too where nothing has that name."""
    wanted, entries = plain(text), _all()
    named = [entry for entry in entries if wanted in map(plain, entry.names)]
    found = named or [entry for entry in entries if wanted in map(plain, entry.also)]
    return tuple(entry.explanation for entry in found)


def near(text: str) -> tuple[str, ...]:
    """What people may have meant by a word that means nothing here."""
    names = {plain(name): name for entry in _all() for name in reversed((*entry.names, *entry.also))}
    inside = [key for key in names if plain(text) and f" {plain(text)} " in f" {key} "]
    found = (*get_close_matches(plain(text), names, MOST_NEAR, ALIKE), *inside)
    return tuple(names[key] for key in dict.fromkeys(found))[:MOST_NEAR]


@cache
def _all() -> tuple[Entry, ...]:
    return tuple(_entries())


def _entries() -> Iterator[Entry]:
    yield from map(_issue, map(issues.entry, CATALOGUE.values()))
    yield from map(_rule, map(gaps.entry, BY_CODE.values()))
    yield from (_retired(code, reason) for code, reason in (*RETIRED.items(), *RETIRED_RULES.items()))
    yield from _frameworks(frameworks.entries())
    yield from map(_word, words())
    yield from _answers(lists.lists())
    yield from _sheets(sheets.workbooks())
    yield from map(_threshold, settings.thresholds())


def _issue(entry: issues.IssueEntry) -> Entry:
    facts = (
        ("Severity", entry.severity),
        ("It says", entry.message),
        ("To mend it", entry.fix),
        ("Example", entry.example),
    )
    return Entry(Explanation(f"{entry.code} {entry.name}", (entry.meaning,), facts), (entry.code, entry.name))


def _rule(entry: gaps.RuleEntry) -> Entry:
    paragraphs = (entry.title, *entry.why.split("\n\n"))
    return Entry(Explanation(f"{entry.code} {entry.name}", paragraphs, entry.facts), (entry.code, entry.name))


def _frameworks(entries: Iterable[frameworks.FrameworkEntry]) -> Iterator[Entry]:
    """Each framework with its elements, and each element with its indicators."""
    for one in entries:
        facts = tuple((element.id, element.title) for element in one.elements)
        source = _told(("Source", f"{one.version}, {one.source}"), ("Note", one.note))
        yield Entry(Explanation(one.title, (), (*facts, *source)), (one.id, one.short, one.title))
        for element in one.elements:
            yield Entry(_element(element), (element.id, f"{one.short} {element.id.partition(':')[2]}"))


def _element(element: frameworks.ElementEntry) -> Explanation:
    """An element; what each of its indicators counts stands behind its words."""
    indicators = (
        (one.id, " ".join(filter(None, (f"{one.words} ({one.how}).", one.counted)))) for one in element.indicators
    )
    return Explanation(f"{element.id} {element.title}", (), (*indicators, *element.facts))


def _retired(code: str, reason: str) -> Entry:
    return Entry(Explanation(f"{code} (retired: no longer given, and never used again)", (reason,)), (code,))


def _word(word: Word) -> Entry:
    return Entry(
        Explanation(word.word, (word.meaning,), _told(("Also called", ", ".join(word.also)))), (word.word,), word.also
    )


def _answers(entries: Iterable[lists.ListEntry]) -> Iterator[Entry]:
    """Each answer of each list, once for each way in which a profile writes it."""
    for entry in entries:
        terms = {term.label: term for profile in reversed(Profile) for term in entry.answers.get(profile, ())}
        yield from (_answer(term, entry) for term in terms.values())


def _answer(term: Term, entry: lists.ListEntry) -> Entry:
    place = "; ".join(entry.used_by) or f"the list {entry.name}"
    facts = _told(("An answer for", place), ("Also understood", ", ".join(term.synonyms)))
    meaning = (term.meaning,) if term.meaning else ()
    return Entry(Explanation(term.label, meaning, facts), (term.label, term.code), term.synonyms)


def _sheets(workbooks: Iterable[sheets.WorkbookEntry]) -> Iterator[Entry]:
    columns: dict[sheets.ColumnEntry, list[str]] = {}
    for workbook in workbooks:
        yield _workbook(workbook)
        for sheet in workbook.sheets:
            yield _sheet(sheet, workbook)
            for column in sheet.columns:
                columns.setdefault(column, []).append(f"{sheet.title} in the {workbook.title.lower()} workbook")
    yield from (_column(column, places) for column, places in columns.items())


def _workbook(entry: sheets.WorkbookEntry) -> Entry:
    facts = (("Filled by", entry.filled_by), ("Its sheets", ", ".join(sheet.title for sheet in entry.sheets)))
    name = f"{entry.title} workbook"
    return Entry(Explanation(name, (entry.purpose,), facts), (entry.title, name))


def _sheet(entry: sheets.SheetEntry, workbook: sheets.WorkbookEntry) -> Entry:
    title = f"{entry.title} (a sheet of the {workbook.title.lower()} workbook)"
    facts = (("Its columns", ", ".join(column.header for column in entry.columns)),)
    return Entry(Explanation(title, (entry.meaning,), facts), (entry.title,))


def _column(entry: sheets.ColumnEntry, places: Iterable[str]) -> Entry:
    facts = _told(
        ("On the sheet", "; ".join(places)),
        ("Example", entry.example),
        ("How much it is needed", ", ".join((entry.tier, *entry.marks))),
        ("Also understood", ", ".join(entry.aliases)),
    )
    return Entry(Explanation(f"{entry.header} (a column)", (entry.help,), facts), (entry.header,), entry.aliases)


def _threshold(entry: settings.SettingEntry) -> Entry:
    facts = _told(
        ("Takes", entry.takes),
        ("Default", entry.default or "not set: then it compares nothing"),
        ("Used by", ", ".join(entry.used_by)),
        ("To change it", "a line under [thresholds] in pathmap.toml"),
    )
    return Entry(Explanation(f"{entry.key} (a setting)", (entry.meaning,), facts), (entry.key,))


def _told(*facts: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(fact for fact in facts if fact[1])
