"""What must never stand in the source, whoever writes it."""

from __future__ import annotations

import ast
import re

from tests.house.files import SOURCE, source_trees

NO_MEANING = {"utils", "util", "helpers", "helper", "common", "misc", "manager"}
DOMAIN = ("kernel", "statutory", "staff", "ledger", "budget", "wording")
# A word of tasks.py of its own: it asks for today once and hands it on.
ASKS_FOR_TODAY = "statutory/due.py"
CLOCKS = {"today", "now", "utcnow", "time", "monotonic"}


def test_no_module_has_a_name_without_meaning() -> None:
    named = [path for path in SOURCE.rglob("*") if path.stem in NO_MEANING]
    assert named == []


def test_every_module_says_what_it_is_for() -> None:
    silent = [name for name, tree in source_trees().items() if not ast.get_docstring(tree)]
    assert silent == []


def test_no_comment_marks_something_as_unfinished() -> None:
    marks = re.compile(r"#.*\b(TODO|FIXME|XXX|HACK)\b")
    unfinished = [
        f"{path.relative_to(SOURCE)}:{number}: {line.strip()}"
        for path in SOURCE.rglob("*.py")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if marks.search(line)
    ]
    assert unfinished == []


def test_no_function_is_left_to_be_written() -> None:
    # Catching the error is fine: zipfile raises it for a packing method it does not know.
    left = [
        f"{name}:{node.lineno}"
        for name, tree in source_trees().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Raise) and "NotImplementedError" in ast.unparse(node)
    ]
    assert left == []


def test_no_binary_fraction_comes_near_money() -> None:
    floats = [
        f"{name}:{node.lineno}"
        for name, tree in source_trees(*DOMAIN, "bankfiles").items()
        for node in ast.walk(tree)
        if (isinstance(node, ast.Constant) and isinstance(node.value, float))
        or (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id == "float"
        )
    ]
    assert floats == []


def test_the_domain_never_asks_for_the_time() -> None:
    asked = [
        f"{name}:{node.lineno}: {node.func.attr}()"
        for name, tree in source_trees(*DOMAIN, "bankfiles").items()
        for node in ast.walk(tree)
        if name != ASKS_FOR_TODAY
        and isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id in {"date", "datetime", "time"}
        and node.func.attr in CLOCKS
    ]
    assert asked == []
