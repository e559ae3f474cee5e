"""What people mean by a name that they type on a command line, in full or by the beginnings of its words."""

from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

from pathmap_cli.errors import UsageError
from pathmap_cli.vocabulary.terms import plain

ALIKE = 0.7  # of difflib's ratio: "westveiw" is Westview, "labour market" is labor market, "zz" is nothing
MOST_NEAR = 3


def called(text: str, names: Mapping[str, str], nothing: str) -> str:
    """What the text names; `names` leads from whatever a thing may be called to what it is.

    Nothing is guessed: a text that several things may mean, and one that is only near to a name, is a UsageError that
    proposes them. `nothing` begins that sentence.
    """
    whole = _of(names, (name for name in names if plain(name) == plain(text)))
    found = whole or _of(names, (name for name in names if _abbreviates(plain(text), plain(name))))
    if len(found) == 1:
        return found[0]
    if found:
        raise UsageError(f"“{text}” may mean {_either(found)}. Write more of the name.")
    near = _of(names, sorted(_near(plain(text), names), key=lambda name: -_likeness(plain(text), plain(name))))
    meant = f" Did you mean {_either(near[:MOST_NEAR])}?" if near else ""
    raise UsageError(f"{nothing}{meant} There are: {'; '.join(dict.fromkeys(names.values()))}.")


def _of(names: Mapping[str, str], some: Iterator[str] | list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names[name] for name in some))


def _abbreviates(typed: str, name: str) -> bool:
    """Whether each typed word begins one of the name, or all run together begin it, as `mira costa` does."""
    begun = all(any(word.startswith(part) for word in name.split()) for part in typed.split())
    return bool(typed) and (begun or name.replace(" ", "").startswith(typed.replace(" ", "")))


def _near(typed: str, names: Mapping[str, str]) -> Iterator[str]:
    return (name for name in names if _likeness(typed, plain(name)) >= ALIKE)


def _likeness(typed: str, name: str) -> float:
    """How much the text is like the name or like as many words of it, from 0 to 1."""
    words, count = name.split(), max(1, len(typed.split()))
    parts = (" ".join(words[at : at + count]) for at in range(len(words)))
    return max((SequenceMatcher(None, part, typed).ratio() for part in (name, *parts)), default=0)


def _either(names: tuple[str, ...]) -> str:
    *others, last = names
    return f"{', '.join(others)} or {last}" if others else last
