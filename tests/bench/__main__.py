"""`python3 tasks.py bench`: measure what a user waits for, and write docs/benchmarks.md.

Each case runs in processes of its own, as a user would start it; the figures are medians.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from tests.bench.cases import CASES, Case, Result, prepare
from tests.bench.payroll_report import payroll_report
from tests.bench.roster_report import roster_report
from tests.bench.ui_cases import ui_report
from tests.shared import repo_root

_NOTES = "## Notes"


def main() -> int:
    """Run all cases and write the file; 0 whether or not an aim was met."""
    parser = argparse.ArgumentParser(description="measure and write docs/benchmarks.md")
    parser.add_argument("--runs", type=int, default=3, help="runs of each case (median counts)")
    parser.add_argument("--bookings", type=int, default=100_000, help="size of the large file")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="budgetdesk-bench-") as folder:
        ground = prepare(Path(folder), bookings=arguments.bookings)
        results = []
        for case in CASES:
            result = case.measured(ground, arguments.runs)
            print(_row(case, result))
            results.append((case, result))
        window = ui_report(ground, arguments.runs)
        print(window)
        payroll = payroll_report()
        print(payroll)
        roster = roster_report()
        print(roster)
        large = ground.large_size
    target = repo_root() / "docs" / "benchmarks.md"
    notes = f"{window}\n{payroll}\n{roster}\n{_kept_notes(target)}"
    page = _page(results, large=large, bookings=arguments.bookings, notes=notes)
    target.write_text(page, encoding="utf-8")
    print(f"written: {target.relative_to(repo_root())}")
    return 0


def _page(results: list[tuple[Case, Result]], *, large: int, bookings: int, notes: str) -> str:
    rows = "\n".join(_row(case, result) for case, result in results)
    machine = f"{os.cpu_count()} cores, {platform.system()}, CPython {platform.python_version()}"
    return f"""# Benchmarks

Written by `python3 tasks.py bench` on {datetime.now(tz=UTC):%Y-%m-%d}: {machine}.
Wall-clock medians; a process case counts from the start of the process. Memory is the peak
resident size of the process, in this table no less than that of the program that measures. The
large file is the practice household filled up with everyday bookings ({bookings:,} in all,
{large / 1e6:.0f} MB).

| what | measured | aim | peak memory | aim | |
| --- | --- | --- | --- | --- | --- |
{rows}

{notes}"""


def _row(case: Case, result: Result) -> str:
    missed = []
    if case.seconds is not None and result.seconds >= case.seconds:
        missed.append(f"missed by {result.seconds - case.seconds:.2f} s")
    if result.megabytes >= case.megabytes:
        missed.append(f"missed by {result.megabytes - case.megabytes:.0f} MB")
    aim = "–" if case.seconds is None else f"under {case.seconds:g} s"
    return (
        f"| {case.name} | {result.seconds:.2f} s | {aim} | {result.megabytes:.0f} MB "
        f"| under {case.megabytes} MB | {', '.join(missed) or 'met'} |"
    )


def _kept_notes(target: Path) -> str:
    """What people wrote below the figures stays, so that a missed aim keeps its reason."""
    if target.exists() and _NOTES in (text := target.read_text(encoding="utf-8")):
        return text[text.index(_NOTES) :]
    return f"{_NOTES}\n\nNone.\n"


if __name__ == "__main__":
    sys.exit(main())
