"""The code that says each kind of issue is broken on purpose, condition by condition: the kind's case file notices.

Where a test here fails, the case file says too little: write the case that the message asks for. The reader has tests and
limits of its own in tests/reader/.
"""

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from types import FunctionType, ModuleType

import pytest

import pathmap_cli
from pathmap_cli.issues import IssueType
from pathmap_cli.issues.catalogue import CATALOGUE, FAMILIES
from tests.case_files import Section
from tests.issues.cases import outcome, read_cases
from tests.mutants import Mutant, inner, mutants

SAYING = ("intake", "schema", "workspace.decisions", "pipeline.read")
"""Where issues are said; not the reader, whose limits are too wide for a case, and which tests/reader/ breaks."""
FAMILY = len("WB2")
EITHER_WAY: Mapping[str, str] = {
    "`marks.get('profile') in set(Profile)` is never so": "no issue of the file; tests/issues/cases/WB203.md shows it",
    "`one.spec` is always so": "only files that could be read come here; the check is for mypy",
    "`os.environ.get('PATHMAP_DEBUG')` is always so": "only developers see it, and tests/pipeline/test_read.py does",
    "`os.environ.get('PATHMAP_DEBUG')` is never so": "the same",
    "`_is_tidy(text)` is never so": "a quick look that saves time and changes nothing",
    "`least` is always so": "no issue; tests/schema/test_numbers.py has the wage that is read",
    "`least` is never so": "the same",
    "`reading.value is not None` is never so": "no issue; tests/schema/test_many.py has the values",
    "`found` is never so": "no issue; tests/schema/test_codes.py has the code that is read",
    "`code == text` is always so": "the same",
    "`code == text` is never so": "the same",
    "`cell.formula is None` is never so": "the reader keeps no cell that has neither a value nor a formula",
}
"""Mutants that no case of these kinds can notice, and why."""
CODES = {name: kind.code for family in FAMILIES for name, kind in vars(family).items() if isinstance(kind, IssueType)}


def _modules() -> Iterator[ModuleType]:
    for info in pkgutil.walk_packages(pathmap_cli.__path__, f"{pathmap_cli.__name__}."):
        if info.name.removeprefix(f"{pathmap_cli.__name__}.").startswith(SAYING):
            yield importlib.import_module(info.name)


def _functions(holder: ModuleType | type, module: str) -> Iterator[FunctionType]:
    """The functions that are written in a module, those of its classes included."""
    for one in tuple(vars(holder).values()):
        if isinstance(one, type) and one.__module__ == module:
            yield from _functions(one, module)
        function = getattr(one, "__func__", None) or getattr(one, "fget", None) or getattr(one, "func", one)
        if isinstance(function, FunctionType) and function.__module__ == module:
            yield function


def _codes(function: FunctionType) -> tuple[str, ...]:
    """The kinds of issue that a function names."""
    names = {name for code in (function.__code__, *inner(function.__code__)) for name in code.co_names}
    other = {name for name, value in function.__globals__.items() if not isinstance(value, IssueType)}
    return tuple(sorted(CODES[name] for name in (names & CODES.keys()) - other))


SAYERS = {
    f"{module.__name__.partition('.')[2]}.{function.__qualname__}": function
    for module in _modules()
    for function in _functions(module, module.__name__)
    if _codes(function)
}


@pytest.mark.parametrize("name", SAYERS)
def test_every_condition_under_which_an_issue_is_said_is_shown(name: str) -> None:
    codes = _codes(SAYERS[name])
    unnoticed = [
        one.words
        for one in mutants(SAYERS[name])
        if not one.words.endswith(tuple(EITHER_WAY)) and not _is_seen(one, codes)
    ]
    files = " or ".join(f"tests/issues/cases/{code}.md" for code in codes)
    assert not unnoticed, (
        f"{name} was broken on purpose ({'; '.join(unnoticed)}), and no case noticed. Add one that does to {files}, "
        "`## fires: …` or `## silent: …`. If only what is advised or left out has changed, add a line `- fix: …` or "
        "`- left out, …` to a case."
    )


def _is_seen(mutant: Mutant, codes: tuple[str, ...]) -> bool:
    with mutant.at_work():
        return any(_differs(code, case) for code in (*codes, *_kin(codes)) for case in read_cases(code))


def _kin(codes: tuple[str, ...]) -> Iterator[str]:
    """The other kinds of the same families: what fits no kind of a family may be said as another of it."""
    families = tuple(code[:FAMILY] for code in codes)
    yield from (code for code in CATALOGUE if code.startswith(families) and code not in codes)


def _differs(code: str, case: Section) -> bool:
    try:
        return outcome(code, case) != case.expected
    except Exception:  # noqa: BLE001 - what breaks is noticed
        return True
