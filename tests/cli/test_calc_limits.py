"""The guard of the Minijob limit through the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from budgetdesk import cli

YEAR = """
[[months]]
month = "2026-01"
pay = 600
[[months]]
month = "2026-02"
pay = "720,00"
free = 20
unforeseen = 97
[[months]]
month = "2026-03"
pay = 500
planned = true
"""
MORE = """
[extra]
hours = 10
hourly = "15,00"
[person]
birth = 1990-01-01
additional_rate = 2.69
flat_tax = "two_percent"
[tax_card]
tax_class = 1
[employer]
land = "BY"
[employment]
status = "minijob"
household_cheque = true
"""


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _ask(capsys: pytest.CaptureFixture[str], *words: str, code: int = 0) -> Any:
    assert cli.main(["calc", "limits", *words, "--json"]) == code
    return json.loads(capsys.readouterr().out)


def _file(text: str) -> str:
    Path("jahr.toml").write_text(text, "utf-8")
    return "jahr.toml"


# PC047: the limit of 2026 is 603 euros a month, 7,236 a year (§ 8 Abs. 1a SGB IV).
@pytest.mark.parametrize(
    ("pay", "status", "left", "changes"),
    [("603", "minijob", "0.00", None), ("603,01", "midijob", "-0.12", "2026-01")],
)
def test_a_year_at_the_limit_and_a_cent_above(
    capsys: pytest.CaptureFixture[str], pay: str, status: str, left: str, changes: str | None
) -> None:
    found = _ask(capsys, "--year", "2026", "--pay", pay)
    assert (found["allowed"], found["left"]) == ("7236.00", left)
    assert (found["status"], found["changes_in"]) == (status, changes)


def test_the_months_of_a_file_and_an_unforeseen_excess(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = _ask(capsys, _file(YEAR))
    # 600 + (720 - 20) + 500; three times 603 are allowed.
    assert (found["counted"], found["allowed"], found["left"]) == ("1800.00", "1809.00", "9.00")
    assert [one["excess"] for one in found["months"]] == [False, True, False]
    assert (found["status"], found["what_if"]) == ("minijob", None)


def test_what_more_hours_would_change(capsys: pytest.CaptureFixture[str]) -> None:
    found = _ask(capsys, _file(YEAR + MORE))
    more = found["what_if"]
    # 10 hours at 15 euros in March; 9 euros are left, which is 36 minutes.
    assert (more["extra_pay"], more["minutes_left"]) == ("150.00", 36)
    assert (found["status"], more["after"]["status"]) == ("minijob", "midijob")
    assert more["after"]["changes_in"] == "2026-03"
    assert more["extra_cost"] is not None


def test_the_guard_speaks_german(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["calc", "limits", _file(YEAR + MORE)]) == 0
    said = capsys.readouterr().out.replace("\u00a0", " ")
    assert "März 2026     650,00 €  Übergangsbereich" in said
    assert "[§ 8 Abs. 1b SGB IV]" in " ".join(said.split())
    assert "passen noch 0:36 Stunden" in said


def test_a_midijob_has_its_own_limit(capsys: pytest.CaptureFixture[str]) -> None:
    found = _ask(capsys, "--year", "2026", "--pay", "2000,01", "--limit", "midijob")
    assert (found["status"], found["changes_in"]) == ("full", "2026-01")


def test_all_that_is_wrong_is_told_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    text = '[[months]]\nmonth = "2026"\npay = "x"\ncolour = 1\n[extra]\nhours = "viele"\n'
    found = _ask(capsys, _file(text), "--limit", "maxijob", code=1)["problems"]
    assert {one["data"].get("place") for one in found} >= {
        *("limit", "months[1].month", "months[1].pay", "months[1].colour", "extra.hours"),
        *("extra.hourly", "person.birth", "employer.land", "employment.status"),
    }


def test_months_that_contradict_each_other_are_refused(
    capsys: pytest.CaptureFixture[str],
) -> None:
    month = '[[months]]\nmonth = "2026-01"\npay = 5\nfree = 9\n'
    codes = {one["code"] for one in _ask(capsys, _file(month * 2), code=1)["problems"]}
    assert codes == {"guard_months_out_of_order", "guard_month_parts_wrong"}


def test_a_year_without_a_confirmed_limit_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert _ask(capsys, "--year", "2030", "--pay", "600", code=1)["error"] == "value_gap"


@pytest.mark.parametrize(
    "words", [["--year", "2026"], ["--pay", "5"], ["--year", "0", "--pay", "5"]]
)
def test_half_a_year_is_refused(capsys: pytest.CaptureFixture[str], words: list[str]) -> None:
    assert _ask(capsys, *words, code=1)["problems"]


def test_nothing_to_guard_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["calc", "limits"]) == 2
    assert "--year" in capsys.readouterr().err


def test_the_line_on_more_hours_names_those_hours_not_the_ones_that_still_fit(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert cli.main(["calc", "limits", _file(YEAR + MORE)]) == 0
    said = " ".join(capsys.readouterr().out.replace("\N{NO-BREAK SPACE}", " ").split())
    assert "600 Minuten im Monat zu 15 € die Stunde, zusammen 150,00 €" in said


@pytest.mark.parametrize("year", ["abc", "1800", "99999"])
def test_what_is_no_year_is_told_as_that(capsys: pytest.CaptureFixture[str], year: str) -> None:
    answer = _ask(capsys, "--year", year, "--pay", "-5", code=1)
    codes = {one["code"] for one in answer["problems"]}
    assert codes == {"calc_no_year", "calc_below_zero"}
