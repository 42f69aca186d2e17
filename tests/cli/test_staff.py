"""The team by the command line, from the first entry to the last deletion."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.program import Program

LONG_AFTER = ("--today", "2038-01-01")


@pytest.fixture
def team(begun: Program) -> Program:
    begun.say("staff edit", "anna", "--birth", "17.08.1939", "--sv-number", "65 170839 J 003")
    begun.say(
        *("staff contract", "anna", "--begins", "2026-01-01", "--status", "midijob"),
        *("--wage", "13,90", "--time", "20", "--days-a-week", "3", "--signed-on", "2025-12-20"),
    )
    return begun


def test_the_list_shows_what_holds_today(team: Program) -> None:
    said = team.say("staff list")
    assert "anna  Anna Muster  seit 01.01.2026  Midijob  13,90" in said
    assert team.ask("staff list")["team"] == [
        {
            "short": "anna",
            "name": "Anna Muster",
            "since": "2026-01-01",
            "status": "midijob",
            "wage": "13.90",
        }
    ]


def test_a_person_without_contract_is_listed_too(begun: Program) -> None:
    assert begun.ask("staff list")["team"][0]["since"] is None


def test_a_person_is_added_with_her_file_and_doubts_are_told(begun: Program) -> None:
    said = begun.say(
        *("staff add", "bea", "--name", "Bea Beispiel", "--birth", "18.08.1939"),
        *("--sv-number", "65 170839 J 003"),
    )
    assert "„bea“ gespeichert." in said
    assert "nennt einen anderen Geburtstag als 18.08.1939" in said.replace("\n  ", " ")


def test_a_wrong_number_is_refused_and_nothing_is_kept(begun: Program) -> None:
    said = begun.say(
        "staff add", "bea", "--name", "Bea Beispiel", "--tax-id", "12345678901", code=1
    )
    assert "keine Steuer-Identifikationsnummer" in said
    assert [one["short"] for one in begun.ask("staff list")["team"]] == ["anna"]


def test_all_that_is_kept_of_a_person_is_shown(team: Program) -> None:
    team.say("staff skill", "auto", "--name", "fährt das Auto")
    team.say("staff ability", "anna", "auto", "ja")
    team.say("staff document", "anna", "--title", "Klasse B", "--kind", "driving_licence")
    team.say(
        "staff job", "anna", "--employer", "Kiosk", "--kind", "minijob", "--begins", "2026-02-01"
    )
    team.say("staff details", "anna", "--from", "2026-01-01", "--tax-class", 1, "--fund", "TK")
    shown = team.ask("staff show", "anna")
    assert shown["file"]["sv_number"] == "65170839J003"
    assert shown["contracts"][0]["versions"][0]["wage"] == "13.90"
    assert shown["skills"] == {"auto": "yes"}
    assert shown["jobs"][0]["employer"] == "Kiosk"
    assert shown["details"][0]["tax_card"]["tax_class"] == 1
    said = team.say("staff show", "anna")
    assert "ab 01.01.2026: Midijob, 13,90 € je Stunde" in said
    assert "Klasse B (Führerschein)" in said


def test_an_answer_to_a_skill_can_be_taken_back(team: Program) -> None:
    team.say("staff skill", "auto", "--name", "fährt das Auto")
    team.say("staff ability", "anna", "auto", "no")
    assert "nicht bekannt" in team.say("staff ability", "anna", "auto")
    assert team.ask("staff show", "anna")["skills"] == {}


def test_details_go_on_from_those_before(team: Program) -> None:
    team.say(
        *("staff details", "anna", "--from", "2026-01-01", "--tax-class", 1, "--fund", "TK"),
        *("--child", "20.04.2024", "--child", "03.05.2025/01.09.2025"),
    )
    later = team.ask("staff details", "anna", "--from", "2026-07-01", "--church", "--fund", "AOK")
    assert later["details"]["tax_card"] == {
        "tax_class": 1,
        "factor": None,
        "child_allowances": "0",
        "church": True,
        "monthly_allowance": "0.00",
        "monthly_addition": "0.00",
        "private_basic_premium": "0.00",
        "private_subsidy": "0.00",
    }
    assert later["details"]["children"] == [
        {"birth": "2024-04-20", "counts_from": "2024-04-01"},
        {"birth": "2025-05-03", "counts_from": "2025-09-01"},
    ]
    assert len(team.ask("staff show", "anna")["details"]) == 2


def test_a_child_that_counts_before_its_birth_is_refused(team: Program) -> None:
    words = ("anna", "--from", "2026-01-01", "--child", "20.04.2024/01.03.2024")
    with pytest.raises(SystemExit):
        team.say("staff details", *words)


def test_a_scan_is_kept_with_the_document(team: Program, tmp_path: Path) -> None:
    scan = tmp_path / "schein.pdf"
    scan.write_bytes(b"%PDF-1.4")
    team.say(
        *("staff document", "anna", "--title", "Klasse B", "--expires-on", "2026-05-01"),
        *("--scan", scan),
    )
    assert team.ask("staff show", "anna")["documents"][0]["file_name"] == "schein.pdf"
    assert "Anna Muster: Klasse B, gilt bis 01.05.2026" in team.say("staff due")
    assert team.ask("staff due", "--today", "2026-05-02")["documents"][0]["expired"] is True


def test_nothing_due_is_said(begun: Program) -> None:
    assert "Nichts ist fällig." in begun.say("staff due")


def test_a_new_contract_needs_a_begin_and_a_status(begun: Program) -> None:
    said = begun.say("staff contract", "anna", "--wage", "15", code=2)
    assert "--begins und --status" in said


def test_a_contract_is_changed_and_a_second_one_refused(team: Program) -> None:
    changed = team.ask("staff contract", "anna", "--probation-until", "2026-06-30")
    assert changed["contract"]["probation_until"] == "2026-06-30"
    words = ("--begins", "2026-05-01", "--status", "full", "--wage", "15", "--new")
    assert "überschneidet sich" in team.say("staff contract", "anna", *words, code=1)


def test_a_version_takes_its_terms_from_a_file(team: Program, tmp_path: Path) -> None:
    path = tmp_path / "lohn.toml"
    path.write_text('wage = 16\n[[surcharges]]\nkind = "sunday"\namount = 50\n', encoding="utf-8")
    given = ("--from", "2026-07-01", "--terms", path)
    found = team.ask("staff version", "anna", *given)["version"]
    assert (found["from_day"], found["wage"], found["agreed_minutes"]) == ("2026-07-01", "16", 1200)
    assert found["surcharges"][0]["kind"] == "sunday"
    raised = team.ask("staff version", "anna", "--from", "2026-07-01", "--wage", "16,50")
    assert raised["version"]["wage"] == "16.50"


def test_the_step_to_the_minimum_wage_is_shown_then_taken_then_undone(team: Program) -> None:
    shown = team.say("staff wage-step", "--from", "2027-01-01", "--minimum-wage")
    assert "anna   13,90    14,60  0,70" in shown
    assert "Übernehmen Sie es mit --take." in shown
    taken = team.ask("staff wage-step", "--from", "2027-01-01", "--minimum-wage", "--take")
    assert (taken["taken"], taken["rows"][0]["difference"]) == (1, "0.70")
    team.say("undo")
    assert len(team.ask("staff show", "anna")["contracts"][0]["versions"]) == 1


@pytest.mark.parametrize(
    ("options", "after"),
    [
        (("--at-least", "14"), "14"),
        (("--plus", "0,5"), "14.40"),
        (("--percent", "2,8"), "14.29"),
        (("--percent", "2,8", "--four-decimals"), "14.2892"),
    ],
)
def test_a_step_is_named_in_several_ways(
    team: Program, options: tuple[str, ...], after: str
) -> None:
    rows = team.ask("staff wage-step", "--from", "2026-07-01", *options)["rows"]
    assert rows[0]["after"] == after


def test_a_step_tells_whose_pay_it_does_not_change(team: Program, tmp_path: Path) -> None:
    path = tmp_path / "lohn.toml"
    path.write_text("[salary]\namount = 2000\nweekly_hours = 20\n", encoding="utf-8")
    team.say("staff version", "anna", "--from", "2026-07-01", "--terms", path)
    said = team.say("staff wage-step", "--from", "2026-08-01", "--plus", "1")
    assert "Vereinbart ist ein Monatslohn" in said
    assert "anna       –        –  0,00" in said


def test_the_end_of_a_contract_says_what_is_owed(team: Program) -> None:
    ahead = team.ask("staff end", "anna", "--on", "2026-06-30")
    assert ahead["duties"][0]["paper"] == "deregistration"
    assert (ahead["duties"][0]["due"], ahead["leave_days_to_pay"]) == ("2026-08-11", "6")
    assert team.ask("staff show", "anna")["contracts"][0]["ends"] is None
    said = team.say("staff end", "anna", "--on", "2026-06-30", "--by", "agreement")
    assert "Abmeldung bei der Sozialversicherung" in said
    assert "Urlaub auszahlen, Tage: 6" in said
    assert team.ask("staff show", "anna")["contracts"][0]["ends"] == "2026-06-30"


def test_an_end_needs_its_day(team: Program) -> None:
    assert "--on" in team.say("staff end", "anna", "--by", "agreement", code=2)


def test_the_employer_is_shown_and_changed(begun: Program) -> None:
    assert "Betriebsnummer      –" in begun.say("staff employer")
    words = ("--betriebsnummer", "0101 7272", "--accident", "per_head")
    found = begun.ask("staff employer", *words)
    assert found["employer"]["betriebsnummer"] == "01017272"
    assert [one["code"] for one in found["problems"]] == ["accident_amount_missing"]


def test_first_steps_are_ticked_and_taken_back(team: Program) -> None:
    done = team.ask("staff first-steps", "--done", "liability")["steps"]
    assert {one["step"] for one in done if one["done"]} == {"contracts", "liability"}
    again = team.ask("staff first-steps", "--not-done", "liability")["steps"]
    assert {one["step"] for one in again if one["done"]} == {"contracts"}
    assert "zu spät" in team.say("staff first-steps")


def test_a_former_assistant_is_forgotten_when_the_time_is_over(team: Program) -> None:
    assert "Keine frühere Assistenzperson" in team.say("staff forget")
    team.say("staff end", "anna", "--on", "2026-06-30", "--by", "agreement")
    said = team.say("staff forget", "anna", "--today", "2026-07-01")
    assert "Anna Muster: kann ab 01.01.2037 gelöscht werden." in said
    assert "wird mit --for-good, für immer" in said
    assert "bis einschließlich 31.12.2036" in team.say("staff forget", "anna", "--for-good", code=1)
    assert team.ask("staff forget", *LONG_AFTER)["deletions"][0]["due"] is True
    done = team.ask("staff forget", "anna", "--for-good", *LONG_AFTER)
    assert done["label"] == "ehemals-1"
    assert "Anna" not in team.say("history")
    assert "unversehrt" in team.say("check")
