"""The kit of a partnership: its names, its open questions, and what to ask those who are not heard from."""

from dataclasses import replace
from datetime import date

import pytest

from pathmap_cli.model.college import College
from pathmap_cli.settings import Settings
from pathmap_cli.views.kit.blocks import Items, Letter, Table, Text
from pathmap_cli.views.kit.kit import Kit, kit
from tests.proof import sample
from tests.views.kit.kits import KIT, blocks_of, ids, kit_of, made_of, section_of, table_of
from tests.views.summary.partnership import SETTINGS, assessed, workbooks


def words(view: Kit) -> str:
    """Everything that the kit says, for looking for a word."""
    return repr(view.steps)


def test_the_five_steps_are_there() -> None:
    assert [step.number for step in KIT.steps] == [1, 2, 3, 4, 5]


def test_partners_are_called_by_name() -> None:
    rows = table_of(KIT, 1, "partners").rows
    assert [row[0] for row in rows] == [one.name for one in SETTINGS.institution]
    assert ("Cedar Valley College", "College", "") in rows


def test_the_agenda_adds_up() -> None:
    rows = table_of(KIT, 1, "agenda").rows
    begins = [60 * int(hour) + int(minute) for hour, _, minute in (row[0].partition(":") for row in rows)]
    lasts = [int(row[1]) for row in rows]
    assert begins == [sum(lasts[:number]) for number in range(len(rows))]
    assert KIT.steps[0].lasts == f"{sum(lasts) // 60} h {sum(lasts) % 60} min"


def test_what_is_not_known_is_left_for_people_to_fill_in() -> None:
    nobody = kit_of(Settings())
    letter = next(block for block in blocks_of(nobody, 2, "follow-up") if isinstance(block, Letter))
    assert letter.subject == "Your ‹name of the pathway› workbook, due ‹day›"
    assert blocks_of(nobody, 1, "partners") == (
        Text(
            "No partner is named yet. Write the names on the wall: schools, colleges, adult schools, employers, community groups."
        ),
    )


def test_what_pathmap_toml_says_stands_in_the_letters() -> None:
    told = replace(SETTINGS, contact="ana@harbor.edu", return_by=date(2026, 11, 6), prepared_by="CTE dean")
    letter = repr(section_of(kit_of(told), 2, "follow-up"))
    assert all(text in letter for text in ("Welding", "ana@harbor.edu", "6 November 2026", "CTE dean"))


def test_it_says_whose_workbook_is_here() -> None:
    told = {row[0]: row[1] for row in table_of(KIT, 3, "where").rows}
    assert told["Vista High School"] == "came back"
    assert "not yet heard from" in told.values()


def test_the_open_questions_are_those_of_the_workbooks_in_their_order() -> None:
    merged, assessment = assessed(workbooks())
    asked = [
        row[0]
        for one in KIT.steps[3].sections
        if one.id.startswith("open")
        for row in next(block for block in one.blocks if isinstance(block, Table)).rows
    ]
    assert asked == [one.message for one in assessment.questions[:12]]
    assert merged.pathway.name_of(assessment.questions[0].asks) == table_of(KIT, 4, "open-1-to-6").rows[0][1]


def test_what_people_asked_stands_before() -> None:
    (block,) = blocks_of(KIT, 4, "said")
    assert block == Items(("Who pays for the AWS exam? (Counselor, Vista High School)",))
    assert "said" not in ids(kit_of(SETTINGS), 4)


def test_with_no_workbook_everybody_has_questions_to_be_asked() -> None:
    silent = blocks_of(kit_of(SETTINGS), 4, "silent")
    named = " ".join(block.title for block in silent if isinstance(block, Items))
    assert all(one.name in named for one in SETTINGS.institution)
    assert blocks_of(kit_of(SETTINGS), 4, "open") == (
        Text("No question stands in the workbooks yet. Use the questions by area."),
    )


def test_everybody_who_is_silent_has_something_to_be_asked() -> None:
    silent = [block for block in blocks_of(KIT, 4, "silent") if isinstance(block, Items)]
    assert {one.title for one in silent} >= {"Hilltop Continuation School", "North County Workforce"}
    assert all(one.items for one in silent)


def test_a_letter_tells_of_the_silent_only_while_there_are_some() -> None:
    heard = tuple(one for one in SETTINGS.institution if one.name in {"Vista High School", "Cedar Valley College"})
    books = tuple(book for book in workbooks() if "bayside" not in book.file)
    assert "We have not heard from" in repr(blocks_of(KIT, 4, "follow-up"))
    assert "not heard from" not in repr(blocks_of(kit_of(replace(SETTINGS, institution=heard), books), 4, "follow-up"))


def test_many_schools_are_asked_the_same_once() -> None:
    many = kit_of(twenty_schools())
    silent = [block for block in blocks_of(many, 4, "silent") if isinstance(block, Items)]
    assert len(silent) == 2
    assert "School 1, School 2" in silent[0].title
    assert all("School 1" not in question for question in silent[0].items)
    assert any("the high school" in question for question in silent[0].items)


def test_many_partners_are_counted_in_a_sentence_and_named_in_a_table() -> None:
    many = kit_of(twenty_schools())
    assert many.steps[3].aim.startswith("20 high schools and 2 colleges look at")
    slides = [one for one in many.steps[2].sections if one.id.startswith("where")]
    assert [one.title for one in slides] == ["Where we stand: 1 to 12", "Where we stand: 13 to 22"]
    named = [row[0] for one in slides for row in table_of(many, 3, one.id).rows]
    assert named == [one.name for one in twenty_schools().institution]


def test_each_kind_that_takes_part_is_told_what_to_gather() -> None:
    assert [id_ for id_ in ids(KIT, 2) if id_.startswith("bring")] == [
        "bring-high-school",
        "bring-college",
        "bring-labor-market-analyst",
    ]
    who, first, later = blocks_of(KIT, 2, "bring-college")
    assert who == Text("For Cedar Valley College.")
    assert (first, later) == (
        Items(College.minimum, "Begin with these: half an hour"),
        Items(College.gather, "Have at hand"),
    )


def test_a_kind_that_takes_no_part_is_not_told() -> None:
    schools = [one for one in SETTINGS.institution if one.kind == "high-school"]
    alone = kit_of(replace(SETTINGS, institution=tuple(schools)))
    assert [id_ for id_ in ids(alone, 2) if id_.startswith("bring")] == ["bring-high-school"]


def test_a_typed_brace_is_a_brace() -> None:
    assert "{partners} {0}" in words(kit_of(replace(SETTINGS, pathway="{partners} {0}")))


@pytest.mark.parametrize("step", [1, 2, 3, 4, 5])
def test_one_step_can_stand_alone(step: int) -> None:
    (alone,) = kit(*assessed(workbooks()), SETTINGS, (step,)).steps
    assert alone == KIT.steps[step - 1]


def twenty_schools() -> Settings:
    """Twenty schools and two colleges, none of them heard from."""
    return replace(SETTINGS, institution=tuple(made_of(school=20, college=2)))


def test_the_sample_has_a_kit_with_its_names_and_its_questions() -> None:
    clean = sample.run()
    view = kit(clean.merged, clean.assessment, sample.SETTINGS)
    expected = {one.name for one in clean.merged.pathway.expected if one.kind != "planning"}
    assert expected <= {row[0] for row in table_of(view, 3, "where").rows}
    assert table_of(view, 4, "open-1-to-6").rows[0][0] == clean.assessment.questions[0].message
    assert sample.SETTINGS.contact in repr(blocks_of(view, 2, "follow-up"))
    assert not view.forms
