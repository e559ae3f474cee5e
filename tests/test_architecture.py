"""The layers of docs/architecture.md hold, and starting up stays cheap."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "pathmap_cli"
CONFIG = ROOT / "pyproject.toml"
CONTRACTS = tomllib.loads(CONFIG.read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
HEAVY = ("jinja2", "openpyxl", "pydantic", "rapidfuzz", "rich", "xlsxwriter")


def test_every_import_contract_holds(capsys: pytest.CaptureFixture[str]) -> None:
    broken = lint_imports(config_filename=str(CONFIG), no_cache=True)
    assert not broken, capsys.readouterr().out


def test_layers_that_have_come_are_no_longer_optional() -> None:
    layers = next(contract["layers"] for contract in CONTRACTS if contract["id"] == "layers")
    awaited = {name.strip(" ()") for row in layers for name in row.split("|") if "(" in name}
    there = {path.stem for path in PACKAGE.iterdir()}
    assert not awaited & there, "take its parentheses off, and add it to the contract 'rules' if the design does"


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_starting_up_imports_nothing_heavy(option: str) -> None:
    script = f"""
import sys
from pathmap_cli.cli.run import main
sys.argv = ["pathmap", "{option}"]
try:
    main()
except SystemExit as stop:
    assert not stop.code, stop.code
print("loaded:", *sorted({{name.partition(".")[0] for name in sys.modules}} & {set(HEAVY)}))
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=False)
    assert not done.returncode, done.stderr
    assert done.stdout.splitlines()[-1] == "loaded:"
