"""Wages in words."""

from pathmap_cli.gaps.job_side import Wage
from pathmap_cli.vocabulary import WageBasis


def wage_words(wage: Wage | None) -> str:
    """The median wage as the workbook gives it: `$27.10 an hour`, `$56,400 a year`, or nothing."""
    if wage is None:
        return ""
    return f"${wage.amount:,.2f} an hour" if wage.basis is WageBasis.HOUR else f"${wage.amount:,.0f} a year"
