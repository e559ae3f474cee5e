"""The words that a model is written in: one annotated alias a cell type, as in the design's `text`, `code`, `units`, `ref`.

A StrEnum is a list of its own name; `tuple[T, ...]` is several T, separated by semicolons, and accepts `None`.
"""

from typing import Annotated

from pathmap_cli.schema.dates import DateType
from pathmap_cli.schema.grades import GradesType, When, WhenType
from pathmap_cli.schema.lists import OpenListType, SuggestedType, YesNoType
from pathmap_cli.schema.numbers import MoneyType, NumberType, Span, WholeType
from pathmap_cli.schema.references import RefType
from pathmap_cli.schema.text import CodeType, NoneAnswer, TextOrNoneType, TextType

__all__ = [
    "Code",
    "Date",
    "Email",
    "Grades",
    "Money",
    "NoneAnswer",
    "Number",
    "OpenListType",
    "RefType",
    "Span",
    "SuggestedType",
    "Text",
    "TextOrNone",
    "When",
    "WhenAnswer",
    "Whole",
    "YearSpan",
    "YesNo",
]
