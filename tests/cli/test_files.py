"""The budget file as a whole: new, history, undo, check, backup, restore, export, practice."""

from __future__ import annotations

import csv
import json
from pathlib import Path

from budgetdesk import app
from tests.cli.program import Program
from tests.reports.receipt_files import a_pdf


def test_a_new_file_overwrites_nothing(begun: Program) -> None:
    said = begun.say("new", "--name", "Andere", code=3)
    assert "Nichts wurde überschrieben" in said
    assert begun.ask("holder")["name"] == "Mara Beispiel"


def test_undo_and_redo_go_step_by_step_and_stop_at_the_beginning(program: Program) -> None:
    program.say("new", "--name", "Mara")
    program.say("account add", "Bank")
    program.say("account add", "Kasse", "--kind", "cash")
    assert program.ask("undo")["undone"]["text"] == "Konto „Kasse“ gespeichert"
    assert program.ask("undo")["undone"]["text"] == "Konto „Bank“ gespeichert"
    assert "Weiter zurück geht es nicht" in program.say("undo", code=1)
    assert "Wiederhergestellt: Konto „Bank“ gespeichert" in program.say("redo")
    assert [one["name"] for one in program.ask("account list")["accounts"]] == ["Bank"]


def test_one_earlier_change_is_taken_back_alone(begun: Program) -> None:
    begun.say("account add", "Barkasse", "--kind", "cash", "--who", "Karl")
    change = begun.ask("history", "--last", 1)["changes"][0]
    assert (change["who"], change["undoable"]) == ("Karl", True)
    begun.book("-5", "2026-01-05")
    begun.say("undo", "--change", change["id"])
    assert [one["name"] for one in begun.ask("account list")["accounts"]] == ["Budgetkonto"]
    assert len(begun.ask("bookings")["bookings"]) == 1
    assert "lässt sich nicht einzeln zurücknehmen" in begun.say(
        "undo", "--change", change["id"], code=1
    )


def test_a_change_on_which_others_build_stays(begun: Program) -> None:
    change = begun.ask("history", "--last", 2)["changes"][0]
    assert "Budgetkonto" in change["text"]
    begun.book("-5", "2026-01-05")
    refused = begun.ask("undo", "--change", change["id"], code=1)
    assert refused["error"] == "not_allowed"
    assert "wird noch verwendet" in refused["message"]


def test_a_sound_file_says_so(begun: Program) -> None:
    answer = begun.ask("check")
    assert (answer["sound"], answer["faults"]) == (True, [])
    assert "unversehrt" in begun.say("check")


def test_a_backup_is_restored_after_a_look_at_what_differs(begun: Program, tmp_path: Path) -> None:
    target = tmp_path / "stick.budget"
    begun.say("backup", "--to", target)
    begun.book("-5", "2026-01-05")
    preview = begun.ask("restore", target)
    assert (preview["restored"], preview["changes_lost"]) == (False, 1)
    assert {"table": "booking", "in_backup": 0, "in_file": 1} in preview["differences"]
    assert len(begun.ask("bookings")["bookings"]) == 1
    done = begun.ask("restore", target, "--yes")
    assert done["restored"] is True
    assert Path(done["kept"]).exists()
    assert begun.ask("bookings")["bookings"] == []


def test_everything_is_exported_in_open_formats(begun: Program, tmp_path: Path) -> None:
    number = begun.book("-5,25", "2026-01-05", "EGH:lohn")
    paper = tmp_path / "a.pdf"
    paper.write_bytes(a_pdf("a"))
    begun.say("receipt add", paper, "--booking", number)
    folder = tmp_path / "export"
    answer = begun.ask("export", folder)
    assert str(folder / "belege" / "beleg-00001.pdf") in answer["files"]
    assert (folder / "belege" / "beleg-00001.pdf").read_bytes() == paper.read_bytes()
    bookings = json.loads((folder / "booking.json").read_text(encoding="utf-8"))
    assert bookings[0]["amount"] == -525
    with (folder / "booking.csv").open(encoding="utf-8-sig", newline="") as file:
        assert next(iter(csv.DictReader(file, delimiter=";")))["on"] == "2026-01-05"
    assert "nicht leer" in begun.say("export", folder, code=1)


def test_the_practice_household_is_written_with_what_the_bank_sends(program: Program) -> None:
    answer = program.ask("demo", "--today", "2026-06-20")
    assert answer["bookings"] > 100
    assert answer["kept_until"] == "2026-05-31"
    assert answer["open_from"] == "2026-06-01"
    assert all(Path(one).exists() for one in answer["statements"] + answer["receipt_files"])
    newest = answer["open_statements"][0]
    statement = program.ask("import", newest)["files"][0]["statements"][0]
    assert statement["reconciles"] == "yes"
    assert statement["new"] > 0
    assert program.ask("check")["sound"] is True
    assert "gibt es schon" in program.say("demo", code=3)


def test_the_run_leads_from_statement_to_report_and_keeps_what_the_user_did(
    program: Program, tmp_path: Path
) -> None:
    path = tmp_path / "uebung" / "uebung.budget"
    program.path = path
    assert app.main([str(path)]) == 0
    told = program.heard()
    assert "== Dienstplan der kommenden sieben Tage" in told
    # Three shifts of eight hours a day, half an hour of break in each.
    assert "Dienste: 21, Stunden: 157:30" in told
    assert "Fertig. Alles liegt im Ordner" in told
    reports = sorted(one.suffix for one in (path.parent / "nachweise").iterdir())
    assert reports == [".csv", ".pdf", ".xlsx"]
    before = program.ask("history")["changes"]
    assert before[-1]["text"].startswith("Kontoauszug eingelesen")

    program.say("account add", "Mein Versuch")
    assert app.main([str(path)]) == 0
    assert "Die Übungsakte gibt es schon; alle Ihre Änderungen bleiben" in program.heard()
    assert "Mein Versuch" in program.say("account list")
    assert len(program.ask("history")["changes"]) == len(before) + 1


def test_the_run_stops_where_the_practice_file_is_none(program: Program, tmp_path: Path) -> None:
    path = tmp_path / "uebung.budget"
    path.write_text("keine Akte", encoding="utf-8")
    assert app.main([str(path)]) == 3
    assert path.read_text(encoding="utf-8") == "keine Akte"
