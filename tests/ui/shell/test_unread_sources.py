"""Modules are loaded without their sources being read."""

from __future__ import annotations

import subprocess
import sys

_LOAD = """
import linecache
from pathlib import Path
import budgetdesk.ui.window
import budgetdesk.ui.opening
import sqlalchemy
folders = [Path(one.__file__).parent for one in (budgetdesk, sqlalchemy)]
print(sum(Path(name).is_relative_to(one) for name in linecache.cache for one in folders))
"""


def test_no_source_is_read_to_load_the_window_and_what_a_file_needs() -> None:
    done = subprocess.run([sys.executable, "-c", _LOAD], capture_output=True, check=True, text=True)
    assert done.stdout.split() == ["0"]
