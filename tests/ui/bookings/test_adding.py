"""Sums of many bookings come after the list, a part at a time, and are the same."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from budgetdesk.kernel.money import Money
from budgetdesk.ui.pages.bookings import adding
from budgetdesk.ui.pages.bookings.adding import Adder
from budgetdesk.usecases.booking_list import ListSums


class Books:
    """Every booking brings one euro and costs two."""

    def __init__(self) -> None:
        self.asked: list[int] = []

    def add(self, numbers: Sequence[int]) -> ListSums | None:
        self.asked.append(len(numbers))
        return ListSums(len(numbers), Money(100 * len(numbers)), Money(-200 * len(numbers)))


@pytest.fixture
def owner() -> QObject:
    return QObject()


def test_few_are_added_up_at_once(owner: QObject) -> None:
    books, told = Books(), list[ListSums]()
    adder = Adder(books.add, owner)
    adder.added.connect(told.append)
    adder.begin(range(3))
    assert told == [ListSums(3, Money(300), Money(-600))]


def test_many_are_added_up_in_parts_after_the_list_is_shown(qtbot: QtBot, owner: QObject) -> None:
    books, told = Books(), list[ListSums]()
    adder = Adder(books.add, owner)
    adder.added.connect(told.append)
    adder.begin(range(50_000))
    assert (books.asked, adder.is_adding) == ([], True)
    qtbot.waitUntil(lambda: bool(told))
    assert books.asked == [20_000, 20_000, 10_000]
    assert told == [ListSums(50_000, Money(5_000_000), Money(-10_000_000))]
    assert not adder.is_adding


def test_a_new_list_forgets_the_sums_of_the_one_before(qtbot: QtBot, owner: QObject) -> None:
    books, told = Books(), list[ListSums]()
    adder = Adder(books.add, owner)
    adder.added.connect(told.append)
    adder.begin(range(50_000))
    adder.begin(range(2))
    qtbot.wait(20)
    assert books.asked == [2]
    assert told == [ListSums(2, Money(200), Money(-400))]


def test_sums_that_take_long_are_told_of(
    qtbot: QtBot, owner: QObject, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adding, "_LATE", -1)
    adder = Adder(Books().add, owner)
    with qtbot.waitSignals([adder.late, adder.added], order="strict"):
        adder.begin(range(50_000))
