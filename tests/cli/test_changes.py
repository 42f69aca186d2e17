"""Each command is one change, and one undo brings back every row as it was."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from tests.cli.program import Program, camt, entry
from tests.reports.receipt_files import a_pdf

_OWN_BOOKS = {"change_set", "journal", "blob", "kept_view", "sqlite_sequence"}


@pytest.fixture
def full(begun: Program, tmp_path: Path) -> Program:
    """A file in which every command finds something to do."""
    begun.agree()
    begun.say("account add", "Barkasse", "--kind", "cash")
    begun.book("-50", "2026-01-05", "EGH:lohn", payee="Anna")
    begun.book("-20", "2026-01-06")
    begun.say("rules add", "miete", "--to", "EGH:bank")
    begun.say(
        *("standing add", "-9", "--account", "Barkasse", "--first", "2026-04-01"),
        *("--payee", "Verein", "--to", "EGH:sonstiges"),
    )
    (tmp_path / "a.pdf").write_bytes(a_pdf("a"))
    (tmp_path / "b.pdf").write_bytes(a_pdf("b"))
    wages = entry("2026-02-05", "-70.00", "Anna", "Lohn", "R1", "DE89370400440532013000")
    path = tmp_path / "auszug.xml"
    path.write_text(camt(wages, opening="100.00", closing="30.00"), encoding="utf-8")
    begun.say("receipt add", tmp_path / "a.pdf", "--booking", 1)
    return begun


COMMANDS = [
    ("holder", "--address", "Weg 1"),
    ("assistant add", "berta", "--name", "Berta"),
    ("funder add", "Kasse", "--kind", "krankenkasse", "--leads"),
    ("funder edit", "Landkreis", "--contact", "Frau Amt"),
    ("teilbudget add", "BP", "--name", "Pflege", "--funder", "Landkreis"),
    ("account add", "Neu", "--opening", "5", "--on", "2026-01-01", "--for", "EGH"),
    ("account edit", "Barkasse", "--rename", "Kasse"),
    ("account close", "Barkasse"),
    ("account opening", "Barkasse", "--opening", "5", "--on", "2026-01-01"),
    ("account stated", "Barkasse", "5", "--on", "2026-01-31"),
    ("cost-type add", "reise", "--name", "Reisen"),
    ("cost-type edit", "lohn", "--name", "Löhne"),
    ("cost-type retire", "lohn"),
    ("grant add", "EGH", "--from", "2027-01-01", "--to", "2027-12-31", "--amount", "1"),
    ("grant edit", "1", "--amount-from", "2026-07-01", "11000"),
    ("grant remove", "1"),
    ("agreement set", "EGH", "--due-days", "30"),
    ("book", "-5", "--account", "Barkasse"),
    ("change", "1", "--amount", "-55"),
    ("assign", "2", "--to", "EGH:lohn:5", "--to", "privat"),
    ("transfer", "5", "--from", "Budgetkonto", "--to", "Barkasse"),
    ("mark-transfer", "2", "--other", "Barkasse"),
    ("remove", "1"),
    ("storno", "1", "--reason", "falsch"),
    ("correct", "1", "--reason", "falsch", "--to", "EGH:sv"),
    ("rules add", "strom", "--to", "privat"),
    ("rules edit", "1", "--to", "privat"),
    ("rules remove", "1"),
    (
        *("standing add", "-1", "--account", "Barkasse", "--first", "2026-01-01"),
        *("--payee", "x", "--to", "privat"),
    ),
    ("standing book",),
    ("standing end", "1"),
    ("receipt add", "{folder}/b.pdf", "--booking", "1"),
    ("receipt link", "1", "--booking", "2"),
    ("receipt unlink", "1", "--booking", "1"),
    ("import", "{folder}/auszug.xml"),
]


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: str(words[0]))
def test_a_command_is_one_labelled_change_and_one_undo_takes_it_back(
    full: Program, tmp_path: Path, words: tuple[str, ...]
) -> None:
    before, changes = _rows(full.path), full.ask("history")["changes"]
    command, *rest = (word.format(folder=tmp_path) for word in words)
    full.say(command, *rest)
    after = full.ask("history")["changes"]
    assert len(after) == len(changes) + 1
    assert after[-1]["text"].strip()
    assert _rows(full.path) != before
    full.say("undo")
    assert _rows(full.path) == before


def test_an_import_of_a_file_with_a_new_layout_is_two_changes(
    full: Program, tmp_path: Path
) -> None:
    path = tmp_path / "fremd.csv"
    path.write_text("Wann;Wer;Wieviel\n05.03.2026;Anna;-4,50\n", encoding="utf-8")
    before = _rows(full.path)
    full.say("import", path, "--map", "tag=1,name=2,betrag=3", "--account", "Budgetkonto")
    full.say("undo")
    assert len(full.ask("bookings")["bookings"]) == 2
    full.say("undo")
    assert _rows(full.path) == before


def test_a_file_of_a_newer_program_is_shown_and_never_written(full: Program) -> None:
    connection = sqlite3.connect(full.path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = full.path.read_bytes()
    assert "neueren Programmversion" in full.say("bookings")
    assert full.ask("book", "1", "--account", "Barkasse", code=3)["error"] == "store_too_new"
    assert full.path.read_bytes() == before


def _rows(path: Path) -> list[tuple[str, ...]]:
    """Every row of every record, as it stands in the file."""
    connection = sqlite3.connect(path)
    try:
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        names = sorted({name for (name,) in tables} - _OWN_BOOKS)
        return [
            (name, *map(str, row))
            for name in names
            for row in connection.execute(f'SELECT * FROM "{name}" ORDER BY id')  # noqa: S608
        ]
    finally:
        connection.close()
