"""What a blank workbook says: whose it is, how it is known, what comes filled in, what each header and cell tells."""

from collections.abc import Mapping, Sequence
from datetime import date

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from pathmap_cli.model import KINDS, template
from pathmap_cli.schema.column import Tier
from pathmap_cli.schema.marks import header_name, list_name, read_template_line
from pathmap_cli.schema.spec import SheetSpec, TemplateSpec, template_spec
from pathmap_cli.schema.types import Span
from pathmap_cli.vocabulary import CourseType, OfferStatus, Profile, SchoolTerm, WblLevel
from pathmap_cli.workbook.answers import Row
from pathmap_cli.workbook.blank import Label
from pathmap_cli.workbook.columns import MARKS
from pathmap_cli.workbook.style import HEADERS
from pathmap_cli.workbook.template import blank_workbook
from tests.workbook.package import MAIN, column_formats, names, opened, parts, sheets, validations

SCHOOL, COLLEGE = (template_spec(template(kind)) for kind in ("high-school", "college"))
VISTA = Label(
    institution="Vista High School",
    pathway="Welding and Fabrication",
    academic_year="2026-27",
    cluster="Advanced Manufacturing",
    state="California",
    region="North County",
    contact="the county office, pathways@example.org",
    return_by=date(2026, 11, 6),
)
EVERY = [
    pytest.param(template_spec(template(kind)), profile, id=f"{kind}-{profile}")
    for kind in KINDS
    for profile in Profile
]


def _rows(sheet: Worksheet) -> list[list[object]]:
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def _form(sheet: Worksheet) -> dict[object, object]:
    return {question: answer for question, answer, _ in _rows(sheet)}


def _tables(spec: TemplateSpec) -> list[SheetSpec]:
    return [sheet for sheet in spec.sheets if not sheet.form]


@pytest.mark.parametrize("spec,profile", EVERY)
def test_the_sheets_and_headers_are_the_declared_ones(spec: TemplateSpec, profile: Profile) -> None:
    book = opened(blank_workbook(spec, profile=profile))
    assert book.sheetnames == ["Start here", *(sheet.title for sheet in spec.sheets), "Lists", "_pathmap"]
    for sheet in spec.sheets:
        headers = [column.header for column in sheet.shown_in(profile)]
        cells = next(iter(book[sheet.title].columns))[1:] if sheet.form else book[sheet.title][1]
        assert [cell.value for cell in cells] == headers


def test_a_column_of_one_profile_stands_in_its_workbook_only() -> None:
    generic, california = (opened(blank_workbook(SCHOOL, profile=profile)) for profile in Profile)
    assert "A-G area" in [cell.value for cell in california["Courses"][1]]
    assert "A-G area" not in [cell.value for cell in generic["Courses"][1]]


def test_the_label_fills_in_about_and_start_here() -> None:
    book = opened(blank_workbook(SCHOOL, label=VISTA))
    about = _form(book["About"])
    assert about["Institution"] == "Vista High School"
    assert about["Pathway"] == "Welding and Fabrication"
    assert about["Academic year"] == "2026-27"
    assert about["Career cluster"] == "Advanced Manufacturing"
    assert (about["State"], about["Region"], about["E-mail"]) == ("California", "North County", None)
    start = {term: text for term, text in _rows(book["Start here"]) if term}
    assert start["Return it"] == "By November 6, 2026, to the county office, pathways@example.org."
    assert start["Questions"] == "Ask the county office, pathways@example.org."
    assert "Vista High School" in start
    assert book.properties.title == "Vista High School, Welding and Fabrication, High school workbook, 2026-27"


def test_a_bare_workbook_is_for_anybody() -> None:
    book = opened(blank_workbook(COLLEGE))
    assert set(_form(book["About"]).values()) == {"Answer", None}
    start = {term: text for term, text in _rows(book["Start here"]) if term}
    assert start["Return it"] == "Send it back to the person who sent it to you."
    assert "College workbook" in start
    assert book.properties.title == "College workbook"


@pytest.mark.parametrize("spec,profile", EVERY)
def test_start_here_says_what_people_need_to_know(spec: TemplateSpec, profile: Profile) -> None:
    start = opened(blank_workbook(spec, profile=profile))["Start here"]
    words = "\n".join(str(cell) for row in _rows(start) for cell in row if cell)
    kind = spec.template
    assert [read_template_line(line) for line in words.splitlines() if read_template_line(line)] == [
        (spec.kind, kind.version)
    ]
    for text in (kind.purpose, kind.filled_by, kind.time_needed, *kind.minimum, *kind.gather):
        assert text in words
    for text in ("semicolon", "None", "nobody has answered", "No names", *MARKS.values()):
        assert text in words
    for sheet in _tables(spec):
        assert f"{sheet.columns[0].header}: {sheet.columns[0].column.example}" in words


def test_the_legend_has_the_look_of_the_headers() -> None:
    book = opened(blank_workbook(SCHOOL))
    legend = {cell.value: cell for cell in book["Start here"]["A"]}
    headers = {cell.value: cell for cell in book["Courses"][1]}
    for tier, header in ((Tier.NEEDED, "Grade"), (Tier.ASKED, "Course type"), (Tier.IF_KNOWN, "Term")):
        mark = legend[MARKS[tier]]
        for look in (mark, headers[header]):
            assert look.fill.start_color.rgb == "FF" + HEADERS[tier].fill.removeprefix("#")
            assert look.font.color is not None
            assert look.font.color.rgb == "FF" + HEADERS[tier].color.removeprefix("#")


@pytest.mark.parametrize("spec,profile", EVERY)
def test_the_hidden_sheet_says_what_the_workbook_is(spec: TemplateSpec, profile: Profile) -> None:
    rows = _rows(opened(blank_workbook(spec, profile=profile, label=VISTA))["_pathmap"])
    marks = {str(key): value for key, value in rows}
    assert (marks["kind"], marks["version"], marks["profile"]) == (spec.kind, str(spec.template.version), profile)
    assert (marks["institution"], marks["academic_year"]) == ("Vista High School", "2026-27")
    for sheet in spec.sheets:
        assert marks[f"sheet.{sheet.name}"] == sheet.title
        assert str(marks[f"columns.{sheet.name}"]).split() == [column.name for column in sheet.shown_in(profile)]


@pytest.mark.parametrize("spec,profile", EVERY)
def test_a_name_leads_to_every_header(spec: TemplateSpec, profile: Profile) -> None:
    workbook = blank_workbook(spec, profile=profile)
    book = opened(workbook)
    targets = {name: target for name, scope, target in names(workbook) if scope is None and name.startswith("pm_")}
    expected = {
        header_name(sheet.name, column.name): column.header
        for sheet in spec.sheets
        for column in sheet.shown_in(profile)
    }
    assert targets.keys() == expected.keys()
    for name, target in targets.items():
        sheet, _, cell = target.rpartition("!")
        assert book[sheet.strip("'")][cell.replace("$", "")].value == expected[name]


@pytest.mark.parametrize("spec,profile", EVERY)
def test_a_drop_down_offers_the_lists_words(spec: TemplateSpec, profile: Profile) -> None:
    workbook = blank_workbook(spec, profile=profile)
    book = opened(workbook)
    targets = {name: target for name, _, target in names(workbook)}
    for sheet in _tables(spec):
        asked = {item.attrib["sqref"].partition("2:")[0]: item for item in validations(sheets(workbook)[sheet.title])}
        for letter, column in zip(asked, sheet.shown_in(profile), strict=True):
            words = column.type.vocabulary(profile)
            source = asked[letter].findtext(f"{MAIN}formula1")
            assert source == (list_name(words.name) if words else None)
            if words:
                _, _, area = targets[source or ""].replace("$", "").rpartition("!")
                assert tuple(row[0].value for row in book["Lists"][area]) == words.labels


def test_who_answers_off_the_list_is_asked_and_who_gives_several_answers_is_not() -> None:
    asked = {item.attrib["sqref"]: item for item in validations(sheets(blank_workbook(COLLEGE))["Awards"])}
    kind, entry = asked["C2:C1000"], asked["L2:L1000"]
    assert (kind.get("promptTitle"), kind.get("errorStyle"), kind.get("showErrorMessage")) == ("Type", "warning", "1")
    assert (entry.get("promptTitle"), entry.get("showErrorMessage")) == ("Entry requirements", None)


def test_a_note_tells_the_tier_the_help_an_example_and_the_answer_none() -> None:
    headers = {str(cell.value): cell.comment for cell in opened(blank_workbook(SCHOOL))["Courses"][1]}
    told = headers["Prerequisites"]
    assert told is not None
    mark, help_text, *rest, example = told.text.splitlines()
    assert mark == "If you know it"
    assert help_text == SCHOOL.sheet("courses").column("prerequisites").column.help
    assert "semicolon" in told.text
    assert "None" in told.text
    assert example.startswith("Example: ")
    assert rest != []


@pytest.mark.parametrize("spec,profile", EVERY)
def test_every_question_carries_all_of_its_help(spec: TemplateSpec, profile: Profile) -> None:
    workbook = sheets(blank_workbook(spec, profile=profile))
    for sheet in spec.sheets:
        for asked, column in zip(validations(workbook[sheet.title]), sheet.shown_in(profile), strict=True):
            assert asked.attrib["prompt"].startswith(f"{MARKS[column.column.tier]}. {column.column.help}")


def test_codes_and_ranges_keep_what_is_typed() -> None:
    awards = opened(blank_workbook(COLLEGE))["Awards"]
    looks = dict(zip((cell.value for cell in awards[1]), column_formats(awards).values(), strict=True))
    assert {looks[header] for header in ("Award code", "Units", "CIP", "Stacks into")} == {"@"}
    assert looks["Terms to complete"] == "0"


def test_checklists_come_with_their_keys_and_without_status() -> None:
    book = opened(blank_workbook(SCHOOL))
    header, *levels = _rows(book["Work-based learning"])
    assert [row[header.index("Level")] for row in levels] == ["Awareness", "Exploration", "Preparation", "Training"]
    assert {row[header.index("Status")] for row in levels} == {None}
    header, *supports = _rows(book["Supports"])
    assert [row[header.index("Type")] for row in supports][:2] == ["Academic and career advising", "Tutoring"]
    assert all(row[header.index("Support")] for row in supports)
    assert {row[header.index("Status")] for row in supports} == {None}


@pytest.mark.parametrize("spec,profile", EVERY)
def test_nothing_else_is_filled_in_or_styled_below_the_headers(spec: TemplateSpec, profile: Profile) -> None:
    worksheets = sheets(blank_workbook(spec, profile=profile))
    for sheet in _tables(spec):
        assert len(list(worksheets[sheet.title].iter(f"{MAIN}row"))) == 1 + len(sheet.checklist)


def test_answers_are_written_as_typed_or_in_the_words_of_their_type() -> None:
    answers: Mapping[str, Sequence[Row]] = {
        "about": [{"email": "a@example.org", "date_completed": date(2026, 11, 6), "state": None}],
        "courses": [
            {"grade": (10, 11), "title": "Welding 1", "course_type": CourseType.CTE, "term": SchoolTerm.FULL_YEAR},
            {"grade": "9-12", "title": "=1+1", "credits": Span(5, 10), "students": 28, "prerequisites": ()},
        ],
        "certifications": [{"title": "None"}],
    }
    book = opened(blank_workbook(SCHOOL, label=VISTA, answers=answers))
    about = _form(book["About"])
    assert (about["E-mail"], str(about["Date completed"])) == ("a@example.org", "2026-11-06 00:00:00")
    assert about["Institution"] == "Vista High School"
    header, first, second = _rows(book["Courses"])
    told = [dict(zip(header, row, strict=True)) for row in (first, second)]
    assert (told[0]["Grade"], told[0]["Course type"], told[0]["Term"]) == ("10-11", "CTE", "Full year")
    assert (told[1]["Grade"], told[1]["Course title"], told[1]["Students"]) == ("9-12", "=1+1", 28)
    assert (told[1]["High-school credits"], told[1]["Prerequisites"]) == ("5-10", "None")
    assert _rows(book["Certifications"])[1][:2] == ["None", None]


def test_an_answer_takes_the_place_of_its_checklist_row() -> None:
    rows = [
        {"level": WblLevel.TRAINING, "activity": "Internship", "status": OfferStatus.OFFERED},
        {"level": "Exploration", "activity": "Job shadow"},
    ]
    header, *told = _rows(opened(blank_workbook(SCHOOL, answers={"work_based_learning": rows}))["Work-based learning"])
    level, activity = header.index("Level"), header.index("Activity")
    assert [(row[level], row[activity]) for row in told] == [
        ("Training", "Internship"),
        ("Exploration", "Job shadow"),
        ("Awareness", None),
        ("Preparation", None),
    ]


@pytest.mark.parametrize("answers", [{"no_such_sheet": []}, {"courses": [{"no_such_column": 1}]}])
def test_an_unknown_sheet_or_column_is_a_mistake(answers: dict[str, list[dict[str, object]]]) -> None:
    with pytest.raises(KeyError, match="no_such"):
        blank_workbook(SCHOOL, answers=answers)


def test_a_wide_sheet_prints_what_is_needed_first_and_repeats_its_keys() -> None:
    workbook = blank_workbook(SCHOOL)
    courses, certifications = (sheets(workbook)[title] for title in ("Courses", "Certifications"))
    (column_break,) = courses.iter(f"{MAIN}brk")
    assert column_break.get("id") == "9", "the columns to CTE level"
    assert courses.find(f"{MAIN}sheetPr/{MAIN}pageSetUpPr") is None
    fitting = certifications.find(f"{MAIN}sheetPr/{MAIN}pageSetUpPr")
    assert fitting is not None
    assert fitting.get("fitToPage") == "1"
    titles = {target for name, _, target in names(workbook) if name == "_xlnm.Print_Titles"}
    assert {"Courses!$A:$D,Courses!$1:$1", "Certifications!$1:$1"} <= titles


def test_only_what_nobody_fills_in_is_protected_and_without_a_password() -> None:
    guarded = {}
    for title, sheet in sheets(blank_workbook(SCHOOL)).items():
        protection = sheet.find(f"{MAIN}sheetProtection")
        if protection is not None:
            guarded[title] = {
                name for name in protection.attrib if "password" in name.lower() or "hash" in name.lower()
            }
    assert guarded == {"Start here": set(), "Lists": set()}


def test_the_same_inputs_give_the_same_bytes() -> None:
    made = [blank_workbook(SCHOOL, profile=Profile.CALIFORNIA, label=VISTA) for _ in range(2)]
    assert made[0] == made[1]


@pytest.mark.parametrize("name", ["a\x07b", "\udce9", "x" * 40_000, "=cmd|' /C calc'!A0", '&P&"Wingdings"', "'"])
def test_no_name_of_an_institution_spoils_the_workbook(name: str) -> None:
    workbook = blank_workbook(SCHOOL, label=Label(institution=name[:32_000], pathway=name[:32_000]))
    assert all(b"<f>" not in content for content in parts(workbook).values())
    assert len(opened(workbook).sheetnames) == len(SCHOOL.sheets) + 3


def test_the_code_of_a_list_that_is_no_enum_is_written_in_its_words() -> None:
    cluster = SCHOOL.sheet("about").column("cluster").type.vocabulary(Profile.GENERIC)
    assert cluster is not None
    answers: Mapping[str, Sequence[Row]] = {
        "about": [{"cluster": cluster.terms[0].code}],
        "work_based_learning": [{"level": WblLevel.TRAINING, "activity": "school-based-enterprise"}],
    }
    book = opened(blank_workbook(SCHOOL, answers=answers))
    assert _form(book["About"])["Career cluster"] == cluster.terms[0].label
    assert book["Work-based learning"]["A2"].value == "School-based enterprise"
