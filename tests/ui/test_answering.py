"""No action keeps the window from answering for longer than 0.2 seconds."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest
from pytestqt.qtbot import QtBot

from budgetdesk.ledger.bookings import Booking
from budgetdesk.ui.pages.imports.page import ImportsPage
from budgetdesk.ui.pages.registry import page_specs
from budgetdesk.ui.pages.reports import drafts as drafts_module
from budgetdesk.ui.pages.reports import outgoing as outgoing_module
from budgetdesk.ui.pages.reports.leaving import HandOutDialog, SaveDialog
from budgetdesk.ui.pages.reports.page import ReportsPage
from budgetdesk.ui.window import MainWindow
from budgetdesk.usecases import bookkeeping
from budgetdesk.usecases.desk import Label
from tests.ui.watchdog import longest_block

_LIMIT: Final = 0.2


@pytest.fixture
def warm(open_window: Callable[[Path], MainWindow], practice_file: Path) -> MainWindow:
    """A window whose pages were shown before: modules are loaded once in a program's life."""
    window = open_window(practice_file)
    for spec in page_specs():
        window.go(spec.key)
    window.go("today")
    return window


def reports_page(window: MainWindow) -> ReportsPage:
    window.go("reports")
    assert isinstance(window.page, ReportsPage)
    return window.page


def test_the_watch_sees_work_that_blocks(qtbot: QtBot) -> None:
    def work() -> None:
        until = time.thread_time() + 0.3
        while time.thread_time() < until:
            pass

    assert 0.3 <= longest_block(qtbot, work) < 0.6
    assert longest_block(qtbot, lambda: None) < 0.1


@pytest.mark.parametrize("key", [spec.key for spec in page_specs()])
def test_each_page_opens_without_keeping_the_user_waiting(
    qtbot: QtBot, warm: MainWindow, key: str
) -> None:
    warm._drop_pages()
    assert longest_block(qtbot, lambda: warm.go(key)) < _LIMIT


@pytest.mark.parametrize("key", [spec.key for spec in page_specs()])
def test_saving_and_taking_back_answer_at_once_on_every_page(
    qtbot: QtBot, warm: MainWindow, key: str
) -> None:
    warm.go(key)
    room = warm.room
    assert room is not None
    booking = room.desk.read(lambda reader: reader.all(Booking)[-1])
    new = replace(booking, id=type(booking.id)(0), pair=None, note="Neu")
    label = Label.of("record_booking", payee="Muster", amount="1")
    blocked = {
        "save": longest_block(
            qtbot, lambda: room.actions.run(label, bookkeeping.record_booking, new)
        ),
        "undo": longest_block(qtbot, room.actions.undo),
        "redo": longest_block(qtbot, room.actions.redo),
    }
    assert {name: took for name, took in blocked.items() if took >= _LIMIT} == {}


def test_a_report_is_written_and_handed_out_beside_the_window(
    qtbot: QtBot, warm: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(outgoing_module, "save_path", lambda _, __, name, ___: tmp_path / name)
    monkeypatch.setattr(drafts_module, "confirmed", lambda *_, **__: True)
    page = reports_page(warm)
    drafts = page.drafts
    blocked = {"ask": longest_block(qtbot, page.save.trigger)}
    assert isinstance(drafts.dialog, SaveDialog)
    blocked["write"] = longest_block(
        qtbot, drafts.dialog.accept, lambda: any(tmp_path.glob("*_Entwurf.pdf"))
    )
    blocked["look"] = longest_block(qtbot, page.hand.trigger)
    assert isinstance(drafts.dialog, HandOutDialog)
    archive = page.archive.table.rows_model
    blocked["hand out"] = longest_block(
        qtbot, drafts.dialog.yes.click, lambda: archive.rowCount() == 3
    )
    assert {name: took for name, took in blocked.items() if took >= _LIMIT} == {}


def test_a_statement_is_taken_in_without_keeping_the_user_waiting(
    qtbot: QtBot, warm: MainWindow, practice_file: Path
) -> None:
    folder = practice_file.parent / "uebung-dateien" / "kontoauszuege"
    newest = max(folder.glob("*.xml"))
    warm.go("imports")
    page = warm.page
    assert isinstance(page, ImportsPage)
    blocked = {"begin": longest_block(qtbot, lambda: page.take_in([newest]))}
    wizard = page.wizard
    assert wizard is not None
    blocked["read"] = longest_block(qtbot, wizard.go_on, lambda: wizard.step is wizard.check)
    blocked["show"] = longest_block(qtbot, wizard.go_on, lambda: wizard.step is wizard.lines)
    blocked["take in"] = longest_block(qtbot, wizard.go_on, lambda: wizard.step is wizard.outcome)
    wizard.close()
    assert {name: took for name, took in blocked.items() if took >= _LIMIT} == {}
