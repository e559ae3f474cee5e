"""What the joined pathway does not have yet, what works, and what nobody has answered."""

from pathmap_cli.gaps.said import Severity
from pathmap_cli.pipeline.called import called
from pathmap_cli.pipeline.join import Joined
from pathmap_cli.views.gap_words import gaps
from pathmap_cli.views.gaps import Gaps, Wanted
from pathmap_cli.vocabulary import Area, vocabulary_of


def find_gaps(
    joined: Joined, *, area: str | None = None, institution: str | None = None, severity: Severity | None = None
) -> Gaps:
    """The assessment in finished words; raises UsageError for an area or an institution that there is not."""
    wanted = Wanted(
        area=None if area is None else area_called(area),
        institution=None if institution is None else institution_called(institution, joined),
        severity=severity,
    )
    return gaps(joined.assessment, joined.merged, wanted)


def area_called(text: str) -> Area:
    """The area that people mean; raises UsageError with near ones."""
    terms = vocabulary_of(Area).terms
    codes = {term.label: term.code for term in terms}
    label = called(text, {word: term.label for term in terms for word in term.words}, f"There is no area “{text}”.")
    return Area(codes[label])


def institution_called(text: str, joined: Joined) -> str:
    """The full name of the institution that people mean, also by an alias; raises UsageError with near ones."""
    pathway = joined.merged.pathway
    names = {one.name: one.name for one in (*pathway.institutions, *pathway.expected)}
    aliases = {alias: one.name for one in joined.run.workspace.settings.institution for alias in one.aliases}
    known = {alias: name for alias, name in aliases.items() if name in names}
    return called(text, known | names, f"No institution here is called “{text}”.")
