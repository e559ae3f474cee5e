"""Which high-school and college courses cover the same ground: written codes first, then proposals for faculty."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import cast

from pathmap_cli.intake.ids import Placed
from pathmap_cli.intake.matching import Likeness, Named, alike, course_codes
from pathmap_cli.model.college_courses import CollegeCourse
from pathmap_cli.model.decisions import Decision, Verdict
from pathmap_cli.model.links import Agreement, Confidence, CourseMatch, Proposal, ProposalKind
from pathmap_cli.model.school_courses import SchoolCourse
from pathmap_cli.vocabulary import CollegeSubject, CourseType, SchoolSubject

WRITTEN = "the same college course code, written in the Early credit sheet"
DECIDED = "confirmed in decisions.toml"
EXACT_CODE = "the same course code"
SUBJECTS: Mapping[SchoolSubject, CollegeSubject] = {
    SchoolSubject.ENGLISH: CollegeSubject.ENGLISH,
    SchoolSubject.MATH: CollegeSubject.MATH,
    SchoolSubject.SCIENCE: CollegeSubject.SCIENCE,
    SchoolSubject.SOCIAL_STUDIES: CollegeSubject.SOCIAL_SCIENCE,
    SchoolSubject.WORLD_LANGUAGE: CollegeSubject.LANGUAGE,
    SchoolSubject.ARTS: CollegeSubject.ARTS,
}


@dataclass(frozen=True, slots=True)
class Matches:
    """The sure and the proposed matches, the proposals to ask about, and the pairs that people rejected."""

    courses: tuple[CourseMatch, ...]
    proposals: tuple[Proposal, ...]
    rejected: tuple[tuple[str, str], ...]


def match_courses(placed: Sequence[Placed], joined: Iterable[Agreement], decisions: Sequence[Decision]) -> Matches:
    """Match every school course with every college course, each pair once, by the surest reason there is."""
    verdicts = {decision.pair: decision.verdict for decision in decisions}
    schools, colleges = tuple(_courses(placed, "high-school")), tuple(_courses(placed, "college"))
    titles = {course.id: course.title for course in (*schools, *colleges)}
    likes = {(like.left, like.right): like for like in alike(schools, colleges)}
    found: dict[tuple[str, str], CourseMatch] = {}
    for match in (*_written(joined), *_decided(verdicts, titles), *map(_likely, likes.values())):
        found.setdefault((match.school_course, match.college_course), match)
    kept = {pair: match for pair, match in found.items() if verdicts.get(frozenset(pair)) is not Verdict.DIFFERENT}
    open_pairs = sorted(pair for pair, match in kept.items() if match.confidence is Confidence.PROPOSED)
    return Matches(
        courses=tuple(kept[pair] for pair in sorted(kept)),
        proposals=tuple(_proposal(likes[pair], titles) for pair in open_pairs),
        rejected=tuple(sorted(found.keys() - kept.keys())),
    )


def _courses(placed: Sequence[Placed], kind: str) -> Iterator[Named]:
    """Every course once, by the first of its rows."""
    for one in placed:
        first: dict[tuple[str, str], Named] = {}
        for located in one.sheets.get("courses", ()) if one.known.kind == kind else ():
            course = cast("SchoolCourse | CollegeCourse", located.record)
            named = Named(course.id, course.title or "", _telling_codes(course.course_code or ""), _subject(course))
            first.setdefault((course.course_code or "", course.title or ""), named)
        yield from first.values()


def _telling_codes(text: str) -> frozenset[str]:
    """The codes that name a department too; a bare number means something else at every school."""
    return frozenset(code for code in course_codes(text) if not code.isdigit())


def _subject(course: SchoolCourse | CollegeCourse) -> str:
    """The subject in the college's words; a CTE course is of the program."""
    if isinstance(course, CollegeCourse):
        return course.subject or ""
    if course.course_type is CourseType.CTE:
        return CollegeSubject.PROGRAM
    return SUBJECTS.get(course.subject, "") if course.subject else ""


def _written(joined: Iterable[Agreement]) -> Iterator[CourseMatch]:
    for link in joined:
        if link.school_course and link.college_course:
            yield _match(link.school_course, link.college_course, Confidence.EXACT, WRITTEN)


def _decided(verdicts: Mapping[frozenset[str], Verdict], titles: Mapping[str, str]) -> Iterator[CourseMatch]:
    for pair, verdict in verdicts.items():
        if verdict is Verdict.SAME and pair <= titles.keys():
            college, school = sorted(pair)  # "college/…" sorts before "high-school/…"
            yield _match(school, college, Confidence.CONFIRMED, DECIDED)


def _likely(like: Likeness) -> CourseMatch:
    sure = like.basis == EXACT_CODE
    return _match(like.left, like.right, Confidence.EXACT if sure else Confidence.PROPOSED, like.basis)


def _match(school: str, college: str, confidence: Confidence, basis: str) -> CourseMatch:
    return CourseMatch(school_course=school, college_course=college, confidence=confidence, basis=basis)


def _proposal(like: Likeness, titles: Mapping[str, str]) -> Proposal:
    return Proposal(
        id=sha256(f"{like.left} {like.right}".encode()).hexdigest()[:8],
        kind=ProposalKind.COURSE,
        left=like.left,
        right=like.right,
        left_words=titles[like.left],
        right_words=titles[like.right],
        score=like.score,
        basis=like.basis,
    )
