"""The baseline of reading many: openpyxl's normal load of every workbook of a folder, in as many processes as named."""

import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from openpyxl import load_workbook


def cells(path: Path) -> int:
    """How many filled cells a workbook has, each of them visited."""
    book = load_workbook(path)
    return sum(cell.value is not None for sheet in book.worksheets for row in sheet.iter_rows() for cell in row)


if __name__ == "__main__":
    with ProcessPoolExecutor(int(sys.argv[2]), get_context("spawn")) as pool:
        print(sum(pool.map(cells, sorted(Path(sys.argv[1]).glob("*.xlsx")), chunksize=8)))
