"""How long the window lets one wait, against an empty window measured in the same run."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any, Final

from tests.bench.cases import Ground

FIRST_PAINT: Final = 1.3
USABLE: Final = 1.5
GROWTH: Final = 1.1
MEGABYTES: Final = 120
_RUNS: Final = 5

_HEAD = """## The window

Offscreen, warm. An empty PySide6 window, started in turn with the others, is the measure: the first
paint may take {first}× and the usable page {usable}× its time, and memory stay under {memory} MB.
Seconds count from the start of the process. The page is usable when the figures of the real file
are painted; the file is open when all can be done at once (what is asked for before that waits).
"First time" is a file that keeps nothing for today: its page comes with the file.

| window | first paint | times the empty one | page usable | times the empty one | file open \
| memory, page usable | memory, file open | |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
"""


@dataclass(frozen=True)
class Shown:
    """Medians of one kind of window; memory is the largest seen up to then."""

    first_paint: float
    usable: float
    can_write: float
    usable_megabytes: float
    megabytes: float
    heavy: tuple[str, ...] = ()


def ui_report(ground: Ground, runs: int) -> str:
    """Measure the windows and return their part of the page."""
    runs = max(runs, _RUNS)
    first = "{}, first time"
    kinds: dict[str, tuple[str, Path | None]] = {
        "empty window": ("empty", None),
        "practice household": ("program", ground.practice),
        "large file": ("program", ground.large),
        first.format("practice household"): ("program", ground.practice),
        first.format("large file"): ("program", ground.large),
    }
    answers: dict[str, list[dict[str, Any]]] = {name: [] for name in kinds}
    # The first round of all warms the caches and does not count; then all take turns.
    for turn in range(runs + 1):
        for name, (mode, path) in kinds.items():
            if path is not None and name not in {"practice household", "large file"}:
                answer = _on_a_copy(mode, path, ground.folder)
            else:
                answer = probe(mode, path, ground.folder)
            if turn:
                answers[name].append(answer)
    shown = {name: _middle(found) for name, found in answers.items()}
    empty, practice, large, *_ = shown.values()
    lines = [_row(name, one, empty) for name, one in shown.items()]
    growth = large.usable / practice.usable
    searched = probe("search", ground.large, ground.folder)
    return (
        _HEAD.format(first=FIRST_PAINT, usable=USABLE, memory=MEGABYTES)
        + "\n".join(lines)
        + f"\n\nThe large file's page is usable after {growth:.2f}× the time of the practice"
        + f" household's (aim: at most {GROWTH}×): {_judged(growth <= GROWTH)}.\n"
        + _answers(searched.get("answers", {}))
    )


def _on_a_copy(mode: str, path: Path, folder: Path) -> dict[str, Any]:
    """Start on a copy that keeps nothing, as after a week without the program."""
    copy = folder / f"{path.stem}-{time.monotonic_ns()}.budget"
    shutil.copyfile(path, copy)
    with closing(sqlite3.connect(copy)) as connection, connection:
        connection.execute("DELETE FROM kept_view")
    answer = probe(mode, copy, folder)
    copy.unlink()
    return answer


def probe(mode: str, path: Path | None, folder: Path) -> dict[str, Any]:
    """Start one window in a process of its own and return what it reported."""
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
    if process.wait() != 0:
        raise RuntimeError(f"{mode}: {complaints}")
    answer: dict[str, Any] = json.loads(said.splitlines()[-1])
    return answer


def _middle(found: list[dict[str, Any]]) -> Shown:
    return Shown(
        median(one["first_paint"] for one in found),
        median(one["usable"] for one in found),
        median(one["can_write"] for one in found),
        max(one["usable_mb"] for one in found),
        max(one["can_write_mb"] for one in found),
        tuple(found[0]["heavy"]),
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
        f" | {one.can_write:.2f} s | {one.usable_megabytes:.0f} MB | {one.megabytes:.0f} MB"
        f" | {'; '.join(missed) or 'met'} |"
    )


def _answers(found: dict[str, dict[str, float]]) -> str:
    rows = "\n".join(
        f"| {what} | {one['seconds'] * 1000:.0f} ms | under {one['aim'] * 1000:.0f} ms"
        f" | {_judged(one['seconds'] < one['aim'])} |"
        for what, one in found.items()
    )
    return f"""
How long the window takes to answer in the large file: lists until they are painted, changes and
pages as long as they keep the window from answering (a long change answers meanwhile).

| what | measured | aim | |
| --- | --- | --- | --- |
{rows}
"""


def _judged(met: bool) -> str:
    return "met" if met else "missed"
