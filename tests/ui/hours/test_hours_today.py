"""The first page and the page of deadlines say what of the team is to be done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.ids import AbsenceId, ShiftId
from budgetdesk.rota.shifts import Shift
from budgetdesk.staff.ids import AssistantId
from budgetdesk.storage.work import Work
from budgetdesk.ui.pages.deadlines.page import DeadlinesPage
from budgetdesk.ui.pages.today.page import TodayPage
from budgetdesk.ui.pages.today.shown import from_text, to_text
from budgetdesk.ui.widgets.page import Page, Room
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.hours_recording import confirm_week

LABEL = Label.of("change_shifts", count=1)
TODAY = date(2026, 11, 21)


class Went:
    """Where buttons led to."""

    def __init__(self) -> None:
        self.places: list[tuple[str, object]] = []

    def __call__(self, key: str, thing: object = None) -> None:
        self.places.append((key, thing))


def said(page: TodayPage) -> list[str]:
    assert page.shown is not None
    return [one.text for one in page.shown.team]


def open_shift(room: Room, day: int) -> None:
    begin = datetime.fromisoformat(f"2026-11-{day} 08:00")
    room.desk.run(LABEL, Work.add, Shift(ShiftId(0), begin, begin.replace(hour=16), None))


def test_open_shifts_and_unconfirmed_hours_lead_where_they_are_settled(
    hours_room: Room, show_page: Callable[[type[Page], Room], Page]
) -> None:
    went = Went()
    open_shift(hours_room, 24)
    open_shift(hours_room, 30)
    page = show_page(TodayPage, replace(hours_room, go=went))
    assert isinstance(page, TodayPage)
    assert said(page) == [
        "2 Dienste der nächsten zwei Wochen sind noch offen, der erste am Di 24.11.2026.",
        "4 Dienste sind zu bestätigen, der älteste vom Di 03.11.2026.",
    ]
    assert [one.text() for one in page.team.buttons] == ["Vertretung suchen", "Stunden bestätigen"]
    for button in page.team.buttons:
        button.click()
    assert went.places == [("roster", ("step-in", 6)), ("hours", "confirm")]


def test_what_is_done_vanishes_from_the_first_page(
    hours_room: Room, show_page: Callable[[type[Page], Room], Page]
) -> None:
    page = show_page(TodayPage, hours_room)
    assert isinstance(page, TodayPage)
    for monday in (2, 9, 16):
        hours_room.actions.run(LABEL, confirm_week, date(2026, 11, monday), TODAY)
    assert said(page) == []
    assert not page.team.isVisible()


def test_what_is_kept_for_a_quick_start_holds_the_team_too(
    hours_room: Room, show_page: Callable[[type[Page], Room], Page]
) -> None:
    page = show_page(TodayPage, hours_room)
    assert isinstance(page, TodayPage)
    assert page.shown is not None
    assert from_text(to_text(page.shown)) == page.shown
    assert page.show_kept(page.to_keep(TODAY))
    assert said(page) == ["4 Dienste sind zu bestätigen, der älteste vom Di 03.11.2026."]


def test_a_missing_certificate_stands_among_the_deadlines_and_leads_there(
    hours_room: Room, show_page: Callable[[type[Page], Room], Page]
) -> None:
    went = Went()
    first, last = date(2026, 11, 9), date(2026, 11, 20)
    absence = Absence(AbsenceId(0), AssistantId(1), AbsenceKind.SICK, first, last, first)
    hours_room.desk.run(LABEL, Work.add, absence)
    page = show_page(TodayPage, replace(hours_room, go=went))
    assert isinstance(page, TodayPage)
    assert page.shown is not None
    row = page.shown.deadlines[0]
    assert (row.what, row.left) == ("eAU abrufen: mara", "✕ überfällig seit 9 Tagen")
    page.deadlines.opened.emit(row)
    key, thing = went.places[0]
    assert key == "deadlines"
    listed = show_page(DeadlinesPage, hours_room)
    assert isinstance(listed, DeadlinesPage)
    assert "Eine Unterlage des Teams fehlt oder ist abgelaufen." in listed._sentence.text()
    listed.show_thing(thing)
    chosen = listed.table.selected_row()
    assert chosen is not None
    assert chosen.about == "mara"
