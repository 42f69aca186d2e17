"""The practice household on the disk: the budget file, and beside it what the bank would send."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from budgetdesk.kernel.errors import StoreUnavailable, Unavailable
from budgetdesk.usecases.files import Clock, create_empty
from budgetdesk.usecases.outside_files import make_folder, write_files
from budgetdesk.usecases.practice import (
    PracticeFile,
    PracticePlan,
    PracticeSummary,
    practice_receipts,
    practice_statements,
    write_practice,
)

FIRST_YEAR: Final = 2026
"""The first year for which the story's wages and rates were thought out."""

_SPRING: Final = 4


@dataclass(frozen=True, slots=True)
class PracticeFolder:
    """What was written where. `open_statements` hold what the budget file does not have yet."""

    path: Path
    folder: Path
    statements: tuple[Path, ...]
    open_statements: tuple[Path, ...]
    receipts: tuple[Path, ...]
    summary: PracticeSummary


def make_practice(
    path: Path, clock: Clock, *, years: int = 1, bookings: int | None = None, seed: int = 1
) -> PracticeFolder:
    """Write the practice household, its statement files and receipts.

    The story ends on the clock's day, or with the last year where that has hardly begun. Raises
    `StoreUnavailable` where the file exists already, `NotAllowed` where the folder cannot be
    written.
    """
    if path.exists():
        raise StoreUnavailable(str(path), Unavailable.EXISTS)
    plan = practice_plan(clock().date(), years=years, bookings=bookings, seed=seed)
    make_folder(path.parent)
    with create_empty(path, who="Übung", clock=clock) as desk:
        summary = write_practice(desk, plan)
    statements, receipts = practice_statements(plan), practice_receipts(plan)
    folder, bank = _files_folder(path), statements_folder(path)
    return PracticeFolder(
        path,
        folder,
        _written(bank, statements),
        tuple(bank / one.name for one in statements if one.is_open),
        _written(folder / "belege", receipts),
        summary,
    )


def practice_plan(
    today: date, *, years: int = 1, bookings: int | None = None, seed: int = 1
) -> PracticePlan:
    """Return the plan of a story that reaches up to this day."""
    last_year = today.year if today.month >= _SPRING else today.year - 1
    first_year = max(FIRST_YEAR, last_year - years + 1)
    ends = max(today, date(first_year, _SPRING, 30))
    return PracticePlan(first_year, years, bookings, seed, ends)


def statements_folder(path: Path) -> Path:
    """Return the folder beside a practice file in which the bank's files lie."""
    return _files_folder(path) / "kontoauszuege"


def _files_folder(path: Path) -> Path:
    return path.with_name(f"{path.stem}-dateien")


def _written(folder: Path, files: tuple[PracticeFile, ...]) -> tuple[Path, ...]:
    return write_files(folder, {one.name: one.content for one in files})
