"""The deadlines of the practice household, as a person sees and hears them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QDialog, QTableView
from pytestqt.qtbot import QtBot

from budgetdesk.budget.deadlines import DeadlineKind
from budgetdesk.budget.demands import Demand
from budgetdesk.budget.funders import Funder, FunderKind, Teilbudget
from budgetdesk.budget.grants import Grant, GrantAmount
from budgetdesk.budget.ids import DemandId, FunderId, GrantAmountId, GrantId
from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import DateRange
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.ui.pages.deadlines import page as page_module
from budgetdesk.ui.pages.deadlines.page import DeadlinesPage
from budgetdesk.ui.widgets.page import Room
from budgetdesk.usecases.demands import save_demand
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.granting import GrantOnPaper, save_grant
from budgetdesk.usecases.setting_up import save

REPORT = "Nachweis fällig: Assistenz rund um die Uhr"
HANDED = "✓ abgegeben am 08.05.2026"
ShowPage = Callable[[type[DeadlinesPage], Room], DeadlinesPage]


def texts(table: QTableView) -> list[str]:
    model = table.model()
    return [
        " | ".join(str(model.index(row, column).data()) for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


def test_the_page_says_what_is_overdue_and_what_comes_next(show_page: ShowPage, room: Room) -> None:
    page = show_page(DeadlinesPage, room)
    assert page._sentence.text() == (
        "1 Nachweis ist überfällig. Die nächste Frist ist am 11.\u00a0Februar 2027, in 82 Tagen."
    )


def test_first_come_what_is_overdue_and_the_next_three_months(
    show_page: ShowPage, room: Room
) -> None:
    page = show_page(DeadlinesPage, room)
    assert texts(page.table) == [
        f"Mi 11.11.2026 | {REPORT}, 01.07.2026 bis 30.09.2026 | ✕ überfällig seit 10 Tagen",
        f"Do 11.02.2027 | {REPORT}, 01.10.2026 bis 31.12.2026 | in 82 Tagen",
    ]


def test_the_filter_shows_also_what_is_done_and_over(show_page: ShowPage, room: Room) -> None:
    page = show_page(DeadlinesPage, room)
    QTest.keyClick(page.filter, Qt.Key.Key_End)
    page.filter.edited.emit()
    shown = texts(page.table)
    assert len(shown) == 19
    assert shown[0] == (
        "Mo 29.12.2025 | Widerspruch oder Klage möglich bis: Assistenz rund um die Uhr | vorbei"
    )
    assert shown[3] == f"Di 12.05.2026 | {REPORT}, 01.01.2026 bis 31.03.2026 | {HANDED}"


def test_the_model_of_the_list_is_sound(show_page: ShowPage, room: Room) -> None:
    page = show_page(DeadlinesPage, room)
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(page.table.rows_model, mode)
    page.filter.show_value("all")
    page.reload()
    assert tester.model() is page.table.rows_model
    assert page.table.rows_model.rowCount() == 19


def test_enter_explains_the_day(
    show_page: ShowPage, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, tuple[str, ...]]] = []
    monkeypatch.setattr(
        page_module,
        "explain",
        lambda _, title, lines, __: asked.append((title, tuple(one.code for one in lines))),
    )
    page = show_page(DeadlinesPage, room)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    title = "Nachweis fällig: Assistenz rund um die Uhr, 01.07.2026 bis 30.09.2026"
    assert asked == [(title, ("report_due",))]


def test_an_overdue_report_leads_to_its_report(show_page: ShowPage, room: Room) -> None:
    went: list[tuple[str, object]] = []
    page = show_page(DeadlinesPage, replace(room, go=lambda *to: went.append(to)))
    page.table.selectRow(0)
    page.prepare.trigger()
    period = DateRange(date(2026, 7, 1), date(2026, 9, 30))
    assert went == [("reports", (TeilbudgetId(1), period))]


def test_the_calendar_file_holds_what_is_open(
    show_page: ShowPage,
    room: Room,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    target = tmp_path / "Fristen.ics"
    monkeypatch.setattr(page_module, "save_path", lambda *_: target)
    page = show_page(DeadlinesPage, room)
    with qtbot.waitSignal(room.actions.said) as said:
        page.keep.trigger()
    assert said.args == [
        "Gespeichert: Fristen.ics. Öffnen Sie die Datei mit Ihrem Kalenderprogramm."
    ]
    lines = target.read_bytes().decode().split("\r\n")
    assert [line for line in lines if line.startswith("DTSTART")] == [
        "DTSTART;VALUE=DATE:20261111",
        "DTSTART;VALUE=DATE:20270211",
        "DTSTART;VALUE=DATE:20270301",
        "DTSTART;VALUE=DATE:20270301",
        "DTSTART;VALUE=DATE:20270512",
        "DTSTART;VALUE=DATE:20270811",
        "DTSTART;VALUE=DATE:20271015",
        "DTSTART;VALUE=DATE:20271111",
        "DTSTART;VALUE=DATE:20271231",
        "DTSTART;VALUE=DATE:20271231",
        "DTSTART;VALUE=DATE:20271231",
        "DTSTART;VALUE=DATE:20280211",
        "DTSTART;VALUE=DATE:20280229",
        "DTSTART;VALUE=DATE:20280229",
    ]


def test_a_calendar_that_cannot_be_written_is_said_in_words(
    show_page: ShowPage,
    room: Room,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("x", encoding="utf-8")
    monkeypatch.setattr(page_module, "save_path", lambda *_: blocked / "Fristen.ics")
    page = show_page(DeadlinesPage, room)
    with qtbot.waitSignal(room.actions.refused) as refused:
        page.keep.trigger()
    assert str(blocked) in refused.args[0]


def test_what_is_not_entered_is_said_with_the_way_there(
    show_page: ShowPage, open_room: Callable[[Path], Room], empty_file: Path
) -> None:
    went: list[tuple[str, object]] = []
    room = replace(open_room(empty_file), go=lambda *to: went.append(to))
    desk = room.desk
    funder = Funder(FunderId(0), "Amt", FunderKind.EINGLIEDERUNGSHILFE)
    desk.run(Label.of("save_funder", name="Amt"), save, funder)
    teilbudget = Teilbudget(TeilbudgetId(0), "EGH", "Assistenz", FunderId(1))
    desk.run(Label.of("save_teilbudget", name="EGH"), save, teilbudget)
    grant = Grant(GrantId(0), TeilbudgetId(1), date(2026, 1, 1), date(2026, 12, 31))
    amount = GrantAmount(GrantAmountId(0), GrantId(0), date(2026, 1, 1), Money(100_000))
    desk.run(Label.of("save_grant", name="EGH"), save_grant, GrantOnPaper(grant, (amount,)))
    page = show_page(DeadlinesPage, room)
    sentence = (
        "Assistenz: Wann der Bescheid zur Post ging, ist nicht eingetragen. Deshalb ist der "
        "letzte Tag für einen Widerspruch nicht bekannt."
    )
    assert sentence in texts(page.missing.table)
    page.missing.enter.click()
    assert went == [("budget", ("grant", 1))]


def test_without_any_grant_the_page_says_what_will_stand_here(
    show_page: ShowPage, open_room: Callable[[Path], Room], empty_file: Path
) -> None:
    page = show_page(DeadlinesPage, open_room(empty_file))
    assert page._sentence.text() == "Es ist keine Frist bekannt."
    assert page.empty.isVisible()
    assert not page.keep.isEnabled()
    assert page.table.isHidden()


def test_the_page_leads_to_one_deadline(show_page: ShowPage, room: Room) -> None:
    page = show_page(DeadlinesPage, room)
    page.show_thing((DeadlineKind.REVIEW, ("agreement", 1), None))
    row = page.table.selected_row()
    assert row is not None
    assert row.deadline.on == date(2027, 10, 15)
    assert not page.findChildren(QDialog)


def test_a_repayment_demand_stands_among_the_deadlines(show_page: ShowPage, room: Room) -> None:
    page = show_page(DeadlinesPage, room)
    letter = date(2026, 11, 12)
    demand = Demand(DemandId(0), TeilbudgetId(1), letter, Money(48_000), posted_on=letter)
    label = Label.of("save_demand", name="EGH", amount="480")
    # Posted on 12 November, known on the 16th; 16 December 2026 is a Wednesday.
    assert room.actions.run(label, save_demand, demand) is not None
    assert (
        "Mi 16.12.2026 | Widerspruch gegen die Rückforderung möglich bis:"
        " Assistenz rund um die Uhr | in 25 Tagen"
    ) in texts(page.table)
    room.actions.run(label, save_demand, replace(demand, posted_on=None))
    assert texts(page.missing.table) == [
        (
            "Assistenz rund um die Uhr: Es ist nicht eingetragen, wann die Rückforderung zur Post"
            " ging. Deshalb ist der letzte Tag für den Widerspruch nicht bekannt."
        )
    ]
