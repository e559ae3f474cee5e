"""What stands behind findings, in finished words."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from pathmap_cli.gaps.assessment import Assessment, Finding, Line, Question
from pathmap_cli.gaps.catalogue import BY_CODE
from pathmap_cli.gaps.said import Evidence
from pathmap_cli.model.merged import Merged
from pathmap_cli.settings import Thresholds
from pathmap_cli.views.gap_words import area_label, listed_waiver
from pathmap_cli.views.private import Typed
from pathmap_cli.views.reference.settings import meaning_of
from pathmap_cli.views.why.meant import Said
from pathmap_cli.views.why.reasons import Measure, Named, Read, Reason, Statement, Why


def why(asked: str, found: Iterable[Said], assessment: Assessment, merged: Merged, note: str = "") -> Why:
    """The page about some findings of an assessment."""
    words = _Words(assessment, merged)
    return Why(date=merged.pathway.today, asked=asked, reasons=tuple(map(words.reason, found)), note=note)


class _Words:
    """The names, cells and figures of one pathway."""

    def __init__(self, assessment: Assessment, merged: Merged) -> None:
        self._typed = Typed(merged)
        self._pathway = merged.pathway
        self._not_told = {tally.rule.code: tally.not_told for tally in assessment.tallies}

    def reason(self, said: Said) -> Reason:
        """Whatever was said, with its reasons."""
        if isinstance(said, Question):
            return replace(self._common(said, self._asked(said)), kind="question", settles=_rules(said.settles))
        reason = replace(self._common(said, map(self._found, said.lines)), confidence=said.confidence)
        return _gap(reason, said) if isinstance(said, Finding) else reason

    def _common(self, said: Said, statements: Iterable[Statement]) -> Reason:
        """What findings of all kinds have."""
        rule = said.rule
        return Reason(
            id=said.id,
            code=rule.code,
            name=rule.name,
            area=area_label(rule.area),
            title=rule.title,
            statements=tuple(statements),
            read=self._read(said.evidence),
            measured_against=tuple(map(self._measure, rule.thresholds)),
            not_told=self._read(self._not_told.get(rule.code, ())),
            why=rule.why,
            source=rule.source,
            action=rule.action,
            owner_role=rule.owner,
            closes_when=rule.closes_when,
            frameworks=rule.frameworks,
        )

    def _asked(self, question: Question) -> Iterator[Statement]:
        for message in (question.message, *question.more):
            yield Statement((self._pathway.name_of(question.asks),), message)

    def _found(self, line: Line) -> Statement:
        return Statement(tuple(map(self._pathway.name_of, line.institutions)), line.message)

    def _measure(self, setting: str) -> Measure:
        value = getattr(self._pathway.thresholds, setting)
        return Measure(setting, value, value == getattr(Thresholds(), setting), meaning_of(setting))

    def _read(self, places: Iterable[Evidence]) -> tuple[Read, ...]:
        return tuple(map(self._cell, dict.fromkeys(places)))

    def _cell(self, place: Evidence) -> Read:
        cell = self._typed.cell(place)
        column, value = self._typed.column(place), self._typed.value(place)
        return Read(cell.file, cell.sheet, cell.cell, column, place.record, place.field, value)


def _gap(reason: Reason, gap: Finding) -> Reason:
    return replace(
        reason,
        kind="gap",
        severity=gap.severity,
        waived=listed_waiver(gap.waiver),
        absorbed=_rules(gap.absorbed),
    )


def _rules(codes: Iterable[str]) -> tuple[Named, ...]:
    return tuple(Named(code, BY_CODE[code].title) for code in codes)
