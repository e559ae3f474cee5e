"""A function broken on purpose, one place at a time: a condition that always or never holds, a thing that is not said.

A test has to notice each of these mutants. Where none does, a case is wanted that shows what the place is for.
"""

import ast
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import CodeType, FunctionType

ALWAYS, NEVER = ast.Constant(value=True), ast.Constant(value=False)
SILENCE = ast.YieldFrom(ast.Tuple([], ast.Load()))  # a generator stays one


@dataclass(frozen=True)
class Mutant:
    """One way to break a function; `words` say which place is broken, and how."""

    function: FunctionType
    code: CodeType
    words: str

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """The function is broken, whoever holds it."""
        sound = self.function.__code__
        self.function.__code__ = self.code
        try:
            yield
        finally:
            self.function.__code__ = sound


def mutants(function: FunctionType) -> Iterator[Mutant]:
    """Every condition of the function always so, then never so, and each thing that it yields left unsaid."""
    path = Path(function.__code__.co_filename)
    tree = ast.parse(path.read_text("utf-8"))
    for part in ast.walk(_definition(tree, function)):
        for words in _broken(part):
            code = _code(compile(ast.fix_missing_locations(tree), str(path), "exec"), function)
            yield Mutant(function, code, f"{path.name}, {words}")


def _broken(part: ast.AST) -> Iterator[str]:
    """Break a part in each way that there is, and say how; it is whole again at the end."""
    match part:
        case ast.If(test=whole) | ast.IfExp(test=whole):
            for part.test, how in ((ALWAYS, "always"), (NEVER, "never")):
                yield _words(whole, how)
            part.test = whole
        case ast.comprehension(ifs=wholes):
            for place, whole in enumerate(wholes):
                for part.ifs[place], how in ((ALWAYS, "always"), (NEVER, "never")):
                    yield _words(whole, how)
                part.ifs[place] = whole
        case ast.Expr(value=ast.Yield() | ast.YieldFrom() as whole):
            part.value = SILENCE
            yield f"line {whole.lineno}: `{ast.unparse(whole)}` is left out"
            part.value = whole


def _words(condition: ast.expr, how: str) -> str:
    return f"line {condition.lineno}: `{ast.unparse(condition)}` is {how} so"


def _definition(tree: ast.AST, function: FunctionType) -> ast.AST:
    """The function's own part of its module's source; its code begins with its first decorator."""
    definitions = (part for part in ast.walk(tree) if isinstance(part, ast.FunctionDef))
    return next(
        part
        for part in definitions
        if min([part.lineno, *(one.lineno for one in part.decorator_list)]) == function.__code__.co_firstlineno
    )


def _code(module: CodeType, function: FunctionType) -> CodeType:
    """The function's code in its newly compiled module."""
    sound = function.__code__
    return next(
        code for code in inner(module) if (code.co_name, code.co_firstlineno) == (sound.co_name, sound.co_firstlineno)
    )


def inner(code: CodeType) -> Iterator[CodeType]:
    """The code of all functions and expressions inside."""
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield constant
            yield from inner(constant)
