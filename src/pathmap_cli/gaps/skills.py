"""GAP8: whether what employers ask for is taught in a course of the pathway."""

from collections.abc import Iterator, Sequence

from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.gaps.rule import SKILLS
from pathmap_cli.gaps.said import MEDIUM, Ask, Evidence, Hit, NotTold, Said
from pathmap_cli.gaps.scope import EVERYBODY
from pathmap_cli.gaps.skill_side import TAUGHT, CourseRow, SkillSide
from pathmap_cli.gaps.wording import listed


@SKILLS.rule(
    801,
    "skill-not-listed-in-any-course",
    severity=MEDIUM,
    applies_to=EVERYBODY,
    owner="Faculty",
    action="Place it in a course, or write it in the words that the course outline uses.",
    closes_when="Skills taught of a CTE or major course lists it.",
    source="Connecting Credentials; O*NET",
    frameworks=("core:industry",),
    asks=True,
)
def skill_not_listed_in_any_course(partnership: Partnership) -> Iterator[Said]:
    """A skill that employers ask for is listed in no course.

    Graduates learn at their first interview what nobody told them to learn.
    """
    courses = partnership.skill_courses
    for job in partnership.jobs if courses else ():
        untaught = [skill for skill in partnership.skills_for(job) if not skill.is_taught]
        skills = [skill for skill in untaught if skill.is_needed.yes]
        silent = [rows[0] for rows in courses if not _lists_skills(rows)]
        if skills and silent:
            yield from _asks(silent, skills, names=2 * len(silent) <= len(courses))
        elif skills:
            message = f"{job.label}: listed in no course yet: {listed(skill.words for skill in skills)}."
            places = tuple(place for skill in skills for place in skill.places)
            everybody = dict.fromkeys(Evidence(rows[0].id).institution for rows in courses)
            yield Hit(message, places, about=job.id, concerns=tuple(everybody))
        yield from (point for skill in untaught for point in skill.is_needed.open)
    yield from _silent_interviews(partnership)


@SKILLS.strength(801, "confirmed-skills-taught", applies_to=EVERYBODY)
def confirmed_skills_taught(partnership: Partnership) -> Iterator[Said]:
    """Every skill that employers confirmed is taught in a course.

    What students learn is what they are asked for.
    """
    confirmed = [skill for skill in partnership.skills if skill.is_confirmed.yes]
    if confirmed and all(skill.is_taught for skill in confirmed):
        places = tuple(place for skill in confirmed for place in (*skill.places, *skill.taught_at))
        names = listed((skill.words for skill in confirmed), 5)
        yield Hit(f"Every skill that employers confirmed is taught in a course: {names}.", places)


def _lists_skills(rows: Sequence[CourseRow]) -> bool:
    return any(row.skills_taught is not None for row in rows)


def _silent_interviews(partnership: Partnership) -> Iterator[NotTold]:
    """Interviews of which nobody wrote down what skills the employer wants."""
    rows = (row for market in partnership.pathway.labor_markets for row in market.employer_voice)
    return (NotTold(Evidence(row.id, "must_have_skills")) for row in rows if row.must_have_skills is None)


def _asks(silent: Sequence[CourseRow], skills: Sequence[SkillSide], *, names: bool) -> Iterator[Ask]:
    """What the courses teach that list no skills; where half of all list some, about the very skills."""
    for row in silent:
        place = Evidence(row.id, TAUGHT)
        yield from (Ask(place, skill.words) for skill in skills) if names else (Ask(place),)
