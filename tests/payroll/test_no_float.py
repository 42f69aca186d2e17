"""No binary fraction in what computes pay, and no division that makes one of whole numbers."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from tests.house.files import source_trees

ROOMS = ("statutory", "payroll")
# The slash between folders.
FOLDERS = ("resources_folder", "Path")


def binary_fractions(tree: ast.AST) -> Iterator[int]:
    """Lines with a float literal, or with `float` as a type or a call."""
    for node in ast.walk(tree):
        literal = isinstance(node, ast.Constant) and isinstance(node.value, float)
        if literal or (isinstance(node, ast.Name) and node.id == "float"):
            yield node.lineno  # type: ignore[attr-defined]


def divisions_of_whole_numbers(tree: ast.AST, decimals: set[str]) -> Iterator[int]:
    """Lines with ``/`` where nothing on either side is known as a Decimal by its annotation."""
    known = decimals | _assigned(tree, decimals)
    for node in ast.walk(tree):
        divides = isinstance(node, ast.BinOp | ast.AugAssign) and isinstance(node.op, ast.Div)
        if divides and not _words(node) & known and not _words(node) & set(FOLDERS):
            yield node.lineno  # type: ignore[attr-defined]


def declared_as_decimal(tree: ast.AST) -> set[str]:
    """Arguments, fields, variables and functions whose annotation names Decimal."""
    found = {"Decimal"}
    for node in ast.walk(tree):
        annotation = getattr(node, "annotation", None) or getattr(node, "returns", None)
        if not isinstance(annotation, ast.expr) or "Decimal" not in ast.unparse(annotation):
            continue
        if isinstance(node, ast.arg):
            found.add(node.arg)
        elif isinstance(node, ast.AnnAssign):
            found |= _words(node.target)
        elif isinstance(node, ast.FunctionDef):
            found.add(node.name)
    return found


def _assigned(tree: ast.AST, decimals: set[str]) -> set[str]:
    found: set[str] = set()
    before = -1
    while len(found) > before:
        before = len(found)
        for node in ast.walk(tree):
            if isinstance(node, ast.Assign) and _words(node.value) & (decimals | found):
                found |= {word for target in node.targets for word in _words(target)}
    return found


def _words(node: ast.AST) -> set[str]:
    names = {one.id for one in ast.walk(node) if isinstance(one, ast.Name)}
    return names | {one.attr for one in ast.walk(node) if isinstance(one, ast.Attribute)}


def test_there_is_no_binary_fraction_in_payroll_and_its_figures() -> None:
    found = {name: list(binary_fractions(tree)) for name, tree in source_trees(*ROOMS).items()}
    assert {name: lines for name, lines in found.items() if lines} == {}


def test_whole_numbers_are_never_divided_into_a_binary_fraction() -> None:
    shared = set().union(*map(declared_as_decimal, source_trees("kernel", "statutory").values()))
    found = {
        name: list(divisions_of_whole_numbers(tree, shared | declared_as_decimal(tree)))
        for name, tree in source_trees(*ROOMS).items()
    }
    assert {name: lines for name, lines in found.items() if lines} == {}


@pytest.mark.parametrize(
    "source",
    ["rate = 0.5", "rate = float(text)", "def half(pay: float) -> int: ..."],
)
def test_the_search_finds_a_binary_fraction(source: str) -> None:
    assert list(binary_fractions(ast.parse(source))) == [1]


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("half = cents / 2", [1]),
        ("cents /= 2", [1]),
        ("half = cents // 2", []),
        ("def half(rate: Decimal) -> Decimal: return cents * rate / 2", []),
        ("rate = Decimal(1)\nhalf = rate / 2", []),
        ("share: Decimal\nhalf = share\nwhole = half / 2", []),
    ],
)
def test_the_search_finds_a_division_of_whole_numbers(source: str, lines: list[int]) -> None:
    tree = ast.parse(source)
    assert list(divisions_of_whole_numbers(tree, declared_as_decimal(tree))) == lines
