"""Workbooks that another program has saved say the same."""

import subprocess
from pathlib import Path

import pytest

from pathmap_cli.model.merged import Merged
from tests.test_sample_workbooks import joined, places
from tools.sample_workbooks import MESSY, PARTNERSHIP

XLSX = "xlsx:Calc MS Excel 2007 XML"


def saved_again(workbooks: list[Path], soffice: Path, folder: Path) -> Path:
    """The workbooks opened and saved by LibreOffice."""
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    out = folder / "saved"
    subprocess.run(
        [soffice, "--headless", profile, "--convert-to", XLSX, "--outdir", out, *workbooks],
        check=True,
        capture_output=True,
        timeout=300,
    )
    return out


@pytest.mark.parametrize("folder", [PARTNERSHIP, MESSY])
def test_libreoffice_changes_nothing(folder: Path, libreoffice: Path, tmp_path: Path) -> None:
    readable = [path for path in sorted(folder.iterdir()) if path.name not in NOT_WORKBOOKS]
    original = tmp_path / "original"
    original.mkdir()
    for path in readable:
        (original / path.name).write_bytes(path.read_bytes())
    returned, merged = joined(original)
    again, merged_again = joined(saved_again(readable, libreoffice, tmp_path))
    assert places(again, merged_again) == places(returned, merged) - LIBREOFFICE_MENDS
    assert records(merged_again) == records(merged)
    assert merged_again.pathway == merged.pathway or folder == MESSY, "only the computed formula may differ"


def records(merged: Merged) -> list[str]:
    return [record.id for institution in merged.pathway.institutions for record in institution.records]


NOT_WORKBOOKS = {"catalog-scan.xlsx", "cut-short.xlsx", "nothing.xlsx"}
LIBREOFFICE_MENDS = {
    ("WB210", "sample-valley-high-school.xlsx", "Courses", "J16"),  # it computes =5+5
}
