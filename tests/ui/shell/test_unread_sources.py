"""Modules are loaded without their sources being read."""

from __future__ import annotations

import subprocess
import sys

_LOAD = """
import linecache
import budgetdesk.ui.window
import budgetdesk.ui.opening
sources = [name for name in linecache.cache if name.endswith(".py")]
read = [name for name in sources if "budgetdesk" in name or "sqlalchemy" in name]
print(len(read))
"""


def test_no_source_is_read_to_load_the_window_and_what_a_file_needs() -> None:
    done = subprocess.run([sys.executable, "-c", _LOAD], capture_output=True, check=True, text=True)
    assert done.stdout.split() == ["0"]
