"""Small counts of people could point at a person; no output but pathway.json prints them."""

from pathmap_cli.gaps.wording import SUPPRESSED_BELOW, shown

PEOPLE = frozenset({"students", "students_enrolled", "students_with_credit", "completions", "earned"})
"""The fields, of whatever sheet, that count people."""


def told(field: str, typed: str) -> str:
    """What was typed in a cell, or words in its place where it is a small count of people."""
    count = typed.strip()
    return shown(int(count)) if field in PEOPLE and count.isdecimal() and 0 < int(count) < SUPPRESSED_BELOW else typed
