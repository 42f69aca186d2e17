"""Sheets from payslip files: published figures, due days, what is missing, paper."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from budgetdesk import cli

HEAD = """
month = "{month}"
[person]
birth = {birth}
{person}
[employer]
land = "NW"
u1_rate = 1.6
u2_rate = 0.44
accident = "per_head"
accident_amount = 120
[employment]
status = "{status}"
begins = {begins}
{employment}
[names]
employer = "Erika Beispiel"
sv_number = "65040390P004"
fund = "AOK"
[sheets]
family_name = "Probe"
given_name = "{given}"
{sheets}
[[pay]]
code = "base_pay"
hours = "100:00"
rate = {rate}
{more}
"""
FULL = {
    "month": "2026-05",
    "birth": "1990-03-04",
    "person": 'additional_rate = "2,69"\n[tax_card]\ntax_class = 1',
    "status": "full",
    "begins": "2025-01-01",
    "employment": "",
    "given": "Anna",
    "sheets": 'agency_land = "NW"\nconfession = "catholic"',
    "rate": "30",
    "more": "",
}
MINIJOB = FULL | {
    "person": 'flat_tax = "two_percent"\nrv_exempt = true',
    "status": "minijob",
    "given": "Cem",
    "rate": "6.03",
}


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def a_file(name: str, facts: dict[str, str] | None = None, **changes: str) -> str:
    Path(name).write_text(HEAD.format_map({**(facts or FULL), **changes}), "utf-8")
    return name


def ask(capsys: pytest.CaptureFixture[str], *words: str, code: int = 0) -> Any:
    assert cli.main(["calc", "sheets", *words, "--json"]) == code
    return json.loads(capsys.readouterr().out)


def made(found: Any, kind: str) -> list[Any]:
    return [one for one in found["sheets"] if one["kind"] == kind]


def fields(sheet: Any) -> dict[str, Any]:
    return {one["code"]: one["value"] for one in sheet["entries"]}


def test_a_statement_adds_the_people_of_an_agency_up(capsys: pytest.CaptureFixture[str]) -> None:
    files = a_file("anna.toml"), a_file("ben.toml", given="Ben"), a_file("cem.toml", MINIJOB)
    found = ask(capsys, *files, "--kind", "statement")
    aok, minijobs = made(found, "statement")
    # Twice PC052, with 1.6 and 0.44 percent of 3,000.00 each.
    assert fields(aok) == {
        "contribution_kv_general": "876.00",
        "contribution_additional": "161.40",
        "contribution_rv": "1116.00",
        "contribution_av": "156.00",
        "contribution_pv": "252.00",
        "contribution_u1": "96.00",
        "contribution_u2": "26.40",
        "contribution_total": "2683.80",
    }
    # PC034 without the levy from which a household is exempt.
    assert (minijobs["about"], fields(minijobs)["contribution_total"]) == (
        *("Minijob-Zentrale", "187.05"),
    )
    # 29, 28 and 27 May are the last banking days, 25 May is a holiday.
    assert (aok["due"], minijobs["due"]) == ("2026-05-22", "2026-05-22")
    days = {(one["kind"], one["about"]): one["day"] for one in found["due"]}
    assert days["contributions", "AOK"] == "2026-05-27"


def test_the_note_stands_on_every_sheet(capsys: pytest.CaptureFixture[str]) -> None:
    found = ask(capsys, a_file("anna.toml"))
    assert [one["kind"] for one in found["sheets"]] == ["statement", "wage_tax", "account"]
    (note,) = {one["notes"][0] for one in found["sheets"]}
    assert note == (
        "Zum Abtippen. Dieses Programm ist kein systemgeprüftes Entgeltabrechnungsprogramm und"
        " sendet nichts."
    )


def test_a_minijob_with_flat_tax_alone_needs_no_wage_tax_return(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = ask(capsys, a_file("cem.toml", MINIJOB), "--kind", "wage_tax")
    assert (found["sheets"], found["due"]) == ([], [])
    assert cli.main(["calc", "sheets", "cem.toml", "--kind", "wage_tax"]) == 0
    assert "Für Mai 2026 gibt es kein Blatt dieser Art." in capsys.readouterr().out


def test_a_quarter_is_declared_with_its_last_month(capsys: pytest.CaptureFixture[str]) -> None:
    april, may, june = (
        a_file(f"{number}.toml", month=f"2026-0{number}", begins="2026-04-01")
        for number in (4, 5, 6)
    )
    words = ("--kind", "wage_tax", "--tax-period", "quarter", "--tax-office", "BY")
    assert ask(capsys, april, may, *words)["sheets"] == []
    (monthly,) = made(ask(capsys, may, "--kind", "wage_tax"), "wage_tax")
    (found,) = made(ask(capsys, april, may, june, *words), "wage_tax")
    tax = int(fields(monthly)["tax_by_card"].replace(".", ""))
    assert int(fields(found)["tax_by_card"].replace(".", "")) == 3 * tax > 0
    assert found["due"] == "2026-07-10"
    lacking = ask(capsys, april, june, *words)
    assert lacking["sheets"] == []
    assert [(one["code"], one["data"]) for one in lacking["hints"]] == [
        ("sheets_month_lacking", {"who": "Anna Probe", "month": "2026-05"})
    ]


def test_beginning_and_end_are_reported(capsys: pytest.CaptureFixture[str]) -> None:
    may = a_file("mai.toml", begins="2026-05-04")
    june = a_file("juni.toml", month="2026-06", begins="2026-05-04", employment="ends = 2026-06-15")
    (begun,) = made(ask(capsys, may), "report")
    assert fields(begun)["report_reason"] == "10"
    assert (begun["about"], begun["due"]) == ("Anna Probe", "2026-06-15")
    (ended,) = made(ask(capsys, may, june), "report")
    values = fields(ended)
    assert (values["report_reason"], values["report_from"], values["report_until"]) == (
        *("30", "2026-05-04", "2026-06-15"),
    )
    assert (values["report_pay"], ended["due"]) == (6000, "2026-07-27")


def test_a_job_of_one_month_is_one_report(capsys: pytest.CaptureFixture[str]) -> None:
    only = a_file("mai.toml", begins="2026-05-04", employment="ends = 2026-05-20")
    (found,) = made(ask(capsys, only), "report")
    assert (fields(found)["report_reason"], found["due"]) == ("40", "2026-06-15")


def test_a_report_is_not_made_without_all_its_months(capsys: pytest.CaptureFixture[str]) -> None:
    ended = a_file("mai.toml", employment="ends = 2026-05-31")
    found = ask(capsys, ended, "--kind", "report")
    assert found["sheets"] == []
    assert [one["data"]["month"] for one in found["hints"]] == [
        *("2026-01", "2026-02", "2026-03", "2026-04"),
    ]


def test_a_report_over_a_change_of_the_group_says_why_it_is_not_made(
    capsys: pytest.CaptureFixture[str],
) -> None:
    may = a_file("mai.toml", begins="2026-05-04")
    insured = FULL["person"].replace("\n", '\nspecial = "working_student"\n', 1)
    june = a_file(
        "juni.toml",
        person=insured,
        month="2026-06",
        begins="2026-05-04",
        employment="ends = 2026-06-30",
    )
    found = ask(capsys, may, june, "--kind", "report")
    assert found["sheets"] == []
    assert [one["code"] for one in found["hints"]] == [
        *("sheets_report_not_made", "report_groups_differ"),
    ]


def test_december_closes_the_year(capsys: pytest.CaptureFixture[str]) -> None:
    files = [
        a_file(f"{number}.toml", month=f"2026-{number}", begins="2026-11-01") for number in (11, 12)
    ]
    found = ask(capsys, *files)
    (year,) = made(found, "report")
    assert (fields(year)["report_reason"], fields(year)["report_pay"]) == ("50", 6000)
    assert year["due"] == "2027-02-15"
    person, proof = made(found, "accident")
    assert (person["code"], fields(person)["accident_hours"]) == ("accident_report", 200)
    assert (proof["code"], fields(proof)["accident_pay_of_all"]) == ("accident_proof", 6000)
    assert (person["due"], proof["due"]) == ("2027-02-16", "2027-02-16")
    (account,) = made(found, "account")
    assert [one["month"] for one in account["months"]] == ["2026-11", "2026-12"]
    assert (fields(account)["taxable"], account["due"]) == ("6000.00", None)


def test_a_household_cheque_is_made_for_the_half_year(capsys: pytest.CaptureFixture[str]) -> None:
    cheque = "household_cheque = true"
    numbers = 'tax_number = "5133/0815/1234"\nbusiness_number = "98000006"\nmain_job = true'
    may, june = (
        a_file(
            f"{number}.toml",
            MINIJOB,
            month=f"2026-0{number}",
            begins="2026-05-01",
            employment=cheque,
            sheets=numbers,
        )
        for number in (5, 6)
    )
    early = ask(capsys, may)
    assert [one["kind"] for one in early["sheets"]] == ["account"]
    found = ask(capsys, may, june)
    (sheet,) = made(found, "cheque")
    values = fields(sheet)
    assert (values["cheque_tax_number"], values["cheque_business_number"]) == (
        *("5133/0815/1234", "98000006"),
    )
    assert (values["cheque_main_job"], values["cheque_own_pension"]) == (True, False)
    assert [
        one["value"] for one in sheet["entries"] if one["code"].startswith("cheque_pay_of")
    ] == [603, 603]
    assert sheet["due"] == "2026-07-31"


def test_pay_that_the_maerzklausel_leads_back_has_a_statement_and_a_report_of_its_own(
    capsys: pytest.CaptureFixture[str],
) -> None:
    more = """
[[pay]]
code = "one_off"
amount = 9000
nature = "one_off"
[year]
liable_kv = 6000
liable_rv = 6000
days = 60
[year.before]
liable_kv = 36000
liable_rv = 36000
days = 360
additional_rate = 2.69
"""
    found = ask(capsys, a_file("maerz.toml", month="2026-03", more=more))
    assert [one["code"] for one in made(found, "statement")] == ["statement", "statement_led_back"]
    (report,) = made(found, "report")
    values = fields(report)
    assert (values["report_reason"], values["report_pay"]) == ("54", 9000)
    assert (values["report_from"], values["report_until"]) == ("2025-12-01", "2025-12-31")
    # Six weeks after 1 March, for the day of payment is not known.
    assert report["due"] == "2026-04-12"


def test_without_the_seat_of_the_fund_its_days_stay_open(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = ask(capsys, a_file("anna.toml", sheets=""), "--kind", "statement")
    (sheet,) = found["sheets"]
    assert (sheet["due"], found["due"]) == (None, [])
    assert [one["code"] for one in found["hints"]] == ["sheets_agency_land_missing"]


def test_what_the_payslips_left_out_is_said_once(capsys: pytest.CaptureFixture[str]) -> None:
    files = [a_file("anna.toml"), a_file("ben.toml", given="Ben")]
    for name in files:
        text = Path(name).read_text("utf-8").replace("u1_rate = 1.6\n", "")
        Path(name).write_text(text, "utf-8")
    found = ask(capsys, *files, "--kind", "statement")
    assert [one["code"] for one in found["hints"]] == ["u1_rate_missing"]


def test_a_month_can_be_chosen_and_later_ones_do_not_count(
    capsys: pytest.CaptureFixture[str],
) -> None:
    files = [
        a_file("mai.toml", begins="2026-05-04"),
        a_file("juni.toml", month="2026-06", begins="2026-05-04"),
    ]
    found = ask(capsys, *files, "--month", "2026-05", "--kind", "account", "--kind", "report")
    assert found["month"] == "2026-05"
    (account,) = made(found, "account")
    assert len(account["months"]) == 1
    refused = ask(capsys, *files, "--month", "2026-04", code=1)
    assert [one["code"] for one in refused["problems"]] == ["sheets_month_missing"]
    with pytest.raises(SystemExit, match="2"):
        cli.main(["calc", "sheets", *files, "--month", "Mai"])
    assert "„Mai“ ist kein Monat" in capsys.readouterr().err


def test_everything_that_is_wrong_is_said_with_the_name_of_its_file(
    capsys: pytest.CaptureFixture[str],
) -> None:
    bare = HEAD.replace('fund = "AOK"', "").replace('family_name = "Probe"', "")
    Path("leer.toml").write_text(bare.format_map(FULL), "utf-8")
    files = ["leer.toml", a_file("neu.toml", month="2027-05"), a_file("anna.toml")]
    files += [a_file("anna2.toml"), a_file("anna3.toml", month="2026-04", birth="1999-01-01")]
    found = ask(capsys, *files, code=1)
    told = [(one["code"], one["data"].get("file")) for one in found["problems"]]
    assert told[:3] == [
        ("sheets_file_wrong", "leer.toml"),
        ("calc_value_missing", None),
        ("calc_value_missing", None),
    ]
    assert ("sheets_file_wrong", "neu.toml") in told
    assert told[-2:] == [("sheets_month_twice", None), ("sheets_name_twice", None)]


def test_each_sheet_is_written_as_a_pdf_and_none_over_another(
    capsys: pytest.CaptureFixture[str],
) -> None:
    files = a_file("a.toml", given="An/na"), a_file("b.toml", given="An?na")
    assert cli.main(["calc", "sheets", *files, "--kind", "account", "--pdf", "blaetter"]) == 0
    said = capsys.readouterr().out
    written = sorted(path.name for path in Path("blaetter").iterdir())
    assert written == ["Lohnkonto_An_na_Probe_2026.pdf", "Lohnkonto_An_na_Probe_2026_2.pdf"]
    assert all(path.read_bytes().startswith(b"%PDF-1.7") for path in Path("blaetter").iterdir())
    assert "Lohnkonto_An_na_Probe_2026_2.pdf ist geschrieben." in said


def test_people_read_fields_days_and_hints(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["calc", "sheets", a_file("anna.toml", begins="2026-05-04", sheets="")]) == 0
    said = " ".join(capsys.readouterr().out.replace("\u00a0", " ").split())
    assert (
        "Meldung zur Sozialversicherung, Anna Probe, 04.05.2026, spätestens am 15.06.2026" in said
    )
    assert "Grund der Abgabe 10" in said
    assert "0100 Rentenversicherung, voller Beitrag" in said
    assert "Lohnkonto, Anna Probe, 2026 Zeitraum Mai 2026" in said
    assert "Hinweise: - Der Sitz von AOK ist nicht bekannt." in said
    assert "Termine: - Mi 10.06.2026: Lohnsteuer-Anmeldung" in said


def test_one_file_that_tells_the_seat_of_the_fund_is_enough(
    capsys: pytest.CaptureFixture[str],
) -> None:
    files = a_file("anna.toml"), a_file("ben.toml", given="Ben", sheets="")
    found = ask(capsys, *files, "--kind", "statement")
    assert (found["sheets"][0]["due"], found["hints"]) == ("2026-05-22", [])


def test_a_plan_of_the_ministry_is_read(capsys: pytest.CaptureFixture[str]) -> None:
    found = ask(capsys, a_file("anna.toml"), "--plan", "plan.xml", code=1)
    assert found["error"] == "not_found"
    assert "plan.xml" in found["message"]
