"""The roster on the command line: planned, checked and shown in words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from budgetdesk.staff.contracts import Contract
from budgetdesk.staff.ids import AssistantId, ContractId, SkillId
from budgetdesk.staff.personal_file import Skill
from budgetdesk.storage.work import Work
from budgetdesk.usecases.files import open_file
from tests.budget.builders import day
from tests.cli.program import Program
from tests.usecases.small_file import LABEL

WEEK = "2026-05-04..2026-05-10"


@pytest.fixture
def roster(begun: Program) -> Program:
    """The command line on a file with Anna under contract, and an early shift."""
    contract = Contract(ContractId(0), AssistantId(1), day("2026-01-01"))
    with open_file(begun.path, writable=True) as desk:
        desk.run(LABEL, Work.add, contract)
    begun.say("rota model", "F", "--name", "Frühdienst", "--begin", "8", "--end", "16")
    return begun


def plan(roster: Program, *words: str) -> int:
    """Plan Anna's early shift on 4 May 2026 and return its number."""
    said = words or ("2026-05-04", "--model", "F", "--person", "anna")
    number: int = roster.ask("rota add", *said)["shifts"][0]["id"]
    return number


# ----------------------------------------------------------------------------- what is planned with


def test_a_model_has_breaks_portions_and_an_end_on_the_next_day(roster: Program) -> None:
    roster.say("rota help-kind", "BP", "--name", "Behandlungspflege")
    roster.say(
        *("rota model", "T", "--begin", "8:00", "--end", "8:00", "--break", "12:00=30"),
        *("--portion", "bereitschaft=22:00-6:00", "--help-kind", "BP", "--help-minutes", "BP=60"),
    )
    (found,) = [one for one in roster.ask("rota model")["models"] if one["code"] == "T"]
    assert (found["days"], found["help"], found["retired"]) == (1, "BP", False)
    assert found["breaks"] == [{"after": 240, "minutes": 30}]
    assert found["portions"] == [{"after": 840, "minutes": 480, "kind": "bereitschaft"}]
    assert found["help_minutes"] == [{"help": "BP", "minutes": 60}]
    assert "stillgelegt" in roster.say("rota model", "T", "--retire")
    assert roster.ask("rota model", "T", "--use-again")["models"][0]["retired"] is False
    assert "„T“ gelöscht" in roster.say("rota model", "T", "--remove")


def test_a_model_in_use_is_retired_and_not_removed(roster: Program) -> None:
    plan(roster)
    assert "Nichts wurde" in roster.say("rota model", "F", "--remove", code=1)


def test_needs_and_usual_shifts_fill_a_week_once(roster: Program) -> None:
    roster.say("rota need", "F", "--weekday", "mo-fr")
    roster.say("rota pattern", "anna", "F", "--weekday", "mo,mi", "--from", "2026-05-01")
    assert "0 von 1 nötigen Personen" in roster.say("rota show", WEEK)
    assert len(roster.ask("rota fill", WEEK, "--preview")["shifts"]) == 5
    filled = roster.ask("rota fill", WEEK)
    assert [one["assistant"] for one in filled["shifts"]] == ["anna", None, "anna", None, None]
    assert roster.ask("rota fill", WEEK)["shifts"] == []
    shown = roster.ask("rota show", WEEK)
    assert (shown["open"], shown["minutes"], len(shown["needs"])) == (3, 2400, 3)
    assert len(roster.ask("rota show", WEEK, "--open")["shifts"]) == 3
    assert len(roster.ask("rota show", WEEK, "--person", "anna")["shifts"]) == 2
    assert "Woche 19" in roster.say("rota show", WEEK, "--view", "woche")
    assert "F 08:00–16:00 anna" in roster.say("rota show", WEEK, "--view", "monat")


def test_entries_are_shown_and_removed_by_their_number(roster: Program) -> None:
    assert len(roster.ask("rota need", "F", "--weekday", "sa,so", "--people", "2")["needs"]) == 2
    assert [one["id"] for one in roster.ask("rota need", "--remove", 1)["needs"]] == [2]
    roster.say("rota pattern", "anna", "F", "--weekday", "do", "--every", "2")
    assert roster.ask("rota pattern")["patterns"][0]["every_weeks"] == 2
    assert roster.ask("rota pattern", "--remove", 1)["patterns"] == []
    roster.say("rota help-kind", "BP")
    roster.say("rota help-kind", "BP", "--name", "Behandlungspflege")
    assert roster.ask("rota help-kind")["help_kinds"] == [
        {"code": "BP", "name": "Behandlungspflege"}
    ]
    assert roster.ask("rota help-kind", "BP", "--remove")["help_kinds"] == []


def test_who_pays_hours_is_said_by_shares(roster: Program) -> None:
    roster.say("rota help-kind", "BP")
    roster.say("rota funding", "EGH=100", "--from", "2026-01-01", "--help-kind", "BP")
    wrong = roster.say("rota funding", "EGH=70", "--from", "2026-01-01", code=1)
    assert "Die Anteile ergeben zusammen 70 statt 100." in wrong
    roster.say("rota funding", "EGH=100", "--from", "2026-01-01")
    rules = roster.ask("rota funding")["rules"]
    assert [one["help"] for one in rules] == ["BP", None]
    assert rules[0]["shares"] == [{"teilbudget": "EGH", "percent": "100"}]
    assert len(roster.ask("rota funding", "--remove", 1)["rules"]) == 1


# ------------------------------------------------------------------------------------ single shifts


def test_a_shift_is_planned_by_times_for_several_people_and_days(roster: Program) -> None:
    shifts = roster.ask(
        *("rota add", "2026-05-08", "--begin", "22", "--end", "6:30", "--break", "2:00-2:30"),
        *("--person", "anna", "--person", "offen", "--days", "2", "--note", "Nacht"),
    )["shifts"]
    assert [(one["day"], one["assistant"]) for one in shifts] == [
        ("2026-05-08", "anna"),
        ("2026-05-08", None),
        ("2026-05-09", "anna"),
        ("2026-05-09", None),
    ]
    assert {one["minutes"] for one in shifts} == {480}
    assert shifts[0]["breaks"] == [{"begin": "2026-05-09T02:00", "end": "2026-05-09T02:30"}]


def test_a_shift_is_edited_moved_split_joined_and_removed(roster: Program) -> None:
    number = plan(roster)
    edited = roster.ask(
        "rota edit", number, "--end", "18", "--note", "länger", "--kind", "training"
    )
    assert (edited["shifts"][0]["end"], edited["shifts"][0]["kind"]) == (
        "2026-05-04T18:00",
        "training",
    )
    moved = roster.ask("rota move", number, "--to", "2026-05-05", "--begin", "9:00")
    assert moved["shifts"][0]["end"] == "2026-05-05T19:00"
    assert roster.ask("rota move", number, "--person", "offen")["shifts"][0]["assistant"] is None
    parts = roster.ask("rota split", number, "12:00")["shifts"]
    assert [one["minutes"] for one in parts] == [180, 420]
    whole = roster.ask("rota join", parts[1]["id"], number)["shifts"]
    assert [one["minutes"] for one in whole] == [600]
    assert "Gelöscht" in roster.say("rota remove", number)
    gone = roster.say("rota remove", number, code=1)
    assert gone.startswith("Einen Dienst mit der Nummer 1 gibt es nicht. Nichts wurde geändert.")
    assert "budgetdesk rota show" in gone


def test_a_shift_says_which_help_and_skill_it_needs(roster: Program) -> None:
    with open_file(roster.path, writable=True) as desk:
        desk.run(LABEL, Work.add, Skill(SkillId(0), "auto", "fährt das Auto"))
    roster.say("rota help-kind", "BP")
    number = plan(roster)
    words = ("--help-kind", "BP", "--help-minutes", "BP=60", "--skill", "AUTO")
    found = roster.ask("rota edit", number, *words)["shifts"][0]
    assert (found["help"], found["skills"]) == ("BP", ["auto"])
    assert found["help_minutes"] == [{"help": "BP", "minutes": 60}]
    model = roster.ask("rota model", "F", "--skill", "auto")["models"][0]
    assert model["skills"] == ["auto"]
    assert "gibt es nicht" in roster.say("rota edit", number, "--skill", "zelt", code=1)


def test_a_fixed_shift_is_touched_only_after_it_was_agreed(roster: Program) -> None:
    number = plan(roster)
    other = plan(roster, "2026-05-05", "--model", "F", "--state", "angeboten")
    assert "fest" in roster.say("rota state", "fest", number)
    for words in (
        ("edit", number, "--note", "x"),
        ("move", number, "--to", "2026-05-06"),
        ("split", number, "12"),
        ("join", number, other),
        ("swap", number, other),
        ("assign", "offen", number),
        ("state", "entwurf", number),
        ("remove", number),
    ):
        assert "--fixed" in roster.say(f"rota {words[0]}", *words[1:], code=1)
    swapped = roster.ask("rota swap", number, other, "--fixed")["shifts"]
    assert [one["assistant"] for one in swapped] == [None, "anna"]
    assigned = roster.ask("rota assign", "anna", number, other, "--fixed")["shifts"]
    assert [one["assistant"] for one in assigned] == ["anna", "anna"]


def test_what_the_checks_say_about_a_planned_shift_is_told_with_it(roster: Program) -> None:
    words = ("2026-05-04", "--begin", "8", "--end", "20", "--person", "anna")
    said = roster.say("rota add", *words)
    assert "[Gesetz] Mo 04.05.2026 08:00–20:00 anna: " in said
    assert "Dienst 1, Hinweis duty_break_too_short" in said
    found = roster.ask("rota edit", 1, "--end", "13")["findings"]
    assert "duty_break_too_short" not in [one["code"] for one in found]
    roster.say("rota remove", 1)
    open_one = roster.ask("rota add", "2026-05-05", "--begin", "8", "--end", "9")
    assert open_one["findings"] == []


def test_what_ends_at_24_ends_at_midnight(roster: Program) -> None:
    added = roster.ask("rota add", "2026-05-04", "--begin", "18", "--end", "24:00")["shifts"]
    assert [one["end"] for one in added] == ["2026-05-05T00:00"]
    made = roster.ask("rota model", "T", "--begin", "0", "--end", "24")["models"][0]
    assert (made["begin"], made["end"], made["days"]) == ("00:00", "00:00", 1)


def test_people_are_needed_over_the_weekend(roster: Program) -> None:
    needs = roster.ask("rota need", "F", "--weekday", "fr-mo")["needs"]
    assert sorted(one["weekday"] for one in needs) == ["fr", "mo", "sa", "so"]
    said = roster.say("rota need")
    assert said.splitlines()[0].split() == ["Nr.", "Modell", "Tag", "Personen", "ab", "bis"]


def test_no_note_is_kept_for_what_the_checks_do_not_say(roster: Program) -> None:
    number = plan(roster)
    said = roster.say("rota note", number, "quatsch", "darum", code=1)
    assert said.startswith(f"Dienst {number} hat keinen Hinweis „quatsch“.")


def test_a_plan_of_years_and_a_person_twice_are_refused(roster: Program) -> None:
    plan(roster)
    before = roster.ask("rota show", "2026")
    for words in (
        ("add", "2026-05-04", "--model", "F", "--person", "anna", "--person", "ANNA"),
        ("fill", "01.01.2026..31.12.2199"),
        ("trip", "Meer", "--from", "2026-05-01", "--to", "2046-05-01", "--model", "F"),
        ("edit", "1"),
        ("availability", "--take"),
        ("availability", "anna", "ja", "--on", "2026-05-04", "--every-week-until", "2199-01-01"),
    ):
        roster.say(f"rota {words[0]}", *words[1:], code=2)
    assert "mit der Nummer 55" in roster.say("rota trip", "--assign", 55, "--person", "x", code=1)
    assert roster.ask("rota show", "2026") == before


def test_a_text_from_outside_gives_the_terminal_no_orders(roster: Program) -> None:
    said = roster.say("rota add", "2026-05-04", "--model", "F", "--note", "a\x1b[31m\nb")
    assert "a?[31m b" in said


def test_a_paper_goes_into_a_folder_but_never_over_the_file(
    roster: Program, tmp_path: Path
) -> None:
    before = roster.ask("rota show", "2026-05")
    written = roster.ask("rota print", "2026-05", "--out", tmp_path)["file"]
    assert Path(written).parent == tmp_path
    assert "endet anders" in roster.say("rota print", "2026-05", "--out", roster.path, code=2)
    copied = tmp_path / "sicherung.pdf"
    copied.write_bytes(roster.path.read_bytes())
    refused = roster.say("rota print", "2026-05", "--out", copied, code=1)
    assert "ist eine Budgetakte und bleibt, wie sie ist" in refused
    assert roster.ask("rota show", "2026-05") == before


def test_what_is_missing_in_a_command_is_said(roster: Program) -> None:
    number = plan(roster)
    assert "--model" in roster.say("rota add", "2026-05-04", code=2)
    assert "--to" in roster.say("rota move", number, code=2)
    assert "--begin" in roster.say("rota model", "X", code=2)
    assert "--weekday" in roster.say("rota need", "F", code=2)
    assert "--weekday" in roster.say("rota pattern", "anna", "F", code=2)
    assert "--from" in roster.say("rota funding", "EGH=100", code=2)
    assert "--from" in roster.say("rota trip", "Meer", code=2)
    assert "--person" in roster.say("rota trip", "--assign", 1, code=2)
    assert "--on" in roster.say("rota availability", "anna", "ja", code=2)
    assert "wer zuerst" in roster.say("rota backup", "2026-05-04", code=2)
    assert "ganze Monate" in roster.say("rota copy", "2026-05", WEEK, code=2)


@pytest.mark.parametrize(
    "words",
    [
        ("add", "2026-05-04", "--begin", "25"),
        ("add", "2026-05-04", "--break", "12:00"),
        ("need", "F", "--weekday", "feiertags"),
        ("funding", "EGH"),
    ],
)
def test_what_cannot_be_read_is_wrong_usage(roster: Program, words: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit) as ended:
        roster.say(f"rota {words[0]}", *words[1:])
    assert ended.value.code == 2


# --------------------------------------------------------------------------------------- at one go


def test_a_week_and_a_month_are_copied(roster: Program) -> None:
    plan(roster)
    week = roster.ask("rota copy", WEEK, "2026-05-11..2026-05-17")
    assert [one["day"] for one in week["shifts"]] == ["2026-05-11"]
    plan(roster, "2026-05-31", "--model", "F")
    month = roster.ask("rota copy", "2026-05", "2026-06")
    assert [one["day"] for one in month["shifts"]] == ["2026-06-01", "2026-06-08"]
    assert [one["day"] for one in month["left_out"]] == ["2026-05-31"]
    assert "Ohne Platz" in roster.say("rota copy", "2026-05", "2026-06")


def test_a_trip_is_planned_assigned_and_removed(roster: Program) -> None:
    trip = roster.ask(
        *("rota trip", "Meer", "--from", "2026-05-08", "--to", "2026-05-10", "--model", "F")
    )["trips"][0]
    assert (trip["one_person"], len(trip["shifts"])) == (True, 3)
    roster.say("rota trip", "--assign", 1, "--person", "anna")
    assert "anna" in roster.say("rota trip")
    roster.say("rota state", "fest", trip["shifts"][0]["id"])
    assert "--fixed" in roster.say("rota trip", "--remove", 1, code=1)
    assert "--fixed" in roster.say("rota trip", "--assign", 1, "--person", "offen", code=1)
    assert "Keine Reisen" in roster.say("rota trip", "--remove", 1, "--fixed")


# -------------------------------------------------------------------------- checks and their notes


def test_a_check_is_shown_with_its_law_and_stays_only_with_a_note(roster: Program) -> None:
    number = plan(
        roster, "2026-05-04", "--begin", "8", "--end", "20", "--break", "12-13", "--person", "anna"
    )
    said = roster.say("rota check", WEEK, code=1)
    assert "[Gesetz]" in said
    assert "ArbZG" in said
    laws = [
        one for one in roster.ask("rota check", WEEK, code=1)["findings"] if one["basis"] == "law"
    ]
    assert {one["shift"] for one in laws} == {number}
    code = laws[0]["code"]
    assert "Hier fehlt der Grund" in roster.say("rota note", number, code, code=1)
    noted = roster.ask("rota note", number, code, "mit Ausgleich")
    assert noted == {"shift": number, "code": code, "note": "mit Ausgleich"}
    assert "Vermerk: mit Ausgleich" in roster.say("rota check", WEEK, "--person", "anna", code=1)
    assert roster.ask("rota note", number, code, "--remove")["note"] == ""
    assert "Hinweise: 0," in roster.say("rota check", "2026-07")


# ----------------------------------------------------------------------- availability and wishes


def test_availability_is_entered_shown_and_removed(roster: Program) -> None:
    said = roster.ask(
        *("rota availability", "anna", "nein", "--on", "2026-05-04", "--begin", "8", "--end"),
        *("12", "--every-week-until", "2026-05-18", "--note", "Uni"),
    )["availability"]
    assert [one["begin"] for one in said] == [
        "2026-05-04T08:00",
        "2026-05-11T08:00",
        "2026-05-18T08:00",
    ]
    roster.say("rota availability", "anna", "ja", "--on", "2026-05-06")
    assert len(roster.ask("rota availability", "anna", "--period", "2026-05")["availability"]) == 4
    roster.say("rota availability", "--remove", 1, 2)
    assert len(roster.ask("rota availability", "--period", "2026-05")["availability"]) == 2
    assert "Keine Angaben" in roster.say("rota availability")


def test_a_table_is_shown_first_and_then_taken(roster: Program, tmp_path: Path) -> None:
    path = tmp_path / "zeiten.csv"
    path.write_text("Name;Datum;Antwort\nanna;04.05.2026;ja\nclara;04.05.2026;ja\n", "utf-8")
    said = roster.say("rota availability", "--import", str(path))
    assert "„clara“ gibt es nicht" in said
    assert "Noch nicht übernommen" in said
    taken = roster.ask("rota availability", "--import", str(path), "--take")
    assert (taken["taken"], len(taken["availability"])) == (True, 1)
    again = roster.ask("rota availability", "--import", str(path))
    assert [one["code"] for one in again["problems"]] == [
        "availability_row_person",
        "availability_known",
    ]


def test_a_calendar_needs_a_person_and_an_answer(roster: Program, tmp_path: Path) -> None:
    path = tmp_path / "anna.ics"
    path.write_text(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\n"
        "DTSTART:20260504T080000\r\nDTEND:20260504T100000\r\nSUMMARY:Uni\r\n"
        "END:VEVENT\r\nEND:VCALENDAR\r\n",
        "utf-8",
    )
    assert "WER und ANTWORT" in roster.say("rota availability", "--import", str(path), code=2)
    words = ("anna", "nein", "--import", str(path), "--period", "2026-05")
    assert roster.ask("rota availability", *words)["availability"][0]["note"] == "Uni"
    other = tmp_path / "zeiten.pdf"
    other.write_text("", "utf-8")
    assert "(.csv)" in roster.say("rota availability", "--import", str(other), code=1)


def test_wishes_and_backups_are_kept(roster: Program) -> None:
    roster.say("rota wish", "anna", "--month", "2026-05", "--shifts", 8, "--hours", "60")
    assert roster.ask("rota wish")["wishes"] == [
        {"assistant": "anna", "month": "2026-05", "shifts": 8, "minutes": 3600, "note": ""}
    ]
    assert "weder Dienste noch Stunden" in roster.say("rota wish", "anna", code=1)
    assert roster.ask("rota wish", "anna", "--month", "2026-05", "--remove")["wishes"] == []
    assert roster.ask("rota backup", "2026-05-04", "anna")["backups"] == [
        {"assistant": "anna", "day": "2026-05-04"}
    ]
    assert "anna" in roster.say("rota backup")
    assert "Niemand" in roster.say("rota backup", "2026-05-04", "anna", "--remove")


def test_each_deed_is_one_change_with_one_undo(roster: Program) -> None:
    before = json.dumps(roster.ask("rota show", "2026-05"))
    plan(roster, "2026-05-04", "--model", "F", "--days", "5")
    assert "Dienst am 04.05.2026 gespeichert" in roster.say("undo")
    assert json.dumps(roster.ask("rota show", "2026-05")) == before
