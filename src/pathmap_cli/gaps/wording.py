"""Pieces of sentences that many rules use."""

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType

from pathmap_cli.vocabulary import ClosedList, Education, Profile, vocabulary_of

SUPPRESSED_BELOW = 10
MOST_NAMES = 4


def shown(count: int) -> str:
    """A count of people for the reader's eye: small ones could point at a person and are not printed."""
    return f"fewer than {SUPPRESSED_BELOW}" if count < SUPPRESSED_BELOW else f"{count:,}"


def shown_part(part: int, whole: int) -> str:
    """A count out of a printed whole: hidden too where the rest would be small enough to work out who it is."""
    rest = whole - part
    return shown(part) if part < SUPPRESSED_BELOW or not 0 < rest < SUPPRESSED_BELOW else "most"


def number(value: float) -> str:
    """A figure without needless decimals."""
    return f"{round(value, 1):g}"


def units(value: float, system: str = "semester") -> str:
    """Units with their word."""
    return f"{number(value)} {system} {'unit' if value == 1 else 'units'}"


def dollars(value: float) -> str:
    """An amount of money with its cents: $27.10."""
    return f"${value:,.2f}"


def schooling(level: Education) -> str:
    """A level of schooling with its article: an associate degree."""
    return SCHOOLING[level]


def day(value: date) -> str:
    """A date as people write it: 30 June 2027."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def term(thing: ClosedList, profile: Profile = Profile.GENERIC) -> str:
    """An answer in the words of its drop-down."""
    return vocabulary_of(type(thing), profile).label(thing)


def listed(names: Iterable[str], most: int = MOST_NAMES) -> str:
    """Names in one line, the first few written out: `A, B and 3 more`."""
    names = tuple(dict.fromkeys(names))
    shown_names, rest = (names, 0) if len(names) <= most + 1 else (names[:most], len(names) - most)
    *first, last = (*shown_names, f"{rest} more") if rest else shown_names or ("",)
    return f"{', '.join(first)} and {last}" if first else last


# Not strftime: its names of months follow the machine's language.
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

SCHOOLING: Mapping[Education, str] = MappingProxyType(
    {
        Education.NO_CREDENTIAL: "no credential",
        Education.HIGH_SCHOOL_DIPLOMA: "a high school diploma",
        Education.SOME_COLLEGE: "some college",
        Education.POSTSECONDARY_CERTIFICATE: "a postsecondary certificate",
        Education.ASSOCIATE: "an associate degree",
        Education.BACHELORS: "a bachelor's degree",
        Education.GRADUATE: "a graduate degree",
    }
)
