"""The map as a picture: a PNG whose words are drawn, on any computer, without fonts of its own."""

import sys
from pathlib import Path
from struct import unpack

import pytest

from pathmap_cli.errors import UsageError
from pathmap_cli.render.formats import map_content
from pathmap_cli.render.png import FONTS, SHARP, map_png
from pathmap_cli.render.svg.picture import picture, size
from pathmap_cli.views.map.page import MapPage, map_page
from tests.views.summary.partnership import CEDAR, assessed, workbook

SIGNATURE = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(scope="module")
def page() -> MapPage:
    return map_page(*assessed([workbook("college", "Cedar Valley College", "2026-11-05", CEDAR)]))


def test_the_picture_is_twice_as_large_as_the_drawing(page: MapPage) -> None:
    content = map_png(page)
    assert content.startswith(SIGNATURE)
    seen = unpack(">II", content[16:24])
    assert seen == pytest.approx([SHARP * side for side in size(picture(page.map, "", linked=False))], abs=SHARP)


def test_the_words_are_drawn(page: MapPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    drawn = map_png(page)
    monkeypatch.setattr("pathmap_cli.render.png.FONTS", tmp_path)
    assert len(map_png(page)) < len(drawn) / 2, "without the package's font there are no words"


def test_the_font_has_its_license_beside_it() -> None:
    names = {one.name for one in FONTS.iterdir()}
    assert {"Arimo-Regular.ttf", "Arimo-Bold.ttf", "OFL.txt", "SOURCES.md"} <= names


def test_without_the_package_that_draws_the_answer_is_how_to_install_it(
    page: MapPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    with pytest.raises(UsageError, match=r"python -m pip install 'pathmap\[png\]'"):
        map_content(page, "png")
    assert map_content(page, "svg").startswith(b"<svg ")


def test_a_drawing_of_any_size_stays_a_picture_that_programs_open(
    page: MapPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pathmap_cli.render.png.MOST_PIXELS", 100_000)
    width, height = unpack(">II", map_png(page)[16:24])
    assert width * height < 110_000
