"""A page on a small file whose every figure a test can know."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QDialog

from budgetdesk.kernel.money import Money
from budgetdesk.ledger.bookings import Booking
from budgetdesk.ui.pages.bookings.page import BookingsPage
from budgetdesk.ui.widgets.page import Page, Room
from budgetdesk.usecases.booking_list import booking_numbered
from budgetdesk.usecases.setting_up import everything
from tests.usecases.small_file import small_file

ShowPage = Callable[[type[Page], Room], Page]
Dialog = TypeVar("Dialog", bound=QDialog)


class Stage:
    """The page with what a test asks of it."""

    def __init__(self, page: BookingsPage) -> None:
        self.page = page
        self.room = page.room
        self.refused: list[str] = []
        self.room.actions.refused.connect(self.refused.append)

    def bookings(self) -> tuple[Booking, ...]:
        return self.room.desk.read(everything, Booking)

    def booking(self, number: int) -> Booking:
        return self.room.desk.read(booking_numbered, number)

    def shown(self) -> list[int]:
        return list(self.page.listing.table.long_model.numbers)

    def choose(self, *numbers: int) -> None:
        assert self.page.listing.table.select_numbers(numbers)

    def dialog(self, kind: type[Dialog]) -> Dialog:
        found = [one for one in self.page.findChildren(kind) if one.isVisible()]
        assert len(found) == 1
        return found[0]


@pytest.fixture
def small_path(tmp_path: Path) -> Path:
    """Four bookings on the bank account: one split, one assigned, two of which nothing is known."""
    with small_file(tmp_path) as made:
        made.book("-100", "2026-10-05", made.share("-60", "lohn"), made.share("-40", "sv"))
        made.book("-20", "2026-11-02", made.share("-20", "fahrt"))
        made.book("-7.50", "2026-11-03")
        made.book("500", "2026-11-04")
    return tmp_path / "akte.budget"


@pytest.fixture
def stage(small_path: Path, open_room: Callable[[Path], Room], show_page: ShowPage) -> Stage:
    """The page on that file."""
    page = show_page(BookingsPage, open_room(small_path))
    assert isinstance(page, BookingsPage)
    return Stage(page)


@pytest.fixture
def practice_stage(room: Room, show_page: ShowPage) -> Stage:
    """The page on the practice household."""
    page = show_page(BookingsPage, room)
    assert isinstance(page, BookingsPage)
    return Stage(page)


def eur(text: str) -> Money:
    return Money.of(text)
