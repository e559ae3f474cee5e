"""Which files are read, under which names, and what is said where there is nothing to read."""

import os
from pathlib import Path

import pytest

from pathmap_cli.errors import NothingRead, UsageError
from pathmap_cli.workspace import inputs
from pathmap_cli.workspace.discover import Workspace, find_root, open_workspace
from pathmap_cli.workspace.inputs import Input, Inputs, find_inputs
from pathmap_cli.workspace.outputs import write_outputs


def fill(folder: Path, *names: str) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"content")
    return folder


def names(found: Inputs) -> list[str]:
    return [one.name for one in found.files]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_workspace_reads_what_came_back(folder: Path) -> None:
    fill(folder, "pathmap.toml", "returned/vista.xlsx", "returned/late/harbor.xlsx", "outgoing/vista.xlsx")
    (folder / "pathmap.toml").write_text('pathway = "Welding"')
    workspace = open_workspace()
    assert workspace.settings.pathway == "Welding"
    assert names(find_inputs(workspace)) == ["returned/late/harbor.xlsx", "returned/vista.xlsx"]


def test_what_people_send_in_place_of_a_workbook_is_read_too(folder: Path) -> None:
    fill(folder, "vista.PDF", "photo.heic", "old.xls", "attachment", "notes.txt", "list.json")
    found = find_inputs(Workspace(), [folder])
    assert names(found) == ["attachment", "old.xls", "photo.heic", "vista.PDF"]
    assert found.passed_over == ("list.json", "notes.txt")


def test_hidden_and_system_files_are_not_there(folder: Path) -> None:
    fill(folder, "vista.xlsx", ".DS_Store", "._vista.xlsx", "Thumbs.db", ".git/config.xlsx")
    assert find_inputs(Workspace(), [folder]) == Inputs((Input(folder / "vista.xlsx", "vista.xlsx"),))


@pytest.mark.parametrize("lock", ["~$vista.xlsx", ".~lock.vista.xlsx#"])
def test_a_lock_file_marks_the_workbook_beside_it(folder: Path, lock: str) -> None:
    fill(folder, "vista.xlsx", "harbor.xlsx", lock)
    for paths in ([folder], [folder / "vista.xlsx", folder / "harbor.xlsx", folder / lock]):
        found = find_inputs(Workspace(), paths)
        assert {one.name: one.is_open for one in found.files} == {"harbor.xlsx": False, "vista.xlsx": True}
        assert found.passed_over == ()


def test_a_file_given_twice_is_read_once(folder: Path) -> None:
    fill(folder, "a/vista.xlsx", "a/harbor.xlsx")
    paths = [Path("a/vista.xlsx"), folder / "a", Path("a/../a/vista.xlsx")]
    assert names(find_inputs(Workspace(), paths)) == ["harbor.xlsx", "vista.xlsx"]


def test_the_order_is_that_of_the_names(folder: Path) -> None:
    fill(folder, "b.xlsx", "a.xlsx", "c/a.xlsx")
    paths = [Path("c"), Path("b.xlsx"), Path("a.xlsx")]
    assert names(find_inputs(Workspace(), paths)) == ["a.xlsx", "b.xlsx", "c/a.xlsx"]


def test_one_loose_workbook_needs_no_workspace(folder: Path) -> None:
    fill(folder, "deep/down/vista.xlsx")
    assert names(find_inputs(Workspace(), [Path("deep/down/vista.xlsx")])) == ["vista.xlsx"]


def test_a_workbook_of_a_workspace_is_named_from_there(folder: Path) -> None:
    fill(folder, "welding/returned/vista.xlsx")
    (folder / "welding/pathmap.toml").touch()
    paths = [Path("welding/returned/vista.xlsx")]
    workspace = open_workspace(paths)
    assert workspace.root == folder / "welding"
    assert names(find_inputs(workspace, paths)) == ["returned/vista.xlsx"]


def test_a_folder_of_workspaces_stands_for_what_came_back_to_each(folder: Path) -> None:
    fill(folder, *(f"{name}/{part}/vista.xlsx" for name in ("welding", "nursing") for part in ("returned", "outgoing")))
    for name in ("welding", "nursing"):
        (folder / name / "pathmap.toml").touch()
    assert open_workspace([folder]).root is None
    assert names(find_inputs(Workspace(), [folder])) == ["nursing/returned/vista.xlsx", "welding/returned/vista.xlsx"]
    with pytest.raises(UsageError, match=r"several workspaces \(welding and nursing\)"):
        open_workspace([Path("welding"), Path("nursing/returned")])


def test_the_workspace_is_looked_for_upward(folder: Path) -> None:
    (folder / "pathmap.toml").touch()
    (folder / "a/b").mkdir(parents=True)
    assert find_root(folder / "a/b") == folder
    assert find_root(folder / "a/b/not there yet.xlsx") == folder


def test_a_pattern_is_filled_in_where_the_shell_does_not(folder: Path) -> None:
    fill(folder, "a.xlsx", "b.xlsx", "c.pdf")
    assert names(find_inputs(Workspace(), [Path("*.xlsx")])) == ["a.xlsx", "b.xlsx"]
    fill(folder, "[1].xlsx")
    assert names(find_inputs(Workspace(), [Path("[1].xlsx")])) == ["[1].xlsx"]


def test_what_pathmap_wrote_itself_is_no_return(folder: Path) -> None:
    (folder / "pathmap.toml").touch()
    write_outputs({folder / f"outgoing/{name}.xlsx": b"blank" for name in ("vista", "harbor")}, folder)
    (folder / "outgoing/vista.xlsx").write_bytes(b"filled in where it lay")
    found = find_inputs(Workspace(folder), [Path("outgoing")])
    assert names(found) == ["outgoing/vista.xlsx"]
    assert found.passed_over == ("outgoing/harbor.xlsx",)
    assert names(find_inputs(Workspace(folder), [Path("outgoing/harbor.xlsx")])) == ["outgoing/harbor.xlsx"]


def test_a_path_that_matches_nothing_is_said_with_a_near_miss(folder: Path) -> None:
    fill(folder, "returned/vista.xlsx")
    with pytest.raises(UsageError, match=r"no file or folder returned/vsta.xlsx. Did you mean returned/vista.xlsx\?"):
        find_inputs(Workspace(), [Path("returned/vsta.xlsx")])
    with pytest.raises(UsageError, match=r"no file or folder elsewhere/x.xlsx\.$"):
        find_inputs(Workspace(), [Path("elsewhere/x.xlsx")])


@pytest.mark.usefixtures("folder")
def test_without_a_workspace_and_paths_the_way_out_is_said() -> None:
    with pytest.raises(UsageError, match="pathmap init FOLDER"):
        find_inputs(open_workspace())


def test_an_empty_workspace_says_what_to_do(folder: Path) -> None:
    (folder / "pathmap.toml").touch()
    with pytest.raises(NothingRead, match="Send the workbooks in outgoing/"):
        find_inputs(open_workspace())
    (folder / "elsewhere").mkdir()
    with pytest.raises(NothingRead, match="no returned workbook in elsewhere"):
        find_inputs(open_workspace(), [Path("elsewhere")])


def test_a_folder_of_blanks_that_nobody_filled_in_is_said(folder: Path) -> None:
    (folder / "pathmap.toml").touch()
    write_outputs({folder / "outgoing/vista.xlsx": b"blank"}, folder)
    with pytest.raises(NothingRead, match="in outgoing, only what pathmap wrote and nobody has filled in"):
        find_inputs(open_workspace(), [Path("outgoing")])


def test_too_many_files_are_refused_with_the_figures(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inputs, "MOST_FILES", 2)
    fill(folder, "a.xlsx", "b.xlsx", "c.xlsx")
    with pytest.raises(UsageError, match="3 files here, and pathmap reads at most 2"):
        find_inputs(Workspace(), [folder])


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_links_are_not_followed_to_other_folders(folder: Path) -> None:
    fill(folder, "secret/vista.xlsx", "given/harbor.xlsx")
    (folder / "given/link").symlink_to(folder / "secret")
    assert names(find_inputs(Workspace(), [Path("given")])) == ["harbor.xlsx"]


def test_a_folder_that_cannot_be_opened_is_not_taken_for_an_empty_one(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(folder, "returned/vista.xlsx", "returned/late/harbor.xlsx")
    scan = os.scandir

    def refuse(path: str) -> object:
        if Path(path).name == "late":
            raise PermissionError(13, "Permission denied", path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert names(find_inputs(Workspace(), [folder / "returned"])) == ["late", "vista.xlsx"]


def test_links_in_a_circle_are_files_that_the_reader_refuses(folder: Path) -> None:
    fill(folder, "returned/vista.xlsx")
    (folder / "pathmap.toml").touch()
    (folder / "returned/circle.xlsx").symlink_to("circle.xlsx")
    workspace = open_workspace([Path("returned/circle.xlsx")])
    assert names(find_inputs(workspace)) == ["returned/circle.xlsx", "returned/vista.xlsx"]


@pytest.mark.skipif(os.name == "nt", reason="names are text on Windows")
def test_a_name_that_is_no_text_can_be_printed(folder: Path) -> None:
    Path(os.fsdecode(b"vista-\xff.xlsx")).write_bytes(b"")
    assert names(find_inputs(Workspace(), [folder])) == ["vista-\N{REPLACEMENT CHARACTER}.xlsx"]
