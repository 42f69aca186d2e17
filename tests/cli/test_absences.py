"""Absences and the sick call on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.program import Program
from tests.usecases.absence_file import absence_file

ON = ("--today", "2026-11-01")


@pytest.fixture
def team(tmp_path: Path, program: Program) -> Program:
    """The command line on a file with a team and two shifts of mara."""
    with absence_file(tmp_path) as file:
        file.shift("11-03T08:00", "11-03T12:00", file.mara)
        file.shift("11-04T08:00", "11-04T12:00", file.mara)
    return program


def sick(team: Program, *more: object) -> int:
    first, last = "2026-11-03", "2026-11-04"
    return int(
        team.ask("rota absence add", "sick", "mara", first, last, *more, *ON)["absence"]["id"]
    )


def test_an_absence_is_entered_listed_changed_and_taken_back(team: Program) -> None:
    number = sick(team)
    listed = team.ask("rota absence list", *ON)
    assert [one["assistant"] for one in listed["absences"]] == ["mara"]
    assert listed["absences"][0]["first"] == "2026-11-03"
    shorter = team.ask("rota absence change", number, "--last", "2026-11-03", *ON)
    assert [one["begin"] for one in shorter["removed"]] == ["2026-11-04T08:00"]
    gone = team.ask("rota absence cancel", number, *ON)
    assert [one["begin"] for one in gone["removed"]] == ["2026-11-03T08:00"]
    assert "Keine Abwesenheit eingetragen." in team.say("rota absence list", *ON)


def test_what_was_done_is_said(team: Program) -> None:
    first, last = "03.11.2026", "04.11.2026"
    said = team.say("rota absence add", "krank", "mara", first, last, *ON)
    assert said == (
        "Abwesenheit 1 eingetragen.\n"
        "Neu im Plan: Dienst 3, Di 03.11.2026, 08:00 bis 12:00\n"
        "Neu im Plan: Dienst 4, Mi 04.11.2026, 08:00 bis 12:00\n"
    )
    said = team.say("rota absence change", 1, "--since", "10:00", *ON)
    assert "Neue Zeit: Dienst 3, Di 03.11.2026, 10:00 bis 12:00" in said
    listed = team.say("rota absence list", "--period", "2026-11", "--person", "mara", *ON)
    assert "mara" in listed
    other = team.ask("rota absence list", "--person", "jan", *ON)
    assert other == {"absences": [], "deadlines": []}
    nothing = team.say("rota absence change", 1, *ON, code=2)
    assert "--last 31.03.2026" in nothing
    assert "zurückgenommen" in team.say("rota absence cancel", 1, *ON)


def test_no_replacements_are_made_where_none_are_wanted(team: Program) -> None:
    words = ("leave", "mara", "2026-11-03", "2026-11-04", "--no-replacements")
    assert team.ask("rota absence add", *words, *ON)["added"] == []


def test_a_replacement_somebody_took_is_asked_for(team: Program) -> None:
    words = ("mara", "2026-11-03", "2026-11-03", "--take", "1=jan")
    stored = team.ask("rota sick-call", *words, *ON)
    assert stored["stored"]
    assert [one["assistant"] for one in stored["added"]] == ["jan"]
    number = stored["absence"]["id"]
    refused = team.say("rota absence cancel", number, *ON, code=1)
    assert "Jan Beispiel hat den Ersatzdienst" in refused
    assert "--taken keep" in refused
    assert refused.endswith("Nichts wurde gespeichert.\n")
    kept = team.ask("rota absence cancel", number, "--taken", "keep", *ON)
    assert [one["replaces"] for one in kept["kept"]] == [None]


def test_effects_tell_all_and_store_nothing(team: Program) -> None:
    words = ("sick", "mara", "2026-11-03", "2026-11-10")
    found = team.ask("rota absence effects", *words, *ON)
    assert found["can_be_stored"]
    assert found["missed_minutes"] == 480
    assert found["pay"] == "128.00"
    assert found["refund"] == "89.60"
    assert [(one["duty"], one["assistant"]) for one in found["deadlines"]] == [("eau", "mara")]
    said = team.say("rota absence effects", *words, *ON)
    assert "Fr 06.11.2026  eAU abrufen, mara" in said
    assert said.endswith("Nichts wurde gespeichert.\n")
    wrong = team.ask("rota absence effects", "sick", "mara", "2026-11-03", "2026-11-01", *ON)
    assert [one["code"] for one in wrong["problems"]] == ["absence_reversed"]
    assert wrong["pay"] is None
    assert team.ask("rota absence list", *ON)["absences"] == []


def test_a_sick_call_shows_who_may_step_in_and_why(team: Program) -> None:
    words = ("mara", "2026-11-03", "2026-11-03")
    (found,) = team.ask("rota sick-call", *words, *ON)["open"]
    assert found["shift"] == 1
    assert "mara" not in [one["assistant"] for one in found["ranked"]]
    assert [one["allowed"] for one in found["ranked"]] == [True, True, False]
    assert found["ranked"][0]["message"].startswith("Hallo ")
    said = team.say("rota sick-call", *words, *ON)
    assert "Dienst 1: Di 03.11.2026, 08:00 bis 12:00" in said
    assert "Keine Regel des Arbeitszeitrechts spricht dagegen" in said
    assert "--take DIENST=KURZ" in said
    late = team.say("rota sick-call", "mara", "2026-11-03T13:00", "2026-11-03", *ON)
    assert "Kein Dienst wird frei" in late


def test_the_replacement_is_one_step(team: Program) -> None:
    words = ("mara", "2026-11-03T10:00", "2026-11-04", "--take", "1=jan", "--take", "2=ute")
    said = team.say("rota sick-call", *words, "--illness", "Grippe", *ON)
    assert said == (
        "Krankmeldung 1 mit Ersatz eingetragen.\n"
        "Neu im Plan: Dienst 3, Di 03.11.2026, 10:00 bis 12:00: jan\n"
        "Neu im Plan: Dienst 4, Mi 04.11.2026, 08:00 bis 12:00: ute\n"
    )
    team.say("undo", *ON)
    assert team.ask("rota absence list", *ON)["absences"] == []


@pytest.mark.parametrize("taken", ["jan", "x=jan", "1=", "99999999999999999999=jan"])
def test_what_is_no_assignment_is_refused(
    team: Program, taken: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        team.say("rota sick-call", "mara", "2026-11-03", "2026-11-03", "--take", taken)
    assert "ist keine Zuordnung" in capsys.readouterr().err
