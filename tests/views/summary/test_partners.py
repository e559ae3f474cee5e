"""Who is at the table, and what they are called while names are hidden."""

from itertools import islice

from pathmap_cli.model.links import Expected
from pathmap_cli.views.summary.partners import partners


def test_each_kind_is_lettered_from_a() -> None:
    kinds = ("high-school", "college", "high-school", "labor-market", "partner")
    told = partners(Expected(name=f"No. {number}", kind=kind) for number, kind in enumerate(kinds))
    assert [one.alias for one in told] == ["School A", "College A", "School B", "Labor market A", "Partner A"]


def test_letters_go_on_after_z() -> None:
    told = list(partners(Expected(name=f"No. {number}", kind="high-school") for number in range(30)))
    assert [one.alias for one in islice(told, 24, 30)] == [
        *("School Y", "School Z", "School AA", "School AB", "School AC", "School AD")
    ]
    assert len({one.alias for one in told}) == len(told)
