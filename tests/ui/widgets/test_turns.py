"""Work in turns of the window: in order, put off, given up, begun anew."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from budgetdesk.ui.widgets.turns import Turns


@pytest.fixture
def turns() -> Iterator[Turns]:
    parent = QObject()
    yield Turns(parent)
    parent.deleteLater()


def counting(done: list[int], count: int, *, stops_at: int = -1) -> Iterator[bool]:
    for number in range(count):
        done.append(number)
        yield number != stops_at


def test_at_once_means_before_anything_else(turns: Turns) -> None:
    done: list[int] = []
    ends: list[int] = []
    turns.ended.connect(lambda: ends.append(len(done)))
    turns.begin(counting(done, 3), at_once=True)
    assert (done, ends, turns.is_at_work) == ([0, 1, 2], [3], False)


def test_what_is_put_off_is_done_in_order_later(qtbot: QtBot, turns: Turns) -> None:
    done: list[int] = []
    with qtbot.waitSignal(turns.ended):
        turns.begin(counting(done, 3), at_once=False)
        assert (done, turns.is_at_work) == ([], True)
    assert done == [0, 1, 2]


def test_the_window_has_a_turn_before_the_first_piece(qtbot: QtBot, turns: Turns) -> None:
    done: list[int] = []
    before: list[list[int]] = []
    with qtbot.waitSignal(turns.ended):
        turns.begin(counting(done, 3), at_once=False)
        QTimer.singleShot(0, lambda: before.append(done.copy()))
    assert before == [[]]


def test_what_is_stopped_is_forgotten(qtbot: QtBot, turns: Turns) -> None:
    done: list[int] = []
    with qtbot.assertNotEmitted(turns.ended, wait=20):
        turns.begin(counting(done, 3), at_once=False)
        turns.stop()
        turns.go_on()
    assert (done, turns.is_at_work) == ([], False)


def test_a_new_beginning_forgets_the_one_before(qtbot: QtBot, turns: Turns) -> None:
    first: list[int] = []
    second: list[int] = []
    turns.begin(counting(first, 3), at_once=False)
    with qtbot.waitSignal(turns.ended):
        turns.begin(counting(second, 2), at_once=False)
    assert (first, second) == ([], [0, 1])


def test_what_cannot_be_done_ends_without_a_result(qtbot: QtBot, turns: Turns) -> None:
    done: list[int] = []
    with qtbot.assertNotEmitted(turns.ended):
        turns.begin(counting(done, 5, stops_at=1), at_once=False)
        qtbot.waitUntil(lambda: not turns.is_at_work)
    assert (done, turns.is_at_work) == ([0, 1], False)


def test_what_is_paused_goes_on_where_it_stopped(qtbot: QtBot, turns: Turns) -> None:
    done: list[int] = []
    turns.begin(counting(done, 3), at_once=False)
    turns.pause()
    qtbot.wait(10)
    assert (done, turns.is_at_work) == ([], True)
    with qtbot.waitSignal(turns.ended):
        turns.go_on()
    assert done == [0, 1, 2]


def test_going_on_with_nothing_is_harmless(qtbot: QtBot, turns: Turns) -> None:
    with qtbot.assertNotEmitted(turns.ended, wait=10):
        turns.go_on()
        turns.finish()


def test_between_long_pieces_the_window_answers(qtbot: QtBot, turns: Turns) -> None:
    done: list[int] = []
    seen: set[int] = set()

    def pieces() -> Iterator[bool]:
        for number in range(1, 6):
            # Longer than a turn, which ends after 25 ms.
            time.sleep(0.03)
            done.append(number)
            yield True

    window = QTimer()
    window.timeout.connect(lambda: seen.add(len(done)))
    window.start(0)
    turns.begin(pieces(), at_once=False)
    qtbot.waitUntil(lambda: not turns.is_at_work)
    window.stop()
    assert seen >= {1, 2, 3, 4}
