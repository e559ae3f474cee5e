"""What people type does no harm where it lands."""

import pytest
from markupsafe import Markup

from pathmap_cli.render.escape import anchor, code, finished, markdown, mermaid, visible


@pytest.mark.parametrize(
    "text, shown",
    [
        ("Welding 2", "Welding 2"),
        ("two\nlines\r\nand a\ttab", "two lines  and a tab"),
        ("abc\u202egnp.exe", "abc‹U+202E›gnp.exe"),
        ("a\u0000b\u0007", "a‹U+0000›b‹U+0007›"),
        ("zero\u200bwidth", "zero‹U+200B›width"),
        ("\ud800", "‹U+D800›"),
        ("José Ñandú", "José Ñandú"),
        ("👩\u200d🔧", "👩\u200d🔧"),
    ],
)
def test_no_sign_stays_hidden(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_markup_of_ours_is_left_alone() -> None:
    assert finished(Markup("<b>\n</b>")) == "<b>\n</b>"
    assert finished("a\nb") == "a b"
    assert finished(3) == 3


@pytest.mark.parametrize(
    "text, escaped",
    [
        ("a | b", r"a \| b"),
        ("[x](javascript:alert(1))", r"\[x\](javascript:alert(1))"),
        ("<script>", "&lt;script>"),
        ("&lt;b&gt;", "&amp;lt;b&amp;gt;"),
        ("R&D", "R&D"),
        ("*bold* _it_ `code` ~~no~~", r"\*bold\* \_it\_ \`code\` \~\~no\~\~"),
        ("# Heading", r"\# Heading"),
        ("> quote", r"\> quote"),
        ("- item", r"\- item"),
        ("+ item", r"\+ item"),
        ("=cmd", r"\=cmd"),
        ("1. first", r"1\. first"),
        ("6.5 units", "6.5 units"),
        ("two\n# lines", "two # lines"),
        ("see https://example.org", r"see https\://example.org"),
        ("www.example.org", r"www\.example.org"),
        ("$x$", r"\$x\$"),
        (3, "3"),
    ],
)
def test_nothing_typed_becomes_structure_in_markdown(text: object, escaped: str) -> None:
    assert markdown(text) == escaped


@pytest.mark.parametrize(
    "text, span",
    [("a|b.xlsx", r"`a\|b.xlsx`"), ("a`b.xlsx", r"a\`b.xlsx"), ("two\nlines", "`two lines`"), ("", "")],
)
def test_a_code_span_ends_where_it_should(text: str, span: str) -> None:
    assert code(text) == span


@pytest.mark.parametrize(
    "text, label",
    [
        ('say "hi"', "say #34;hi#34;"),
        ("a\n  end\n", "a   end"),
        ("x --> y", "x --#62; y"),
        ("50 % of #1; <b>", "50 #37; of #35;1#59; #60;b#62;"),
        ("Soldadura básica", "Soldadura básica"),
    ],
)
def test_a_mermaid_label_stays_a_label(text: str, label: str) -> None:
    assert mermaid(text) == label


def test_an_anchor_is_made_of_plain_signs() -> None:
    assert anchor("high-school/vista/courses/1025~2+1") == "high-school.vista.courses.1025~2+1"
