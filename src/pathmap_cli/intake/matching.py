"""Whether two names may mean one thing: same code, same title, then likeness, which is only ever proposed."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pathmap_cli.vocabulary.terms import plain

PROPOSE = 85  # of 100: alike enough to ask people about two titles
MISSPELT = 88  # of 100: alike enough to propose a row of the same workbook
TELLING_WORDS = 2  # the rarest words of a title, by which candidates are found
MOST_PROPOSED = 3  # for one title
ALTERNATIVES = re.compile(r"\s*(?:/|;|\bor\b)\s*", re.IGNORECASE)
FOOTNOTES = re.compile(r"[^0-9a-z]")
ZEROS = re.compile(r"(?<![0-9])0+(?=[0-9])")
KEPT = 20_000  # names whose spelling is remembered: more than a partnership has, little beside a region's
SHORTEST_PLURAL = 4  # letters: "arts" is "art", "gas" is gas
ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6"}
ABBREVIATIONS = {
    "intro": "introduction",
    "adv": "advanced",
    "beg": "beginning",
    "int": "intermediate",
    "fund": "fundamental",
    "prin": "principle",
    "mgmt": "management",
    "tech": "technology",
    "lit": "literature",
    "lang": "language",
    "comp": "composition",
    "eng": "english",
    "bus": "business",
    "cs": "computer science",
    "cis": "computer information system",
    "to": "",
    "of": "",
    "the": "",
    "in": "",
    "a": "",
}


@lru_cache(maxsize=KEPT)
def course_codes(text: str) -> frozenset[str]:
    """The codes that a cell may mean, in one spelling: case, spaces, footnote marks and zero padding do not count.

    `BIOL 1406/1407` is two codes of one department; `Math 11/Stat 7 or Math 10A**` is three.
    """
    codes: list[str] = []
    for piece in ALTERNATIVES.split(text.casefold()):
        code = FOOTNOTES.sub("", piece)
        if code and code.isdigit() and codes and not codes[-1].isdigit():
            code = _department(codes[-1]) + code
        if any(map(str.isdigit, code)):
            codes.append(ZEROS.sub("", code))
    return frozenset(codes)


def _department(code: str) -> str:
    return code.rstrip("0123456789")


@lru_cache(maxsize=KEPT)
def title_key(text: str) -> str:
    """The title in one spelling: `Welding I` and `WELDING 1`, `Intro to Computers` and `Introduction to Computer`."""
    words = (ABBREVIATIONS.get(word, ROMAN.get(word, word)) for word in plain(text).split())
    return " ".join(filter(None, map(_singular, words)))


def _singular(word: str) -> str:
    return (
        word[:-1]
        if len(word) >= SHORTEST_PLURAL and word.endswith("s") and not word.endswith(("ss", "us", "is"))
        else word
    )


def nearest_name(text: str, names: Sequence[str]) -> str | None:
    """The one name that this text clearly misspells, or None; a number that differs is never a misspelling."""
    from rapidfuzz import fuzz, process

    key = title_key(text)
    same_numbers = [name for name in names if _digits(title_key(name)) == _digits(key)]
    found = process.extract(
        key, [title_key(name) for name in same_numbers], scorer=fuzz.ratio, score_cutoff=MISSPELT, limit=2
    )
    clear = found and (len(found) == 1 or found[0][1] > found[1][1])
    return same_numbers[found[0][2]] if clear else None


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))


@dataclass(frozen=True, slots=True)
class Named:
    """Something with a name to be matched: its id, its title, the codes it goes by, and its subject where told."""

    id: str
    title: str
    codes: frozenset[str] = frozenset()
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two names that may be one; score from 0 to 100, `basis` in plain words."""

    left: str
    right: str
    score: int
    basis: str


Block = Mapping[str, Sequence[Named]]
"""Names by their title as it is compared; all share a word and the part of a series."""


def alike(lefts: Iterable[Named], rights: Sequence[Named]) -> Iterator[Likeness]:
    """The pairs across two workbooks whose code or title is the same after normalization, or whose titles are alike.

    Only pairs that share a telling word are compared, so the work grows with the names, not with all their pairs.
    """
    by_code = _group((code, right) for right in rights for code in right.codes)
    by_title = _group((title_key(right.title), right) for right in rights)
    blocks = _blocks(rights)
    for left in lefts:
        same_code = [right for code in sorted(left.codes) for right in by_code.get(code, ())]
        same_title = by_title.get(title_key(left.title), ())
        yield from (Likeness(left.id, right.id, 100, "the same course code") for right in same_code)
        yield from (
            Likeness(left.id, right.id, 99, "the same title") for right in same_title if _subjects_agree(left, right)
        )
        if not same_code and not same_title:
            yield from _similar(left, blocks)


def _group(pairs: Iterable[tuple[str, Named]]) -> Mapping[str, Sequence[Named]]:
    groups: dict[str, list[Named]] = defaultdict(list)
    for key, item in pairs:
        if key:
            groups[key].append(item)
    return groups


def _blocks(rights: Iterable[Named]) -> Mapping[tuple[str, str], Block]:
    """The names by each of their words and by the part of a series that they are."""
    blocks: dict[tuple[str, str], dict[str, list[Named]]] = defaultdict(lambda: defaultdict(list))
    for right in rights:
        for word in title_key(right.title).split():
            blocks[word, _part(right)][_sorted_words(right.title)].append(right)
    return blocks


def _similar(left: Named, blocks: Mapping[tuple[str, str], Block]) -> Iterator[Likeness]:
    from rapidfuzz import fuzz, process

    title, part = _sorted_words(left.title), _part(left)
    shared = (blocks[word, part] for word in dict.fromkeys(title.split()) if (word, part) in blocks)
    scores = {
        right: score
        for block in sorted(shared, key=len)[:TELLING_WORDS]
        for words, score, _ in process.extract(title, block.keys(), scorer=fuzz.ratio, score_cutoff=PROPOSE, limit=None)
        for right in block[words]
        if _subjects_agree(left, right)
    }
    for right in sorted(scores, key=lambda right: (-scores[right], right.id))[:MOST_PROPOSED]:
        score = round(scores[right])
        yield Likeness(left.id, right.id, score, f"titles alike, {score} of 100")


def _sorted_words(title: str) -> str:
    """The title as it is compared: in one spelling, its words in alphabetical order."""
    return " ".join(sorted(title_key(title).split()))


def _part(named: Named) -> str:
    """Which course of a series it is; a title without a number is the first."""
    return _digits(title_key(named.title)) or "1"


def _subjects_agree(left: Named, right: Named) -> bool:
    return not left.subject or not right.subject or left.subject == right.subject
