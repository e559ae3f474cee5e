"""An assessment in finished words: names for ids, cells for evidence, and only what is wanted."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from pathmap_cli.gaps.assessment import Assessment, Card, Finding, Line, Question, Strength, Waiting
from pathmap_cli.gaps.said import Evidence, Severity
from pathmap_cli.model.merged import Merged
from pathmap_cli.settings import Waiver
from pathmap_cli.views.gaps import (
    ALL,
    Counts,
    Gaps,
    ListedGap,
    ListedLine,
    ListedQuestion,
    ListedStrength,
    ListedWaiver,
    NotHeardFrom,
    SeenAt,
    UnusedWaiver,
    Wanted,
)
from pathmap_cli.views.private import Typed
from pathmap_cli.vocabulary import Area, vocabulary_of


def gaps(assessment: Assessment, merged: Merged, wanted: Wanted = ALL) -> Gaps:
    """The assessment in finished words."""
    words = _Words(merged, wanted)
    found = tuple(words.gaps((*assessment.gaps, *assessment.waived)))
    questions = tuple(words.question(one) for one in assessment.questions if words.wants_question(one))
    strengths = tuple(words.strengths(assessment.strengths))
    severities = [gap.severity for gap in found if gap.waived is None]
    return Gaps(
        date=merged.pathway.today,
        counts=Counts(
            high=severities.count(Severity.HIGH),
            medium=severities.count(Severity.MEDIUM),
            low=severities.count(Severity.LOW),
            waived=len(found) - len(severities),
            questions=len(questions),
            strengths=len(strengths),
        ),
        gaps=found,
        questions=questions,
        strengths=strengths,
        waiting=tuple(_not_heard_from(one) for one in assessment.waiting if words.wants_name(one.name)),
        unused_waivers=tuple(_unused(waiver, merged.pathway.today) for waiver in assessment.unused_waivers),
    )


class _Words:
    """The names and cells of one pathway."""

    def __init__(self, merged: Merged, wanted: Wanted) -> None:
        self._typed = Typed(merged)
        self._name = merged.pathway.name_of
        self._wanted = wanted

    def wants_name(self, name: str) -> bool:
        return self._wanted.institution in {None, name}

    def wants_question(self, question: Question) -> bool:
        return self._wants_area(question.rule.area) and self.wants_name(self._name(question.asks))

    def gaps(self, findings: Iterable[Finding]) -> Iterator[ListedGap]:
        for finding in findings:
            lines = [line for line in self._lines(finding) if self._is_serious(line)]
            if lines:
                yield self._gap(finding, lines)

    def strengths(self, found: Iterable[Strength]) -> Iterator[ListedStrength]:
        for strength in found:
            lines = self._lines(strength)
            if lines:
                yield self._strength(strength, lines)

    def question(self, question: Question) -> ListedQuestion:
        rule, asks = question.rule, self._name(question.asks)
        return ListedQuestion(
            id=question.id,
            code=rule.code,
            name=rule.name,
            records=question.records,
            area=area_label(rule.area),
            message=question.message,
            more=question.more,
            asks=asks,
            owner_role=rule.owner,
            closes_when=rule.closes_when,
            institutions=(asks,),
            settles=question.settles,
            evidence=self._seen(question.evidence),
        )

    def _gap(self, finding: Finding, lines: Sequence[Line]) -> ListedGap:
        rule = finding.rule
        return ListedGap(
            id=finding.id,
            code=rule.code,
            name=rule.name,
            severity=min((line.severity for line in lines), key=lambda severity: severity.rank),
            area=area_label(rule.area),
            title=rule.title,
            message=" ".join(line.message for line in lines),
            lines=tuple(map(self._line, lines)),
            why=rule.why,
            action=rule.action,
            owner_role=rule.owner,
            institutions=self._institutions(lines),
            confidence=finding.confidence,
            closes_when=rule.closes_when,
            records=finding.records,
            thresholds=_plain(finding.thresholds),
            frameworks=rule.frameworks,
            absorbed=finding.absorbed,
            waived=listed_waiver(finding.waiver),
            evidence=self._seen(place for line in lines for place in line.evidence),
        )

    def _strength(self, strength: Strength, lines: Sequence[Line]) -> ListedStrength:
        return ListedStrength(
            id=strength.id,
            code=strength.rule.code,
            records=strength.records,
            name=strength.rule.name,
            area=area_label(strength.rule.area),
            title=strength.rule.title,
            message=" ".join(line.message for line in lines),
            institutions=self._institutions(lines),
            evidence=self._seen(place for line in lines for place in line.evidence),
        )

    def _lines(self, card: Card) -> Sequence[Line]:
        """The lines about what is wanted; all of them are about one area."""
        lines = card.lines if self._wants_area(card.rule.area) else ()
        return [line for line in lines if self._wanted.institution is None or self._concerns(line)]

    def _concerns(self, line: Line) -> bool:
        return any(self._name(one) == self._wanted.institution for one in line.institutions)

    def _is_serious(self, line: Line) -> bool:
        return self._wanted.severity is None or line.severity.rank <= self._wanted.severity.rank

    def _wants_area(self, area: Area) -> bool:
        return self._wanted.area in {None, area}

    def _line(self, line: Line) -> ListedLine:
        return ListedLine(self._institutions((line,)), line.severity, line.message)

    def _institutions(self, lines: Iterable[Line]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self._name(one) for line in lines for one in line.institutions))

    def _seen(self, places: Iterable[Evidence]) -> tuple[SeenAt, ...]:
        return tuple(map(self._seen_at, dict.fromkeys(places)))

    def _seen_at(self, place: Evidence) -> SeenAt:
        cell = self._typed.cell(place)
        return SeenAt(cell.file, cell.sheet, cell.cell, place.record, place.field, self._typed.value(place))


def area_label(area: Area) -> str:
    """An area as every output writes it."""
    return vocabulary_of(Area).label(area)


def _plain(thresholds: Mapping[str, object]) -> Mapping[str, float | int | bool | str | None]:
    return {name: value for name, value in thresholds.items() if isinstance(value, float | int | str) or value is None}


def listed_waiver(waiver: Waiver | None) -> ListedWaiver | None:
    """A waiver without what it is about."""
    return ListedWaiver(waiver.reason, waiver.approved_by, waiver.expires) if waiver else None


def _unused(waiver: Waiver, today: date) -> UnusedWaiver:
    has_expired = waiver.expires is not None and waiver.expires < today
    return UnusedWaiver(waiver.code, waiver.record, waiver.reason, has_expired)


def _not_heard_from(one: Waiting) -> NotHeardFrom:
    return NotHeardFrom(one.name, one.kind, one.checks, one.to_ask)
