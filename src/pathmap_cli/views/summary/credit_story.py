"""Time and credit, school by school: what students arrive with, what counts, what is repeated and what is left."""

from dataclasses import dataclass

from pathmap_cli.gaps.wording import listed
from pathmap_cli.ladder.credit import CreditStory, stories, whole_terms
from pathmap_cli.views.amounts import amount_words
from pathmap_cli.views.guide import Guide, Place
from pathmap_cli.views.map.ways import award_name


@dataclass(frozen=True, slots=True)
class CreditRow:
    """A student of one school who goes for one award, in semester units."""

    school: str
    award: str
    college: str
    arrives: str
    ended: str
    """Courses that bring nothing because their agreement has ended by its date."""
    counts: str
    beside: str
    """Units that do not count in the award."""
    repeated: tuple[str, ...]
    """Courses of the award whose content the school teaches without credit in place."""
    repeated_units: str
    left: str
    terms_left: str
    places: tuple[Place, ...]


def credit_stories(guide: Guide) -> tuple[CreditRow, ...]:
    """The stories of the schools and colleges looked at."""
    found = stories(guide.partnership)
    return tuple(_row(guide, one) for one in found if guide.is_wanted(one.school.name, one.college.name))


def _row(guide: Guide, story: CreditStory) -> CreditRow:
    return CreditRow(
        school=story.school.name,
        award=award_name(guide, story.award),
        college=story.college.name,
        arrives=amount_words(story.arrives),
        ended=listed(link.course_name for link in story.ended) if story.ended else "",
        counts=amount_words(story.counts),
        beside=amount_words(story.beside),
        repeated=tuple(row.code_and_title for row in story.repeated),
        repeated_units=amount_words(story.repeated_units),
        left=amount_words(story.left),
        terms_left=amount_words(whole_terms(story.terms_left)),
        places=guide.places(story.places),
    )
