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

IMPORTS = "Import"


def main(file: str, statement: str, program: list[str]) -> int:
    """Start the program, tell the story, and end the program."""
    _wake_the_bus()
    started = time.monotonic()
    with subprocess.Popen([*program, file]) as running:
        try:
            heard = tell(Reader("BudgetDesk"), statement)
        finally:
            running.terminate()
    heard["seconds"] = round(time.monotonic() - started, 1)
    sys.stdout.write(json.dumps(heard, ensure_ascii=False) + "\n")
    return 0


def tell(reader: Reader, statement: str) -> dict[str, Any]:
    """Take in a statement, look at what became of it, take it back, and do it again."""
    heard: dict[str, Any] = {}
    reader.press("menu item", "Gehe zu")
    reader.press("menu item", "3 Import")
    reader.find("label", IMPORTS)
    heard["before"] = reader.rows("Importe")
    reader.press("push button", "Kontoauszug einlesen")
    reader.enter("Pfad einer Datei", statement)
    reader.press("push button", "Pfad übernehmen")
    reader.press("push button", "Dateien lesen")
    reader.press("push button", "Zeilen ansehen")
    reader.press("push button", "Alle Vorschläge")
    reader.do(reader.find_ending("push button", "einlesen"))
    heard["result"] = reader.find("label", "7 neue Buchungen").get_name()
    reader.press("push button", "Schließen")
    reader.gone("dialog", "Kontoauszug einlesen")
    heard["taken_in"] = reader.rows("Importe")
    reader.press("menu item", "Bearbeiten")
    undo = reader.find("menu item", "Rückgängig")
    heard["undo"] = undo.get_name()
    reader.do(undo)
    reader.wait(lambda: reader.rows("Importe") == heard["before"], "the undone import")
    heard["after_undo"] = reader.rows("Importe")
    return heard


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
