"""What the content of a cell means, by its type and format."""

from datetime import date, datetime, time

import pytest

from pathmap_cli.grid import Cell, CellKind, CellValue
from tests.reader.packages import MAIN, only_sheet, row, sheet, strings, styles, trouble, workbook

DAY, TEXT, HOURS = "1", "2", "3"  # positions among STYLES
STYLES = styles('numFmtId="14"', 'numFmtId="49"', 'numFmtId="46"')


def cell(xml: str, *texts: str, inside: str = "", formats: str = STYLES) -> Cell | None:
    more = {"xl/sharedStrings.xml": strings(*texts), "xl/styles.xml": formats}
    data = workbook(sheet(row(xml)), more=more, inside=inside)
    cells = only_sheet(data).rows.get(1, ())
    assert len(cells) <= 1
    return cells[0] if cells else None


def value(xml: str, *texts: str, inside: str = "", formats: str = STYLES) -> tuple[CellKind, CellValue] | None:
    found = cell(xml, *texts, inside=inside, formats=formats)
    return (found.kind, found.value) if found else None


@pytest.mark.parametrize(
    "item, text",
    [
        ("<t>Welding 1</t>", "Welding 1"),
        ("<r><t>Weld</t></r><r><rPr><b/></rPr><t>ing</t></r>", "Welding"),
        ("<t>漢字</t><rPh sb='0' eb='2'><t>かんじ</t></rPh>", "漢字"),
        ("<t xml:space='preserve'>  9-12 </t>", "  9-12 "),
        ("<t>CTE &amp; A-G &lt;3&gt;</t>", "CTE & A-G <3>"),
        ("<t>one_x000D_\ntwo</t>", "one\r\ntwo"),
        ("<t>_x005F_x0041_</t>", "_x0041_"),
        ("<t>_xD83D__xDE00_</t>", "\U0001f600"),
        ("<t>_xD83D_</t>", "\N{REPLACEMENT CHARACTER}"),
        ("<t>snake_case_x</t>", "snake_case_x"),
    ],
)
def test_a_shared_text_is_what_a_person_sees(item: str, text: str) -> None:
    assert value('<c r="A1" t="s"><v>0</v></c>', item) == (CellKind.TEXT, text)


@pytest.mark.parametrize(
    "xml",
    [
        '<c r="A1" t="inlineStr"><is><t>Welding</t></is></c>',
        '<c r="A1" t="inlineStr"><is><r><t>Weld</t></r><r><t>ing</t></r><rPh><t>x</t></rPh></is></c>',
        '<c r="A1" t="str"><v>Welding</v></c>',
        '<c r="A1" t="s"><v> 1 </v></c>',
    ],
)
def test_a_text_may_stand_in_the_cell_itself(xml: str) -> None:
    assert value(xml, "<t>other</t>", "<t>Welding</t>") == (CellKind.TEXT, "Welding")


@pytest.mark.parametrize(
    "content, number",
    [
        ("3", 3),
        ("-3", -3),
        ("007", 7),
        ("3.0", 3.0),
        ("61.5", 61.5),
        ("1E+3", 1000.0),
        ("0.30000000000000004", 0.30000000000000004),
        ("9007199254740993", 9007199254740993),
        ("123456789012345678901", 123456789012345680000.0),
    ],
)
def test_a_number_stays_a_whole_number_where_it_is_written_as_one(content: str, number: float) -> None:
    found = value(f'<c r="A1"><v>{content}</v></c>')
    assert found == (CellKind.NUMBER, number)
    assert type(found[1]) is type(number)


@pytest.mark.parametrize(
    "content, day",
    [
        ("46355", date(2026, 11, 29)),
        ("46355.5", datetime(2026, 11, 29, 12, 0)),  # noqa: DTZ001
        ("46355.999999999", date(2026, 11, 30)),
        ("0.375", time(9, 0)),
        ("1", date(1900, 1, 1)),
        ("59", date(1900, 2, 28)),
        ("61", date(1900, 3, 1)),
        ("2958465", date(9999, 12, 31)),
    ],
)
def test_a_number_with_the_format_of_a_day_is_a_day(content: str, day: CellValue) -> None:
    assert value(f'<c r="A1" s="{DAY}"><v>{content}</v></c>') == (CellKind.DATE, day)


@pytest.mark.parametrize("content, number", [("-5", -5), ("2958466", 2958466), ("1.7e308", 1.7e308)])
def test_a_number_outside_the_calendar_stays_a_number(content: str, number: float) -> None:
    for look in (DAY, HOURS):
        assert value(f'<c r="A1" s="{look}"><v>{content}</v></c>') == (CellKind.NUMBER, number)


def test_days_count_from_1904_where_the_workbook_says_so() -> None:
    found = value(f'<c r="A1" s="{DAY}"><v>44893</v></c>', inside='<workbookPr date1904="1"/>')
    assert found == (CellKind.DATE, date(2026, 11, 29))
    early = value(f'<c r="A1" s="{DAY}"><v>10</v></c>', inside='<workbookPr date1904="1"/>')
    assert early == (CellKind.DATE, date(1904, 1, 11))
    last = value(f'<c r="A1" s="{DAY}"><v>2958465</v></c>', inside='<workbookPr date1904="true"/>')
    assert last == (CellKind.NUMBER, 2958465)


@pytest.mark.parametrize(
    "content, day",
    [
        ("2026-11-29", date(2026, 11, 29)),
        ("2026-11-29T00:00:00", date(2026, 11, 29)),
        ("2026-11-29T09:30:00Z", datetime(2026, 11, 29, 9, 30)),  # noqa: DTZ001
        ("09:30:00", time(9, 30)),
    ],
)
def test_a_day_may_be_written_out(content: str, day: CellValue) -> None:
    assert value(f'<c r="A1" t="d"><v>{content}</v></c>') == (CellKind.DATE, day)


@pytest.mark.parametrize("content, shown", [("1.5", "36:00"), ("0.5", "12:00"), ("1.500347222", "36:00:30")])
def test_hours_beyond_a_day_are_read_as_they_are_shown(content: str, shown: str) -> None:
    assert value(f'<c r="A1" s="{HOURS}"><v>{content}</v></c>') == (CellKind.TEXT, shown)


@pytest.mark.parametrize(
    "code, kind",
    [
        ("yyyy-mm-dd", CellKind.DATE),
        ("[$-409]d-mmm;@", CellKind.DATE),
        ("h:mm AM/PM", CellKind.DATE),
        ("[Red]0.00", CellKind.NUMBER),
        ('0 "days"', CellKind.NUMBER),
        (r"0\h", CellKind.NUMBER),
        ("_-* #,##0.00_d", CellKind.NUMBER),
        ('"Sem. "0', CellKind.NUMBER),
        ("0.00E+00", CellKind.NUMBER),
        ("General", CellKind.NUMBER),
        ("0;[Red]d", CellKind.NUMBER),
        ("[HH]:mm", CellKind.TEXT),
        ("@", CellKind.NUMBER),
    ],
)
def test_a_format_of_ones_own_is_understood(code: str, kind: CellKind) -> None:
    own = code.replace('"', "&quot;")
    formats = styles('numFmtId="164"', codes=f'<numFmt numFmtId="164" formatCode="{own}"/>')
    found = value('<c r="A1" s="1"><v>46355</v></c>', formats=formats)
    assert found is not None
    assert found[0] is kind


def test_the_formats_of_conditions_and_of_named_styles_are_not_those_of_cells() -> None:
    day = '<numFmt numFmtId="164" formatCode="yyyy"/>'
    look = (
        f'<styleSheet xmlns="{MAIN}"><numFmts><numFmt numFmtId="164" formatCode="0.0"/></numFmts><fills><fill/></fills>'
        '<cellStyleXfs><xf numFmtId="14"/><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf/><xf numFmtId="164"/></cellXfs>'
        f"<dxfs><dxf>{day}<fill><gradientFill/></fill></dxf></dxfs></styleSheet>"
    )
    assert value('<c r="A1" s="1"><v>46355</v></c>', formats=look) == (CellKind.NUMBER, 46355)
    assert value('<c r="A1"><v>46355</v></c>', formats=look) == (CellKind.NUMBER, 46355)


def test_text_format_is_told_because_excel_keeps_there_what_was_typed() -> None:
    formatted, plain = cell(f'<c r="A1" s="{TEXT}"><v>5</v></c>'), cell('<c r="A1"><v>5</v></c>')
    assert formatted is not None
    assert plain is not None
    assert (formatted.text_format, plain.text_format) == (True, False)


def test_true_and_false_and_the_errors_of_formulas_are_kinds_of_their_own() -> None:
    assert value('<c r="A1" t="b"><v>1</v></c>') == (CellKind.BOOLEAN, True)
    assert value(f'<c r="A1" t="b" s="{DAY}"><v>0</v></c>') == (CellKind.BOOLEAN, False)
    assert value('<c r="A1" t="e"><v>#REF!</v></c>') == (CellKind.ERROR, "#REF!")
    assert value('<c r="A1" t="e"><f>Z1</f><v>#SPILL!</v></c>') == (CellKind.ERROR, "#SPILL!")


@pytest.mark.parametrize(
    "xml, expected",
    [
        ('<c r="A1"><f>1+1</f><v>2</v></c>', Cell(1, 1, 2, CellKind.NUMBER, "1+1")),
        ('<c r="A1" t="str"><f>B1&amp;"x"</f><v>ax</v></c>', Cell(1, 1, "ax", CellKind.TEXT, 'B1&"x"')),
        ('<c r="A1" t="e"><f>1/0</f></c>', Cell(1, 1, None, CellKind.EMPTY, "1/0")),
        ('<c r="A1"><f>1+1</f></c>', Cell(1, 1, None, CellKind.EMPTY, "1+1")),
        ('<c r="A1"><f>1+1</f><v></v></c>', Cell(1, 1, None, CellKind.EMPTY, "1+1")),
        ('<c r="A1" t="str"><f>""</f><v></v></c>', Cell(1, 1, "", CellKind.TEXT, '""')),
        ('<c r="A1"><f t="shared" ref="A1:A9" si="0">B1*2</f><v>2</v></c>', Cell(1, 1, 2, CellKind.NUMBER, "B1*2")),
        ('<c r="A1"><f t="shared" si="0"/><v>4</v></c>', Cell(1, 1, 4, CellKind.NUMBER, "")),
        ('<c r="A1" t="inlineStr"><f>B1</f><is><t>x</t></is></c>', Cell(1, 1, "x", CellKind.TEXT, "B1")),
    ],
)
def test_a_formula_comes_with_its_last_value(xml: str, expected: Cell) -> None:
    assert cell(xml) == expected


@pytest.mark.parametrize(
    "xml", ['<c r="A1" s="1"/>', '<c r="A1"><v/></c>', '<c r="A1" t="s"><v>0</v></c>', '<c r="A1" t="inlineStr"/>']
)
def test_a_cell_with_nothing_in_it_is_not_there(xml: str) -> None:
    assert cell(xml, "<t></t>") is None


@pytest.mark.parametrize(
    "content", ["NaN", "INF", "1e999", "12,5", "1_000", "abc", "1e", "--1", "9" * 5000, "0." + "0" * 500]
)
def test_what_is_no_number_is_kept_as_text_with_an_issue(content: str) -> None:
    data = workbook(sheet(row(f'<c r="B7"><v>{content}</v></c>', number=7)))
    assert trouble(data) == ["WB020 Sheet1!B7"]


@pytest.mark.parametrize(
    "xml",
    [
        '<c r="A1" t="b"><v>maybe</v></c>',
        '<c r="A1" t="d"><v>next week</v></c>',
        '<c r="A1" t="s"><v>17</v></c>',
        '<c r="A1" t="s"><v>-1</v></c>',
        '<c r="A1" t="wonder"><v>1</v></c>',
    ],
)
def test_content_that_does_not_fit_its_type_is_an_issue_at_its_cell(xml: str) -> None:
    assert trouble(workbook(sheet(row(xml)))) == ["WB020 Sheet1!A1"]
