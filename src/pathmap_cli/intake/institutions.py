"""Which institution a name means: as `pathmap.toml` and the workbooks call them, then near misses, said as such."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import sha256
from unicodedata import normalize

from pathmap_cli.intake.matching import nearest_name
from pathmap_cli.model.returned import Returned
from pathmap_cli.settings import Settings
from pathmap_cli.vocabulary.terms import plain

SHORT_FORMS = {
    "hs": "high school",
    "ms": "middle school",
    "cc": "community college",
    "univ": "university",
    "st": "saint",
}
LONGEST_KEY = 72
UNNAMED = "institution without a name"
_NO_LETTERS = {sign: " " for sign in range(128) if not chr(sign).isalnum()}  # what `_ascii` does, for most texts


@dataclass(frozen=True, slots=True)
class Known:
    """An institution of the pathway: its id (`KIND/SLUG`), its kind, its name and the other ways to write it."""

    kind: str
    name: str
    aliases: tuple[str, ...] = ()
    number: int = 1
    """Counts those whose names differ in signs that no slug keeps, such as `O'Neil` and `O Neil`."""

    @property
    def id(self) -> str:
        """The first two parts of the ids of all its records."""
        whole = f"{self.kind}/{slug(self.name)}"
        return whole if self.number == 1 else f"{whole}~{self.number}"


@dataclass(frozen=True, slots=True)
class Institutions:
    """Everybody whom the partnership expects or has heard from."""

    known: tuple[Known, ...]

    def find(self, name: str, kind: str) -> Known | None:
        """The institution of this kind that the name means, however it is abbreviated."""
        key = institution_key(name)
        return next((one for one in self._of(kind) if key in map(institution_key, (one.name, *one.aliases))), None)

    def nearest(self, name: str, kind: str) -> Known | None:
        """The one institution of this kind whose name is clearly misspelt or shortened."""
        same_kind = {one.name: one for one in self._of(kind)}
        near = nearest_name(institution_key(name), tuple(map(institution_key, same_kind)))
        by_key = {institution_key(full): one for full, one in same_kind.items()}
        return by_key.get(near) if near else _only_beginning_with(name, by_key)

    def _of(self, kind: str) -> Iterator[Known]:
        return (one for one in self.known if one.kind == kind)


def in_settings(settings: Settings) -> Institutions:
    """Everybody whom `pathmap.toml` names, in its order."""
    known = (Known(one.kind.value, one.name, one.aliases) for one in settings.institution)
    return Institutions(tuple(_told_apart(known)))


def institutions(waited_for: Institutions, returned: Sequence[Returned]) -> Institutions:
    """The expected institutions in their order, then those that only a workbook names, by name."""
    found = list(waited_for.known)
    names = names_in(returned)
    for kind, name in sorted({(one.spec.kind, names[one.file]) for one in returned if one.spec}):
        so_far = Institutions(tuple(found))
        if so_far.find(name, kind) is None and waited_for.nearest(name, kind) is None:
            found.append(Known(kind, name))
    return Institutions(tuple(_told_apart(found)))


def names_in(returned: Iterable[Returned]) -> Mapping[str, str]:
    """File → its institution's name; workbooks that give none are not taken for one institution."""
    names = {one.file: (one.institution.strip(), one.sha256) for one in returned}
    unnamed = sorted({checksum for name, checksum in names.values() if not name})
    return {file: name or _unnamed(unnamed.index(checksum)) for file, (name, checksum) in names.items()}


def _unnamed(before: int) -> str:
    return f"{UNNAMED} ({before + 1})" if before else UNNAMED


def _told_apart(known: Iterable[Known]) -> Iterator[Known]:
    ids: Counter[str] = Counter()
    for one in known:
        ids[one.id] += 1
        yield replace(one, number=ids[one.id])


@lru_cache(maxsize=4096)
def institution_key(name: str) -> str:
    """The name in one spelling: `Vista H.S.` is `vista high school`; a name without any letter is itself."""
    words = plain(name.replace(".", "")).split()
    return " ".join(SHORT_FORMS.get(word, word) for word in words if word != "the") or " ".join(name.split())


def _only_beginning_with(name: str, by_key: Mapping[str, Known]) -> Known | None:
    """`Vista` means Vista High School where nobody else begins so."""
    key = institution_key(name)
    found = [one for full, one in by_key.items() if key and full.startswith(f"{key} ")]
    return found[0] if len(found) == 1 else None


def slug(text: str) -> str:
    """The text as ASCII letters, digits and single hyphens; other letters are spelled by their code points."""
    letters = text.translate(_NO_LETTERS) if text.isascii() else "".join(map(_ascii, normalize("NFKD", text)))
    return "-".join(letters.lower().split()) or "-".join(f"{ord(letter):x}" for letter in text)


def _ascii(letter: str) -> str:
    if letter.isascii():
        return letter if letter.isalnum() else " "
    return f" {ord(letter):x} " if letter.isalnum() else ""


def slugs(parts: Sequence[str]) -> str:
    """The parts of a key as one slug; blank parts are left out, and free text is cut and told apart by a checksum."""
    whole = "-".join(filter(None, map(slug, parts)))
    if len(whole) <= LONGEST_KEY:
        return whole
    return f"{whole[:LONGEST_KEY].rstrip('-')}-{sha256(whole.encode()).hexdigest()[:6]}"
