"""Small workspaces on disk: a school and a college that teach welding, each as its workbook would come back."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from pathmap_cli.model import template
from pathmap_cli.schema.spec import template_spec
from pathmap_cli.workbook.template import Label, Row, blank_workbook

SETTINGS = """\
pathway = "Welding"
academic_year = "2026-27"

[[institution]]
kind = "high-school"
name = "Vista High School"

[[institution]]
kind = "college"
name = "Harbor College"
"""
SCHOOL: Mapping[str, Sequence[Row]] = {
    "about": [{"status": "Reviewed", "institution_type": "Comprehensive high school", "term_system": "Semester"}],
    "courses": [
        {"grade": "10", "title": "Welding 1", "course_code": "1025", "course_type": "CTE", "cte_level": "Introductory"},
        {"grade": "11", "title": "Introduction to Welding", "course_type": "CTE", "cte_level": "Concentrator"},
    ],
    "early_credit": [
        {
            "school_course": "Welding 1",
            "credit_type": "Articulated",
            "college": "Harbor College",
            "college_course": "WELD 101",
            "college_units": 3,
            "agreement_status": "In place",
            "agreement_ends": "2026-06-30",
        }
    ],
}
COLLEGE: Mapping[str, Sequence[Row]] = {
    "about": [{"status": "Reviewed", "term_system": "Semester"}],
    "awards": [{"title": "Welding Technology", "award_type": "AS", "units": 60, "terms": 4, "status": "Active"}],
    "courses": [
        {
            "awards": "Welding Technology",
            "term": "1",
            "course_code": "WELD 101",
            "title": "Intro to Welding",
            "units": 3,
        },
        {"awards": "Welding Technology", "term": "2", "course_code": "WELD 102", "title": "Pipe Welding", "units": 3},
    ],
}


def workbook(kind: str, name: str, answers: Mapping[str, Sequence[Row]]) -> bytes:
    """A filled workbook."""
    label = Label(name, "Welding", "2026-27")
    return blank_workbook(template_spec(template(kind)), label=label, answers=answers)


def school(name: str = "Vista High School", **sheets: Sequence[Row]) -> bytes:
    """The school's workbook, with these sheets in place of its own."""
    return workbook("high-school", name, {**SCHOOL, **sheets})


def college(name: str = "Harbor College", **sheets: Sequence[Row]) -> bytes:
    """The college's workbook, with these sheets in place of its own."""
    return workbook("college", name, {**COLLEGE, **sheets})


def fill(root: Path, settings: str = SETTINGS, **returned: bytes) -> Path:
    """A workspace with what came back: the school's and the college's workbooks unless others are given."""
    (root / "returned").mkdir(parents=True)
    (root / "pathmap.toml").write_text(settings, encoding="utf-8")
    for name, content in (returned or {"vista": school(), "harbor": college()}).items():
        (root / "returned" / f"{name}.xlsx").write_bytes(content)
    return root
