"""Amounts in words, as far as they are told."""

from math import isinf

from pathmap_cli.gaps.answers import Amount
from pathmap_cli.gaps.wording import number

NOT_TOLD = "not told yet"


def amount_words(amount: Amount) -> str:
    """`9`, `6 to 9` or, where something is not told, `9 or more`; where nothing at all is told, this."""
    if amount.low == amount.high:
        return number(amount.low)
    if isinf(amount.high):
        return f"{number(amount.low)} or more" if amount.low else NOT_TOLD
    return f"{number(amount.low)} to {number(amount.high)}"
