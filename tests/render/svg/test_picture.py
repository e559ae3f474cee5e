"""The drawing as a file of its own: well-formed, styled by itself, and as harmless as a page."""

import re
from importlib.resources import files
from xml.etree import ElementTree as ET

import pytest

from pathmap_cli.render.formats import MAP_FORMATS
from pathmap_cli.render.html import svg_style
from pathmap_cli.render.svg.draw import ORDER
from pathmap_cli.render.svg.shapes import SHORT
from pathmap_cli.views.map.boxes import Standing
from pathmap_cli.views.map.lines import LineKind
from pathmap_cli.views.map.page import MapPage, map_page
from tests.render.hostile import poisoned
from tests.views.summary.partnership import assessed, workbooks

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = "\"'><script>alert(1)</script> </style> & \u202eabc\u0000"


@pytest.fixture(scope="module")
def page() -> MapPage:
    return map_page(*assessed(workbooks()))


def parsed(text: str) -> ET.Element:
    return ET.fromstring(text)  # noqa: S314 - our own file


def test_the_file_has_its_own_style_in_plain_colors(page: MapPage) -> None:
    drawing = parsed(MAP_FORMATS["svg"](page))
    style = drawing.findtext(f"{SVG}style") or ""
    assert "prefers-color-scheme:dark" in style
    assert "stroke: #14599d" in style
    assert "var(" not in style
    classes = {name for element in drawing.iter() for name in element.get("class", "").split()}
    for shape in ("bx", "stroke", "case", "panel", "tick", "chip"):
        assert shape in classes
        assert re.search(rf"\.{shape}\b", style)


def test_it_carries_no_script_no_link_and_nothing_from_outside(page: MapPage) -> None:
    text = MAP_FORMATS["svg"](poisoned(page, HOSTILE))
    drawing = parsed(text)
    tags = {"svg", "style", "g", "path", "text", "tspan"}
    assert {element.tag.removeprefix(SVG) for element in drawing.iter()} <= tags
    names = {name for element in drawing.iter() for name in element.attrib}
    assert not {name for name in names if name.startswith("on") or name in {"style", "href", "src"}}
    assert not {"\u202e", "\u0000"} & set(text)


def test_only_boxes_are_read_aloud_on_a_page(page: MapPage) -> None:
    html = MAP_FORMATS["html"](page)
    assert html.count('aria-hidden="true"><text') >= 1
    links = re.findall(r'<a class="node[^>]*>', html)
    assert links
    assert all("aria-label=" in link for link in links)


def test_every_kind_of_line_has_its_order_its_head_and_its_style() -> None:
    style = svg_style()
    assert set(ORDER) == set(SHORT) == set(LineKind)
    for kind in set(LineKind) - {LineKind.PREREQUISITE}:
        assert f".map .{kind} .stroke" in style
    for standing in Standing:
        assert f'id="sign-{standing}"' in signs()


def signs() -> str:
    return (files("pathmap_cli") / "render/templates/html/signs.svg.j2").read_text(encoding="utf-8")
