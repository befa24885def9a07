"""
Mutants: the program with one small fault each, and whether a test notices. Run by hand; survivors.md has what lives on.

    python -m tests.mutation.run switchboard/sip/watch/notifier.py [TEST …]
    python -m tests.mutation.run --sample 200 switchboard/core switchboard/storage

Each mutant runs in a copy of the tree. Where no tests are named, those of the module's room and of `tests/wire` run.
"""

import argparse
import ast
import copy
import math
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_PATIENCE = 120.0  # seconds for the tests of one mutant; one that hangs is noticed
_WIRE_ROOMS = ("sip", "core", "storage")
_COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}


@dataclass(frozen=True, slots=True)
class Mutant:
    """A module's source with one fault, which stands in this line."""

    module: Path
    line: int
    what: str
    source: str

    def __str__(self) -> str:
        return f"{self.module.relative_to(ROOT)}:{self.line}: {self.what}"


def mutants_of(module: Path) -> Iterator[Mutant]:
    """Every one there is, in the order of the lines."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    for number, node in enumerate(ast.walk(tree)):
        for what, change in _changes(node):
            fresh = copy.deepcopy(tree)
            change(next(other for at, other in enumerate(ast.walk(fresh)) if at == number))
            yield Mutant(module, getattr(node, "lineno", 0), what, ast.unparse(ast.fix_missing_locations(fresh)))


def _changes(node: ast.AST) -> Iterator[tuple[str, "Change"]]:
    match node:
        case ast.Compare(ops=[operator, *_]) if type(operator) in _COMPARISONS:
            other = _COMPARISONS[type(operator)]
            yield f"{ast.unparse(node)}: {type(operator).__name__} is {other.__name__}", Compared(other)
        case ast.BoolOp(op=operator):
            yield f"{ast.unparse(node)}: and is or", Joined(ast.Or if isinstance(operator, ast.And) else ast.And)
        case ast.If(test=test) | ast.While(test=test):
            yield f"if {ast.unparse(test)}: never", Tested()
        case ast.Constant(value=bool() as value):
            yield f"{value} is {not value}", Valued(not value)
        case ast.Constant(value=int() as value):
            yield f"{value} is {value + 1}", Valued(value + 1)
        case ast.Expr(value=ast.Call() | ast.Await() as call):
            yield f"{ast.unparse(call)}: left out", Emptied()
        case _:
            return


class Change:
    """Puts the fault into the node of a copy."""

    def __call__(self, node: ast.AST) -> None:
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Compared(Change):
    """Another comparison."""

    other: type[ast.cmpop]

    def __call__(self, node: ast.AST) -> None:
        assert isinstance(node, ast.Compare)
        node.ops[0] = self.other()


@dataclass(frozen=True, slots=True)
class Joined(Change):
    """`or` for `and`, or the other way."""

    other: type[ast.boolop]

    def __call__(self, node: ast.AST) -> None:
        assert isinstance(node, ast.BoolOp)
        node.op = self.other()


class Tested(Change):
    """A condition that never holds."""

    def __call__(self, node: ast.AST) -> None:
        assert isinstance(node, ast.If | ast.While)
        node.test = ast.Constant(value=False)


@dataclass(frozen=True, slots=True)
class Valued(Change):
    """Another constant."""

    value: object

    def __call__(self, node: ast.AST) -> None:
        assert isinstance(node, ast.Constant)
        node.value = self.value  # type: ignore[assignment]  # a bool or an int


class Emptied(Change):
    """A statement that does nothing."""

    def __call__(self, node: ast.AST) -> None:
        assert isinstance(node, ast.Expr)
        node.value = ast.Constant(value=None)


def tests_of(module: Path) -> list[str]:
    """The tests of the module's room, and those on the wire where these concern it."""
    room = module.relative_to(ROOT / "switchboard").parts[0]
    found = [f"tests/unit/{room}"] if (ROOT / "tests" / "unit" / room).is_dir() else ["tests/unit"]
    return [*found, "tests/wire"] if room in _WIRE_ROOMS else found


def lives(mutant: Mutant, tree: Path, tests: Sequence[str]) -> bool:
    """Whether no test notices."""
    target = tree / mutant.module.relative_to(ROOT)
    before = target.read_text(encoding="utf-8")
    target.write_text(mutant.source, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *tests]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        done = subprocess.run(command, cwd=tree, env=environment, check=False, capture_output=True, timeout=_PATIENCE)
    except subprocess.TimeoutExpired:
        return False
    finally:
        target.write_text(before, encoding="utf-8")
    return done.returncode == 0


def main() -> int:
    """Prints those that live on; returns how many do."""
    parser = argparse.ArgumentParser(description="Puts small faults into modules, and says which no test notices.")
    parser.add_argument("modules", nargs="+", type=Path, help="modules or folders of them")
    parser.add_argument("--tests", nargs="*", help="what is run for each")
    parser.add_argument("--sample", type=int, help="so many of them, chosen by chance")
    parser.add_argument("--seed", type=int, default=6)
    parser.add_argument("--seconds", type=float, default=math.inf, help="no other one is begun after that")
    options = parser.parse_args()
    modules = [
        module
        for given in options.modules
        for module in (sorted(given.resolve().rglob("*.py")) if given.is_dir() else [given.resolve()])
    ]
    mutants = [mutant for module in modules for mutant in mutants_of(module)]
    if options.sample and options.sample < len(mutants):
        mutants = random.Random(options.seed).sample(mutants, options.sample)
    survivors = looked_at = 0
    until = time.monotonic() + options.seconds
    with tempfile.TemporaryDirectory(prefix="switchboard-mutants-") as folder:
        tree = Path(folder) / "tree"
        shutil.copytree(ROOT, tree, ignore=shutil.ignore_patterns(".git", ".venv", "*.pyc", ".mypy_cache"))
        for mutant in mutants:
            if time.monotonic() >= until:
                break
            looked_at += 1
            if lives(mutant, tree, options.tests or tests_of(mutant.module)):
                survivors += 1
                print(mutant, flush=True)
    print(f"{survivors} of {looked_at} live on")
    return min(survivors, 1)


if __name__ == "__main__":
    sys.exit(main())
