"""The words for a single cell, as the person who filled it in reads them."""

import re
from collections.abc import Iterator
from string import Formatter

import pytest

from pathmap_cli.grid import CellRef, CellValue
from pathmap_cli.issues import IssueType, Severity, cells
from pathmap_cli.schema.cell_type import CellType
from pathmap_cli.schema.codes import CodePattern, CodeType
from pathmap_cli.schema.grades import GradesType
from pathmap_cli.schema.lists import ListType
from pathmap_cli.schema.many import ManyType
from pathmap_cli.schema.numbers import NumberType, WholeType
from pathmap_cli.schema.opening import shown
from pathmap_cli.schema.text import TextType
from pathmap_cli.vocabulary import CourseType, Profile, TermsOffered
from tests.schema.typed import typed

KINDS = {name: kind for name, kind in vars(cells).items() if isinstance(kind, IssueType)}
EACH_KIND = pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)


def test_the_codes_follow_each_other() -> None:
    assert [kind.code for kind in KINDS.values()] == [f"WB{number}" for number in range(201, 221)]
    assert sorted(KINDS) == cells.__all__


@EACH_KIND
def test_a_constant_is_called_as_its_issue_is(kind: IssueType) -> None:
    (name,) = (name for name, other in KINDS.items() if other is kind)
    assert name.lower().replace("_", "-").replace("missing", "value-missing") == kind.name


@EACH_KIND
def test_a_sentence_needs_only_words_that_it_gets(kind: IssueType) -> None:
    needed = {name for text in (kind.message, kind.fix) for _, name, _, _ in Formatter().parse(text) if name}
    always = {"value", "column", "wanted"}
    assert needed <= ({*always, "suggestion"} if kind in {cells.CLOSE_TO_THE_LIST, cells.STRAY_SPACES} else always)


@EACH_KIND
def test_what_is_found_and_how_to_mend_it_are_sentences(kind: IssueType) -> None:
    issue = kind.at(CellRef("a.xlsx", "Courses", "C4", "Grade"), value="nine", suggestion="9", wanted="a grade, like 9")
    assert re.fullmatch(r"[A-Z“].*[.]", issue.message)
    assert re.fullmatch(r"[A-Z].*[.]", issue.fix)


@EACH_KIND
def test_the_page_explains_in_two_to_four_plain_sentences(kind: IssueType) -> None:
    sentences = re.split(r"(?<=[.?!])\s+(?=[A-Z])", kind.meaning)
    assert 2 <= len(sentences) <= 4
    assert max(len(sentence.split()) for sentence in sentences) <= 30
    assert "→" in kind.example


@EACH_KIND
def test_nobody_is_blamed(kind: IssueType) -> None:
    words = f"{kind.message} {kind.fix} {kind.meaning}".lower()
    assert not re.search(
        r"\b(?:invalid|illegal|wrongly|you failed|failed to|must|parse|string|null|regex|enum)\b", words
    )


def test_a_blank_is_a_question_and_a_doubt_a_warning() -> None:
    assert {kind.code for kind in KINDS.values() if kind.severity is Severity.QUESTION} == {"WB202"}
    assert {kind.code for kind in KINDS.values() if kind.severity is Severity.WARNING} == {
        "WB204", "WB213", "WB214", "WB215", "WB216", "WB217", "WB218", "WB219",
    }  # fmt: skip
    assert {kind.code for kind in KINDS.values() if kind.fixable} == {"WB204", "WB209", "WB213"}


def test_personal_data_is_not_repeated() -> None:
    issue = cells.LOOKS_LIKE_PERSONAL_DATA.at(CellRef("a.xlsx", "Courses", "J9", "Notes"), value="555-01-2345")
    assert "555" not in issue.message + issue.fix


def _said(kind: CellType, value: CellValue, header: str) -> Iterator[str]:
    assert value is not None
    for remark in kind.read(typed(value), Profile.GENERIC).remarks:
        place = CellRef("a.xlsx", "Courses", "C4", header)
        issue = remark.type.at(place, value=shown(value), wanted=remark.wanted, suggestion=remark.suggestion)
        yield f"{issue.message} {issue.fix}"


@pytest.mark.parametrize(
    "kind, value, header, words",
    [
        (
            WholeType(),
            "40-50 students annually",
            "Students",
            (
                "“40-50 students annually” could not be read as a number for Students. "
                "Type a whole number, like 24. Words belong in Notes."
            ),
        ),
        (
            ListType(CourseType),
            "Electve",
            "Course type",
            (
                "“Electve” is close to an answer for Course type and was read as “Elective”. "
                "Change it to “Elective”. If that is not what was meant, choose one of: CTE; Core academic; Elective; "
                "College success; Work-based learning; Advisory or support."
            ),
        ),
        (
            ManyType(ListType(TermsOffered)),
            "Fall, Spring",
            "Terms offered",
            (
                "“Fall, Spring” is close to an answer for Terms offered and was read as “Fall; Spring”. "
                "Change it to “Fall; Spring”. If that is not what was meant, choose an answer from the list, like Fall, "
                "several with semicolons between them, or None if there is none."
            ),
        ),
        (
            CodeType(CodePattern.CIP),
            1.0101,
            "CIP",
            (
                "“1.0101” is not the whole code. Excel took it for a number, and some of its digits are gone. "
                "Format the cell as Text first, then type 01.0101."
            ),
        ),
        (
            NumberType(high=30),
            300,
            "Units",
            "“300” is outside the range of Units. Type a number from 0 to 30.",
        ),
        (
            GradesType(),
            "K-12",
            "Grade",
            "“K-12” is outside the range of Grade. Type a grade from 6 to 12, like 10 or 9-12, or Adult.",
        ),
        (
            TextType(title=True, longest=200),
            "Welding\u00a01",
            "Course title",
            (
                "“Welding‹no-break space›1” has extra spaces or invisible characters; it was read as “Welding 1”. "
                "Nothing is lost. To tidy it, type “Welding 1”."
            ),
        ),
        (
            WholeType(),
            "TBD",
            "Students",
            (
                "“TBD” stands where an answer belongs, so Students counts as not answered yet. "
                "Type a whole number, like 24, or leave the cell blank until it is known."
            ),
        ),
    ],
    ids=repr,
)
def test_what_is_said_about_a_cell_reads_as_a_person_would_say_it(
    kind: CellType, value: CellValue, header: str, words: str
) -> None:
    assert list(_said(kind, value, header)) == [words]
