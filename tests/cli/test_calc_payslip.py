"""A payslip through the command line: published figures, the Rechenweg, previews, wrong input."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from budgetdesk import cli

FULL = """
month = "2026-05"
[person]
birth = 1990-03-04
additional_rate = "2,69"
[tax_card]
tax_class = 1
[employer]
land = "NW"
u1_rate = 1.6
u2_rate = 0.44
accident = "per_head"
accident_amount = 120
[employment]
status = "full"
begins = 2025-01-01
"""
LINE = """
[[pay]]
code = "base_pay"
amount = "3000,00"
"""
WORKED = """
[terms]
wage = 18
tax_free_surcharges = true
[[work]]
begin = "2026-05-10 20:00"
end = "2026-05-11 06:00"
"""


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _ask(capsys: pytest.CaptureFixture[str], text: str, *words: str, code: int = 0) -> Any:
    Path("lohn.toml").write_text(text, "utf-8")
    assert cli.main(["calc", "payslip", "lohn.toml", "--json", *words]) == code
    return json.loads(capsys.readouterr().out)


def _shares(found: Any) -> dict[str, tuple[str, str]]:
    shares = found["contributions"]["shares"]
    return {one["branch"]: (one["employee"], one["employer"]) for one in shares}


def test_a_payslip_of_full_insurance(capsys: pytest.CaptureFixture[str]) -> None:
    found = _ask(capsys, FULL + LINE)
    # Shares: PC052. U1 1.6 % and U2 0.44 % of 3,000 and a twelfth of 120 euros by hand.
    assert _shares(found) == {
        "kv": ("219.00", "219.00"),
        "kv_additional": ("40.35", "40.35"),
        "pv": ("54.00", "54.00"),
        "pv_childless": ("18.00", "0.00"),
        "rv": ("279.00", "279.00"),
        "av": ("39.00", "39.00"),
        "u1": ("0.00", "48.00"),
        "u2": ("0.00", "13.20"),
        "uv": ("0.00", "10.00"),
    }
    assert found["contributions"]["employee"] == "649.35"
    assert (found["final"], found["provisional"], found["hints"]) == (True, [], [])
    assert (found["gross"], found["sv_days"], found["tax_days"]) == ("3000.00", 30, 31)
    assert found["employer_cost"] == "3702.55"
    assert found["tax"]["plan"] == "Lohnsteuer2026"


def test_the_tax_is_that_of_the_table_for_the_same_pay(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = _ask(capsys, FULL + LINE)
    Path("in.csv").write_text(
        "pap,LZZ,STKL,RE4,KVZ,PVZ\nLohnsteuer2026,2,1,300000,2.69,1\n", "utf-8"
    )
    assert cli.main(["calc", "wage-tax", "in.csv", "out.csv"]) == 0
    head, row = Path("out.csv").read_text("utf-8").splitlines()
    cents = dict(zip(head.split(","), row.split(","), strict=True))["LSTLZZ"]
    assert found["tax"]["wage_tax"] == f"{cents[:-2]}.{cents[-2:]}"
    net = round(300000 - 64935 - int(cents))
    assert found["net"] == f"{net // 100}.{net % 100:02d}"


def test_a_minijob_by_options_alone(capsys: pytest.CaptureFixture[str]) -> None:
    # PC038: 603 euros by Haushaltsscheck in 2026.
    words = "--month 2026-05 --gross 603 --status minijob --begins 2026-01-01 --land BY"
    more = "--birth 1990-01-01 --household-cheque --rv-exempt --flat-tax two_percent --json"
    assert cli.main(["calc", "payslip", *words.split(), *more.split()]) == 0
    found = json.loads(capsys.readouterr().out)
    assert {key: value[1] for key, value in _shares(found).items()} == {
        "kv": "30.15",
        "rv": "30.15",
        "u1": "4.82",
        "u2": "1.33",
        "uv": "9.65",
    }
    assert (found["tax"]["flat"], found["tax"]["plan"]) == ("12.06", None)
    assert (found["net"], found["payout"], found["employer_cost"]) == (
        *("603.00", "603.00", "691.16"),
    )


def test_options_take_the_place_of_what_the_file_says(
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = FULL + LINE + "[year]\nliable_kv = 12000\nliable_rv = 12000\ndays = 120\n"
    found = _ask(capsys, text, "--gross", "2000", "--one-off", "500")
    assert [(one["code"], one["amount"]) for one in found["lines"]] == [
        ("base_pay", "2000.00"),
        ("one_off", "500.00"),
    ]


def test_hours_and_surcharges_become_lines_of_pay(capsys: pytest.CaptureFixture[str]) -> None:
    # Sunday 20 to Monday 6, as in PC086, with 18 euros an hour instead of 20.
    found = _ask(capsys, FULL + LINE + WORKED)
    lines = {one["code"]: (one["amount"], one["tax_free"]) for one in found["lines"]}
    assert lines == {
        "base_pay": ("3000.00", "0.00"),
        "night": ("27.00", "27.00"),
        "deep_night": ("28.80", "28.80"),
        "sunday": ("72.00", "72.00"),
    }
    assert (found["gross"], found["taxable"]) == ("3307.80", "3180.00")


def test_every_way_to_write_pay_is_read(capsys: pytest.CaptureFixture[str]) -> None:
    text = FULL.replace(
        '[employer]\nland = "NW"', '[employer]\nland = "BY"\nlocal_holiday = "catholic"'
    )
    text += """
[names]
employee = "Anna Assistenz"
[year]
liable_kv = 12000
liable_rv = 12000
days = 120
[tax_year]
expected_yearly_wage = 36000
[terms]
combination = "add"
[[terms.wage]]
from = 2025-01-01
amount = 17
[[terms.wage]]
from = 2026-05-01
amount = 18.5
[terms.kinds.bereitschaft]
unit = "percent"
amount = 80
surcharges = false
[[terms.surcharges]]
kind = "night"
amount = 20
from = "22:00"
to = "06:00"
[[work]]
begin = "2026-05-12 08:00"
end = "2026-05-12 16:30"
[[work.breaks]]
begin = "2026-05-12 12:00"
end = "2026-05-12 12:30"
[[work]]
begin = "2026-05-12 21:00"
end = "2026-05-12 23:00"
kind = "bereitschaft"
[[extras]]
sort = "one_off"
amount = 400
[[extras]]
sort = "correction"
amount = 20
of = "2026-03"
[[extras]]
sort = "expenses"
amount = 12.30
[[in_kind]]
sort = "other_in_kind"
worth = 50
[[pay]]
code = "travel"
hours = "1:30"
rate = 14
"""
    found = _ask(capsys, text)
    assert {one["code"]: one["amount"] for one in found["lines"]} == {
        "base_pay": "148.00",
        "bereitschaft": "29.60",
        "one_off": "400.00",
        "correction": "20.00",
        "expenses": "12.30",
        "other_in_kind": "50.00",
        "travel": "21.00",
    }
    assert found["payout"] is not None


def test_a_salary_of_a_part_month_follows_the_contract(
    capsys: pytest.CaptureFixture[str],
) -> None:
    salary = '[terms.salary]\namount = 3000\nweekly_hours = "38:30"\n'
    text = FULL.replace("2025-01-01", "2026-05-17") + salary
    codes = [one["code"] for one in _ask(capsys, text, code=1)["problems"]]
    assert codes == ["pay_part_month_method_missing"]
    found = _ask(capsys, text + 'part_month = "thirtieths"\n')
    assert found["lines"][0]["amount"] == "1500.00"
    planned = 'part_month = "planned_work"\n[planned]\npaid = 8\nwhole = 20\n'
    assert _ask(capsys, text + planned)["lines"][0]["amount"] == "1200.00"


def test_the_rechenweg_names_paragraphs(capsys: pytest.CaptureFixture[str]) -> None:
    Path("lohn.toml").write_text(FULL + LINE, "utf-8")
    assert cli.main(["calc", "payslip", "lohn.toml", "--explain"]) == 0
    said = capsys.readouterr().out.replace("\u00a0", " ")
    assert "Lohnabrechnung Mai 2026\n" in said
    assert "davon beitragspflichtig" in said
    assert "[§§ 241, 249 Abs. 1 SGB V]" in said
    assert "§ 39b EStG, Lohnsteuer2026" in " ".join(said.split())
    assert "3.000,00 €" in said


def test_a_month_ahead_is_refused_or_marked_with_the_names_of_open_figures(
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = FULL.replace("2026-05", "2027-05") + LINE
    refused = _ask(capsys, text, code=1)
    assert {one["code"] for one in refused["problems"]} == {
        "contribution_figure_missing",
        "slip_tax_plan_missing",
    }
    assert "geht auch eine Vorschau" in refused["message"]
    found = _ask(capsys, text, "--preview")
    assert (found["final"], found["tax"], found["net"]) == (False, None, None)
    assert "Beitragssatz der Rentenversicherung" in found["provisional"]
    assert cli.main(["calc", "payslip", "lohn.toml", "--preview"]) == 0
    said = capsys.readouterr().out
    assert "Mai 2027 – vorläufig" in said
    assert "darf nicht herausgegeben werden" in said


def test_a_preview_of_a_known_month_is_final(capsys: pytest.CaptureFixture[str]) -> None:
    assert _ask(capsys, FULL + LINE, "--preview")["final"] is True


def test_the_payslip_is_written_as_pdf(capsys: pytest.CaptureFixture[str]) -> None:
    found = _ask(capsys, FULL + LINE, "--pdf", "lohn.pdf", "--with-cost")
    assert found["pdf"] == "lohn.pdf"
    assert Path("lohn.pdf").read_bytes().startswith(b"%PDF-")


def test_all_that_is_wrong_is_told_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    text = """
month = "Mai"
colour = "red"
[person]
birth = 1990-03-04
additional_rate = 269
children = "2019-02-30"
health = "none"
[tax_card]
tax_class = 7
[employer]
land = "XX"
[employment]
status = "full"
begins = 2026-05-01
ends = 2026-04-01
weekly_hours = "7:77"
unpaid_days = ["gestern"]
[[pay]]
code = "wages"
amount = 5
tax_free = 6
[[work]]
begin = 2026-05-01
"""
    found = _ask(capsys, text, code=1)["problems"]
    assert {one["data"].get("place") for one in found} >= {
        *("month", "colour", "person.additional_rate", "person.children", "person.health"),
        *("tax_card.tax_class", "employer.land", "employment.ends", "employment.weekly_hours"),
        *("employment.unpaid_days", "pay[1].code", "pay[1].tax_free", "terms", "work[1].begin"),
        "work[1].end",
    }


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (("[terms]\nwage = 18", "[terms]\nwage = 9"), "pay_below_minimum_wage"),
        (("2026-05-11 06:00", "2026-05-10 06:00"), "stretch_ends_before_begin"),
        (("begins = 2025-01-01", "begins = 2026-06-01"), "stretch_outside_employment"),
    ],
)
def test_work_that_cannot_be_is_refused(
    capsys: pytest.CaptureFixture[str], change: tuple[str, str], code: str
) -> None:
    text = (FULL + WORKED).replace(*change)
    assert code in [one["code"] for one in _ask(capsys, text, code=1)["problems"]]


def test_pay_outside_the_employment_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    text = (FULL + LINE).replace("begins = 2025-01-01", "begins = 2026-06-01")
    codes = [one["code"] for one in _ask(capsys, text, code=1)["problems"]]
    assert "slip_outside_employment" in codes


def test_nothing_to_reckon_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["calc", "payslip"]) == 2
    assert "--month" in capsys.readouterr().err


def test_pay_by_hours_has_no_amount_beside(capsys: pytest.CaptureFixture[str]) -> None:
    text = FULL + LINE + "hours = 5\nrate = 20\n"
    codes = [one["code"] for one in _ask(capsys, text, code=1)["problems"]]
    assert codes == ["calc_amount_and_hours"]
