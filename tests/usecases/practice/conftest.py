"""The practice household, told once and written once for all tests of this folder."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from budgetdesk.storage.reader import Reader
from budgetdesk.storage.store import Store
from budgetdesk.usecases.desk import Desk
from budgetdesk.usecases.practice import PracticePlan, write_practice
from budgetdesk.usecases.practice.story import Story, tell


def a_clock() -> datetime:
    return datetime(2026, 12, 1, 12, tzinfo=UTC)


def write(path: Path, plan: PracticePlan) -> Path:
    with Store.create(path) as store:
        write_practice(Desk(store, clock=a_clock), plan)
        store.changed = False
    return path


@pytest.fixture(scope="session")
def whole_year() -> Story:
    return tell(PracticePlan(today=datetime(2026, 12, 31, tzinfo=UTC).date(), open_months=0))


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("practice") / "practice.budget", PracticePlan())


@pytest.fixture
def reader(written: Path) -> Iterator[Reader]:
    with Store.open(written, writable=False) as store, store.reading() as reader:
        yield reader


@pytest.fixture
def desk(written: Path, tmp_path: Path) -> Iterator[Desk]:
    """A copy of the file that a test may change."""
    copy = tmp_path / "copy.budget"
    shutil.copy(written, copy)
    with Store.open(copy) as store:
        yield Desk(store, clock=a_clock)
        store.changed = False
