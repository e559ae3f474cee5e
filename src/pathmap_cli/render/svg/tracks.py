"""Tracks of lines that run beside one another: in a gap between rows and in a gutter between columns."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from pathmap_cli.render.svg.wires import Key

CLEARANCE = 6
"""Units between the ends of two lines that share a track."""
MOST_SWEEPS = 40


@dataclass(frozen=True)
class Net:
    """What one track carries in a gutter: from where to where, and the heights at which it is entered at each side."""

    key: Key
    left: tuple[float, ...]
    right: tuple[float, ...]

    @cached_property
    def top(self) -> float:
        """Its upper end."""
        return min(*self.left, *self.right)

    @cached_property
    def bottom(self) -> float:
        """Its lower end."""
        return max(*self.left, *self.right)

    def crossings(self, other: "Net") -> int:
        """How often the two meet if this one runs left of the other."""
        mine = sum(self.top < y < self.bottom for y in other.left)
        return mine + sum(other.top < y < other.bottom for y in self.right)


def levels(nets: Sequence[Net]) -> Mapping[Key, int]:
    """Net → its track from the left, 0 first, with few crossings; nets that do not meet may share one."""
    order = _ordered(sorted(nets, key=lambda net: (net.top, net.bottom)))
    tracks: list[list[Net]] = []
    for net in order:
        meets = (level for level in reversed(range(len(tracks))) if any(_meet(net, other) for other in tracks[level]))
        level = next(meets, -1) + 1
        if level == len(tracks):
            tracks.append([])
        tracks[level].append(net)
    return {net.key: level for level, nets in enumerate(tracks) for net in nets}


def _ordered(nets: list[Net]) -> list[Net]:
    """Neighbors change places as long as that saves a crossing."""
    for _ in range(MOST_SWEEPS):
        has_moved = False
        for place in range(len(nets) - 1):
            first, second = nets[place], nets[place + 1]
            if second.crossings(first) < first.crossings(second):
                nets[place : place + 2] = [second, first]
                has_moved = True
        if not has_moved:
            break
    return nets


def _meet(net: Net, other: Net) -> bool:
    return net.top < other.bottom + CLEARANCE and other.top < net.bottom + CLEARANCE


def slots(spans: Iterable[tuple[Key, float, int, int]]) -> Mapping[Key, int]:
    """Key → its track in a gap, 0 at the top. A span: key, wished order, first and last gutter; one track a key."""
    whole: dict[Key, tuple[float, int, int]] = {}
    for key, wish, first, last in spans:
        held = whole.get(key, (wish, first, last))
        whole[key] = (min(held[0], wish), min(held[1], first), max(held[2], last))
    found: dict[Key, int] = {}
    taken: list[list[tuple[int, int]]] = []
    for key, (_, first, last) in sorted(whole.items(), key=lambda item: item[1]):
        slot = next((n for n, held in enumerate(taken) if all(b < first or last < a for a, b in held)), len(taken))
        taken[slot : slot + 1] = [[*taken[slot], (first, last)] if slot < len(taken) else [(first, last)]]
        found[key] = slot
    return found
