"""A quick start: the large libraries are imported when first needed, not before."""

from __future__ import annotations

import subprocess
import sys

import pytest

LARGE = ["PySide6", "sqlalchemy", "reportlab", "openpyxl", "holidays", "schwifty", "pypdf", "PIL"]


@pytest.mark.parametrize("module", ["budgetdesk.app", "budgetdesk.cli"])
def test_starting_the_program_loads_no_large_library(module: str) -> None:
    code = f"import sys, {module}; print(*sorted(set({LARGE!r}) & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.split() == []
