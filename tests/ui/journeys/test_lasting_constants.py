"""A program that runs for days does not lose None, True or False to Qt."""

from __future__ import annotations

import subprocess
import sys

# Each call takes a reference to a constant on Python 3.11; a program starts with some thousand.
_MANY_CALLS = """
import budgetdesk.ui
from PySide6.QtCore import QObject
thing = QObject()
for _ in range(200_000):
    thing.parent()
    thing.signalsBlocked()
    thing.isWidgetType()
    thing.objectName()
"""


def test_hundreds_of_thousands_of_answers_do_not_end_the_program() -> None:
    done = subprocess.run([sys.executable, "-c", _MANY_CALLS], check=False, capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")
