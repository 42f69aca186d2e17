"""Contributions for a table of cases through the command line."""

from __future__ import annotations

import csv
import json
import time
from pathlib import Path

import pytest

from budgetdesk import cli

HEADING = (
    *("id", "month", "status", "gross", "birth", "land", "additional_rate", "children"),
    *("rv_exempt", "household_cheque", "private_household", "one_off"),
    *("year_liable_kv", "year_liable_rv", "year_days", "before_liable_kv", "before_liable_rv"),
    *("before_days", "before_additional_rate"),
)


def _compute(folder: Path, *rows: dict[str, str], code: int = 0) -> list[dict[str, str]]:
    plain = {"status": "full", "birth": "1985-06-15", "land": "BY"}
    with (folder / "in.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, HEADING, restval="")
        writer.writeheader()
        writer.writerows(plain | row for row in rows)
    words = [str(folder / "in.csv"), str(folder / "out.csv")]
    assert cli.main(["calc", "contributions", *words]) == code
    with (folder / "out.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_full_insurance_in_2026(tmp_path: Path) -> None:
    # PC052 of the cases: derived from § 2 BVV.
    (row,) = _compute(tmp_path, {"month": "2026-05", "gross": "3000", "additional_rate": "2.69"})
    assert (row["kv_employee"], row["kv_employer"]) == ("219.00", "219.00")
    assert (row["kv_additional_employee"], row["kv_additional_employer"]) == ("40.35", "40.35")
    assert (row["rv_employee"], row["av_employer"]) == ("279.00", "39.00")
    assert (row["pv_employee"], row["pv_childless_employee"]) == ("54.00", "18.00")
    assert (row["base_kv"], row["base_rv"]) == ("3000.00", "3000.00")
    assert (row["person_group"], row["contribution_group"]) == ("101", "1111")
    assert row["problem"] == ""


def test_a_minijob_that_is_exempt_in_2026(tmp_path: Path) -> None:
    # PC029: published.
    row = {"month": "2026-05", "status": "minijob", "gross": "550", "rv_exempt": "1"}
    (found,) = _compute(tmp_path, {**row, "private_household": "0"})
    amounts = [found[f"{name}_employer"] for name in ("kv", "rv", "u1", "u2", "u3")]
    assert amounts == ["71.50", "82.50", "4.40", "1.21", "0.83"]
    assert found["rv_employee"] == "0.00"


def test_children_in_a_cell_are_discounted(tmp_path: Path) -> None:
    # PC019: 1,200 euros with two children under 25, both bases of the Übergangsbereich.
    row = {"month": "2026-05", "status": "midijob", "gross": "1200", "additional_rate": "3.29"}
    (found,) = _compute(tmp_path, {**row, "children": "2015-03-10 2018-04-05/2018-07-01"})
    assert (found["kv_employee"], found["kv_employer"]) == ("62.39", "95.77")
    assert found["base_kv"] == "1083.25"
    assert found["pv_childless_employee"] == ""


def test_one_off_pay_that_belongs_to_the_year_before(tmp_path: Path) -> None:
    # By hand: 3 x 5,812.50 leave room for 2,437.50 in March 2026, so 3,000 go to 2025 whole:
    # 219.00 + 37.50 + 54.00 + 18.00 + 279.00 + 39.00.
    row = {"month": "2026-03", "gross": "5000", "one_off": "3000", "additional_rate": "2.69"}
    year = {"year_liable_kv": "10000", "year_liable_rv": "10000", "year_days": "60"}
    before = {"before_liable_kv": "60000", "before_liable_rv": "60000", "before_days": "360"}
    (found,) = _compute(tmp_path, {**row, **year, **before, "before_additional_rate": "2.5"})
    assert found["base_kv"] == "5000.00"
    assert found["previous_year_employee"] == "646.50"


def test_german_amounts_are_answered_the_german_way(tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_text(
        "month;status;gross;birth;land;additional_rate\n05/2026;full;3.000,00;15.6.1985;BY;2,69\n",
        "utf-8",
    )
    words = [str(tmp_path / "in.csv"), str(tmp_path / "out.csv")]
    assert cli.main(["calc", "contributions", *words]) == 0
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file, delimiter=";")
    assert row["rv_employee"] == "279,00"


def test_all_that_is_wrong_in_a_row_is_told_and_the_others_are_computed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good = {"month": "2026-05", "gross": "3000", "additional_rate": "2.69"}
    wrong = {
        "month": "2026-13",
        "gross": "-",
        "land": "XX",
        "status": "ful",
        "birth": "31.2.1990",
        "children": "gestern",
        "additional_rate": "120",
        "year_days": "-3",
    }
    found = _compute(tmp_path, good, wrong, {**good, "gross": "-5"}, good, code=1)
    assert [bool(row["problem"]) for row in found] == [False, True, True, False]
    said = capsys.readouterr().err
    assert all(f"Zeile 3: {name} ist" in said for name in wrong)
    assert "Zeile 4: gross ist „-5“" in said


def test_unconfirmed_figures_are_refused_or_named_in_a_preview(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "in.csv").write_text(
        "month,status,gross,birth,land,additional_rate\n2027-05,full,3000,1985-06-15,BY,2.69\n",
        "utf-8",
    )
    words = ["calc", "contributions", str(tmp_path / "in.csv"), str(tmp_path / "out.csv")]
    assert cli.main(words) == 1
    assert "Beitragsbemessungsgrenze der Rentenversicherung" in capsys.readouterr().err
    assert cli.main([*words, "--preview"]) == 0
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert "bbg_rv_year" in row["provisional"].split()
    assert row["rv_employee"] == "279.00"


def test_a_table_without_a_needed_column_names_them_all(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "in.csv").write_text("month,gross\n2026-05,3000\n", "utf-8")
    words = [str(tmp_path / "in.csv"), str(tmp_path / "out.csv"), "--json"]
    assert cli.main(["calc", "contributions", *words]) == 1
    problems = json.loads(capsys.readouterr().out)["problems"]
    assert [one["data"]["place"] for one in problems] == ["status", "birth", "land"]


def test_a_thousand_rows_take_less_than_two_seconds(tmp_path: Path) -> None:
    row = {"month": "2026-05", "gross": "3000", "additional_rate": "2.69"}
    # On the processor, so that other programs do not count.
    begin = time.process_time()
    found = _compute(tmp_path, *([row] * 1000))
    assert time.process_time() - begin < 2
    assert {one["rv_employee"] for one in found} == {"279.00"}
