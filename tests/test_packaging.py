"""What is declared once stays true everywhere else: dependencies, locks, the two commands."""

import re
import tomllib
from pathlib import Path

import pytest

from tools import bootstrap

ROOT = Path(__file__).resolve().parent.parent
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = {name: (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8") for name in ("run", "dev")}
NAME = re.compile(r"^[a-z0-9-]+")
RUNTIME = {NAME.match(line).group() for line in PYPROJECT["project"]["dependencies"]}  # type: ignore[union-attr]


def pins(lock: str) -> dict[str, str]:
    """Each locked package with its version."""
    return dict(re.findall(r"^([a-z0-9-]+)==([^ ]+)", LOCKS[lock], re.MULTILINE))


def test_the_locks_hold_every_declared_dependency() -> None:
    groups = PYPROJECT["dependency-groups"]
    declared = [line for group in groups.values() for line in group if isinstance(line, str)]
    wanted = RUNTIME | {found.group() for line in declared if (found := NAME.match(line))}
    assert wanted <= pins("dev").keys()
    assert pins("run").keys() >= RUNTIME


def test_what_builds_the_project_is_locked_too() -> None:
    assert set(PYPROJECT["build-system"]["requires"]) <= set(PYPROJECT["dependency-groups"]["build"])


def test_people_who_run_it_and_people_who_test_it_have_the_same_releases() -> None:
    assert pins("run").items() <= pins("dev").items()


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_is_hashes_and_names_no_place(lock: str) -> None:
    requirements = re.sub(r"#.*", "", LOCKS[lock]).replace("\\\n", "").splitlines()
    assert all(re.search(r" --hash=sha256:[0-9a-f]{64}", line) for line in requirements if line.strip())
    assert not re.search(r"://|file:|--(index|find|trusted)|/\w+/", LOCKS[lock])


@pytest.mark.parametrize("name", sorted(RUNTIME))
def test_every_dependency_is_used(name: str) -> None:
    module = name.replace("-", "_")
    statement = re.compile(rf"^\s*(from|import) {module}\b", re.MULTILINE)
    sources = (ROOT / "src").rglob("*.py")
    assert any(statement.search(path.read_text(encoding="utf-8")) for path in sources)


@pytest.mark.parametrize("command", bootstrap.STEPS)
def test_make_only_calls_the_script(command: str) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert f"\n{command}:\n\tpython3 tools/bootstrap.py {command}\n\n" in makefile
