"""From nothing to a report that is handed out, with the keyboard alone and an undo on the way.

Erika Muster gets 1.000,00 € a month from 1 October 2026 on. What stands on the screen was
calculated by hand beforehand:

                                      all money     ASSIST   private
    on the account at the beginning      250,00     250,00
    in the cash box at the beginning      50,00      50,00
    1.10. Bezirk Muster pays           1.000,00   1.000,00
    15.10. Anna Beispiel, wages         -620,00    -620,00
    20.10. Sanitaetshaus Muster          -48,50     -48,50
    31.10. Laden Krume, in cash          -24,50     -20,00     -4,50
    on 31 October                        607,00     611,50     -4,50

At the bank lie 250,00 + 1.000,00 - 620,00 - 48,50 = 581,50, in the cash box 50,00 - 24,50 = 25,50.
The statement alone adds up to 1.000,00 - 668,50 = 331,50. The shop's booking is entered as
12,50+3*4 = 24,50; of its two parts the second takes the rest, 24,50 - 20,00 = 4,50. Spent for the
purpose are 620,00 + 48,50 + 20,00 = 688,50. Twelve months are granted: 12.000,00. In November two
cash bookings of 30,00 and 10,00 follow; both are taken back.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QTabBar
from pytestqt.qtbot import QtBot

from budgetdesk.ui.settings import Settings
from budgetdesk.ui.window import MainWindow
from tests.ui.conftest import Clock
from tests.ui.journeys.keys import (
    Journey,
    Key,
    Modifier,
    answer,
    choose,
    command,
    fill,
    focus,
    press,
    reads,
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

CONTROL = Modifier.ControlModifier
SHIFT = Modifier.ShiftModifier

# A list of known names opens under a field; without a screen it cannot take the keyboard alone.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

IBAN = "DE02120300000000202051"

_HEAD = (
    "Auftragskonto;Buchungstag;Valutadatum;Buchungstext;Verwendungszweck;"
    "Kundenreferenz (End-to-End);Beguenstigter/Zahlungspflichtiger;Kontonummer/IBAN;Betrag;"
    "Waehrung;Info"
)
_LINES = (
    ("20.10.26", "KARTENZAHLUNG", "Handschuhe", "Sanitaetshaus Muster", "-48,50"),
    ("15.10.26", "UEBERWEISUNG", "Lohn Oktober", "Anna Beispiel", "-620,00"),
    ("01.10.26", "GUTSCHRIFT", "Budget Oktober", "Bezirk Muster", "1.000,00"),
)


@pytest.fixture
def statement(tmp_path: Path) -> Path:
    """October as the bank gives it out."""
    lines = [
        f"{IBAN};{on};{on};{kind};{purpose};;{name};;{amount};EUR;Umsatz gebucht"
        for on, kind, purpose, name, amount in _LINES
    ]
    path = tmp_path / "umsaetze.csv"
    path.write_text("\n".join([_HEAD, *lines, ""]), encoding="cp1252")
    return path


@pytest.fixture
def receipt(tmp_path: Path) -> Path:
    """A picture of the shop's receipt."""
    path = tmp_path / "kassenbon.png"
    picture = QImage(40, 60, QImage.Format.Format_RGB32)
    picture.fill(0xFFFFFF)
    assert picture.save(str(path))
    return path


@pytest.fixture
def start(settings: Settings, clock: Clock, qtbot: QtBot) -> MainWindow:
    """The program as it starts for somebody who has no file yet."""
    window = MainWindow(settings, None, clock)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def test_from_nothing_to_a_report_that_is_handed_out(
    start: MainWindow, statement: Path, receipt: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    def journey() -> Journey:
        yield from set_up(tmp_path / "erika.budget")
        yield from add_cash_box()
        yield from take_in(statement)
        yield from assign_what_came_in()
        yield from record_in_parts()
        yield from record_wrongly_and_take_it_back()
        yield from follow_a_finding(receipt)
        yield from look_at_the_report()
        yield from hand_it_out()
        yield from take_back_in_the_history()

    travel(qtbot, start, journey())


def test_a_journey_that_is_lost_ends_at_once_and_says_where_it_is(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.activateWindow()
    with pytest.raises(AssertionError, match=r"'Nirgends'; the focus is on .* in window 'uebung"):
        travel(qtbot, window, to("Nirgends"))


def set_up(path: Path) -> Journey:
    yield press(Key.Key_N, CONTROL | SHIFT)
    yield from until_read("Schritt 1 von 6: Die Person")
    yield from fill("Name der Person", "Erika Muster")
    yield from choose("Bundesland", "Bayern")
    yield from fill("Datei", str(path))
    yield from use("Speichern und weiter")
    yield from until_read("Schritt 2 von 6: Das Konto")
    yield from fill("Name des Kontos", "Budgetkonto")
    yield from fill("IBAN", IBAN)
    yield from fill("Anfangsbestand", "250")
    yield from fill("Am Tag", "1.10")
    yield from use("Speichern und weiter")
    yield from until_read("Schritt 3 von 6")
    yield from fill("Name der Stelle", "Bezirk Muster")
    yield from use("Speichern und weiter")
    yield from until_read("Schritt 4 von 6")
    yield from fill("Wofür", "Assistenz")
    yield from fill("Kurzname", "ASSIST")
    yield from fill("Bewilligt von", "1.10")
    yield from fill("Bewilligt bis", "300927")
    yield from fill("Betrag im Monat", "1.000")
    yield from choose("Wessen Geld war am Anfang da?", "Geld dieses Budgets")
    yield from use("Speichern und weiter")
    yield from until_read("Schritt 5 von 6")
    yield from fill("Sie gilt ab", "1.10")
    yield from choose("Nachweis durch", "Liste mit Belegen")
    yield from choose("Zeitraum eines Nachweises", "Monat")
    yield from use("Speichern und weiter")
    yield from until_read("Schritt 6 von 6: Fertig")
    yield from use("Schließen")
    yield from until_back()


def add_cash_box() -> Journey:
    yield press(Key.Key_4, CONTROL)
    yield from command("Konto anlegen")
    yield from fill("Name", "Barkasse")
    yield from choose("Art", "Barkasse")
    yield from fill("Bestand am Anfang", "50")
    yield from fill("An diesem Tag", "1.10")
    yield from choose("Wessen Geld das ist", "ASSIST")
    yield from use("Speichern")
    yield from until_back()


def take_in(path: Path) -> Journey:
    yield press(Key.Key_3, CONTROL)
    yield press(Key.Key_I, CONTROL | SHIFT)
    yield from fill("Pfad einer Datei", str(path))
    yield from use("Pfad übernehmen")
    yield from use("Dateien lesen")
    yield from use("Zeilen ansehen")
    yield from use("einlesen")
    yield from until_read("3 neue Buchungen")
    yield from use("Schließen")
    yield from until_back()
    yield from until_read("umsaetze.csv")
    yield press(Key.Key_Z, CONTROL)
    yield from until(lambda: not reads("| umsaetze.csv"), "the undone import")
    yield press(Key.Key_Z, CONTROL | SHIFT)
    yield from until_read("| umsaetze.csv")


def assign_what_came_in() -> Journey:
    yield press(Key.Key_2, CONTROL)
    yield from until_read(
        "3 Buchungen: eingegangen 1.000,00 €, ausgegeben −668,50 €, zusammen 331,50 €"
    )
    for who, kind in (
        ("Sanitaetshaus Muster", "Arbeitsmittel"),
        ("Anna Beispiel", "Lohn"),
        ("Bezirk Muster", "Budgetrate"),
    ):
        yield from row("Buchungen", who)
        yield press(Key.Key_T, CONTROL)
        yield from choose("Wessen Geld", "ASSIST")
        yield from choose("Kostenart", kind)
        yield from use("Speichern")
        yield from until_back()


def record_in_parts() -> Journey:
    yield press(Key.Key_N, CONTROL)
    yield from choose("Konto", "Barkasse")
    yield from fill("Betrag in Euro", "12,50+3*4")
    yield from fill("Von wem oder an wen", "Laden Krume")
    yield from choose("Wessen Geld", "ASSIST")
    yield from choose("Kostenart", "Arbeitsmittel")
    yield from use("Teil hinzufügen")
    yield from fill("Betrag, Teil 1", "20")
    yield from until_read("Noch zu verteilen: 4,50 €")
    yield from choose("Wessen Geld, Teil 2", "privat")
    yield from use("Rest in den letzten Teil")
    yield from until_read("✓ Die Teile ergeben den ganzen Betrag.")
    yield from fill("Tag", "31.10")
    yield from use("Speichern")
    yield from until_back()
    yield from until_read(
        "4 Buchungen: eingegangen 1.000,00 €, ausgegeben −693,00 €, zusammen 307,00 €"
    )


def record_wrongly_and_take_it_back() -> Journey:
    yield press(Key.Key_N, CONTROL)
    yield from fill("Betrag in Euro", "999")
    yield from fill("Von wem oder an wen", "Verwechselt")
    yield from use("Speichern")
    yield from until_back()
    yield press(Key.Key_Z, CONTROL)
    yield from until_read("4 Buchungen: eingegangen 1.000,00 €, ausgegeben −693,00 €")
    yield press(Key.Key_Z, CONTROL | SHIFT)
    yield from until_read("5 Buchungen: eingegangen 1.000,00 €, ausgegeben −1.692,00 €")
    yield press(Key.Key_Z, CONTROL)
    yield from until_read("4 Buchungen: eingegangen 1.000,00 €, ausgegeben −693,00 €")


def follow_a_finding(receipt: Path) -> Journey:
    yield press(Key.Key_5, CONTROL)
    yield from row("Befunde", "Laden Krume")
    yield press(Key.Key_Return)
    yield from until_read("−24,50 €, Laden Krume")
    yield press(Key.Key_L, CONTROL)
    yield from until_asked()
    yield from write(str(receipt))
    yield press(Key.Key_Return)
    yield from until_back()
    yield from until_read("Beleg 1: kassenbon.png")


def look_at_the_report() -> Journey:
    yield press(Key.Key_5, CONTROL)
    yield from use("Vorschau")
    yield from until_read("Seite 1 von")
    yield from until(lambda: isinstance(focus(), QTabBar), "the tabs")
    yield press(Key.Key_Right)
    yield from until_read(
        "Vom Leistungsträger erhalten | 1.000,00 €",
        "Für den Zweck ausgegeben | 688,50 €",
        "Endbestand am 31.10.2026 | 611,50 €",
        "Budgetkonto |  | 581,50 €",
        "Barkasse |  | 25,50 €",
        "Nicht zum Budget gehörend | −4,50 €",
        "Laden Krume | Arbeitsmittel und Schutzausrüstung | 1 |  | 20,00 €",
    )
    yield press(Key.Key_Escape)
    yield from until_back()


def hand_it_out() -> Journey:
    yield from use("Abgeben")
    yield from until_asked()
    yield from until_read(
        "Empfänger | Bezirk Muster",
        "Buchungen | 4 Buchungen mit Tag, Betrag, Namen und Zweck.",
        "Belege | 1 Beleg, Nummer 1.",
        "Bleibt bei Ihnen | 1 private Buchung.",
    )
    yield from use("Endgültig abgeben")
    yield from answer("Endgültig abgeben")
    yield from until_back()
    yield from until_read("1: Assistenz, 01.10.2026 bis 31.10.2026")


def take_back_in_the_history() -> Journey:
    yield press(Key.Key_2, CONTROL)
    for payee, amount in (("Blumen Muster", "30"), ("Kerzen Muster", "10")):
        yield press(Key.Key_N, CONTROL)
        yield from choose("Konto", "Barkasse")
        yield from fill("Betrag in Euro", amount)
        yield from fill("Von wem oder an wen", payee)
        yield from use("Speichern")
        yield from until_back()
    yield from until_read("6 Buchungen: eingegangen 1.000,00 €, ausgegeben −733,00 €")
    # It has no number of its own.
    yield from command("Verlauf")
    yield from until_read("nachweis abgegeben: 01.10.2026 bis 31.10.2026 | endgültig")
    yield from until_read("Buchung erfasst: Laden Krume, −24,50 € | steht fest")
    yield from row("Änderungen", "Blumen Muster")
    yield from use("Zurücknehmen")
    yield from answer("Zurücknehmen")
    yield from until_back()
    yield press(Key.Key_2, CONTROL)
    yield from until_read("5 Buchungen: eingegangen 1.000,00 €, ausgegeben −703,00 €")
    yield press(Key.Key_Z, CONTROL)
    yield from until_read("4 Buchungen: eingegangen 1.000,00 €, ausgegeben −693,00 €")
    yield press(Key.Key_Z, CONTROL)
    yield from until_asked()
    yield from until_read("Weiter zurück geht es nicht")
    yield press(Key.Key_Escape)
    yield from until_back()
    yield press(Key.Key_1, CONTROL)
    yield from until_read(
        "Bewilligt | 12.000,00 €",
        "Ausgegeben | 688,50 €",
        "Oktober 2026 | 1.000,00 € | 688,50 €",
    )
