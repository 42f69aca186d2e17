"""Pages and history are loaded before they are asked for, and never in anybody's way."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from budgetdesk.ui.pages.registry import PageSpec, page_specs
from budgetdesk.ui.widgets.page import Page
from budgetdesk.ui.window import MainWindow
from tests.ui.long_files import fill_with_changes


def test_every_page_is_loaded_one_in_a_turn(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded: list[str] = []
    load = PageSpec.load

    def noted(spec: PageSpec) -> type[Page]:
        loaded.append(spec.key)
        return load(spec)

    monkeypatch.setattr(PageSpec, "load", noted)
    window.entrance.ahead.begin()
    keys = [spec.key for spec in page_specs()]
    for count in range(1, len(keys) + 1):
        assert window.entrance.ahead.go_on()
        assert loaded == keys[:count]


def test_a_long_history_is_read_in_portions(
    open_window: Callable[[Path], MainWindow], empty_file: Path
) -> None:
    fill_with_changes(empty_file, 5_000)
    window = open_window(empty_file)
    assert window.opened_file is not None
    desk = window.opened_file[0]
    desk._heads = ()
    window.entrance.ahead.begin()
    for _ in page_specs():
        window.entrance.ahead.go_on()
    counts = []
    while window.entrance.ahead.go_on():
        counts.append(len(desk._heads))
    assert counts == [2_000, 4_000, 5_001]


def test_a_closed_file_ends_it(window: MainWindow) -> None:
    window.entrance.ahead.begin()
    assert window.entrance.ahead.go_on()
    window.close_file()
    assert not window.entrance.ahead.go_on()


def test_it_waits_until_the_first_page_was_shown(window: MainWindow) -> None:
    window.entrance.ahead.begin()
    assert window.entrance.ahead._next.isActive()
    assert window.entrance.ahead._next.interval() == 500
