"""What people mistype in files of pay: one plain sentence for each mistake, and no second one."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from budgetdesk import cli

SLIP = """
month = "2026-05"
[person]
birth = 1990-03-04
children = [{ birth = 2019-05-01 }]
additional_rate = "2,69"
[tax_card]
tax_class = 1
[employer]
land = "NW"
[employment]
status = "full"
begins = 2025-01-01
[terms]
wage = 18
tax_free_surcharges = true
[[work]]
begin = "2026-05-10 20:00"
end = "2026-05-11 06:00"
[[pay]]
code = "base_pay"
hours = "110:30"
rate = 18
"""
CASES = """month;status;gross;birth;land;additional_rate
2026-05;full;3000,00;1985-06-15;NW;2,69
"""
TAX = "pap,LZZ,STKL,RE4\nLohnsteuer2026,2,1,300000\n"


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _ask(capsys: pytest.CaptureFixture[str], *words: str, code: int = 1) -> Any:
    assert cli.main(["calc", *words, "--json"]) == code
    return json.loads(capsys.readouterr().out)


def _slip(capsys: pytest.CaptureFixture[str], content: bytes) -> Any:
    Path("lohn.toml").write_bytes(content)
    return _ask(capsys, "payslip", "lohn.toml")


@pytest.mark.parametrize(
    ("right", "wrong", "code", "place"),
    [
        ('"2026-05"', '"2026-13"', "calc_no_month", "month"),
        ('"2026-05"', '"2023-05"', "contribution_figure_missing", "01.05.2023"),
        ("tax_class = 1", 'tax_class = "VII"', "calc_no_tax_class", "tax_card.tax_class"),
        ('"110:30"', '"110:75"', "calc_no_hours", "pay[1].hours"),
        ('"110:30"', '"745:01"', "calc_hours_above_month", "pay[1].hours"),
        ("birth = 1990-03-04", "birth = 2026-06-01", "calc_birth_after_month", "person.birth"),
        ("birth = 2019-05-01", "birth = 1990-03-04", "calc_child_older", "person.children"),
        ("2026-05-1", "2026-06-1", "calc_work_outside_month", "work[1]"),
    ],
)
def test_one_mistake_is_told_once(
    capsys: pytest.CaptureFixture[str], right: str, wrong: str, code: str, place: str
) -> None:
    assert right in SLIP
    text = SLIP.replace(right, wrong)
    answer = _slip(capsys, text.encode())
    (problem,) = answer["problems"]
    assert problem["code"] == code
    assert place in problem["text"]


def test_as_many_hours_as_october_has_are_taken(capsys: pytest.CaptureFixture[str]) -> None:
    Path("lohn.toml").write_text(SLIP.replace('"110:30"', '"745:00"'), "utf-8")
    assert _ask(capsys, "payslip", "lohn.toml", code=0)["final"] is True


def test_a_duty_that_ends_in_the_month_is_taken(capsys: pytest.CaptureFixture[str]) -> None:
    text = SLIP.replace("2026-05-11 06", "2026-05-01 06").replace("2026-05-10 20", "2026-04-30 20")
    Path("lohn.toml").write_text(text, "utf-8")
    minutes = _ask(capsys, "payslip", "lohn.toml", code=0)["lines"][0]["minutes"]
    assert minutes == 6 * 60


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (SLIP.replace("1990-03-04", "04.03.1990").encode(), "lohn.toml, Zeile 4: "),
        (SLIP.replace("1990-03-04", "1990-02-31").encode(), "lohn.toml, Zeile 4: "),
        (SLIP.encode("latin-1") + "# Zusätze".encode("latin-1"), "nicht in UTF-8 gespeichert"),
        (SLIP.encode("utf-16"), "nicht in UTF-8 gespeichert"),
    ],
)
def test_a_file_that_cannot_be_read_names_line_or_encoding_in_german(
    capsys: pytest.CaptureFixture[str], content: bytes, said: str
) -> None:
    message = _slip(capsys, content)["message"]
    assert said in message
    assert "codec" not in message
    assert "Expected" not in message


@pytest.mark.parametrize(
    "text", [f"sep=;\r\n{CASES}", CASES.replace(";", "\t"), "\N{ZERO WIDTH NO-BREAK SPACE}" + CASES]
)
def test_tables_as_spreadsheets_write_them_are_read(
    capsys: pytest.CaptureFixture[str], text: str
) -> None:
    Path("in.csv").write_bytes(text.encode("utf-8"))
    assert _ask(capsys, "contributions", "in.csv", "out.csv", code=0)["computed"] == 1
    written = Path("out.csv").read_text("utf-8")
    mark = "\t" if "\t" in text else ";"
    (row,) = csv.DictReader(written.splitlines(), delimiter=mark)
    # Half of 14.6 percent of 3,000.
    assert row["kv_employee"] == "219,00"


def test_the_lines_of_a_table_are_counted_with_its_first_one(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("in.csv").write_text("sep=;\n" + CASES.replace("full", "ful"), "utf-8")
    (wrong,) = _ask(capsys, "contributions", "in.csv", "out.csv")["wrong"]
    assert wrong["line"] == 3


def test_a_missing_column_is_told_as_a_column(capsys: pytest.CaptureFixture[str]) -> None:
    Path("in.csv").write_text(CASES.replace("status;", "statu;"), "utf-8")
    answer = _ask(capsys, "contributions", "in.csv", "out.csv")
    assert "Die Spalte status fehlt." in answer["message"]


def test_a_mistyped_column_of_the_plan_is_no_tax_class_one(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("in.csv").write_text(TAX.replace("STKL", "STKLL"), "utf-8")
    answer = _ask(capsys, "wage-tax", "in.csv", "out.csv")
    (problem,) = answer["problems"]
    assert "Die Spalte STKL fehlt" in problem["text"]
    assert not Path("out.csv").exists()


def test_euros_in_the_plan_are_told_to_be_cents(capsys: pytest.CaptureFixture[str]) -> None:
    Path("in.csv").write_text(TAX.replace("300000", "3000.00"), "utf-8")
    _ask(capsys, "wage-tax", "in.csv", "out.csv")
    assert "Beträge stehen in Cent" in Path("out.csv").read_text("utf-8")


def test_a_folder_in_place_of_a_file_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert "„.“" in _ask(capsys, "payslip", ".")["message"]
