"""The team by the command line, from the first entry to the last deletion."""

from __future__ import annotations

from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from shutil import copyfile

import pytest

from budgetdesk.cli import main
from tests.cli.program import TODAY, Program

LONG_AFTER = ("--today", "2038-01-01")


@dataclass(frozen=True)
class Files:
    """Files that are made once and copied for each test."""

    begun: Path
    team: Path


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    folder = tmp_path_factory.mktemp("staff")
    made = Files(folder / "begun.budget", folder / "team.budget")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.stdout", StringIO())
        _run(made.begun, "new", "--name", "Mara Beispiel")
        _run(made.begun, "holder", "--land", "NW")
        _run(made.begun, "assistant add", "anna", "--name", "Anna Muster")
        copyfile(made.begun, made.team)
        file = ("--birth", "17.08.1939", "--sv-number", "65 170839 J 003")
        _run(made.team, "staff edit", "anna", *file)
        _run(
            *(made.team, "staff contract", "anna", "--begins", "2026-01-01"),
            *("--status", "midijob", "--wage", "13,90", "--time", "20", "--days-a-week", "3"),
            *("--signed-on", "2025-12-20"),
        )
    return made


def _run(path: Path, command: str, *rest: str) -> None:
    assert main([*command.split(), str(path), *rest, "--today", TODAY]) == 0


@pytest.fixture
def begun(program: Program, files: Files) -> Program:
    copyfile(files.begun, program.path)
    return program


@pytest.fixture
def team(program: Program, files: Files) -> Program:
    copyfile(files.team, program.path)
    return program


def test_the_list_shows_what_holds_today(team: Program) -> None:
    said = team.say("staff list")
    assert "anna  Anna Muster  seit 01.01.2026  Midijob  13,90" in said
    assert team.ask("staff list")["team"] == [
        {
            "short": "anna",
            "name": "Anna Muster",
            "since": "2026-01-01",
            "status": "midijob",
            "standing": "midijob",
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
    assert (
        "ab 01.01.2026: Midijob, 13,90 € je Stunde, 20:00 Stunden je Woche, Tage in der Woche: 3"
    ) in said
    assert "ab 01.01.2026: Steuerklasse 1, gesetzlich versichert TK" in said
    assert "Kiosk, Minijob, 0,00 € im Monat, ab 01.02.2026" in said
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
    assert (ahead["saved"], ahead["account_minutes"]) == (False, None)
    assert team.ask("staff show", "anna")["contracts"][0]["ends"] is None
    said = team.say("staff end", "anna", "--on", "2026-06-30", "--by", "agreement")
    assert "Abmeldung bei der Sozialversicherung" in said
    assert "Urlaub auszahlen, Tage: 6" in said
    assert "Stundenkonto am letzten Tag: nichts eingetragen" in said
    assert "Aufhebungsvertrag gilt nur auf Papier" in said
    assert team.ask("staff show", "anna")["contracts"][0]["ends"] == "2026-06-30"


def test_the_hours_account_is_told_at_the_end(team: Program) -> None:
    entry = ("--entry", "start", "--hours", "7:30", "--on", "2026-06-01")
    team.say("hours account", "anna", *entry)
    found = team.ask("staff end", "anna", "--on", "2026-06-30")
    assert isinstance(found["account_minutes"], int)
    assert "Stundenkonto am letzten Tag:" in team.say("staff end", "anna", "--on", "2026-06-30")


def test_the_earliest_end_by_notice_is_shown_and_nothing_saved(team: Program) -> None:
    # Four weeks after Friday 10 April are Friday 8 May: the 15th of May.
    found = team.ask("staff end", "anna")
    assert found["earliest"] == {
        "notice_by_employer": "2026-05-15",
        "notice_by_assistant": "2026-05-15",
    }
    assert (found["last_day"], found["saved"], found["duties"]) == (None, False, [])
    words = ("--by", "notice_by_employer", "--notice-on", "20.04.2026")
    said = team.say("staff end", "anna", *words)
    assert "zugegangen am 20.04.2026: frühestens zum 31.05.2026" in said
    assert "durch die Assistenzperson" not in said
    assert "Nichts wurde gespeichert" in said
    assert team.ask("staff show", "anna")["contracts"][0]["ended_by"] is None


def test_a_last_day_that_is_too_early_is_saved_with_a_warning(team: Program) -> None:
    words = ("--on", "2026-04-30", "--by", "notice_by_employer", "--notice-on", "2026-04-10")
    found = team.ask("staff end", "anna", *words)
    assert [(one["code"], one["weight"]) for one in found["problems"]] == [
        ("notice_too_short", "warning"),
        ("notice_claim_until", "hint"),
        ("notice_in_writing", "hint"),
    ]
    assert "frühestens am 15.05.2026" in found["problems"][0]["text"]
    assert found["saved"] is True
    assert "frühestens am 15.05.2026" in team.say("staff due").replace("\n  ", " ")
    back = team.ask("staff contract", "anna", "--clear", "ends")["contract"]
    assert (back["ends"], back["ended_by"], back["notice_on"]) == (None, None, None)


def test_an_end_needs_its_day(team: Program) -> None:
    assert "--on" in team.say("staff end", "anna", "--by", "agreement", code=2)
    words = ("--on", "2026-06-30", "--notice-on", "2026-05-01")
    assert "wer kündigt" in team.say("staff end", "anna", *words, code=2)


@pytest.mark.parametrize("field", ["birth", "sv-number", "SV-Number"])
def test_a_field_is_set_back_to_not_known(team: Program, field: str) -> None:
    found = team.ask("staff edit", "anna", "--clear", field)["file"]
    assert found[field.strip("-").replace("-", "_").lower()] in {None, ""}


def test_a_field_that_cannot_be_cleared_is_named_with_those_that_can(
    team: Program, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        team.say("staff edit", "anna", "--clear", "name")
    assert "„name“ lässt sich nicht leeren; möglich sind: street," in capsys.readouterr().err


def test_details_version_and_employer_are_cleared_too(team: Program) -> None:
    team.say("staff details", "anna", "--from", "2026-01-01", "--tax-class", 1, "--u1-rate", "1,1")
    words = ("--from", "2026-01-01", "--clear", "tax-card", "--clear", "u1-rate")
    found = team.ask("staff details", "anna", *words)["details"]
    assert (found["tax_card"], found["u1_rate"]) == (None, None)
    words = ("--from", "2026-01-01", "--clear", "time", "--clear", "days-a-week")
    version = team.ask("staff version", "anna", *words)["version"]
    assert (version["agreed_minutes"], version["days_a_week"]) == (None, None)
    assert (version["status"], version["wage"]) == ("midijob", "13.90")
    team.say("staff employer", "--finanzamt", "Köln-Nord", "--accident", "per_head")
    cleared = team.ask("staff employer", "--clear", "finanzamt", "--clear", "accident")["employer"]
    assert (cleared["finanzamt"], cleared["accident"]) == ("", "none")


def test_entries_of_the_file_are_removed_and_come_back_with_undo(team: Program) -> None:
    team.say("staff details", "anna", "--from", "2026-01-01", "--fund", "TK")
    job = ("--employer", "Kiosk", "--begins", "2026-02-01")
    team.say("staff job", "anna", *job, "--kind", "minijob")
    team.say("staff document", "anna", "--title", "Klasse B")
    version = ("--from", "2026-03-01")
    team.say("staff version", "anna", *version, "--wage", "15")
    for command in (
        ("staff details", "anna", "--from", "2026-01-01", "--remove"),
        ("staff job", "anna", *job, "--remove"),
        ("staff document", "anna", "--title", "klasse b", "--remove"),
        ("staff version", "anna", *version, "--remove"),
    ):
        before = team.ask("staff show", "anna")
        assert "gelöscht" in team.say(*command)
        assert team.ask("staff show", "anna") != before
        assert "gibt es nicht" in team.say(*command, code=1)
        team.say("undo")
        assert team.ask("staff show", "anna") == before
    team.say("staff version", "anna", *version, "--remove")
    words = ("--from", "2026-01-01", "--remove")
    assert "einzige Fassung" in team.say("staff version", "anna", *words, code=1)


def test_documents_of_one_name_are_told_apart_by_their_days(team: Program) -> None:
    for until in ("2026-05-01", "2031-05-01"):
        team.say("staff document", "anna", "--title", "Klasse B", "--expires-on", until)
    words = ("anna", "--title", "Klasse B", "--remove")
    assert "mehrere" in team.say("staff document", *words, code=1)
    team.say("staff document", *words, "--expires-on", "2026-05-01")
    (left,) = team.ask("staff show", "anna")["documents"]
    assert left["expires_on"] == "2031-05-01"


def test_a_contract_is_removed_with_its_versions(team: Program) -> None:
    assert "gelöscht" in team.say("staff contract", "anna", "--remove")
    assert team.ask("staff show", "anna")["contracts"] == []


def test_terms_of_a_contract_are_changed_by_a_version_only(team: Program) -> None:
    said = team.say("staff contract", "anna", "--wage", "17", code=2)
    assert "budgetdesk staff version" in said


def test_a_second_job_needs_its_kind(team: Program) -> None:
    words = ("--employer", "Kiosk", "--begins", "2026-02-01")
    assert "--kind" in team.say("staff job", "anna", *words, code=2)


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
    assert "noch beschäftigt" in team.say("staff forget", "anna")
    team.say("staff end", "anna", "--on", "2026-06-30", "--by", "agreement")
    said = team.say("staff forget", "anna", "--today", "2026-07-01")
    assert "Anna Muster: kann ab 01.01.2037 gelöscht werden." in said
    assert "Gelöscht wird mit --for-good und dem kurzen Namen" in said
    assert "zweimal gleich" in team.say("staff forget", "anna", "--for-good", "ben", code=2)
    assert "zweimal gleich" in team.say("staff forget", "--for-good", "anna", code=2)
    said = team.say("staff forget", "anna", "--for-good", "Anna", code=1)
    assert "bis einschließlich 31.12.2036" in said
    assert team.ask("staff forget", *LONG_AFTER)["deletions"][0]["due"] is True
    done = team.ask("staff forget", "anna", "--for-good", "anna", *LONG_AFTER)
    assert done["label"] == "ehemals-1"
    assert "Anna" not in team.say("history")
    assert "unversehrt" in team.say("check")


@pytest.mark.parametrize(
    ("command", "words", "code", "said"),
    [
        ("staff add", ("bea", "--name", "  "), 1, "Der volle Name fehlt."),
        ("staff edit", ("anna", "--name", ""), 1, "Der volle Name fehlt."),
        ("staff edit", ("anna",), 2, "was sich ändern soll"),
        ("staff contract", ("anna",), 2, "was sich ändern soll"),
        ("staff version", ("anna", "--from", "2026-07-01"), 2, "was sich ändern soll"),
        ("staff details", ("anna", "--from", "2026-07-01"), 2, "was sich ändern soll"),
        ("staff version", ("anna", "--from", "2020-01-01", "--wage", "16"), 1, "keinen Vertrag"),
        ("staff version", ("anna", "--from", "2026-07-01", "--wage", "1e5"), 1, "1.000 €"),
        ("staff wage-step", ("--from", "2026-07-01", "--plus", "9999999"), 1, "so hohe"),
        (
            "staff details",
            ("anna", "--from", "2026-01-01", "--child-allowances", "9" * 40),
            1,
            "So viele Kinderfreibeträge",
        ),
        (
            "staff version",
            ("anna", "--from", "2026-07-01", "--account-limit", "99999"),
            1,
            "Grenze des Stundenkontos",
        ),
        (
            "staff job",
            (
                *("anna", "--employer", "Kiosk", "--kind", "minijob", "--begins", "2026-01-01"),
                *("--weekly-hours", "99999"),
            ),
            1,
            "So viele Stunden",
        ),
        ("staff ability", ("anna", "fliegen", "ja"), 1, "Eine Fähigkeit „fliegen“ gibt es nicht"),
    ],
)
def test_what_cannot_be_meant_is_refused_in_a_sentence(
    team: Program, command: str, words: tuple[str, ...], code: int, said: str
) -> None:
    before = team.ask("staff show", "anna")
    assert said in team.say(command, *words, code=code).replace("\n", " ")
    assert team.ask("staff show", "anna") == before


def test_a_person_without_contract_has_nothing_to_end(begun: Program) -> None:
    assert "Anna Muster hat noch keinen Vertrag" in begun.say("staff end", "anna", code=1)


def test_a_scan_that_is_no_picture_is_refused(team: Program, tmp_path: Path) -> None:
    scan = tmp_path / "notiz.txt"
    scan.write_text("kein Bild", encoding="utf-8")
    words = ("anna", "--title", "Notiz", "--scan", scan)
    assert "kein PDF, PNG oder JPEG" in team.say("staff document", *words, code=1)
    assert team.ask("staff show", "anna")["documents"] == []
