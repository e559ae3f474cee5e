"""Skills that jobs ask for and courses that teach them: the same words are one, near words wait for people."""

from collections.abc import Sequence
from datetime import date

from pathmap_cli.intake.merge import merge
from pathmap_cli.model.decisions import Decision, Verdict
from pathmap_cli.model.links import Confidence, SkillMatch
from pathmap_cli.model.pathway import Pathway
from pathmap_cli.settings import Settings
from tests.sheets import returned

JOBS = "| Job | SOC |\n| Welder | 51-4121 |"
SKILLS = "| Job | Skill |\n| Welder | {skill} |"
COURSES = """
| Award(s) | Course code | Course title | Skills taught | Prepares for certification |
| None     | WELD 101    | Pipe welding | {taught}      | |
"""


def joined(skill: str, taught: str, decisions: Sequence[Decision] = ()) -> Pathway:
    market = returned("labor-market", {"Jobs": JOBS, "Skills": SKILLS.format(skill=skill)}, "Bay County", "bay.xlsx")
    college = returned("college", {"Courses": COURSES.format(taught=taught)}, "Harbor College", "harbor.xlsx")
    return merge([market, college], Settings(), decisions, date(2026, 11, 25)).pathway


def match(pathway: Pathway) -> SkillMatch:
    (found,) = pathway.skill_matches
    return found


def test_the_same_words_are_one_skill_however_they_are_written() -> None:
    pathway = joined("Gas Metal-Arc Welding", "gas metal arc welding; Shop safety")
    assert match(pathway).confidence is Confidence.EXACT
    assert pathway.record(match(pathway).courses[0]).label == "WELD 101"
    assert pathway.proposals == ()


def test_near_words_are_proposed_and_people_decide() -> None:
    pathway = joined("Reading of blueprints", "Blueprint reading")
    (proposal,) = pathway.proposals
    assert (proposal.left_words, proposal.right_words) == ("Reading of blueprints", "Blueprint reading")
    assert match(pathway).confidence is Confidence.PROPOSED
    same = Decision(Verdict.SAME, proposal.right, proposal.left)
    confirmed = joined("Reading of blueprints", "Blueprint reading", [same])
    assert (match(confirmed).confidence, confirmed.proposals) == (Confidence.CONFIRMED, ())
    different = Decision(Verdict.DIFFERENT, proposal.left, proposal.right)
    rejected = joined("Reading of blueprints", "Blueprint reading", [same, different])
    assert (rejected.skill_matches, rejected.proposals) == ((), ())
    assert rejected.rejected == ((proposal.left, proposal.right),)


def test_other_words_are_another_skill() -> None:
    assert joined("Shop safety", "Blueprint reading").skill_matches == ()
