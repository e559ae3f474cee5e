"""A blank never makes a gap, and no gap goes without a trace: every answer of every case is taken away once."""

from collections.abc import Iterator

import pytest

from pathmap_cli.gaps.assess import Heard, hear
from pathmap_cli.gaps.catalogue import CATALOGUE
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.gaps.rule import Rule
from pathmap_cli.model.pathway import INSTITUTIONS, AnyInstitution, Pathway
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.sheet import Table
from pathmap_cli.schema.spec import record_columns
from tests.gaps.cases import FOLDER, Case, read_cases

GAPS = [rule for rule in CATALOGUE if rule.severity is not None]
# Where a blank is an answer of its own, by the rule's definition.
MEANS_SOMETHING = {
    ("GAP101", "institution_type"),  # a school, unless somebody says that it teaches for others
    ("GAP107", "common_number"),  # a course of its own
    ("GAP110", "requirement"),  # required, if it is in the heart of the program
    ("GAP110", "pick_one_group"),  # no choice
    ("GAP115", "requirement"),  # required, as long as nobody says otherwise
    ("GAP115", "term"),  # any term
    ("GAP117", "pick_one_group"),
    ("GAP117", "requirement"),  # required, as long as nobody says otherwise
    ("GAP201", "requirement"),  # required, unless somebody says that it is not
    ("GAP302", "college_units"),  # as the college's course list says
    ("GAP313", "agreement_ends"),  # the date of the other side, if that side gives one
    ("GAP302", "agreement_ends"),  # it holds until somebody says when it ends
    ("GAP312", "agreement_ends"),
    ("GAP402", "status"),  # listed, and so earned
    ("GAP606", "population"),  # everyone
    ("GAP606", "institution"),  # the whole pathway
    ("GAP906", "step"),  # none of the steps along the way
}


@pytest.mark.parametrize("rule", GAPS, ids=lambda rule: rule.code)
def test_taking_an_answer_away_makes_no_gap(rule: Rule) -> None:
    for case, field, before, after in _all_blanks(rule):
        if not before.hits and (rule.code, field) not in MEANS_SOMETHING:
            assert not after.hits, f"{case.words}: without {field}, {after.hits[0].message}"


@pytest.mark.parametrize("rule", [rule for rule in GAPS if rule.asks], ids=lambda rule: rule.code)
def test_a_gap_that_an_answer_took_along_leaves_a_question(rule: Rule) -> None:
    for case, field, before, after in _all_blanks(rule):
        if before.hits and not after.hits and (rule.code, field) not in MEANS_SOMETHING:
            assert after.asks or after.not_told, f"{case.words}: without {field}, nothing is said"


def _all_blanks(rule: Rule) -> Iterator[tuple[Case, str, Heard, Heard]]:
    """What the rule says of each case before and after one answer is taken away."""
    for case in read_cases(FOLDER / f"{rule.code}.md"):
        for before in hear((rule,), Partnership(case.pathway)):
            for field, pathway in one_answer_less(case.pathway):
                yield case, field, before, next(hear((rule,), Partnership(pathway)))


def one_answer_less(pathway: Pathway) -> Iterator[tuple[str, Pathway]]:
    """The pathway without one answer, for each of them; rows keep their names, and what was joined stays joined."""
    for institution in pathway.institutions:
        for name in type(institution).model_fields:
            sheet = getattr(institution, name)
            records = sheet.rows if isinstance(sheet, Table) else (sheet,) if isinstance(sheet, Record) else ()
            for record in records:
                for field in _answers(record):
                    less = record.model_copy(update={field: None})
                    rows = tuple(less if row is record else row for row in records)
                    changed = sheet.model_copy(update={"rows": rows}) if isinstance(sheet, Table) else less
                    yield field, _with(pathway, institution, institution.model_copy(update={name: changed}))


def _answers(record: Record) -> Iterator[str]:
    for column in record_columns(type(record)):
        if getattr(record, column.name) is not None and not column.needed:
            yield column.name


def _with(pathway: Pathway, old: AnyInstitution, new: AnyInstitution) -> Pathway:
    fields = dict(pathway)
    for side in INSTITUTIONS.values():
        fields[side] = tuple(new if one is old else one for one in fields[side])
    return Pathway.model_validate(fields)
