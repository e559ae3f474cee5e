"""What waits for a workbook that has not come back, and what could be asked instead tonight."""

from collections.abc import Iterator, Mapping, Sequence

from pathmap_cli.gaps.assessment import Question, Waiting
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.gaps.questions import questions
from pathmap_cli.gaps.rule import Rule
from pathmap_cli.gaps.said import Ask
from pathmap_cli.model import template
from pathmap_cli.model.institution import Institution
from pathmap_cli.model.links import Expected
from pathmap_cli.model.pathway import INSTITUTIONS, Pathway
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.sheet import Table
from pathmap_cli.schema.spec import SheetSpec, template_spec

MOST_ASKED = 3


def waiting(rules: Sequence[Rule], pathway: Pathway) -> tuple[Waiting, ...]:
    """A line for each institution not yet heard from: what the rules would ask it, had it sent an empty workbook."""
    expected = [one for one in pathway.expected if not one.returned]
    blank = {f"{one.kind}/expected-{number}": one for number, one in enumerate(expected)}
    asked = _asked(rules, _with_empty_workbooks(pathway, blank)) if blank else ()
    return tuple(_waiting(one, [question for question in asked if question.asks == id_]) for id_, one in blank.items())


def _waiting(one: Expected, asked: Sequence[Question]) -> Waiting:
    return Waiting(
        name=one.name,
        kind=one.kind,
        checks=len({code for question in asked for code in question.settles}),
        to_ask=tuple(question.message for question in asked[:MOST_ASKED]),
    )


def _asked(rules: Sequence[Rule], pathway: Pathway) -> tuple[Question, ...]:
    partnership = Partnership(pathway)
    ours = (rule for rule in rules if rule.profile in {None, pathway.profile})
    said = ((rule, dict.fromkeys(rule.judge(partnership))) for rule in ours)
    asks = ((rule, tuple(one for one in some if isinstance(one, Ask))) for rule, some in said)
    return questions(asks, partnership)


def _with_empty_workbooks(pathway: Pathway, blank: Mapping[str, Expected]) -> Pathway:
    fields = dict(pathway)
    for id_, one in blank.items():
        field = INSTITUTIONS[one.kind]
        fields[field] = (*fields[field], _empty(id_, one))
    return Pathway.model_validate(fields)


def _empty(id_: str, one: Expected) -> Institution:
    kind = template(one.kind)
    return kind.model_validate({"id": id_, **dict(_sheets(id_, one, template_spec(kind).sheets))})


def _sheets(id_: str, one: Expected, specs: Sequence[SheetSpec]) -> Iterator[tuple[str, Record | Table[Record]]]:
    for spec in specs:
        sheet = f"{id_}/{spec.name.replace('_', '-')}"
        if spec.form:
            yield spec.name, spec.record.model_validate({"id": sheet, "institution": one.name})
        else:
            yield spec.name, Table[spec.record](id=sheet)  # type: ignore[name-defined]  # the record is known at run time
