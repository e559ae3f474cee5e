"""What `demo` did."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DemoStep:
    """A command that was run on the sample, and what came of it."""

    command: str
    outcome: str
