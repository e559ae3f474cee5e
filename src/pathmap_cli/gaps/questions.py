"""Open points put together as questions: one an institution and sheet, those first whose answers settle most."""

from collections.abc import Iterable, Sequence

from pathmap_cli.gaps.assessment import Question
from pathmap_cli.gaps.partnership import Partnership
from pathmap_cli.gaps.question_words import ABOUT_A_CELL, ABOUT_A_SHEET, ABOUT_A_THING, ABOUT_A_THING_IN
from pathmap_cli.gaps.rule import Rule
from pathmap_cli.gaps.said import LOW, Ask
from pathmap_cli.gaps.wording import listed, term
from pathmap_cli.model.college_courses import CollegeCourse
from pathmap_cli.model.early_credit import EarlyCredit
from pathmap_cli.model.pathway import AnyInstitution, Pathway
from pathmap_cli.model.transitions import Transition
from pathmap_cli.model.work_based_learning import WorkBasedLearning
from pathmap_cli.schema.record import Record
from pathmap_cli.schema.spec import SheetSpec, template_spec
from pathmap_cli.vocabulary import ClosedList


def questions(asked: Iterable[tuple[Rule, tuple[Ask, ...]]], partnership: Partnership) -> tuple[Question, ...]:
    """A question for each sheet with open points, most settling first."""
    by_sheet: dict[str, list[tuple[Rule, Ask]]] = {}
    for rule, asks in asked:
        for ask in asks:
            by_sheet.setdefault(ask.place.sheet, []).append((rule, ask))
    order = {institution.id: place for place, institution in enumerate(partnership.institutions)}
    found = (_question(sheet, points, partnership.pathway) for sheet, points in by_sheet.items())
    return tuple(sorted(found, key=lambda one: (-len(one.settles), order[one.asks], one.sheet)))


def _question(sheet: str, points: Sequence[tuple[Rule, Ask]], pathway: Pathway) -> Question:
    """All open points of a sheet as one question; the empty sheet itself comes before its cells."""
    parts: dict[tuple[str, bool], list[tuple[Rule, Ask]]] = {}
    for rule, ask in points:
        parts.setdefault((ask.place.field, bool(ask.about)), []).append((rule, ask))
    first, *others = sorted(parts.values(), key=_telling)
    return Question(
        rule=min((rule for rule, _ in first), key=_weight),
        asks=pathway.institution_of(sheet).id,
        sheet=sheet,
        message=_words(sheet, [ask for _, ask in first], pathway),
        more=tuple(_words(sheet, [ask for _, ask in part], pathway) for part in others),
        settles=tuple(sorted({rule.code for rule, _ in points})),
        evidence=tuple(dict.fromkeys(ask.place for _, ask in points)),
    )


def _telling(part: Sequence[tuple[Rule, Ask]]) -> tuple[bool, int, str]:
    _, ask = part[0]
    codes = sorted({rule.code for rule, _ in part})
    return (bool(ask.place.field or ask.about), -len(codes), codes[0])


def _weight(rule: Rule) -> tuple[int, str]:
    return ((rule.severity or LOW).rank, rule.code)


def _words(sheet: str, asks: Sequence[Ask], pathway: Pathway) -> str:
    """The words of one part; all its asks are of one kind."""
    institution = pathway.institution_of(sheet)
    spec = _sheet_spec(institution, sheet)
    like = asks[0]
    if like.about:
        words = ABOUT_A_THING_IN.get((spec.record, like.place.field)) or ABOUT_A_THING[spec.record]
        names = list(dict.fromkeys(_thing(ask.about, pathway) for ask in asks))
    elif like.place.field:
        words = ABOUT_A_CELL.get((spec.record, like.place.field), _plainly(spec, like.place.field))
        names = [_name(pathway.record(ask.place.record), pathway) for ask in asks]
    else:
        words, names = ABOUT_A_SHEET[spec.record], []
    return words.format(names=listed(names), institution=institution.name)


def _plainly(spec: SheetSpec, field: str) -> str:
    """A cell's question where nobody has found better words for it."""
    return f"What belongs in the column {spec.column(field).header} for {{names}}?"


def _sheet_spec(institution: AnyInstitution, sheet: str) -> SheetSpec:
    name = sheet.rpartition("/")[2].replace("-", "_")
    return template_spec(type(institution)).sheet(name)


def _thing(thing: str, pathway: Pathway) -> str:
    return term(thing, pathway.profile) if isinstance(thing, ClosedList) else thing


def _name(record: Record, pathway: Pathway) -> str:
    if isinstance(record, CollegeCourse):
        return record.code_and_title
    if isinstance(record, EarlyCredit):
        course = record.school_course or "a course"
        return f"{course} ({record.college_course})" if record.college_course else course
    if isinstance(record, Transition) and record.activity:
        return _thing(record.activity, pathway)
    return record.label.replace("-", " ") if isinstance(record, WorkBasedLearning) else record.label
