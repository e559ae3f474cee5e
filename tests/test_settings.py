"""pathmap.toml: what it can say, and a sentence for every mistake in it."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathmap_cli.errors import UsageError
from pathmap_cli.settings import Institution, InstitutionKind, Settings, Thresholds, Yardstick, read_settings
from pathmap_cli.vocabulary import Profile, WageBasis

COLLEGE = '[[institution]]\nkind = "college"\nname = "Harbor College"\n'


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "pathmap.toml"


def mistake(file: Path, text: str) -> str:
    file.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError) as error:
        read_settings(file)
    return str(error.value)


def test_an_empty_file_is_all_defaults(file: Path) -> None:
    file.write_text("")
    assert read_settings(file) == Settings()


def test_everything_is_read(file: Path) -> None:
    file.write_text(
        '\ufeffpathway = "Welding"\nacademic_year = "2026-2027"\nprofile = "california"\nreturn_by = 2026-11-06\n'
        f'[thresholds]\nmin_early_units = 9.5\n{COLLEGE}aliases = ["HC"]\n'
        '[[waiver]]\ncode = "GAP103"\nreason = "r"\napproved_by = "a"\nexpires = 2027-06-30\n',
        encoding="utf-8",
    )
    settings = read_settings(file)
    assert (settings.pathway, settings.academic_year, settings.profile) == ("Welding", "2026-27", Profile.CALIFORNIA)
    assert settings.return_by == date(2026, 11, 6)
    assert settings.thresholds == Thresholds(min_early_units=9.5)
    assert settings.institution == (Institution(InstitutionKind.COLLEGE, "Harbor College", ("HC",)),)
    assert settings.waiver[0].expires == date(2027, 6, 30)


def test_a_benchmark_is_named_or_given(file: Path) -> None:
    file.write_text(
        'benchmark = "Living wage"\n'
        '[family_benchmark]\nvalue = 78000\nbasis = "year"\nsource = "MIT"\nyear = 2026\narea = "North County"\n'
    )
    settings = read_settings(file)
    assert settings.benchmark == Yardstick("Living wage")
    assert settings.family_benchmark == Yardstick("", 78000, WageBasis.YEAR, "MIT", 2026, "North County")


@pytest.mark.parametrize(
    "text, sentence",
    [
        ('pathwy = "x"', "line 1: pathwy is not a setting. Did you mean pathway?"),
        ("\n\nzzz = 1", "line 3: zzz is not a setting. Settings here: pathway, academic_year,"),
        ('profile = "calif"', "line 1: profile is “calif”. Wanted: one of generic, california."),
        ("pathway = 3", "line 1: pathway is 3. Wanted: a text in quotes."),
        ('academic_year = "2026"', "line 1: academic_year is “2026”. Wanted: a school year, such as 2026-27."),
        ('academic_year = "2026-28"', "line 1: academic_year is “2026-28”. Wanted: a school year"),
        ('academic_year = "9999-00"', "line 1: academic_year is “9999-00”. Wanted: a school year"),
        ('return_by = "soon"', "line 1: return_by is “soon”. Wanted: a date without quotes, such as 2026-12-01."),
        ("[thresholds]\nmin_early = 1", "line 2: min_early of thresholds is not a setting. Did you mean min_early_units?"),
        ("[thresholds]\nmax_options = 1.5", "line 2: max_options of thresholds is 1.5. Wanted: a whole number."),
        ("[thresholds]\nuneven_units = -1", "line 2: uneven_units of thresholds is -1.0. Wanted: a number of 0 or more."),
        ("[thresholds]\nuneven_units = nan", "line 2: uneven_units of thresholds is nan. Wanted: a number of 0 or more."),
        ("[thresholds]\nmin_claimed_share = 50", "line 2: min_claimed_share of thresholds is 50.0. Wanted: a share from 0 to 1"),
        ('[thresholds]\nyear_ends = "13-45"', "line 2: year_ends of thresholds is “13-45”. Wanted: month and day, such as 05-31."),
        ('[thresholds]\nyear_ends = "02-29"', "line 2: year_ends of thresholds is “02-29”. Wanted: month and day, such as 05-31."),
        ('[thresholds]\nsingle_teacher_alert = "perhaps"', "line 2: single_teacher_alert of thresholds is “perhaps”. Wanted: true or false."),
        ("institution = 3", "line 1: institution is 3. Wanted: [[institution]] on a line of its own"),
        ('[institution]\nkind = "college"', "line 1: institution is something else. Wanted: [[institution]] on a line of its own"),
        ("benchmark = 3", "line 1: benchmark is 3. Wanted: the name of a row of Wage benchmarks in quotes, or [benchmark] on"),
        ('benchmark = ""', "line 1: benchmark is “”. Wanted: the name of a row of Wage benchmarks in quotes, or [benchmark]"),
        ('[benchmark]\nvalue = 20\nbasis = "hour"\nsource = "MIT"', "line 1: year of benchmark is needed. Add it."),
        ('[benchmark]\nvalue = 20\nbasis = "month"', "line 3: basis of benchmark is “month”. Wanted: one of hour, year."),
        ('[benchmark]\nvalue = -1\nbasis = "hour"\nsource = "MIT"\nyear = 20', "line 2: value of benchmark is -1.0. Wanted: a number above 0."),
        ('[benchmark]\nvalue = 1\nbasis = "hour"\nsource = "MIT"\nyear = 20', "line 5: year of benchmark is 20. Wanted: a year from 1990 to 2100."),
        ("thresholds = 3", "line 1: thresholds is 3. Wanted: [thresholds] on a line of its own"),
        (f"{COLLEGE}aliases = 'HC'", 'line 4: aliases of institution 1 is “HC”. Wanted: a list of texts, such as ["Vista HS"].'),
        ('[[institution]]\nkind = "college"', "line 1: name of institution 1 is needed. Add it."),
        (f'{COLLEGE}\n[[institution]]\nkind = "colege"\nname = "B"', "line 6: kind of institution 2 is “colege”. Wanted: one of high-school, college"),
        (f"{COLLEGE}{COLLEGE}", "line 6: name of institution 2 is “Harbor College”. Wanted: a name that no other"),
        ('[[institution]]\nkind = "college"\nname = " "', "line 3: name of institution 1 is “ ”. Wanted: a name"),
        ('[[waiver]]\ncode = "GAP1"\nreason = "x"', "line 1: approved_by of waiver 1 is needed. Add it."),
        ('[[waiver]]\ncode = "GAP1"\nreason = " "\napproved_by = "b"', "line 3: reason of waiver 1 is “ ”. Wanted: a text that is not empty."),
    ],
)  # fmt: skip
def test_a_mistake_is_said_with_its_line_and_what_is_wanted(file: Path, text: str, sentence: str) -> None:
    assert mistake(file, text).startswith(f"pathmap.toml, {sentence}")


def test_every_mistake_is_said_in_the_order_of_the_file(file: Path) -> None:
    assert [line.split(":")[0] for line in mistake(file, "state = 2\npathway = 1\nzz = 3").splitlines()] == [
        "pathmap.toml, line 1",
        "pathmap.toml, line 2",
        "pathmap.toml, line 3",
    ]


@pytest.mark.parametrize(
    "text, place",
    [
        ("pathway = Welding", "line 1 is not written as TOML wants it"),
        ('pathway = "a"\npathway = "b"', "line 2 sets a key a second time"),
        ('pathway = "a\n', "line 1 is not written"),
        ("pathway = ", "line 1 is not written"),
        ("pathway = '''x", "the end of the file is not written"),
    ],
)
def test_what_is_no_toml_is_said_with_its_line(file: Path, text: str, place: str) -> None:
    assert place in mistake(file, text)


def test_a_file_that_is_no_text_is_said(file: Path) -> None:
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UsageError, match=r"pathmap\.toml cannot be opened as text"):
        read_settings(file)


@given(st.dates(date(2027, 1, 1), date(2027, 12, 31)))
def test_every_day_of_a_year_can_end_it(day: date) -> None:
    from pathmap_cli.settings.reading import _is_day

    assert _is_day(f"{day:%m-%d}")
    assert not _is_day(f"{day + timedelta(days=1):%d.%m}")


TOML = st.recursive(
    st.booleans() | st.integers(-9, 9999).map(str) | st.text(alphabet="abc-", max_size=5).map(lambda text: f'"{text}"'),
    lambda inner: st.lists(inner.map(str), max_size=2).map(lambda items: f"[{', '.join(items)}]"),
    max_leaves=3,
).map(lambda value: str(value).lower())
KEYS = st.sampled_from(
    [
        "pathway",
        "profile",
        "return_by",
        "kind",
        "name",
        "aliases",
        "code",
        "min_early_units",
        "benchmark",
        "value",
        "other",
    ]
)
LINES = st.one_of(
    st.sampled_from(["[[institution]]", "[thresholds]", "[benchmark]", "[[waiver]]", "[institution]", "# a remark"]),
    st.tuples(KEYS, TOML).map(" = ".join),
)


@given(st.lists(LINES, max_size=6).map("\n".join))
def test_whatever_stands_in_the_file_the_answer_is_settings_or_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    file = tmp_path_factory.mktemp("settings") / "pathmap.toml"
    file.write_text(text)
    try:
        read_settings(file)
    except UsageError as error:
        assert str(error).startswith("pathmap.toml")  # noqa: PT017 - either may happen
