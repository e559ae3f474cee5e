"""Ladders: for each measure one partnership whose points one sets to yes, no or not told, to see it at every level.

A file of `ladders/` holds the measures of a module, a section each, with workbooks as in the case files. In them

- `{Welder / None}` is the cell of a point that is as wanted, and of one that is not; where it is not told, it is blank;
- `{n}` numbers the points, `{next}` is one more, `{thing}` what the point is about: an answer that the indicator names
  in `of`, or one of `things` in a block of TOML; `{other}` is an answer that the indicator does not name;
- a line with any of these stands there once for each point, and a workbook with one in its heading likewise;
- `{2: Welder / None}` is the second point, on a line that stands there once.

A line that comes out blank is left out, and so is a workbook without a name.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pathmap_cli.frameworks.catalogue import MEASURES
from pathmap_cli.model.pathway import Pathway
from pathmap_cli.vocabulary import vocabulary_of
from tests.gaps.cases import pathway_of

FOLDER = Path(__file__).parent / "ladders"
YES, NO, NOT_TOLD = "+-?"
POINTS = 5
"""So many points show every level, for a measure that counts as many as there are."""
NAMES = re.compile(r"\{(n|next|thing|other)\}")
CHOICE = re.compile(r"\{(?:(\d+): )?((?:(?! / )[^{}])*) / ([^{}]*)\}")


@dataclass(frozen=True)
class Ladder:
    """One measure's partnership, before its points are set."""

    measure: str
    text: str
    given: str

    def points(self, of: Sequence[str]) -> int:
        """How many points it has for an indicator that looks for these."""
        fixed = [int(choice[1]) for choice in CHOICE.finditer(self.text) if choice[1]]
        return len(of) or len(self._things(of)) or max(fixed, default=POINTS)

    def pathway(self, signs: str, of: Sequence[str]) -> Pathway:
        """The partnership with its points so, through intake and merge; `signs` has a sign for each."""
        things, other = self._things(of) or [""] * len(signs), self._other(of)
        points = [_Point(n, sign, thing, other) for n, (sign, thing) in enumerate(zip(signs, things, strict=True), 1)]
        parts = re.split(r"^(?=### )", self.given + self.text, flags=re.MULTILINE)
        return pathway_of("".join(text for part in parts for text in _workbooks(part, points)))

    def _things(self, of: Sequence[str]) -> list[str]:
        kind = MEASURES[self.measure].of
        block = re.search(r"^```toml\n(.*?)^```", self.text, flags=re.MULTILINE | re.DOTALL)
        declared = tomllib.loads(block[1]).get("things", []) if block else []
        return [vocabulary_of(kind).label(code) for code in map(kind, of)] if kind else declared

    def _other(self, of: Sequence[str]) -> str:
        kind = MEASURES[self.measure].of
        answers = [one for one in kind if one not in of] if kind else []
        return vocabulary_of(kind).label(answers[-1]) if kind and answers else ""


@dataclass(frozen=True)
class _Point:
    """One point of a partnership: what stands for its names, and how it is set."""

    number: int
    sign: str
    thing: str
    other: str

    def named(self, text: str) -> str:
        names = {"n": str(self.number), "next": str(self.number + 1), "thing": self.thing, "other": self.other}
        return NAMES.sub(lambda name: names[name[1]], text)


@cache
def ladders() -> dict[str, Ladder]:
    """The ladders of all files by the names of their measures."""
    return {one.measure: one for path in sorted(FOLDER.glob("*.md")) for one in _read(path)}


def _read(path: Path) -> Iterator[Ladder]:
    sections = re.split(r"^## ", path.read_text("utf-8"), flags=re.MULTILINE)[1:]
    texts = {name: body for name, _, body in (section.partition("\n") for section in sections)}
    given = texts.pop("given", "")
    yield from (Ladder(measure, text, given) for measure, text in texts.items())


def _workbooks(part: str, points: Sequence[_Point]) -> Iterator[str]:
    """The workbook, once or for each point; left out without a name."""
    heading = part.partition("\n")[0]
    copies = [[point] for point in points] if _is_of_a_point(heading) else [points]
    for copy in copies:
        lines = (text for line in part.splitlines() for text in _lines(line, copy, points))
        text = "\n".join(line for line in lines if not re.fullmatch(r"\|[\s|]*", line))
        if not text.startswith("### ,"):
            yield text + "\n"


def _lines(line: str, points: Sequence[_Point], fixed: Sequence[_Point]) -> Iterator[str]:
    copies = points if _is_of_a_point(line) else points[:1]
    yield from (_set(point.named(line), point, fixed) for point in copies) if points else (line,)


def _is_of_a_point(line: str) -> bool:
    return bool(NAMES.search(line)) or any(choice[1] is None for choice in CHOICE.finditer(line))


def _set(line: str, point: _Point, fixed: Sequence[_Point]) -> str:
    def chosen(choice: re.Match[str]) -> str:
        number = int(choice[1] or 0)
        sign = point.sign if not number else fixed[number - 1].sign if number <= len(fixed) else NO
        return {YES: choice[2].strip(), NO: choice[3].strip(), NOT_TOLD: ""}[sign]

    return CHOICE.sub(chosen, line)
