"""The session summary of the large generated partnership is small enough to send and to open on a phone."""

from datetime import date
from pathlib import Path

from benchmarks.partnership import write_partnership
from pathmap_cli.pipeline.join import join
from pathmap_cli.pipeline.report import summary_of
from pathmap_cli.pipeline.run import start
from pathmap_cli.render.html import summary_html
from tests.render.page_structure import Page

MOST_BYTES = 5_000_000


def test_twenty_schools_four_colleges_and_ten_thousand_rows_stay_under_five_megabytes(tmp_path: Path) -> None:
    write_partnership(tmp_path)
    view = summary_of(join(start((tmp_path,), date(2025, 11, 20))))
    page = summary_html(view)
    assert len(page.encode()) < MOST_BYTES
    ids = Page(page).all("id")
    every = [box.id for box in (*view.map.boxes, *view.map.transfer, *view.map.jobs)]
    assert len(every) == sum(one.startswith("row-") for one in ids)
    assert len(every) == len(set(every))
