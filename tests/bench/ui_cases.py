"""How long the window lets one wait, against an empty window measured in the same run."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any, Final

from tests.bench.cases import Ground

FIRST_PAINT: Final = 1.3
USABLE: Final = 1.5
GROWTH: Final = 1.1
MEGABYTES: Final = 120
ANSWER: Final = 0.1
_RUNS: Final = 5

_HEAD = """## The window

Offscreen, warm. An empty PySide6 window, started in turn with the others, is the measure: the first
paint may take {first}× and the usable page {usable}× its time, and memory stay under {memory} MB.
Seconds count from the start of the process.

| window | first paint | times the empty one | page usable | times the empty one | peak memory | |
| --- | --- | --- | --- | --- | --- | --- |
"""


@dataclass(frozen=True)
class Shown:
    """Medians of one kind of window; memory is the largest."""

    first_paint: float
    usable: float
    megabytes: float
    heavy: tuple[str, ...] = ()


def ui_report(ground: Ground, runs: int) -> str:
    """Measure the windows and return their part of the page."""
    runs = max(runs, _RUNS)
    kinds: dict[str, tuple[str, Path | None]] = {
        "empty window": ("empty", None),
        "practice household": ("program", ground.practice),
        "large file": ("program", ground.large),
    }
    answers: dict[str, list[tuple[dict[str, Any], float]]] = {name: [] for name in kinds}
    # The first round of all warms the caches and does not count; then all take turns.
    for turn in range(runs + 1):
        for name, (mode, path) in kinds.items():
            answer = probe(mode, path, ground.folder)
            if turn:
                answers[name].append(answer)
    shown = {name: _middle(found) for name, found in answers.items()}
    empty, practice, large = shown.values()
    lines = [_row(name, one, empty) for name, one in shown.items()]
    growth = large.usable / practice.usable
    searched, _ = probe("search", ground.large, ground.folder)
    return (
        _HEAD.format(first=FIRST_PAINT, usable=USABLE, memory=MEGABYTES)
        + "\n".join(lines)
        + f"\n\nThe large file's page is usable after {growth:.2f}× the time of the practice"
        + f" household's (aim: at most {GROWTH}×): {_judged(growth <= GROWTH)}.\n"
        + _answers(searched.get("answers", {}))
    )


def probe(mode: str, path: Path | None, folder: Path) -> tuple[dict[str, Any], float]:
    """Start one window in a process of its own; what it reported, and its peak memory in MB."""
    home = {"XDG_CONFIG_HOME": str(folder / "config"), "QT_QPA_PLATFORM": "offscreen"}
    words = [
        "-m",
        "tests.bench.ui_probe",
        mode,
        str(time.monotonic()),
        *([str(path)] if path else []),
    ]
    process = subprocess.Popen(
        [sys.executable, *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, **home},
    )
    output, errors = process.stdout, process.stderr
    assert output is not None
    assert errors is not None
    with output, errors:
        said, complaints = output.read(), errors.read()
    _, status, usage = os.wait4(process.pid, 0)
    # It was waited for above, which is how the peak memory is known.
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise RuntimeError(f"{mode}: {complaints}")
    return json.loads(said.splitlines()[-1]), usage.ru_maxrss / 1024


def _middle(found: list[tuple[dict[str, Any], float]]) -> Shown:
    return Shown(
        median(one["first_paint"] for one, _ in found),
        median(one["usable"] for one, _ in found),
        max(megabytes for _, megabytes in found),
        tuple(found[0][0]["heavy"]),
    )


def _row(name: str, one: Shown, empty: Shown) -> str:
    paint, usable = one.first_paint / empty.first_paint, one.usable / empty.usable
    missed = []
    if paint > FIRST_PAINT:
        missed.append("first paint missed")
    if usable > USABLE:
        missed.append("page usable missed")
    if one.megabytes >= MEGABYTES:
        missed.append("memory missed")
    if one.heavy:
        missed.append(f"before the first paint: {', '.join(one.heavy)}")
    return (
        f"| {name} | {one.first_paint:.2f} s | {paint:.1f} | {one.usable:.2f} s | {usable:.1f}"
        f" | {one.megabytes:.0f} MB | {'; '.join(missed) or 'met'} |"
    )


def _answers(found: dict[str, float]) -> str:
    rows = "\n".join(
        f"| {what} | {seconds * 1000:.0f} ms | {_judged(seconds < ANSWER)} |"
        for what, seconds in found.items()
    )
    return f"""
How long the list of bookings of the large file takes to answer (aim: under {ANSWER * 1000:.0f} ms):

| what | measured | |
| --- | --- | --- |
{rows}
"""


def _judged(met: bool) -> str:
    return "met" if met else "missed"
