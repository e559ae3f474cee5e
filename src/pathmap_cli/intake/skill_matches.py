"""Which courses teach what employers ask for: the same words first, then proposals for faculty."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from pathmap_cli.intake.ids import Placed
from pathmap_cli.intake.matching import Likeness, Named, alike, title_key
from pathmap_cli.model.decisions import Decision, Verdict
from pathmap_cli.model.links import Confidence, Proposal, ProposalKind, SkillMatch
from pathmap_cli.schema.text import NoneAnswer

SAME_WORDS = "the same words"
DECIDED = "confirmed in decisions.toml"
SAME_TITLE = "the same title"  # as `alike` says it
WANTED = {"skills": "skill", "employer_voice": "must_have_skills"}
"""Where the labor market names skills: sheet → column."""
TAUGHT = ("skills_taught", "prepares_for")
"""Where a course says what it teaches, and which certifications it prepares for."""


@dataclass(frozen=True, slots=True)
class SkillMatches:
    """What joins skills and courses, the proposals to ask about, and the pairs that people rejected."""

    skills: tuple[SkillMatch, ...]
    proposals: tuple[Proposal, ...]
    rejected: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Wording:
    """One skill as it is said, in every way of writing it, and the ids of the records that say it so."""

    spellings: tuple[str, ...]
    records: tuple[str, ...]


Wordings = Mapping[str, _Wording]
"""By the words in one spelling."""


def match_skills(placed: Sequence[Placed], decisions: Sequence[Decision]) -> SkillMatches:
    """Match every skill that the labor market names with what every course says that it teaches, wording by wording."""
    wanted = _wanted(placed)
    found = [
        (_match(like, wanted, taught, field), like)
        for field in TAUGHT
        for taught in (_taught(placed, field),)
        for like in alike(_named(wanted), tuple(_named(taught)))
    ]
    verdicts = [_verdict(decisions, match) for match, _ in found]
    kept = [
        (_decided(match, verdict), like)
        for (match, like), verdict in zip(found, verdicts, strict=True)
        if verdict is not Verdict.DIFFERENT
    ]
    return SkillMatches(
        skills=tuple(match for match, _ in kept),
        proposals=tuple(_proposal(match, like) for match, like in kept if not match.is_sure),
        rejected=tuple(
            (match.rows[0], match.courses[0])
            for (match, _), verdict in zip(found, verdicts, strict=True)
            if verdict is Verdict.DIFFERENT
        ),
    )


def _wanted(placed: Sequence[Placed]) -> Wordings:
    rows = (
        (str(words), located.record.id)
        for one in placed
        if one.known.kind == "labor-market"
        for sheet, column in WANTED.items()
        for located in one.sheets.get(sheet, ())
        for words in _said(getattr(located.record, column))
    )
    return _wordings(rows)


def _taught(placed: Sequence[Placed], field: str) -> Wordings:
    rows = (
        (words, located.record.id)
        for one in placed
        for located in one.sheets.get("courses", ())
        for words in _said(getattr(located.record, field, None))
    )
    return _wordings(rows)


def _said(value: object) -> Iterator[str]:
    parts = value if isinstance(value, tuple) else (value,)
    return (str(part) for part in parts if part is not None and part is not NoneAnswer.NONE)


def _wordings(rows: Iterable[tuple[str, str]]) -> Wordings:
    found: dict[str, list[tuple[str, str]]] = {}
    for text, record in rows:
        found.setdefault(title_key(text), []).append((text, record))
    return {
        key: _Wording(*(tuple(dict.fromkeys(part)) for part in zip(*some, strict=True)))
        for key, some in sorted(found.items())
        if key
    }


def _named(wordings: Wordings) -> Iterator[Named]:
    return (Named(key, wording.spellings[0]) for key, wording in wordings.items())


def _match(like: Likeness, wanted: Wordings, taught: Wordings, field: str) -> SkillMatch:
    skill, course, same = wanted[like.left], taught[like.right], like.basis == SAME_TITLE
    return SkillMatch(
        skill=skill.spellings,
        rows=skill.records,
        taught=course.spellings[0],
        field=field,
        courses=course.records,
        confidence=Confidence.EXACT if same else Confidence.PROPOSED,
        basis=SAME_WORDS if same else f"words alike, {like.score} of 100",
    )


def _verdict(decisions: Sequence[Decision], match: SkillMatch) -> Verdict | None:
    """What people last said of these two wordings, on whichever of their rows they were asked."""
    skills, courses = frozenset(match.rows), frozenset(match.courses)
    ours = [one.verdict for one in decisions if one.pair & skills and one.pair & courses]
    return ours[-1] if ours else None


def _decided(match: SkillMatch, verdict: Verdict | None) -> SkillMatch:
    if verdict is not Verdict.SAME or match.is_sure:
        return match
    return match.model_copy(update={"confidence": Confidence.CONFIRMED, "basis": DECIDED})


def _proposal(match: SkillMatch, like: Likeness) -> Proposal:
    skill, course = match.rows[0], match.courses[0]
    return Proposal(
        id=sha256(f"{skill} {course}".encode()).hexdigest()[:8],
        kind=ProposalKind.SKILL,
        left=skill,
        right=course,
        left_words=match.skill[0],
        right_words=match.taught,
        score=like.score,
        basis=match.basis,
    )
