"""docs/coverage.md stays true: what it names exists, and no case or vector is left unnamed."""

from __future__ import annotations

import re
from pathlib import Path

from tests.shared import repo_root

TESTS = repo_root() / "tests"
DOCUMENT = repo_root() / "docs" / "coverage.md"
_NAMED = re.compile(r"`([\w./*-]+\.(?:toml|py|csv\.gz))`")


def _named() -> dict[str, list[Path]]:
    """Files that the document names, by the name; one without a folder lies beside the last one."""
    found: dict[str, list[Path]] = {}
    folder = TESTS
    for line in DOCUMENT.read_text(encoding="utf-8").splitlines():
        for name in _NAMED.findall(line):
            short = name.removeprefix("tests/")
            if "/" in short:
                folder = (TESTS / short).parent
            found[f"{line[:40]}: {name}"] = sorted(folder.glob(Path(short).name))
    return found


def _paths() -> set[Path]:
    return {path for paths in _named().values() for path in paths}


def test_the_search_finds_what_the_document_names() -> None:
    assert {
        TESTS / "cases" / "grants" / "payments.toml",
        TESTS / "cases" / "grants" / "matching.toml",
        TESTS / "payroll" / "test_payslip.py",
        TESTS / "cases" / "payroll" / "wage_tax" / "lohnsteuer_2025.csv.gz",
    } <= _paths()


def test_every_file_that_the_document_names_exists() -> None:
    assert [name for name, paths in _named().items() if not paths] == []


def test_every_case_of_pay_is_named_in_the_document() -> None:
    cases = {
        path
        for ending in ("*.toml", "*.csv.gz")
        for path in (TESTS / "cases" / "payroll").rglob(ending)
    }
    assert len(cases) > 40
    assert sorted(str(path.relative_to(TESTS)) for path in cases - _paths()) == []


def test_every_room_of_pay_has_a_test_that_the_document_names() -> None:
    folders = {path.parent.name for path in _paths() if path.suffix == ".py"}
    folders |= {path.parent.name for path in _paths() if "payroll" in path.parts}
    rooms = {path.name for path in (TESTS / "payroll").iterdir() if (path / "__init__.py").exists()}
    assert sorted(rooms - folders) == []
