"""Curricular Analytics files, as they come and as they should not."""

from pathlib import Path

import pytest

from pathmap_cli.errors import NothingRead
from pathmap_cli.exchange.curricular import is_curriculum, read_curriculum

HEAD = "Course ID,Course Name,Prefix,Number,Prerequisites,Corequisites,Strict-Corequisites,Credit Hours,Institution\n"
FILE = f"""\
Curriculum,Basket Weaving,,,,,,,
Institution,Harbor College,,,,,,,
System Type,quarter,,,,,,,

# a remark
Courses,,,,,,,,
{HEAD}1,Baskets,BW,101,,,,3,
2,Swimming,PE,115,,,,3,Vista College
3,Forms,BW,111,1;2,,4,3,
4,Forms Lab,BW,111L,,,,1
Course Learning Outcomes,,,,
Course ID,Learning Outcome ID,Learning Outcome
1,1,Weaves
"""


def written(folder: Path, content: str, encoding: str = "utf-8") -> Path:
    path = folder / "baskets.csv"
    path.write_text(content, encoding=encoding)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_a_file_as_it_comes(tmp_path: Path, encoding: str) -> None:
    path = written(tmp_path, FILE, encoding)
    found = read_curriculum(path)
    assert is_curriculum(path)
    assert [course.code for course in found.courses] == ["BW 101", "PE 115", "BW 111", "BW 111L"]
    assert [course.institution for course in found.courses][:2] == ["Harbor College", "Vista College"]
    assert found.links == (("1", "3"), ("2", "3"), ("4", "3"))
    assert found.is_quarter


@pytest.mark.parametrize("cell", ["1;2", '"1,2"', "1:2", "1.2", "1; 2"])
def test_requisites_as_excel_rewrites_them(tmp_path: Path, cell: str) -> None:
    found = read_curriculum(written(tmp_path, FILE.replace("1;2", cell)))
    assert found.links[:2] == (("1", "3"), ("2", "3"))


def test_letters_of_windows(tmp_path: Path) -> None:
    found = read_curriculum(written(tmp_path, FILE.replace("Baskets", "Körbe"), "cp1252"))
    assert found.courses[0].title == "Körbe"


@pytest.mark.parametrize(
    "old, new, said",
    [
        (HEAD, "Course ID,Course Name\n", "baskets.csv has no column Prerequisites under its line Courses."),
        ("\nCourses", "\nSubjects", "baskets.csv has no column Course ID under its line Courses."),
        ("2,Swim", "1,Swim", "baskets.csv uses the Course ID 1 twice."),
        ("2,Swim", ",Swim", "baskets.csv has a course without a Course ID."),
        ("Baskets", "x" * 200_000, "baskets.csv cannot be read as CSV."),
        ("Baskets", "x" * 5_000_000, "baskets.csv is larger than a curriculum can be"),
    ],
    ids=["header", "courses", "twice", "without", "csv", "large"],
)
def test_what_is_wrong_is_said(tmp_path: Path, old: str, new: str, said: str) -> None:
    with pytest.raises(NothingRead, match=said.replace(".", r"\.")):
        read_curriculum(written(tmp_path, FILE.replace(old, new, 1)))


def test_too_many_courses_are_refused(tmp_path: Path) -> None:
    rows = "".join(f"{number},Course,,,,,,,\n" for number in range(5001))
    with pytest.raises(NothingRead, match="lists 5,001 courses"):
        read_curriculum(written(tmp_path, f"Curriculum,Many\nCourses\n{HEAD}{rows}"))


def test_another_file_is_no_curriculum(tmp_path: Path) -> None:
    assert not is_curriculum(written(tmp_path, "Course,Title\n"))
    assert not is_curriculum(tmp_path)
