"""The words that a model is written in: one annotated alias a cell type, as in `text`, `code`, `number`, `ref`.

A column is annotated `Alias | None`. A closed list is its StrEnum itself; `tuple[Alias, ...]` is several, separated by
semicolons, and takes an explicit `None`. Types with a parameter are written out, with the value's Python type first:

    tuple[Annotated[str, RefType("courses")], ...]      names rows of another sheet, or something outside the workbook
    Annotated[str, RefType("jobs", strict=True)]        names a row of this workbook
    Annotated[str, OpenListType("clusters")]            a list that is a CSV alone; the value is the term's code
    Annotated[str, SuggestedType(WblActivity)]          suggestions; the value is the term's code, or own words
    Annotated[int, WholeType(low=1, high=5)]            a whole number with bounds
    Annotated[Span, NumberType(low=0, high=100)]        a number or range with bounds
"""

from datetime import date
from typing import Annotated

from pydantic import Field

from pathmap_cli.schema.codes import CodePattern, CodeType
from pathmap_cli.schema.dates import DateType, YearSpanType
from pathmap_cli.schema.grades import ADULT, GradesType, Season, When, WhenType
from pathmap_cli.schema.lists import ListType, OpenListType, SuggestedType, YesNoType
from pathmap_cli.schema.measures import MeasureType
from pathmap_cli.schema.numbers import MoneyType, NumberType, Span, WageType, WholeType
from pathmap_cli.schema.references import RefType
from pathmap_cli.schema.text import EmailType, NoneAnswer, OrNoneType, TextType

__all__ = [
    "ADULT",
    "Cip",
    "Code",
    "CodePattern",
    "CodeType",
    "Ctid",
    "Date",
    "DateOrNone",
    "Email",
    "Grades",
    "ListType",
    "MeasureType",
    "Money",
    "NoneAnswer",
    "Number",
    "NumberType",
    "OpenListType",
    "RefType",
    "Season",
    "Soc",
    "Span",
    "SuggestedType",
    "Text",
    "TextOrNone",
    "TextType",
    "Title",
    "Top",
    "Wage",
    "When",
    "WhenAnswer",
    "Whole",
    "WholeType",
    "Year",
    "YearSpan",
    "YesNo",
]

Text = Annotated[str, TextType()]
"""Free text."""
Title = Annotated[str, TextType(longest=200, title=True)]
"""A name or title: short text that is never a date."""
TextOrNone = Annotated[NoneAnswer | str, Field(union_mode="left_to_right"), OrNoneType(TextType())]
"""Text, or the explicit answer `None`: NoneAnswer.NONE."""
Email = Annotated[str, EmailType()]
"""An e-mail address."""

Code = Annotated[str, CodeType()]
"""A course, award or school code as typed, zeros and all."""
Cip = Annotated[str, CodeType(CodePattern.CIP)]
"""A code of the Classification of Instructional Programs: 48.0508."""
Soc = Annotated[str, CodeType(CodePattern.SOC)]
"""A code of the Standard Occupational Classification: 51-4121."""
Top = Annotated[str, CodeType(CodePattern.TOP)]
"""A code of California's Taxonomy of Programs: 0956.50."""
Ctid = Annotated[str, CodeType(CodePattern.CTID)]
"""An identifier of the Credential Registry: ce-, then a UUID."""

Number = Annotated[Span, NumberType()]
"""A figure that is not below zero, or a range of two."""
Whole = Annotated[int, WholeType()]
"""A count: 0 or more."""
Year = Annotated[int, WholeType(low=1990, high=2100)]
"""A calendar year."""
Money = Annotated[float, MoneyType()]
"""Dollars, 0 or more."""
Wage = Annotated[Span, WageType()]
"""A wage in dollars, or the least that it is."""

Grades = Annotated[tuple[int, ...], GradesType()]
"""Grades 6 to 12 in order, and ADULT."""
WhenAnswer = Annotated[When, WhenType()]
"""When something happens: grades, college terms, seasons, or after graduation."""

Date = Annotated[date, DateType()]
"""A day."""
DateOrNone = Annotated[NoneAnswer | date, Field(union_mode="left_to_right"), OrNoneType(DateType())]
"""A day, or the explicit answer `None`: NoneAnswer.NONE."""
YearSpan = Annotated[str, YearSpanType()]
"""An academic year, always as 2026-27."""
YesNo = Annotated[bool, YesNoType()]
"""Yes or No."""
