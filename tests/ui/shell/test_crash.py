"""A mistake in the program: told, noted without personal data, nothing sent."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from budgetdesk.kernel.errors import Cancelled
from budgetdesk.ui import crash
from budgetdesk.ui.crash import crash_box, crash_note, write_note


def fail() -> None:
    secret = "Erika Muster, DE02120300000000202051"
    raise ValueError(secret)


def noted() -> str:
    try:
        fail()
    except ValueError as error:
        return crash_note(type(error), error.__traceback__)
    return ""


def test_a_note_names_kind_file_and_line_but_no_value() -> None:
    first, *places = noted().splitlines()
    assert first == "ValueError"
    assert len(places) == 2
    assert places[0].startswith("test_crash.py:")
    assert "Erika" not in noted()
    assert "DE02" not in noted()


def test_notes_are_added_to_one_log(tmp_path: Path) -> None:
    path = write_note("ValueError", tmp_path / "logs")
    assert path is not None
    write_note("KeyError", tmp_path / "logs")
    text = path.read_text(encoding="utf-8")
    assert "ValueError" in text
    assert "KeyError" in text


def test_a_log_that_cannot_be_written_does_not_hide_the_message(
    qtbot: QtBot, tmp_path: Path
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    assert write_note("ValueError", blocked) is None
    box = crash_box("ValueError", None)
    qtbot.addWidget(box)
    assert box.text().startswith("Ein Fehler im Programm hat den letzten Schritt abgebrochen.")
    assert "Es wurde nichts gesendet." in box.informativeText()
    assert box.detailedText() == "ValueError"


def test_what_the_user_was_told_already_is_no_crash(monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[type[BaseException]] = []
    monkeypatch.setattr(crash, "show_crash", lambda kind, *_: shown.append(kind))
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    crash.catch_crashes(Cancelled)
    for error in (Cancelled(), ValueError()):
        sys.excepthook(type(error), error, None)
    assert shown == [ValueError]
