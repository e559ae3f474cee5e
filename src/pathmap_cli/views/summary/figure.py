"""What a figure of the first screen is."""

from dataclasses import dataclass

from pathmap_cli.views.guide import Place


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its words; without a number the words stand alone. Each bar is a share from 0 to 1."""

    label: str
    number: str
    words: str
    note: str
    bars: tuple[float, ...]
    places: tuple[Place, ...]
