"""What the checks of the roster take, as a part of the page of measurements."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from tests.bench.roster_cases import (
    CHECKS_AIM,
    PERSON_AIM,
    SHIFTS_A_MONTH,
    TEAM,
    checks_of_one_seconds,
    checks_seconds,
)
from tests.bench.roster_file import make_ten_years

_HEAD = """## Roster

One core, CPU time, the best of some rounds; nothing but the calendar of the place of work is kept
from one run to the next.

| what | measured | aim | |
| --- | --- | --- | --- |
"""


_WINDOW_HEAD = """
A file of ten years, {shifts:,} shifts and their records of work; wall-clock medians, in a window
offscreen. The page counts from the wish to see it until its grid is painted, for the first time
since the program was started; what the checks find comes in turns after that.

| what | measured | aim | |
| --- | --- | --- | --- |
"""
_ASKED: dict[str, tuple[str, float]] = {
    "page": ("month page of the roster opened", 0.3),
    "key": ("key in the form of a shift until its findings are shown", 0.05),
    "plan": ("plan of a month read", 0.1),
    "overview": ("hours of all people in a month", 0.3),
    "substitutes": ("everybody ranked for five open shifts", 0.2),
    "effects": ("what an absence brings with it", 0.1),
}
_RUNS = 3


def roster_report() -> str:
    """Measure and return the part of the page."""
    return _checks() + _window()


def _checks() -> str:
    month = f"all checks of a month of {SHIFTS_A_MONTH} shifts and {TEAM} assistants"
    found = (
        (f"{month}, 26 weeks before", checks_seconds(), CHECKS_AIM),
        ("all checks of one of them", checks_of_one_seconds(), PERSON_AIM),
    )
    return _HEAD + "".join(_row(what, seconds, aim) for what, seconds, aim in found)


def _window() -> str:
    """Each run is a process of its own: the page is opened for the first time in each."""
    with tempfile.TemporaryDirectory(prefix="budgetdesk-roster-") as folder:
        path = Path(folder) / "zehn.budget"
        shifts = make_ten_years(path)
        runs = [_probe(path, Path(folder) / f"config-{number}") for number in range(_RUNS)]
    found = {name: median(one[name] for one in runs) for name in _ASKED}
    rows = (_row(what, found[name], aim) for name, (what, aim) in _ASKED.items())
    return _WINDOW_HEAD.format(shifts=shifts) + "".join(rows)


def _probe(path: Path, home: Path) -> dict[str, float]:
    places = {"XDG_CONFIG_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.roster_probe", str(path)],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, **places},
    )
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def _row(what: str, seconds: float, aim: float) -> str:
    met = "met" if seconds < aim else f"missed by {(seconds - aim) * 1000:.1f} ms"
    return f"| {what} | {seconds * 1000:.1f} ms | under {aim * 1000:g} ms | {met} |\n"
