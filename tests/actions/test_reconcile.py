"""The plan read back: what people typed stays, new gaps come, closed ones are marked, nothing stands twice."""

from dataclasses import replace
from datetime import date

from pathmap_cli.actions.proposal import added_id
from pathmap_cli.actions.reconcile import Standing, reconcile
from pathmap_cli.actions.settled import ID, OWN_WORDS
from tests.plans import cells, edited, proposal, rows_of, sealed, typed, with_rows, written

SIGN, TEACH = proposal("GAP304"), proposal("GAP101")
FIRST = written(reconcile((), (SIGN, TEACH)))


def test_the_first_plan_is_what_the_gaps_propose() -> None:
    plan = reconcile((), (SIGN, TEACH))
    assert cells(plan) == {SIGN.id: SIGN.cells, TEACH.id: TEACH.cells}
    assert {row.standing for row in plan.rows} == {Standing.OPEN}


def test_a_gap_that_comes_later_is_new() -> None:
    plan = reconcile((FIRST,), (SIGN, TEACH, proposal("GAP105")))
    assert [row.standing for row in plan.rows] == [Standing.OPEN, Standing.OPEN, Standing.NEW]


def test_what_nobody_touched_follows_the_data() -> None:
    plan = reconcile((FIRST,), (proposal("GAP304", finding="Two courses are open."), TEACH))
    assert cells(plan)[SIGN.id]["finding"] == "Two courses are open."
    assert (plan.round, plan.read, plan.edited) == (0, frozenset(), False)


def test_what_a_person_typed_wins_in_every_later_round() -> None:
    copy = edited(FIRST, 0, owner="Ana", action="Sign it this week.", finding="")
    for text in ("One course is open.", "Three courses are open."):
        plan = reconcile((copy,), (proposal("GAP304", finding=text, action="Something else."), TEACH))
        row = cells(plan)[SIGN.id]
        assert (row["owner"], row["action"], row.get("finding", "")) == ("Ana", "Sign it this week.", "")
        copy = written(plan)


def test_an_answer_taken_back_gives_way_to_the_proposal() -> None:
    second = written(reconcile((edited(FIRST, 0, action="My words."),), (SIGN, TEACH)))
    third = edited(second, 0, action=SIGN.cells["action"])
    plan = reconcile((third,), (proposal("GAP304", action="A better idea."), TEACH))
    assert cells(plan)[SIGN.id]["action"] == SIGN.cells["action"]
    plan = reconcile((written(plan),), (proposal("GAP304", action="A better idea."), TEACH))
    assert cells(plan)[SIGN.id]["action"] == SIGN.cells["action"]


def test_a_row_that_a_person_adds_gets_an_id_and_keeps_it() -> None:
    copy = with_rows(FIRST, [*rows_of(FIRST), {"action": "Hold a fair.", "+Budget": "500"}])
    plan = reconcile((copy,), (SIGN, TEACH))
    fair = added_id("Hold a fair.", 1)
    assert cells(plan)[fair] == {"action": "Hold a fair.", "+Budget": "500"}
    second = edited(written(plan), 2, action="Hold two fairs.")
    plan = reconcile((second,), (SIGN, TEACH))
    assert cells(plan)[fair]["action"] == "Hold two fairs."
    assert len(plan.rows) == 3
    assert plan.rows[2].standing is Standing.PERSON


def test_two_equal_rows_of_a_person_stay_two() -> None:
    copy = with_rows(FIRST, [*rows_of(FIRST), {"action": "Meet."}, {"action": "Meet."}])
    plan = reconcile((copy,), (SIGN, TEACH))
    assert [row.cells["action"] for row in plan.rows[2:]] == ["Meet.", "Meet."]
    assert len(reconcile((written(plan),), (SIGN, TEACH)).rows) == 4


def test_a_copied_row_brings_the_id_along_and_becomes_one_of_its_own() -> None:
    rows = rows_of(FIRST)
    plan = reconcile((with_rows(FIRST, [{**rows[0], "action": "And a second step."}, *rows]),), (SIGN, TEACH))
    assert cells(plan)[SIGN.id]["action"] == SIGN.cells["action"]
    assert sorted(row.cells["action"] for row in plan.rows) == [
        "And a second step.",
        "Mend GAP101.",
        "Mend GAP304.",
    ]


def test_a_deleted_row_is_not_proposed_again() -> None:
    copy = with_rows(FIRST, rows_of(FIRST)[1:])
    for _ in range(3):
        plan = reconcile((copy,), (SIGN, TEACH))
        assert list(cells(plan)) == [TEACH.id]
        assert plan.removed == {SIGN.id: "Mend GAP304."}
        copy = written(plan)


def test_a_row_deleted_in_one_copy_and_edited_in_another_stays() -> None:
    without, with_words = with_rows(FIRST, rows_of(FIRST)[1:]), edited(FIRST, 0, "returned/b.xlsx", owner="Ana")
    plan = reconcile((without, with_words), (SIGN, TEACH))
    assert cells(plan)[SIGN.id]["owner"] == "Ana"
    assert not plan.removed


def test_a_gap_that_is_no_longer_found_stays_and_is_marked() -> None:
    plan = reconcile((edited(FIRST, 0, owner="Ana"),), (TEACH,))
    closed = next(row for row in plan.rows if row.id == SIGN.id)
    assert (closed.standing, closed.cells["owner"]) == (Standing.NO_LONGER_FOUND, "Ana")
    back = reconcile((written(plan),), (SIGN, TEACH))
    assert next(row for row in back.rows if row.id == SIGN.id).standing is Standing.OPEN


def test_sorted_rows_stay_sorted_and_new_ones_come_last() -> None:
    copy = with_rows(FIRST, rows_of(FIRST)[::-1])
    plan = reconcile((copy,), (proposal("GAP105"), SIGN, TEACH))
    assert [row.id for row in plan.rows] == [TEACH.id, SIGN.id, proposal("GAP105").id]


def test_two_copies_with_different_words_show_both_and_the_newer_stands() -> None:
    older = edited(FIRST, 0, "returned/a.xlsx", owner="Ana", notes="Asked the dean.")
    newer = edited(FIRST, 0, "returned/b.xlsx", date(2026, 11, 24), owner="Ben")
    for copies in ((older, newer), (newer, older)):
        plan = reconcile(copies, (SIGN, TEACH))
        assert (cells(plan)[SIGN.id]["owner"], cells(plan)[SIGN.id]["notes"]) == ("Ben", "Asked the dean.")
        [difference] = plan.differences
        assert (difference.field, [answer.text for answer in difference.answers]) == ("owner", ["Ben", "Ana"])


def test_copies_that_say_the_same_do_not_differ() -> None:
    copies = (edited(FIRST, 0, "a.xlsx", owner="Ana"), edited(FIRST, 0, "b.xlsx", owner=" Ana ", due="2027-01-31"))
    assert not reconcile(copies, (SIGN, TEACH)).differences


def test_a_copy_whose_words_stand_in_a_later_one_does_not_come_back() -> None:
    first = edited(FIRST, 0, owner="Ana")
    second = written(reconcile((first,), (SIGN, TEACH)), "reports/plan-2026-11-25.xlsx")
    plan = reconcile((first, edited(second, 0, owner="")), (SIGN, TEACH))
    assert "owner" not in cells(plan)[SIGN.id]
    assert not plan.differences


def test_an_old_copy_that_nobody_touched_changes_nothing() -> None:
    second = written(reconcile((edited(FIRST, 0, owner="Ana"),), (SIGN, TEACH)))
    plan = reconcile((FIRST, second), (SIGN, TEACH))
    assert cells(plan)[SIGN.id]["owner"] == "Ana"


def test_words_typed_into_an_old_copy_are_taken_over() -> None:
    second = written(reconcile((edited(FIRST, 0, owner="Ana"),), (SIGN, TEACH)))
    late = edited(FIRST, 0, "returned/late.xlsx", status="Agreed")
    row = cells(reconcile((late, second), (SIGN, TEACH)))[SIGN.id]
    assert (row["owner"], row["status"]) == ("Ana", "Agreed")


def test_a_plan_whose_ids_are_gone_is_known_by_its_words() -> None:
    rows = [{name: text for name, text in row.items() if name != ID} for row in rows_of(FIRST)]
    rows[0]["owner"] = "Ana"
    plan = reconcile((with_rows(FIRST, rows),), (SIGN, TEACH))
    assert cells(plan) == {SIGN.id: {**SIGN.cells, "owner": "Ana"}, TEACH.id: TEACH.cells}
    assert not plan.removed


def test_a_plan_without_its_hidden_sheet_keeps_what_was_typed() -> None:
    bare = sealed(replace(edited(FIRST, 0, owner="Ana"), wrote={}, proposed={}))
    plan = reconcile((bare,), (SIGN, TEACH))
    assert cells(plan) == {SIGN.id: {**SIGN.cells, "owner": "Ana"}, TEACH.id: TEACH.cells}


def test_a_plan_without_the_sheet_actions_takes_nothing_away() -> None:
    plan = reconcile((sealed(replace(FIRST, rows=None)),), (SIGN, TEACH))
    assert list(cells(plan)) == [SIGN.id, TEACH.id]
    assert not plan.removed


def test_what_is_typed_into_the_column_of_pathmap_moves_to_the_notes_once() -> None:
    copy = typed(FIRST, 0, {OWN_WORDS: "Call first."})
    second = written(reconcile((copy,), (SIGN, TEACH)))
    late = typed(FIRST, 0, {OWN_WORDS: "Call first.", "owner": "Ana"}, "returned/late.xlsx")
    plan = reconcile((second, late), (SIGN, TEACH))
    assert cells(plan)[SIGN.id]["notes"] == "Call first."
    assert OWN_WORDS not in cells(plan)[SIGN.id]
