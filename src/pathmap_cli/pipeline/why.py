"""The reasons behind one finding: what the rule read, what it compared with, what would close it."""

from collections.abc import Sequence

from pathmap_cli.errors import UsageError
from pathmap_cli.gaps.assessment import Assessment, Question
from pathmap_cli.gaps.rule import Rule
from pathmap_cli.issues.catalogue import CATALOGUE as ISSUES
from pathmap_cli.pipeline.join import Joined
from pathmap_cli.views.why import meant
from pathmap_cli.views.why.reasons import Why
from pathmap_cli.views.why.words import why


def reasons(joined: Joined, text: str) -> Why:
    """The findings with this id or code, or all that rest on this record.

    Raises UsageError for a code behind several findings, and for what is called nothing here.
    """
    assessment, pathway = joined.assessment, joined.merged.pathway
    said = meant.all_said(assessment)
    found, note = meant.with_id(text, said), ""
    rule, record = meant.rule_called(text), meant.record_called(text, pathway)
    if rule:
        found = _only(rule, meant.of_rule(rule.code, said), joined)
        note = "" if found else _silent(rule, assessment, joined)
    elif record:
        found = meant.about(record, said)
        note = "" if found else f"No gap, no question and no strength rests on {record}."
    if not found and not note:
        raise UsageError(_unknown(text, meant.near(text, said, pathway)))
    return why(text, found, assessment, joined.merged, note)


def _only(rule: Rule, found: Sequence[meant.Said], joined: Joined) -> tuple[meant.Said, ...]:
    if len(found) > 1:
        names = "\n".join(f"{one.id}: {_whose(one, joined)}" for one in found)
        raise UsageError(f"{rule.code} stands behind {len(found)} findings. Name one of them:\n{names}")
    return tuple(found)


def _whose(one: meant.Said, joined: Joined) -> str:
    """Where people would look for it."""
    name = joined.merged.pathway.name_of
    if isinstance(one, Question):
        return f"a question for {name(one.asks)}"
    names = ", ".join(map(name, one.institutions))
    return f"{names} (waived)" if getattr(one, "waiver", None) else names


def _silent(rule: Rule, assessment: Assessment, joined: Joined) -> str:
    """What a rule has to say that found nothing."""
    tally = next((one for one in assessment.tallies if one.rule is rule), None)
    if tally is None:
        return f"{rule.code} is not looked at in the profile {joined.merged.pathway.profile}."
    told = f"{rule.code} was looked at and finds nothing in these workbooks: no gap, no strength and no open question."
    others = ", ".join(map(joined.merged.pathway.name_of, tally.not_applicable))
    return f"{told} It is not meant for {others}." if others else told


def _unknown(text: str, near: Sequence[str]) -> str:
    if text.upper() in ISSUES:
        return (
            f"{text.upper()} is an issue, which says what is wrong with a cell: see pathmap explain {text.upper()}. "
            "Behind the codes GAP and STR stands a rule."
        )
    meant_one = f" Did you mean {', '.join(near)}?" if near else " The ids stand in pathmap gaps --format json."
    return f"Nothing here is called {text}.{meant_one}"
