"""To be replaced within the hour."""

from typing import Any


class Stub:
    """A type whose reader is being written."""

    name = "text"
    wanted = "text"
    number_format = "@"

    def vocabulary(self, profile: Any) -> Any:
        """None yet."""

    def read(self, cell: Any, profile: Any) -> Any:
        """Not yet."""
        raise NotImplementedError

    def words(self, value: Any, profile: Any) -> Any:
        """Not yet."""
        raise NotImplementedError
