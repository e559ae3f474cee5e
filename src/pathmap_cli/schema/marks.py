"""How a workbook says what it is: the marks that `workbook.template` leaves and `intake.identify` looks for.

Strongest first: the key and value rows of the hidden sheet `_pathmap`; the workbook-level defined names on the header
cells; the visible line on Start here; the headers themselves. No client program keeps all of them.
"""

import re
from collections.abc import Iterable, Iterator
from hashlib import sha256

from pathmap_cli.schema.spec import TemplateSpec
from pathmap_cli.vocabulary import Profile
from pathmap_cli.vocabulary.terms import plain

START_SHEET = "Start here"
LISTS_SHEET = "Lists"
MARKS_SHEET = "_pathmap"
OWN_SHEETS = (START_SHEET, LISTS_SHEET, MARKS_SHEET)
"""Sheets that pathmap writes and nobody fills in."""
FIX_LIST_SHEET = "Fix list"
CHANGES_SHEET = "Changes"
REVIEW_SHEET = "_pathmap_review"
"""What a marked or repaired copy has beyond the workbook; the last, hidden one says so, and what is whose."""
NOTE_SIGN = "pathmap: "
"""How a note of pathmap's begins, by which the next round finds and replaces it."""
OWN_TEXTS = "own_texts"
"""The key of the fingerprints of every text that pathmap wrote on these sheets and beside a form's answers."""

LAST_CHANGED = "Last changed"
"""The words on the plan's Start here beside the day that people keep current."""
WROTE, PROPOSED, REMOVED, READ, ROUND = "wrote", "proposed", "removed", "read", "round"
"""What the plan's `_pathmap` keeps beside its facts, in four columns: the word, then (of `wrote` and `proposed`) action
id, field and text, (of `removed`) action id and action, (of `read`) a checksum, (of `round`) a number."""

_LINE = re.compile(r"pathmap\s+([a-z-]+)\s+workbook,\s*version\s+(\d+)", re.IGNORECASE)


def template_line(kind: str, version: int) -> str:
    """The visible line on Start here, such as "pathmap high-school workbook, version 1"."""
    return f"pathmap {kind} workbook, version {version}"


def read_template_line(text: str) -> tuple[str, int] | None:
    """Kind and version, where the text holds the visible line."""
    found = _LINE.search(text)
    return (found[1].lower(), int(found[2])) if found else None


def header_name(sheet: str, column: str) -> str:
    """The defined name on the header cell of a column (in a form, on its label): `pm_courses_title`."""
    return f"pm_{sheet}_{column}"


def fingerprint(text: str) -> str:
    """A short mark of a text that pathmap wrote itself, so that what people added beside it can be told apart."""
    return sha256(plain(text).encode()).hexdigest()[:8]


def list_name(vocabulary: str) -> str:
    """The defined name of a drop-down's list: `list_course_type`."""
    return "list_" + re.sub(r"\W+", "_", vocabulary).strip("_")


def marks(
    spec: TemplateSpec,
    profile: Profile,
    institution: str,
    pathway: str,
    academic_year: str,
    *,
    own_texts: Iterable[str],
) -> Iterator[tuple[str, str]]:
    """The key and value rows of `_pathmap`; the last one holds the fingerprints of all texts that pathmap wrote."""
    pairs = tuple(_facts(spec, profile, institution, pathway, academic_year))
    yield from pairs
    texts = {*own_texts, OWN_TEXTS, *(text for pair in pairs for text in pair)}
    yield OWN_TEXTS, " ".join(sorted(set(map(fingerprint, texts))))


def _facts(
    spec: TemplateSpec, profile: Profile, institution: str, pathway: str, academic_year: str
) -> Iterator[tuple[str, str]]:
    """What the workbook is; `columns.SHEET` holds the fields in column order, joined by spaces."""
    yield "kind", spec.kind
    yield "version", str(spec.template.version)
    yield "profile", profile
    yield "institution", institution
    yield "pathway", pathway
    yield "academic_year", academic_year
    for sheet in spec.sheets:
        yield f"sheet.{sheet.name}", sheet.title
        yield f"columns.{sheet.name}", " ".join(column.name for column in sheet.shown_in(profile))
