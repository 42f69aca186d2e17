"""The year of the practice household, planned, confirmed and disturbed by the keyboard alone.

It is Saturday, 21 November 2026. Each day has an early, a late and a night shift of eight hours
with half an hour of break, 7:30 hours of work. November has 30 days and 90 shifts, December is
empty: 31 days * 3 = 93 shifts. Copied by the place of each weekday, November's fifth Sunday and
fifth Monday have no place in December: 90 - 2 * 3 = 84, and 93 - 84 = 9 are lacking then, on the
29th to the 31st. Hanna's contract ends on 30 November; her copies stay open.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.shifts import CheckNote, Shift, ShiftState
from budgetdesk.rota.worked import Worked
from budgetdesk.staff.contracts import ContractVersion
from budgetdesk.staff.ids import AssistantId
from budgetdesk.ui import application
from budgetdesk.ui.settings import Settings
from budgetdesk.ui.window import MainWindow
from budgetdesk.wording.language import Language
from tests.ui.journeys.keys import (
    Journey,
    Key,
    answer,
    choose,
    command,
    dialog,
    fill,
    press,
    row,
    to,
    travel,
    until,
    until_asked,
    until_back,
    until_read,
    use,
    write,
)
from tests.ui.journeys.roster_keys import (
    CONTROL,
    SHIFT,
    Records,
    cell,
    changes,
    people,
    records,
    shifts,
    spoken,
    until_spoken,
)

# A list of known names opens under a field; without a screen it cannot take the keyboard alone.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def household(window: MainWindow) -> MainWindow:
    """The window on the practice file, with the keys."""
    window.activateWindow()
    return window


def test_a_month_is_planned_by_keys(household: MainWindow, qtbot: QtBot) -> None:
    def journey() -> Journey:
        yield from look_around()
        yield from fill_december(household)
        yield from copy_november(household)
        yield from settle_what_the_law_forbids(household)
        yield from assign_and_move(household)
        yield from make_firm(household)

    travel(qtbot, household, journey())


def look_around() -> Journey:
    yield press(Key.Key_7, CONTROL)
    yield from until_read("November 2026: 90 Dienste sind geplant.")
    yield from cell("So 22. November", "Anna")
    yield press(Key.Key_Left)
    assert spoken() == "Sa 21. November, heute, Anna Assistenz, kein Dienst"
    yield press(Key.Key_Right)
    assert spoken() == "So 22. November, Nacht, Anna Assistenz, fest, 7:30 Stunden, kein Hinweis"
    yield press(Key.Key_Right, CONTROL)
    assert spoken() == "So 29. November, Nacht, Anna Assistenz, fest, 7:30 Stunden, kein Hinweis"
    yield press(Key.Key_Down)
    assert spoken() == "So 29. November, Bernd Beispiel, kein Dienst"


def fill_december(window: MainWindow) -> Journey:
    before = records(window)
    yield press(Key.Key_PageDown)
    yield from until_read("Dezember 2026: 0 Dienste sind geplant.")
    yield press(Key.Key_F, CONTROL | SHIFT)
    yield from use("Vorplanen")
    yield from until_read("93 Dienste kommen dazu.")
    yield from answer("Hinzufügen")
    yield from until_back()
    yield from until_read("Dezember 2026: 93 Dienste sind geplant. 93 davon sind noch offen.")
    made = shifts(window)[len(before[Shift]) :]
    assert Counter((one.assistant, one.state) for one in made) == {(None, ShiftState.DRAFT): 93}
    assert Counter(f"{one.begin:%H:%M}" for one in made) == {"06:00": 31, "14:00": 31, "22:00": 31}
    yield press(Key.Key_Z, CONTROL)
    yield from until_read(
        "Dezember 2026: 0 Dienste sind geplant.",
        "Rückgängig gemacht: Dienste für 01.12.2026 bis 31.12.2026 vorgeplant",
    )
    assert records(window) == before


def copy_november(window: MainWindow) -> Journey:
    before = len(shifts(window))
    yield press(Key.Key_PageUp)
    yield from until_read("November 2026: 90 Dienste sind geplant.")
    yield from command("Monatsplan kopieren")
    yield from until_asked()
    yield from use("Kopieren")
    yield from until_back()
    yield press(Key.Key_PageDown)
    yield from until_read("Dezember 2026: 84 Dienste sind geplant. 7 davon sind noch offen.")
    yield press(Key.Key_F, CONTROL | SHIFT)
    yield from use("Vorplanen")
    yield from until_read("9 Dienste kommen dazu.")
    yield from answer("Hinzufügen")
    yield from until_back()
    yield from until_read("Dezember 2026: 93 Dienste sind geplant. 16 davon sind noch offen.")
    filled = shifts(window)[before + 84 :]
    assert [f"{one.begin:%d. %H}" for one in filled] == [
        f"{day}. {hour}" for day in ("29", "30", "31") for hour in ("06", "14", "22")
    ]


def settle_what_the_law_forbids(window: MainWindow) -> Journey:
    """Carla's night to the 22nd ends when her early shift begins: no rest, 15 hours in 24."""
    yield from cell("Di 22. Dezember", "Carla")
    yield from until_spoken(
        "Di 22. Dezember, Früh, Carla Muster, Entwurf, 7:30 Stunden, 2 Hinweise"
    )
    yield from until_read(
        "Seit dem Dienst davor (Ende 06:00 Uhr, begonnen am 21.12.2026) liegen nur 0 Stunden;"
    )
    yield press(Key.Key_Z)
    yield from choose("Person", "Gerda Gedacht – kein Hinweis")
    yield from use("Zuteilen")
    yield from until_back()
    assert spoken() == "Di 22. Dezember, Carla Muster, kein Dienst"
    yield from cell("Di 22. Dezember", "Gerda")
    yield from until_spoken(
        "Di 22. Dezember, Früh, Gerda Gedacht, Entwurf, 7:30 Stunden, kein Hinweis"
    )
    yield from keep_in_spite_of_the_law(window)


def keep_in_spite_of_the_law(window: MainWindow) -> Journey:
    """A shift from 6 to 17 has 10:30 hours of work, more than the ten that may be."""
    yield from cell("Mi 9. Dezember", "Gerda")
    yield press(Key.Key_N)
    yield from until_asked()
    yield from fill("Ende", "17")
    yield from until_read("§ 3 Satz 2 ArbZG")
    yield from use("Dienst speichern")
    yield from until_read("Eine Vorgabe des Gesetzes spricht dagegen.")
    yield from write("Ausflug, mit Gerda besprochen")
    yield from use("Dienst speichern")
    yield from until_back()
    made = shifts(window)[-1]
    assert (times(made), made.assistant) == ("09. 06:00–17:00", people(window)["Gerda Gedacht"])
    notes = [one for one in records(window)[CheckNote] if isinstance(one, CheckNote)]
    assert {one.shift for one in notes} == {made.id}
    assert {one.note for one in notes} == {"Ausflug, mit Gerda besprochen"}
    yield from until_read("Bleibt, weil: Ausflug, mit Gerda besprochen")


def assign_and_move(window: MainWindow) -> Journey:
    """From Heute to the shift that nobody has; to Gerda, and then to the day before."""
    gerda = people(window)["Gerda Gedacht"]
    yield press(Key.Key_1, CONTROL)
    yield from until_read("1 Dienst der nächsten zwei Wochen ist noch offen, am Do 03.12.2026.")
    yield from use("Vertretung suchen")
    yield from until_asked()
    yield from until_read("Do 3. Dezember, 14:00 bis 22:00")
    yield press(Key.Key_Escape)
    yield from until_back()
    yield from until_read("94 Dienste sind geplant. 16 davon sind noch offen.")
    assert spoken() == "Do 3. Dezember, Spät, Offen, Entwurf, 7:30 Stunden, kein Hinweis"
    yield press(Key.Key_Z)
    # Her fourth day of that week, where three are agreed, and her month is full: told beforehand.
    yield from choose("Person", "Gerda Gedacht – 2 Hinweise")
    yield from until_read("Neu für")
    yield from use("Zuteilen")
    yield from until_back()
    yield from until_read("94 Dienste sind geplant. 15 davon sind noch offen.")
    yield from cell("Do 3. Dezember", "Gerda")
    assert spoken() == "Do 3. Dezember, Spät, Gerda Gedacht, Entwurf, 7:30 Stunden, kein Hinweis"
    given = shift_on(window, gerda, date(2026, 12, 3))
    yield press(Key.Key_V)
    yield from fill("Neuer Tag", "2.12.")
    yield from fill("Neuer Beginn", "13")
    yield from use("Verschieben")
    yield from until_back()
    assert spoken() == "Do 3. Dezember, Gerda Gedacht, kein Dienst"
    moved = shift_on(window, gerda, date(2026, 12, 2))
    assert moved.id == given.id
    assert times(moved) == "02. 13:00–21:00"
    assert [f"{one.begin:%H:%M}" for one in moved.breaks] == ["17:00"]


def make_firm(window: MainWindow) -> Journey:
    """Two of Anna's shifts are marked, offered and then fixed; each is one change."""
    anna, before = people(window)["Anna Assistenz"], changes(window)
    yield from cell("Di 1. Dezember", "Anna")
    yield press(Key.Key_Space)
    yield press(Key.Key_Right)
    yield press(Key.Key_Right)
    yield press(Key.Key_Space)
    yield press(Key.Key_S)
    yield from choose("Stand", "angeboten")
    yield from use("Speichern")
    yield from until_back()
    days = (date(2026, 12, 1), date(2026, 12, 3))
    assert [shift_on(window, anna, day).state for day in days] == [ShiftState.OFFERED] * 2
    yield from until_spoken(
        "Do 3. Dezember, Früh, Anna Assistenz, angeboten, 7:30 Stunden, kein Hinweis"
    )
    yield from command("Als fest kennzeichnen")
    yield from until_spoken(
        "Do 3. Dezember, Früh, Anna Assistenz, fest, 7:30 Stunden, kein Hinweis"
    )
    assert [shift_on(window, anna, day).state for day in days] == [ShiftState.FIXED] * 2
    assert changes(window) == before + 2


def shift_on(window: MainWindow, person: AssistantId, day: date) -> Shift:
    """Return the one shift of a person on a day."""
    found = [one for one in shifts(window) if (one.assistant, one.day) == (person, day)]
    assert len(found) == 1
    return found[0]


def test_a_week_is_confirmed_changed_and_dropped_by_keys(
    household: MainWindow, qtbot: QtBot
) -> None:
    def journey() -> Journey:
        before = records(household)[Worked]
        yield press(Key.Key_1, CONTROL)
        yield from until_read(
            "9 Dienste sind zu bestätigen, der älteste vom Mi 18.11.2026.",
        )
        yield from use("Stunden bestätigen")
        yield from until_read("9 Dienste sind zu bestätigen")
        yield from row("Dienste zum Bestätigen", "Do 19.11.2026 | KW 47 | 06:00–14:00")
        yield press(Key.Key_F2)
        yield from until_asked()
        yield from fill("Ende", "15:30")
        yield from fill("Warum es anders war als geplant", "Arztbesuch")
        yield from use("Speichern")
        yield from until_back()
        yield from row("Dienste zum Bestätigen", "Fr 20.11.2026 | KW 47 | 14:00–22:00")
        yield from use("Nicht gearbeitet")
        yield from until_asked()
        yield from fill("Warum fiel der Dienst aus?", "Besuch der Familie")
        yield from use("Speichern")
        yield from until_back()
        yield from until_read("7 Dienste sind zu bestätigen, der älteste vom 18. November 2026.")
        yield press(Key.Key_W, CONTROL | SHIFT)
        yield from until_read("Es ist kein Dienst zu bestätigen.", "✓ Alles ist bestätigt.")
        made = records(household)[Worked][len(before) :]
        assert [worked(one) for one in made] == [
            ("changed", "19. 06:00–15:30", "Arztbesuch"),
            ("not_worked", "20. 14:00–22:00", "Besuch der Familie"),
            *(
                ("as_planned", planned, "")
                for planned in (
                    "18. 06:00–14:00",
                    "18. 14:00–22:00",
                    "18. 22:00–06:00",
                    "19. 14:00–22:00",
                    "19. 22:00–06:00",
                    "20. 06:00–14:00",
                    "20. 22:00–06:00",
                )
            ),
        ]
        yield press(Key.Key_Z, CONTROL)
        yield from until_read(
            "7 Dienste sind zu bestätigen", "Rückgängig gemacht: Woche ab 16.11.2026 bestätigt"
        )
        assert records(household)[Worked] == (*before, *made[:2])

    travel(qtbot, household, journey())


def worked(record: object) -> tuple[str, str, str]:
    """Return state, times and reason of a record."""
    assert isinstance(record, Worked)
    return record.state.value, times(record), record.reason


def times(one: Shift | Worked) -> str:
    """Return day, begin and end."""
    return f"{one.begin:%d. %H:%M}–{one.end:%H:%M}"


def test_a_sick_call_is_settled_by_keys_and_one_undo_puts_back_what_was(
    household: MainWindow, qtbot: QtBot
) -> None:
    """Anna calls at five in the morning, an hour before her night shift ends."""
    before, number = records(household), changes(household)

    def journey() -> Journey:
        yield press(Key.Key_7, CONTROL)
        yield from until_read("November 2026: 90 Dienste sind geplant.")
        yield from call_in_sick()
        assert records(household) == before
        yield from use("Alles eintragen")
        yield from until_back()
        after = records(household)
        assert changes(household) == number + 1
        assert_replaced(household, before)
        yield from see_who_steps_in()
        yield press(Key.Key_Z, CONTROL)
        yield from until_read(
            "Rückgängig gemacht: Krankmeldung von Anna Assistenz mit Ersatz eingetragen",
            "November 2026: 90 Dienste sind geplant.",
        )
        assert records(household) == before
        yield press(Key.Key_Z, CONTROL | SHIFT)
        yield from until_read("November 2026: 93 Dienste sind geplant.")
        assert records(household) == after

    travel(qtbot, household, journey())


def call_in_sick() -> Journey:
    yield press(Key.Key_K, CONTROL | SHIFT)
    yield from until_read("Schritt 1 von 3: Wer ist krank?")
    yield from choose("Person", "Anna Assistenz")
    yield from fill("Von", "24.11.")
    yield from fill("Um wie viel Uhr", "5")
    yield from fill("Voraussichtlich bis", "26.11.")
    yield from use("Weiter")
    yield from until_read(
        "Schritt 2 von 3: Wer springt ein?",
        "Di 24. November, 05:00 bis 06:00",
        "Mi 25. November, 14:00 bis 22:00",
        "Do 26. November, 14:00 bis 22:00",
    )
    for shift, first in enumerate(("Gerda Gedacht", "Elif Ersatz", "Gerda Gedacht"), start=1):
        yield from until_read(f"An erster Stelle: {first}.")
        yield from choose(f"Wer übernimmt Dienst {shift}", f"1. {first}")
    yield from until_read(
        "Hat an diesem Tag Bereitschaft zum Einspringen",
        "Kosten des Dienstes mit dieser Person: ",
    )
    yield from use("Weiter")
    yield from until_read(
        "Schritt 3 von 3",
        "3 Dienste werden übernommen. Erst mit „Alles eintragen“ wird etwas gespeichert.",
    )
    yield from use("Nachricht kopieren")
    ask = "Kannst du ihn übernehmen? Bitte gib mir kurz Bescheid. Danke"
    free = "ist ein Dienst frei geworden:"
    assert QGuiApplication.clipboard().text().split("\n\n") == [
        f"Hallo Gerda Gedacht, am Di 24.11.2026 {free} 05:00 bis 06:00 Uhr. {ask}",
        f"Hallo Elif Ersatz, am Mi 25.11.2026 {free} 14:00 bis 22:00 Uhr. {ask}",
        f"Hallo Gerda Gedacht, am Do 26.11.2026 {free} 14:00 bis 22:00 Uhr. {ask}",
    ]


def assert_replaced(window: MainWindow, before: Records) -> None:
    """All that was stays; new are the absence and three shifts that name whom they replace."""
    after, who = records(window), people(window)
    anna, gerda, elif_ = (who[one] for one in ("Anna Assistenz", "Gerda Gedacht", "Elif Ersatz"))
    for kind, rows in before.items():
        assert after[kind][: len(rows)] == rows
    (absence,) = after[Absence][len(before[Absence]) :]
    assert isinstance(absence, Absence)
    assert (absence.assistant, absence.kind) == (anna, AbsenceKind.SICK)
    assert (f"{absence.since:%d. %H:%M}", absence.last) == ("24. 05:00", date(2026, 11, 26))
    new = shifts(window)[len(before[Shift]) :]
    assert [(f"{one.begin:%d. %H}–{one.end:%H}", one.assistant) for one in new] == [
        ("24. 05–06", gerda),
        ("25. 14–22", elif_),
        ("26. 14–22", gerda),
    ]
    missed = {one.id: one for one in shifts(window) if one.assistant == anna}
    assert [f"{missed[one.replaces].begin:%d. %H}" for one in new if one.replaces in missed] == [
        "23. 22",
        "25. 14",
        "26. 14",
    ]
    assert after[Worked] == before[Worked]


def see_who_steps_in() -> Journey:
    yield from until_read("November 2026: 93 Dienste sind geplant.")
    yield from cell("Mi 25. November", "Anna")
    assert spoken() == (
        "Mi 25. November, Spät, Anna Assistenz, fest, 7:30 Stunden, fällt aus, kein Hinweis, krank"
    )
    yield from cell("Mi 25. November", "Elif")
    yield from until_spoken(
        "Mi 25. November, Spät, Elif Ersatz, fest, 7:30 Stunden, Vertretung, 2 Hinweise"
    )


def test_wages_rise_in_january_and_a_letter_becomes_a_file_by_keys(
    household: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    before, number = records(household), changes(household)
    letter = tmp_path / "urlaub.pdf"

    def journey() -> Journey:
        yield press(Key.Key_9, CONTROL)
        yield from until_read("8 Personen gehören zum Team.")
        yield from use("Löhne erhöhen")
        yield from until_asked()
        yield from fill("Ab", "1.1.2027")
        yield from choose("Erhöhung", "so viel Euro je Stunde mehr")
        yield from fill("Wie viel", "0,50")
        # Hanna's contract ends in November.
        yield from until_read(
            "Anna Assistenz | 19,60 € | 20,10 € | 0,50 €",
            "Gerda Gedacht | 19,40 € | 19,90 € | 0,50 €",
            "7 Löhne ändern sich.",
        )
        yield from use("Löhne erhöhen")
        yield from until_back()
        made = records(household)[ContractVersion][len(before[ContractVersion]) :]
        assert [version(one) for one in made] == [
            (date(2027, 1, 1), Decimal(wage))
            for wage in ("20.10", "19.50", "19.30", "18.90", "17.70", "18.70", "19.90")
        ]
        assert changes(household) == number + 1
        yield press(Key.Key_Z, CONTROL)
        yield from until_read("Rückgängig gemacht: Löhne ab 01.01.2027 erhöht")
        assert records(household) == before
        yield from write_letter(letter)

    travel(qtbot, household, journey())
    assert letter.read_bytes().startswith(b"%PDF")


def version(record: object) -> tuple[date, Decimal | None]:
    """Return from when a version holds, and its wage."""
    assert isinstance(record, ContractVersion)
    return record.from_day, record.wage


def write_letter(path: Path) -> Journey:
    yield from use("Neues Schreiben")
    yield from until_asked()
    yield from choose("Welches Schreiben", "Urlaubshinweis")
    yield from use("Als PDF speichern")
    yield from until(lambda: isinstance(dialog(), QFileDialog), "the place of the file")
    yield from write(str(path))
    yield press(Key.Key_Return)
    yield from until_read("Gespeichert: urlaub.pdf.")
    yield press(Key.Key_Escape)
    yield from until_back()


def test_the_roster_speaks_english_by_the_same_keys(
    settings: Settings,
    practice_file: Path,
    open_window: Callable[[Path], MainWindow],
    qtbot: QtBot,
) -> None:
    settings.choose(language=Language.ENGLISH)
    application.speak(application.application(), Language.ENGLISH)
    window = open_window(practice_file)
    window.activateWindow()

    def journey() -> Journey:
        yield press(Key.Key_7, CONTROL)
        yield from until_read("November 2026: 90 shifts are planned.")
        yield from to("Roster")
        assert spoken() == "Sat 21 November, today, Open, no shift"

    travel(qtbot, window, journey())
