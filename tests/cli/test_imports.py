"""Bank statements on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.program import Program, camt, entry
from tests.shared import shared_folder

_WAGE = entry("2026-01-29", "-900.00", "Anna", "Lohn", "A2", "DE89370400440532013000")


def _statement(folder: Path, *entries: str, closing: str, name: str = "auszug.xml") -> Path:
    path = folder / name
    path.write_text(camt(*entries, opening="1000.00", closing=closing), encoding="utf-8")
    return path


def test_a_dry_run_says_everything_and_stores_nothing(begun: Program, tmp_path: Path) -> None:
    path = _statement(tmp_path, _WAGE, closing="100.00")
    answer = begun.ask("import", path, "--dry-run")
    assert answer == {
        "dry_run": True,
        "files": [
            {
                "file": "auszug.xml",
                "format": "camt.053.001.08",
                "refused": False,
                "stored": False,
                "statements": [
                    {
                        "statement": 1,
                        "account": "Budgetkonto",
                        "iban": "DE02120300000000202051",
                        "currency": "EUR",
                        "entries": 1,
                        "new": 1,
                        "matched": 0,
                        "duplicate": 0,
                        "not_booked": 0,
                        "refused": [],
                        "opening": "1000.00",
                        "closing": "100.00",
                        "reconciles": "yes",
                        "difference": "0.00",
                        "skipped": None,
                        "proposals": [],
                        "duplicates": [],
                    }
                ],
            }
        ],
    }
    assert begun.ask("bookings")["bookings"] == []


def test_a_statement_that_does_not_add_up_is_taken_in_and_said_so(
    begun: Program, tmp_path: Path
) -> None:
    said = begun.say("import", _statement(tmp_path, _WAGE, closing="150.00"))
    assert "geht nicht auf, Unterschied 50,00 €" in said


def test_the_same_statement_again_brings_nothing_and_is_no_error(
    begun: Program, tmp_path: Path
) -> None:
    path = _statement(tmp_path, _WAGE, closing="100.00")
    begun.say("import", path)
    again = begun.ask("import", path)["files"][0]
    assert (again["refused"], again["stored"]) == (False, False)
    assert again["statements"][0]["skipped"] == "seen_before"
    assert "alle Buchungen sind schon bekannt" in begun.say("import", path)
    assert len(begun.ask("imports")["imports"]) == 1


def test_an_overlap_names_the_doubles_and_why(begun: Program, tmp_path: Path) -> None:
    begun.say("import", _statement(tmp_path, _WAGE, closing="100.00"))
    more = entry("2026-02-02", "-10.00", "Bank", "Gebühr", "A9")
    path = _statement(tmp_path, _WAGE, more, closing="90.00", name="zwei.xml")
    statement = begun.ask("import", path)["files"][0]["statements"][0]
    assert (statement["new"], statement["duplicate"]) == (1, 1)
    assert statement["duplicates"][0]["why"] == "gleiche Bankreferenz"


def test_an_import_is_listed_and_taken_back_whole(begun: Program, tmp_path: Path) -> None:
    begun.say("import", _statement(tmp_path, _WAGE, closing="100.00"))
    listed = begun.ask("imports")["imports"]
    assert [(one["id"], one["account"], one["new"]) for one in listed] == [(1, "Budgetkonto", 1)]
    assert begun.ask("imports", "--take-back", 1) == {"import": 1, "removed_bookings": 1}
    assert begun.ask("bookings")["bookings"] == []
    assert begun.ask("imports")["imports"] == []


def test_an_unknown_account_leaves_the_statement_out_with_advice(
    program: Program, tmp_path: Path
) -> None:
    program.say("new", "--name", "Mara")
    path = _statement(tmp_path, _WAGE, closing="100.00")
    said = program.say("import", path, code=1)
    assert "kein passendes Konto" in said
    assert "--account" in said


def test_one_refused_file_does_not_keep_the_others_out(begun: Program, tmp_path: Path) -> None:
    broken = tmp_path / "kaputt.xml"
    broken.write_text("<Document>", encoding="utf-8")
    good = _statement(tmp_path, _WAGE, closing="100.00")
    files = begun.ask("import", broken, good, code=1)["files"]
    assert [one["refused"] for one in files] == [True, False]
    assert "kaputt.xml" in files[0]["message"]
    assert len(begun.ask("bookings")["bookings"]) == 1


_UNKNOWN = """Wann;Wer denn;Wie viel;Wofür
05.01.2026;Bäckerei;-4,50;Brötchen
06.01.2026;Landkreis;100,00;Budget
"""


def test_an_unknown_csv_file_shows_its_columns_and_how_to_go_on(
    begun: Program, tmp_path: Path
) -> None:
    path = tmp_path / "fremd.csv"
    path.write_text(_UNKNOWN, encoding="utf-8")
    answer = begun.ask("import", path, code=1)["files"][0]
    assert answer["mapping"]["header"] == ["Wann", "Wer denn", "Wie viel", "Wofür"]
    said = begun.say("import", path, code=1)
    assert "Spalte 3: Wie viel" in said
    assert "--map" in said


def test_the_columns_of_an_unknown_file_are_told_once_and_remembered(
    begun: Program, tmp_path: Path
) -> None:
    path = tmp_path / "fremd.csv"
    path.write_text(_UNKNOWN, encoding="utf-8")
    words = ("--map", "tag=1,betrag=3,name=2,zweck=4", "--account", "Budgetkonto")
    dry = begun.ask("import", path, *words, "--dry-run")["files"][0]
    assert dry["statements"][0]["new"] == 2
    begun.say("import", path, "--account", "Budgetkonto", code=1)
    begun.say("import", path, *words)
    booked = begun.ask("bookings")["bookings"]
    assert [(one["on"], one["amount"], one["payee"], one["text"]) for one in booked] == [
        ("2026-01-05", "-4.50", "Bäckerei", "Brötchen"),
        ("2026-01-06", "100.00", "Landkreis", "Budget"),
    ]
    later = tmp_path / "spaeter.csv"
    later.write_text(_UNKNOWN.replace("01.2026", "02.2026"), encoding="utf-8")
    begun.say("import", later, "--account", "Budgetkonto")
    assert len(begun.ask("bookings")["bookings"]) == 4


@pytest.mark.parametrize(
    ("columns", "reason"),
    [
        ("name=2", "Die Spalte mit dem Buchungstag fehlt. Bitte nennen Sie sie, etwa tag=1."),
        ("tag=1,betrag=9", "Eine Spalte 9 gibt es nicht"),
    ],
)
def test_columns_that_cannot_be_are_refused(
    begun: Program, tmp_path: Path, columns: str, reason: str
) -> None:
    path = tmp_path / "fremd.csv"
    path.write_text(_UNKNOWN, encoding="utf-8")
    assert reason in begun.say("import", path, "--map", columns, code=1)


def test_what_a_csv_file_leaves_open_must_be_said(begun: Program, tmp_path: Path) -> None:
    path = tmp_path / "strich.csv"
    path.write_text("03/04/26;Amt;100\n05/06/26;Lohn;-12\n", encoding="utf-8")
    words = ("--map", "tag=1,name=2,betrag=3", "--account", "Budgetkonto")
    said = begun.say("import", path, *words, code=1)
    assert "--numbers komma oder --numbers punkt" in said
    assert "--days tag, --days monat oder --days jahr" in said
    begun.say("import", path, *words, "--days", "monat", "--numbers", "komma")
    assert [(one["on"], one["amount"]) for one in begun.ask("bookings")["bookings"]] == [
        ("2026-03-04", "100.00"),
        ("2026-05-06", "-12.00"),
    ]


def test_a_csv_file_without_column_names_shows_its_first_row(
    begun: Program, tmp_path: Path
) -> None:
    path = tmp_path / "ohne.csv"
    path.write_text("05.01.2026;Bäckerei;-4,50\n06.01.2026;Amt;1,00\n", encoding="utf-8")
    mapping = begun.ask("import", path, code=1)["files"][0]["mapping"]
    assert mapping == {"header": None, "columns": {}, "numbers": None, "days": None}
    said = begun.say("import", path, code=1)
    assert "keine Zeile mit Spaltennamen" in said
    assert "Spalte 2: Bäckerei → nicht gebraucht" in said


def test_every_sample_of_a_bank_is_looked_at_without_a_crash(begun: Program) -> None:
    samples = sorted((shared_folder() / "samples" / "bank").glob("*.*"))
    files = [path for path in samples if path.suffix != ".md"]
    assert len(files) > 30
    answer = begun.ask("import", *files, "--dry-run", code=1)["files"]
    assert [one["file"] for one in answer] == [path.name for path in files]
    assert all(one.get("message") or one["statements"] for one in answer)
    assert begun.ask("history")["changes"] != []
    assert begun.ask("bookings")["bookings"] == []
