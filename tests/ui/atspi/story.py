"""The main story, told to the real program by nothing but the names that it gives to things.

`python3 story.py FILE STATEMENT PROGRAM…`, on a screen and a session bus of its own. Prints as
JSON what a screen reader would have found on the way. Runs under the system's Python.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from importlib import import_module
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from tests.ui.atspi.reader import Reader


def main(file: str, statement: str, program: list[str]) -> int:
    """Start the program, tell the story, and end the program."""
    _wake_the_bus()
    started = time.monotonic()
    with subprocess.Popen([*program, file]) as running:
        try:
            heard = tell(Reader("BudgetDesk", running.poll), statement)
        finally:
            running.terminate()
    heard["seconds"] = round(time.monotonic() - started, 1)
    sys.stdout.write(json.dumps(heard, ensure_ascii=False) + "\n")
    return 0


def tell(reader: Reader, statement: str) -> dict[str, Any]:
    """Read the day, take in a statement, assign, look at a report, and take all of it back."""
    heard: dict[str, Any] = {}
    read_the_day(reader, heard)
    take_in(reader, heard, statement)
    assign(reader, heard)
    look_at_the_report(reader, heard)
    take_back(reader, heard)
    return heard


def read_the_day(reader: Reader, heard: dict[str, Any]) -> None:
    """Hear the figures of the page Heute, and how one of them was computed."""
    for name in ("Bewilligt", "Ausgegeben", "Frei"):
        heard[name] = reader.find("label", f"{name}: ").get_name()
    reader.press("push button", "Warum? Ausgegeben")
    heard["steps"] = reader.cells("Schritte")
    reader.press("push button", "Schließen")
    reader.gone("dialog", "So wurde gerechnet")


def take_in(reader: Reader, heard: dict[str, Any], statement: str) -> None:
    """Take in a statement without a proposal, so that everything waits to be assigned."""
    go_to(reader, "3 Import", "Import")
    heard["before"] = reader.rows("Importe")
    reader.press("push button", "Kontoauszug einlesen")
    reader.enter("Pfad einer Datei", statement)
    reader.press("push button", "Pfad übernehmen")
    reader.press("push button", "Dateien lesen")
    reader.press("push button", "Zeilen ansehen")
    reader.press("push button", "Keinen Vorschlag")
    reader.do(reader.find_ending("push button", "einlesen"))
    heard["result"] = reader.find("label", "7 neue Buchungen").get_name()
    reader.press("push button", "Schließen")
    reader.gone("dialog", "Kontoauszug einlesen")
    heard["taken_in"] = reader.rows("Importe")


def assign(reader: Reader, heard: dict[str, Any]) -> None:
    """Assign as the program proposes, after hearing why; the list tells what is left."""
    go_to(reader, "2 Buchungen", "Buchungen")
    reader.press("menu item", "Seite")
    reader.press("menu item", "Nicht zugeordnete Buchungen")
    heard["filter"] = reader.find("label", "Gefiltert: ").get_name()
    heard["open"] = reader.rows("Buchungen")
    reader.press("push button", "Vorschläge")
    heard["proposals"] = reader.cells("Vorschläge")
    reader.press("push button", "Ausgewählte übernehmen")
    reader.gone("dialog", "Vorschläge")
    reader.wait(lambda: reader.rows("Buchungen") < heard["open"], "the shorter list")
    heard["still_open"] = reader.rows("Buchungen")


def look_at_the_report(reader: Reader, heard: dict[str, Any]) -> None:
    """Hear what the check of a report finds, and see its pages."""
    go_to(reader, "5 Berichte", "Berichte")
    heard["check"] = reader.find("label", "Nachweis für ").get_name()
    heard["findings"] = reader.cells("Befunde der Prüfung")
    reader.press("push button", "Vorschau")
    heard["pages"] = reader.find("label", "Seite 1 von ").get_name()
    reader.press("push button", "Schließen")
    reader.gone("dialog", "Vorschau")


def take_back(reader: Reader, heard: dict[str, Any]) -> None:
    """Take back the assignment, then the import."""
    go_to(reader, "3 Import", "Import")
    for _ in range(2):
        # A menu that is still open would be closed by a second press.
        if not reader.has("menu item", "Rückgängig"):
            reader.press("menu item", "Bearbeiten")
        undo = reader.find("menu item", "Rückgängig")
        heard.setdefault("undo", undo.get_name())
        reader.do(undo)
    reader.wait(lambda: reader.rows("Importe") == heard["before"], "the undone import")
    heard["after_undo"] = reader.rows("Importe")


def go_to(reader: Reader, entry: str, title: str) -> None:
    """Go to a page by the menu."""
    reader.press("menu item", "Gehe zu")
    reader.press("menu item", entry)
    reader.find("label", title)


def _wake_the_bus() -> None:
    """Say that somebody listens; programs look for that when they start."""
    gio, glib = import_module("gi.repository.Gio"), import_module("gi.repository.GLib")
    bus = gio.bus_get_sync(gio.BusType.SESSION)
    value = glib.Variant("(ssv)", ("org.a11y.Status", "IsEnabled", glib.Variant("b", True)))
    bus.call_sync(
        "org.a11y.Bus",
        "/org/a11y/bus",
        "org.freedesktop.DBus.Properties",
        "Set",
        value,
        None,
        gio.DBusCallFlags.NONE,
        10_000,
        None,
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], sys.argv[3:]))
