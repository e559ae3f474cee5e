"""Wages in words."""

from pathmap_cli.gaps.job_side import Wage
from pathmap_cli.vocabulary import WageBasis


def wage_words(wage: Wage | None) -> str:
    """The median wage as the workbook gives it: `$27.10 an hour`, `$56,400 a year`, or nothing."""
    if wage is None:
        return ""
    return f"{'at least ' if wage.is_open else ''}{dollars(wage)}"


def dollars(wage: Wage) -> str:
    """The amount in its own basis, the least of it where there is no more."""
    by_hour = wage.basis is WageBasis.HOUR
    return f"${wage.span.low:,.2f} an hour" if by_hour else f"${wage.span.low:,.0f} a year"
