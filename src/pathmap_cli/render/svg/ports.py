"""Where lines leave and enter a box: some way above or below the middle of its row.

Heights are kept apart by their rest: what leaves a box stands on a multiple of PITCH, what enters one half a pitch
beside it, and what runs in a gap on a quarter (see `heights`), so that two lines never lie on each other in a gutter.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from pathmap_cli.render.svg.wires import Key, Terrain, Wire

PITCH = 16


def ports(wires: Sequence[Wire], terrain: Terrain, sides: Mapping[int, int]) -> Mapping[tuple[int, str], float]:
    """Wire number and end (`out` or `in`) → units below the middle of the row; `sides` leads from column to area."""
    found: dict[tuple[int, str], float] = {}
    for end in ("out", "in"):
        for group in _by_box(wires, end):
            found.update(_placed(group, end, terrain, sides))
    return found


def most_ports(wires: Sequence[Wire]) -> Mapping[str, int]:
    """Box → how many lines leave or enter it, whichever are more."""
    out = Counter(box for box, _ in {(wire.source.box.id, wire.departure) for wire in wires})
    into = Counter(box for box, _ in {(wire.target.box.id, wire.arrival) for wire in wires})
    return out | into


def _by_box(wires: Sequence[Wire], end: str) -> Iterable[list[Wire]]:
    found: dict[str, list[Wire]] = {}
    for wire in wires:
        found.setdefault((wire.source if end == "out" else wire.target).box.id, []).append(wire)
    return found.values()


def _placed(group: list[Wire], end: str, terrain: Terrain, sides: Mapping[int, int]) -> dict[tuple[int, str], float]:
    """Straight lines take the middle; the others stand around it in the order of where they come from or go."""
    nets: dict[Key, list[Wire]] = {}
    for wire in group:
        nets.setdefault((wire.departure if end == "out" else wire.arrival), []).append(wire)
    straight = [key for key, some in nets.items() if any(wire.is_straight for wire in some)]
    bent = sorted(
        (key for key in nets if key not in straight),
        key=lambda key: sum(_far_end(wire, end, terrain, sides) for wire in nets[key]) / len(nets[key]),
    )
    half = 0 if end == "out" else PITCH / 2
    free = sorted((PITCH * step + half for step in range(-len(nets), len(nets) + 1)), key=lambda y: (abs(y), y))
    chosen = sorted([y for y in free if y or not straight][: len(bent)])
    offsets = dict(zip(bent, chosen, strict=True)) | dict.fromkeys(straight, 0.0)
    return {(wire.number, end): offsets[key] for key, some in nets.items() for wire in some}


def _far_end(wire: Wire, end: str, terrain: Terrain, sides: Mapping[int, int]) -> float:
    """The height to which the line leaves, or from which it comes."""
    if wire.gaps:
        return terrain.gaps[wire.gaps[0] if end == "out" else wire.gaps[-1]]
    other = wire.target if end == "out" else wire.source
    return terrain.rows[sides[other.column], other.row]
