"""What the types without a drop-down have in common."""

from typing import ClassVar

from pathmap_cli.vocabulary import Profile, Vocabulary


class Unlisted:
    """A type without a list, whose values are already the words that a person would type."""

    __slots__ = ()

    number_format: ClassVar[str] = "@"

    def vocabulary(self, profile: Profile) -> Vocabulary | None:
        """No list."""

    def words(self, value: object, profile: Profile) -> str:
        """The value's own words."""
        del profile
        return str(value)
