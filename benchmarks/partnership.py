"""A large partnership, made up row by row: twenty high schools and four colleges with some 10,000 rows together.

Each sheet has about the share of the rows that it has in the sample.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import cycle, islice
from pathlib import Path

from pathmap_cli.model import template
from pathmap_cli.schema.spec import template_spec
from pathmap_cli.workbook.template import Label, Row, blank_workbook

PATHWAY, YEAR = "Welding and Manufacturing", "2026-27"
SCHOOLS, COLLEGES, ROWS = 20, 4, 10_000
LINKS = 60  # early-credit rows of a school
# fmt: off
FIELDS: Sequence[str] = (
    "Welding", "Metals", "Robotics", "Drafting", "Machining", "Electronics", "Automation", "Plumbing", "Carpentry",
    "Energy", "Logistics", "Optics", "Plastics", "Chemistry", "Physics", "Algebra", "Statistics", "English",
    "Writing", "History", "Design", "Hydraulics", "Safety",
)
KINDS: Sequence[str] = (
    "Introduction", "Foundations", "Applications", "Technology", "Practice", "Principles", "Laboratory", "Methods",
    "Systems", "Processes", "Fabrication", "Inspection", "Maintenance", "Production", "Control", "Planning",
    "Projects", "Skills", "Theory",
)
PLACES: Sequence[str] = (
    "Workshop", "Industry", "Construction", "Transport", "Medicine", "Agriculture", "Aviation", "Shipyards",
    "Railways", "Mining", "Housing", "Environment", "Business", "Science", "Art", "Community", "College", "Career",
    "Field", "Plant", "Office", "Studio", "Yard", "Harbor", "Bridge", "Tower", "Garden", "Airport", "Station",
)
# fmt: on
"""Three words make a title; 23, 19 and 29 have no factor in common, so that titles seldom repeat."""
STEPS = ("Career inventory", "Education plan", "College application", "Placement or self-placement", "Registration")
SETTINGS = f"""\
pathway = "{PATHWAY}"
academic_year = "{YEAR}"
"""


def write_partnership(folder: Path, rows: int = ROWS) -> None:
    """A workspace: `pathmap.toml` and the workbooks in `returned/`, with about so many rows together."""
    returned = folder / "returned"
    returned.mkdir(parents=True)
    named = [("high-school", school(number)) for number in range(SCHOOLS)]
    named += [("college", college(number)) for number in range(COLLEGES)]
    listed = (f'\n[[institution]]\nkind = "{kind}"\nname = "{name}"\n' for kind, name in named)
    (folder / "pathmap.toml").write_text(SETTINGS + "".join(listed), encoding="utf-8")
    share = rows / ROWS
    for number, (kind, name) in enumerate(named):
        answers = _school(number, share) if kind == "high-school" else _college(number - SCHOOLS, share)
        label = Label(name, PATHWAY, YEAR)
        content = blank_workbook(template_spec(template(kind)), label=label, answers=answers)
        (returned / f"{number:02}.xlsx").write_bytes(content)


def school(number: int) -> str:
    """The name of a school."""
    return f"{PLACES[number]} Valley High School"


def college(number: int) -> str:
    """The name of a college."""
    return f"{PLACES[number]} Bay College"


def title(number: int) -> str:
    """The title of a course."""
    return f"{KINDS[number % len(KINDS)]} of {FIELDS[number % len(FIELDS)]} for {PLACES[number % len(PLACES)]}"


def code(number: int) -> str:
    """The code of a college course."""
    return f"{FIELDS[number % len(FIELDS)][:4].upper()} {100 + number}"


def _school(number: int, share: float) -> Mapping[str, Sequence[Row]]:
    first = number * 7  # schools share most titles, and each has some of its own
    return {
        "about": [{"status": "Reviewed", "institution_type": "Comprehensive high school", "term_system": "Semester"}],
        "courses": [_school_course(first, one) for one in range(round(120 * share))],
        "early_credit": [_early_credit(first + one * 2, one % COLLEGES) for one in range(round(LINKS * share))],
        "certifications": [
            {"title": f"{field} badge {one}", "demand": "Preferred", "status": "Offered"}
            for one, field in _numbered(FIELDS, 20 * share)
        ],
        "work_based_learning": [
            {"activity": f"Visit to a {place.lower()} {one}", "level": "Awareness", "status": "Offered"}
            for one, place in _numbered(PLACES, 40 * share)
        ],
        "supports": _supports(60 * share),
        "transitions": [
            {"activity": step, "when": str(9 + one % 4), "responsible": "Both", "status": "In place", "notes": str(one)}
            for one, step in _numbered(STEPS, 60 * share)
        ],
        "entry_and_exit": [
            {"entry_or_exit": "Entry", "description": f"From {field} {one}", "when": str(9 + one % 4)}
            for one, field in _numbered(FIELDS, 20 * share)
        ],
        "strengths_and_ideas": _remarks(20 * share),
    }


def _college(number: int, share: float) -> Mapping[str, Sequence[Row]]:
    awards = [f"{field} {KINDS[one % len(KINDS)]}" for one, field in _numbered(FIELDS, 20 * share)]
    return {
        "about": [{"status": "Reviewed", "term_system": "Semester"}],
        "awards": [_award(awards, one) for one in range(len(awards))],
        "courses": [_college_course(awards, one) for one in range(round(200 * share))],
        "early_credit": list(_told_by_college(number, share)),
        "on_ramps": [
            {"title": f"{field} bridge {one}", "kind": "Noncredit", "status": "Offered"}
            for one, field in _numbered(FIELDS, 20 * share)
        ],
        "supports": _supports(40 * share),
        "transfer": [
            {"institution": f"{place} State University {one}", "program": "Engineering", "from_awards": awards[0]}
            for one, place in _numbered(PLACES, 20 * share)
        ],
        "jobs": [
            {"title": f"{field} technician {one}", "level": "Entry"} for one, field in _numbered(FIELDS, 30 * share)
        ],
        "strengths_and_ideas": _remarks(20 * share),
    }


def _numbered(words: Sequence[str], count: float) -> Iterator[tuple[int, str]]:
    return enumerate(islice(cycle(words), round(count)))


def _supports(count: float) -> Sequence[Row]:
    kinds = _numbered(KINDS, count)
    return [{"support": f"{kind} desk {one}", "support_type": "Tutoring", "status": "Offered"} for one, kind in kinds]


def _remarks(count: float) -> Sequence[Row]:
    return [{"kind": "Strength", "text": f"{kind} {one} works well."} for one, kind in _numbered(KINDS, count)]


def _school_course(first: int, one: int) -> Row:
    row = {"grade": str(9 + one % 4), "title": title(first + one), "course_code": f"{first + one:05}"}
    if _is_core(one):
        return row | {"course_type": "Core academic", "subject": "English", "prerequisites": "None"}
    before = title(first + one - 4) if one > 3 and not _is_core(one - 4) else "None"  # noqa: PLR2004 - a grade earlier
    level = ("Introductory", "Concentrator", "Concentrator", "Capstone")[one % 4]
    return row | {"course_type": "CTE", "cte_level": level, "prerequisites": before, "integrated_with": "None"}


def _is_core(one: int) -> bool:
    """One course in three is no course of the pathway's own."""
    return one % 3 == 2  # noqa: PLR2004


def _early_credit(course: int, at: int) -> Row:
    return {
        "school_course": title(course),
        "credit_type": "Articulated",
        "college": college(at),
        "college_course": code(course),
        "college_units": 3,
        "agreement_status": ("In place", "In development", "Idea", "In place")[course % 4],
        "agreement_ends": "2027-06-30",
        "students_enrolled": 12 + course % 9,
        "students_with_credit": course % 12,
    }


def _award(awards: Sequence[str], one: int) -> Row:
    row = {"title": awards[one], "terms": 4, "status": "Active"}
    if one % 2 == 0:
        return row | {"award_type": "AS", "units": 60, "stacks_into": "None"}
    kind = {"award_type": "Certificate of achievement", "units": 18}
    return row | kind | {"stacks_into": awards[one - 1], "leads_to_jobs": "None"}


def _college_course(awards: Sequence[str], one: int) -> Row:
    alike = one % 10 == 0  # one in ten is called nearly like a school's course
    return {
        "awards": awards[one % len(awards)],
        "term": str(one % 4 + 1),
        "course_code": code(one),
        "title": f"{title(one)} Work" if alike else title(401 + one * 13),
        "units": 3,
        "category": "Major",
        "requirement": "Required",
        "prerequisites": code(one - 2) if one % 4 > 1 else "None",  # from the third term on
    }


def _told_by_college(number: int, share: float) -> Iterator[Row]:
    """Half of what the schools say of this college, as the college says it."""
    for at in range(SCHOOLS):
        for one in range(number, round(LINKS * share), COLLEGES):
            if one // COLLEGES % 2 == 0:
                row = _early_credit(at * 7 + one * 2, number)
                yield {name: value for name, value in row.items() if name != "college"} | {"high_school": school(at)}
