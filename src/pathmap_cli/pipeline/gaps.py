"""What the joined pathway does not have yet, what works, and what nobody has answered."""

from difflib import get_close_matches

from pathmap_cli.errors import UsageError
from pathmap_cli.gaps.assess import assess
from pathmap_cli.gaps.assessment import Assessment
from pathmap_cli.gaps.said import Severity
from pathmap_cli.model.merged import Merged
from pathmap_cli.pipeline.join import Joined
from pathmap_cli.views.gap_words import gaps
from pathmap_cli.views.gaps import Gaps, Wanted
from pathmap_cli.vocabulary import Area, vocabulary_of
from pathmap_cli.vocabulary.terms import plain


def assessed(joined: Joined) -> Assessment:
    """What the rules say, with the workspace's waivers."""
    return assess(joined.merged.pathway, joined.run.workspace.settings.waiver)


def find_gaps(
    joined: Joined, *, area: str | None = None, institution: str | None = None, severity: Severity | None = None
) -> Gaps:
    """The assessment in finished words; raises UsageError for an area or an institution that there is not."""
    wanted = Wanted(
        area=area_called(area) if area else None,
        institution=institution_called(institution, joined.merged) if institution else None,
        severity=severity,
    )
    return gaps(assessed(joined), joined.merged, wanted)


def area_called(text: str) -> Area:
    """The area that people mean by its name or its beginning."""
    areas = vocabulary_of(Area)
    begun = [term for term in areas.terms if plain(term.label).startswith(plain(text))]
    term = areas.match(text) or areas.nearest(text) or (begun[0] if len(begun) == 1 else None)
    if term is None:
        raise UsageError(f"There is no area {text}. The areas: {'; '.join(areas.labels)}.")
    return Area(term.code)


def institution_called(text: str, merged: Merged) -> str:
    """The full name of the institution that people mean."""
    pathway = merged.pathway
    names = {
        plain(name): name
        for name in (*(one.name for one in pathway.institutions), *(one.name for one in pathway.expected))
    }
    begun = [name for key, name in names.items() if key.startswith(plain(text))]
    near = [names[key] for key in get_close_matches(plain(text), names, n=1)]
    found = ([names[plain(text)]] if plain(text) in names else begun if len(begun) == 1 else near)[:1]
    if not found:
        raise UsageError(f"No institution here is called {text}. The institutions: {'; '.join(names.values())}.")
    return found[0]
