"""The baseline of writing: XlsxWriter alone, and nothing but the cells."""

from io import BytesIO

from xlsxwriter import Workbook  # type: ignore[import-untyped]  # it has no type information

from pathmap_cli.grid import Grid


def bare(grid: Grid) -> bytes:
    """A workbook with the same values in the same cells, without widths, colors, drop-downs and notes."""
    target = BytesIO()
    with Workbook(target, {"in_memory": True}) as book:
        for sheet in grid.sheets:
            page = book.add_worksheet(sheet.name)
            for cells in sheet.rows.values():
                for cell in cells:
                    page.write(cell.row - 1, cell.column - 1, cell.value)
    return target.getvalue()
