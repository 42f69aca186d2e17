"""Usage report, problems, deadlines and repayment on the command line."""

from __future__ import annotations

from pathlib import Path

from tests.cli.program import Program


def test_the_draft_is_written_under_a_name_that_says_so(begun: Program, tmp_path: Path) -> None:
    begun.agree()
    begun.book("10000", "2026-01-02", "EGH:rate")
    folder = tmp_path / "neu" / "ordner"
    answer = begun.ask("report usage", "--teilbudget", "egh", "--out", folder)
    assert (answer["handed_out"], answer["report"]) == (False, None)
    assert [Path(one).name for one in answer["files"]] == [
        "Verwendungsnachweis_EGH_2026-01-01_2026-03-31_Entwurf.pdf",
        "Verwendungsnachweis_EGH_2026-01-01_2026-03-31_Entwurf.xlsx",
        "Verwendungsnachweis_EGH_2026-01-01_2026-03-31_Entwurf.csv",
    ]
    assert all(Path(one).stat().st_size > 500 for one in answer["files"])
    assert begun.ask("history")["changes"][-1]["text"].startswith("Buchung erfasst")


def test_a_report_lies_beside_the_file_unless_the_user_says_where(begun: Program) -> None:
    begun.agree()
    files = begun.ask("report usage")["files"]
    assert {Path(one).parent for one in files} == {begun.path.parent}


def test_the_rechenweg_is_shown_on_request(begun: Program, tmp_path: Path) -> None:
    begun.agree()
    begun.book("10000", "2026-01-02", "EGH:rate")
    said = begun.say("report usage", "--out", tmp_path, "--explain")
    assert "15 % des für den Zeitraum bewilligten Budgets von 30.000,00 €" in said
    assert "15 %" not in begun.say("report usage", "--out", tmp_path)


def test_a_report_with_errors_is_handed_out_only_on_purpose(begun: Program, tmp_path: Path) -> None:
    begun.agree()
    begun.book("-100", "2026-01-02")
    refused = begun.ask("report usage", "--out", tmp_path / "aus", "--hand-out", code=1)
    assert refused["error"] == "findings"
    assert not (tmp_path / "aus").exists()
    assert begun.ask("report list")["reports"] == []
    handed = begun.ask(
        *("report usage", "--out", tmp_path / "aus", "--hand-out", "--anyway"),
        *("--note", "per Post", "--remarks", "Beleg folgt"),
    )
    assert handed["report"] == 1
    report = begun.ask("report list")["reports"][0]
    assert report["teilbudgets"] == ["EGH"]
    assert report["events"] == [{"on": "2026-04-10", "state": "handed_in", "note": "per Post"}]


def test_a_report_goes_through_its_states_with_their_days(begun: Program, tmp_path: Path) -> None:
    begun.agree()
    begun.say("report usage", "--out", tmp_path, "--hand-out", "--anyway")
    begun.say("report state", 1, "Nachfragen", "--on", "2026-05-02", "--note", "Beleg 7")
    begun.say("report state", 1, "accepted", "--on", "2026-06-01")
    report = begun.ask("report list")["reports"][0]
    assert [(one["state"], one["on"]) for one in report["events"]] == [
        ("handed_in", "2026-04-10"),
        ("questions", "2026-05-02"),
        ("accepted", "2026-06-01"),
    ]
    begun.say("report state", 1, "reminded", code=1)
    begun.say("report state", 2, "reminded", code=1)


def test_without_grant_and_agreement_the_period_must_be_named(begun: Program) -> None:
    assert "--period 2026-Q1" in begun.say("problems", code=1)
    assert begun.ask("problems", "--period", "2026-Q1", "--teilbudget", "EGH", code=1)["findings"]


def test_a_report_of_an_empty_file_asks_for_a_teilbudget(program: Program) -> None:
    program.say("new", "--name", "Mara")
    said = program.say("report usage", "--period", "2026-Q1", code=1)
    assert "Teilbudget" in said


def test_a_place_that_cannot_be_written_is_said_and_changes_nothing(
    begun: Program, tmp_path: Path
) -> None:
    begun.agree()
    (tmp_path / "datei").write_text("im Weg", encoding="utf-8")
    said = begun.say("report usage", "--out", tmp_path / "datei", code=1)
    assert "lässt sich nicht schreiben" in said


def test_deadlines_come_with_their_reasons_and_what_is_missing(begun: Program) -> None:
    begun.agree()
    answer = begun.ask("deadlines")
    assert [(one["on"], one["kind"]) for one in answer["deadlines"]] == [
        ("2026-05-12", "report"),
        ("2026-08-11", "report"),
        ("2026-11-11", "report"),
        ("2026-12-31", "grant_end"),
        ("2027-02-11", "report"),
    ]
    assert answer["deadlines"][0]["covers"] == {"first": "2026-01-01", "last": "2026-03-31"}
    assert [one["code"] for one in answer["missing"]] == ["posting_day_not_entered"]
    begun.say("grant edit", 1, "--posted", "2026-03-20")
    # Posted on 20 March, made known on the fourth day after, a month later is a working day.
    found = [one["on"] for one in begun.ask("deadlines")["deadlines"] if one["kind"] == "objection"]
    assert found == ["2026-04-24"]


def test_what_would_be_repaid_today_is_reckoned_step_by_step(begun: Program) -> None:
    begun.agree()
    begun.book("10000", "2026-04-01", "EGH:rate")
    begun.book("-2000", "2026-04-05", "EGH:lohn")
    one = begun.ask("repay")["teilbudgets"][0]
    # 15 % of the quarter's 30,000.00 may stay: 8,000.00 less 4,500.00.
    assert (one["balance"], one["amount"]) == ("8000.00", "3500.00")
    assert one["period"] == {"first": "2026-04-01", "last": "2026-06-30"}
    assert one["reasons"][-1]["result"] == "3500.00"
    assert "3.500,00 €" in begun.say("repay", "--teilbudget", "EGH")


def test_after_the_end_of_the_grant_all_that_is_left_goes_back(begun: Program) -> None:
    begun.agree()
    begun.book("10000", "2026-04-01", "EGH:rate")
    begun.book("-2000", "2027-01-05", "EGH:lohn")
    one = begun.ask("repay", "--today", "2027-02-01")["teilbudgets"][0]
    assert one["amount"] == "8000.00"


def test_without_agreement_or_grant_no_figure_is_named(begun: Program) -> None:
    assert begun.ask("repay")["teilbudgets"][0]["amount"] is None
    assert "Noch hat kein Bescheid begonnen" in begun.say("repay")
    begun.say("grant add", "EGH", "--from", "2026-01-01", "--to", "2026-12-31", "--amount", 10)
    assert "noch nicht zu sagen" in begun.say("repay")


def test_a_repayment_demand_is_entered_followed_and_removed(begun: Program) -> None:
    begun.say("holder", "--land", "NW")
    stored = begun.ask(
        *("demand add", "EGH", "480", "--letter", "2026-10-01", "--posted", "2026-10-02"),
        *("--reason", "Stunden nicht belegt"),
    )
    assert (stored["amount"], stored["objection_until"]) == ("480.00", "2026-11-06")
    told = begun.ask("deadlines", "--today", "2026-10-20")["deadlines"]
    assert [(one["on"], one["about"]) for one in told if one["kind"] == "demand_objection"] == [
        ("2026-11-06", "Rückforderung 1, EGH")
    ]
    assert begun.ask("demand state", 1, "Widerspruch eingelegt")["state"] == "objected"
    told = begun.ask("deadlines", "--today", "2026-10-20")["deadlines"]
    assert [one for one in told if one["kind"] == "demand_objection"] == []
    assert "Widerspruch eingelegt  06.11.2026       Stunden" in begun.say("demand list")
    assert begun.ask("demand remove", 1) == {"removed": 1}
    assert "Eine Rückforderung mit der Nummer 1 gibt es nicht." in begun.say(
        "demand state", 1, "bezahlt", code=1
    )
