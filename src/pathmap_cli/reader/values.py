"""What the text inside a cell means: numbers, dates and the format's own escapes."""

import re
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from math import isfinite

MOST_DIGITS = 17  # more than a spreadsheet keeps; a longer number is rounded as the program rounds it
NUMBER_CHARACTERS = "0123456789+-.eE"
LONGEST_NUMBER = 400  # characters; 1.7e308 written out has 309
MISSING_DAY = 60  # 1900-02-29 never was, but Excel counts it, so serials below it are one day off
EPOCH_1900, EPOCH_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)  # noqa: DTZ001  # cells have no time zone
FOREVER = 2_958_466  # 9999-12-31 is the last day that Excel knows, so this is the first that nobody does
MILLISECONDS_A_DAY = 24 * 60 * 60 * 1000

_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")


def number(raw: str) -> int | float | None:
    """The number that a cell's content spells, an int where it is written as one; None where it is no finite number."""
    if raw.isascii() and raw.isdigit() and len(raw) <= MOST_DIGITS:
        return int(raw)
    raw = raw.strip()
    if len(raw) > LONGEST_NUMBER or raw.strip(NUMBER_CHARACTERS):  # Python alone would also take inf, nan and 1_000
        return None
    try:
        value = float(raw)
    except ValueError:
        return None
    digits = raw.lstrip("+-")
    if digits.isdigit() and len(digits) <= MOST_DIGITS:
        return int(raw)
    return value if isfinite(value) else None


def moment(serial: float, epoch: datetime) -> date | datetime | time | None:
    """The day or time that a serial number stands for; a time alone below 1, None outside Excel's calendar."""
    if not 0 <= serial < FOREVER:
        return None
    days, milliseconds = divmod(round(serial * MILLISECONDS_A_DAY), MILLISECONDS_A_DAY)
    if days == 0:
        return (EPOCH_1900 + timedelta(milliseconds=milliseconds)).time()
    if epoch == EPOCH_1900 and days < MISSING_DAY:
        days += 1
    try:
        return whole_day(epoch + timedelta(days, milliseconds=milliseconds))
    except OverflowError:
        return None


def whole_day(value: datetime) -> date | datetime:
    """A date where the time is midnight."""
    return value if value.time() != time.min else value.date()


def elapsed(days: float) -> str | None:
    """Hours and minutes as the format [h]:mm shows them: 36:00, or 36:00:30 where there are seconds; None as above."""
    if not 0 <= days < FOREVER:
        return None
    minutes, seconds = divmod(round(days * 24 * 60 * 60), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}" + (f":{seconds:02}" if seconds else "")


def iso_moment(raw: str) -> date | datetime | time | None:
    """A day or time written as ISO 8601, its time zone dropped; None for anything else."""
    with suppress(ValueError):
        return whole_day(datetime.fromisoformat(raw).replace(tzinfo=None))
    with suppress(ValueError):
        return time.fromisoformat(raw).replace(tzinfo=None)
    return None


def unescaped(text: str) -> str:
    """The text with the format's escapes written out: `_x000D_` is a carriage return, `_x005F_` an underscore."""
    if "_x" not in text:
        return text
    plain = _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)
    return plain.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
