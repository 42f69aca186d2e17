"""From a new file to a handed-out report, by command line only, with exact figures."""

from __future__ import annotations

import hashlib
from pathlib import Path

from tests.cli.program import Program, camt, entry
from tests.reports.receipt_files import a_pdf

_ANNA = "DE89370400440532013000"


def _statement(folder: Path) -> Path:
    """Three instalments, three wages, a purchase that is partly private: 100.00 to 2,470.00."""
    path = folder / "auszug.xml"
    entries = [
        entry("2026-01-02", "10000.00", "Landkreis", "Budget 72.30-1 Januar", "A1"),
        entry("2026-01-29", "-9000.00", "Anna Muster", "Lohn Januar", "A2", _ANNA),
        entry("2026-02-02", "10000.00", "Landkreis", "Budget 72.30-1 Februar", "A3"),
        entry("2026-02-26", "-9400.00", "Anna Muster", "Lohn Februar", "A4", _ANNA),
        entry("2026-03-02", "10000.00", "Landkreis", "Budget 72.30-1 März", "A5"),
        entry("2026-03-18", "-42.60", "Drogerie", "Handschuhe und Shampoo", "A6"),
        entry("2026-03-30", "-9200.00", "Anna Muster", "Lohn März", "A7", _ANNA),
        entry("2026-03-31", "12.60", "Mara Beispiel", "Ausgleich Shampoo", "A8"),
    ]
    path.write_text(camt(*entries, opening="100.00", closing="2470.00"), encoding="utf-8")
    return path


def _receipt(folder: Path, name: str) -> Path:
    path = folder / f"{name}.pdf"
    path.write_bytes(a_pdf(name))
    return path


def test_a_quarter_goes_from_the_statement_to_the_handed_out_report(
    begun: Program, tmp_path: Path
) -> None:
    begun.agree()
    begun.say(
        *("account opening", "Budgetkonto", "--opening", "100,00"),
        *("--on", "2026-01-01", "--for", "EGH"),
    )
    taken = begun.ask("import", _statement(tmp_path), "--accept-proposals")["files"][0]
    assert taken["stored"] is True
    assert taken["statements"][0]["new"] == 8
    assert taken["statements"][0]["reconciles"] == "yes"

    open_bookings = begun.ask("bookings", "--unassigned")["bookings"]
    assert [one["amount"] for one in open_bookings] == [
        "-9000.00",
        "-9400.00",
        "-42.60",
        "-9200.00",
        "12.60",
    ]
    wages = [open_bookings[place]["id"] for place in (0, 1, 3)]
    answer = begun.ask("assign", wages[0], "--to", "EGH:lohn@anna")
    assert answer["proposals"] == 2
    assert "wie bisher bei dieser IBAN" in begun.say("assign", "--proposals")
    begun.say("assign", "--accept-proposals")
    begun.say(
        *("assign", open_bookings[2]["id"]),
        *("--to", "EGH:hilfsmittel:30,00", "--to", "privat"),
    )
    begun.say("assign", open_bookings[4]["id"], "--to", "privat")

    for month, wage in zip(("Januar", "Februar", "März"), wages, strict=True):
        begun.say("receipt add", _receipt(tmp_path, f"Lohn {month}"), "--booking", wage)
    assert begun.ask("problems")["findings"] == []

    report = begun.ask("report usage", "--out", tmp_path / "aus", "--hand-out")
    section = report["sections"][0]
    assert report["period"] == {"first": "2026-01-01", "last": "2026-03-31"}
    assert report["handed_out"] is True
    figures = ("granted", "opening", "instalments", "spent", "repaid", "closing")
    assert [section[name] for name in figures] == [
        "30000.00",
        "100.00",
        "30000.00",
        "27630.00",
        "0.00",
        "2470.00",
    ]
    assert section["carry_over"] == {"allowed": "4500.00", "above": "0.00", "then": "flag"}
    assert section["by_cost_type"] == {"hilfsmittel": "30.00", "lohn": "27600.00"}

    again = begun.ask("report files", 1, "--out", tmp_path / "wieder")
    kept = begun.ask("report list")["reports"][0]
    for suffix, first, second in zip(
        ("pdf", "xlsx", "csv"), report["files"], again["files"], strict=True
    ):
        content = Path(first).read_bytes()
        assert content == Path(second).read_bytes()
        assert hashlib.sha256(content).hexdigest() == kept["sha256"][suffix]
    text = Path(report["files"][2]).read_text(encoding="utf-8-sig")
    assert "Handschuhe" in text
    assert "Ausgleich" not in text

    begun.say("report state", 1, "accepted", "--on", "2026-04-10")
    assert begun.ask("report list")["reports"][0]["state"] == "accepted"


def test_after_the_hand_out_a_correction_is_the_way_and_the_balance_stays(
    begun: Program, tmp_path: Path
) -> None:
    begun.agree()
    begun.say("import", _statement(tmp_path), "--accept-proposals")
    number = begun.ask("bookings", "--text", "handschuhe")["bookings"][0]["id"]
    begun.say("assign", number, "--to", "EGH:hilfsmittel")
    begun.say("report usage", "--out", tmp_path, "--hand-out", "--anyway")

    refused = begun.ask("assign", number, "--to", "privat", code=1)
    assert refused["error"] == "period_closed"
    assert f"budgetdesk correct DATEI {number}" in refused["message"]
    assert begun.ask("undo", code=1)["error"] == "not_allowed"

    before = begun.ask("balance")["accounts"]
    corrected = begun.ask("correct", number, "--to", "privat", "--reason", "war privat")
    assert corrected["storno"]["amount"] == "42.60"
    assert corrected["correction"]["parts"][0]["pot"] == "private"
    assert begun.ask("balance")["accounts"] == before


def test_a_booking_that_comes_to_light_later_counts_in_the_next_report(
    begun: Program, tmp_path: Path
) -> None:
    begun.agree()
    begun.book("10000", "2026-01-02", "EGH:rate")
    begun.say("report usage", "--out", tmp_path, "--hand-out", "--anyway")
    path = tmp_path / "nachzuegler.xml"
    late = entry("2026-03-20", "-30.00", "Buchhandlung", "Fachbuch", "B1")
    path.write_text(camt(late, opening="10000.00", closing="9970.00"), encoding="utf-8")
    begun.say("import", path)
    number = begun.ask("bookings", "--unassigned")["bookings"][0]["id"]

    assert begun.ask("assign", number, "--to", "EGH:fortbildung", code=1)["error"] == (
        "period_closed"
    )
    answer = begun.ask("assign", number, "--to", "EGH:fortbildung", "--counts-on", "2026-04-01")
    assert answer["booking"]["on"] == "2026-03-20"
    assert answer["booking"]["counts_on"] == "2026-04-01"
    found = begun.ask("bookings", "--period", "2026-Q2", "--teilbudget", "EGH")["bookings"]
    assert [one["id"] for one in found] == [number]
