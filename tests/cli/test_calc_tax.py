"""Wage tax through the command line: the vectors, wrong rows, and the ministry's own files."""

from __future__ import annotations

import csv
import gzip
import json
import time
from pathlib import Path
from typing import Any

import pytest

from budgetdesk import cli
from tests.shared import repo_root, shared_folder

VECTORS = repo_root() / "tests/cases/payroll/wage_tax"
ROWS = 200
EDITIONS = ("Lohnsteuer2024", "Lohnsteuer2024Dezember", "Lohnsteuer2025", "Lohnsteuer2026")


def _run(*words: object, code: int = 0) -> None:
    assert cli.main([str(word) for word in words]) == code


def _vectors(year: int) -> list[dict[str, str]]:
    path = VECTORS / f"lohnsteuer_{year}.csv.gz"
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))[:ROWS]


def _write(path: Path, rows: list[dict[str, str]], delimiter: str = ",") -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), delimiter=delimiter)
        writer.writeheader()
        writer.writerows(rows)
    return path


def _read(path: Path, delimiter: str = ",") -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


def _outputs(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    names = ("LSTLZZ", "SOLZLZZ", "BK", "STS", "SOLZS", "BKS", "VKVLZZ", "VKVSONST")
    return [{name: row[name] for name in ("id", *names)} for row in rows]


def _asked(**cells: str) -> dict[str, str]:
    row = {"pap": "Lohnsteuer2026", "LZZ": "2", "STKL": "1", "RE4": "300000", "KVZ": "2.9"}
    return row | cells


@pytest.mark.parametrize("year", [2024, 2025, 2026])
def test_the_vectors_come_out_exactly(tmp_path: Path, year: int) -> None:
    expected = _vectors(year)
    source = _write(tmp_path / "in.csv", expected)
    _run("calc", "wage-tax", source, tmp_path / "out.csv")
    assert _outputs(_read(tmp_path / "out.csv")) == _outputs(expected)


def test_two_thousand_rows_take_less_than_a_second(tmp_path: Path) -> None:
    packed = (VECTORS / "lohnsteuer_2026.csv.gz").read_bytes()
    (tmp_path / "in.csv").write_bytes(gzip.decompress(packed))
    # On the processor, so that other programs do not count.
    begin = time.process_time()
    _run("calc", "wage-tax", tmp_path / "in.csv", tmp_path / "out.csv")
    assert time.process_time() - begin < 1
    assert len(_read(tmp_path / "out.csv")) == 2000


def test_semicolons_and_decimal_commas_are_read_alike(tmp_path: Path) -> None:
    expected = _vectors(2026)
    german = [{**row, **{k: row[k].replace(".", ",") for k in ("KVZ", "f")}} for row in expected]
    source = _write(tmp_path / "in.csv", german, ";")
    _run("calc", "wage-tax", source, tmp_path / "out.csv")
    assert _outputs(_read(tmp_path / "out.csv", ";")) == _outputs(expected)


def test_a_wrong_row_is_named_and_the_others_are_computed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [
        _asked(),
        _asked(STKL="7", RE4="-1"),
        _asked(pap="Lohnsteuer2027"),
        _asked(RE4="12,50"),
        _asked(),
    ]
    source = _write(tmp_path / "in.csv", rows)
    _run("calc", "wage-tax", source, tmp_path / "out.csv", code=1)
    said = capsys.readouterr()
    found = _read(tmp_path / "out.csv")
    assert [bool(row["LSTLZZ"]) for row in found] == [True, False, False, False, True]
    assert [bool(row["problem"]) for row in found] == [False, True, True, True, False]
    assert found[0]["LSTLZZ"] == found[4]["LSTLZZ"]
    assert [line.partition(":")[0] for line in said.err.splitlines()] == [
        *("Zeile 3", "Zeile 3", "Zeile 4", "Zeile 5"),
    ]
    assert "2 von 5 Zeilen berechnet" in said.out


def test_a_row_of_another_length_is_left_out_and_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "in.csv"
    source.write_text("pap,LZZ,STKL,RE4\nLohnsteuer2026,2\nLohnsteuer2026,2,1,300000\n", "utf-8")
    _run("calc", "wage-tax", source, tmp_path / "out.csv", "--json", code=1)
    answer = json.loads(capsys.readouterr().out)
    assert (answer["rows"], answer["computed"]) == (2, 1)
    assert answer["wrong"][0]["line"] == 2
    assert answer["wrong"][0]["problems"][0]["code"] == "calc_row_torn"


def test_what_is_no_input_is_carried_over_and_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = _write(tmp_path / "in.csv", [_asked(wer="Anna", REE4="1")])
    _run("calc", "wage-tax", source, tmp_path / "out.csv", "--json")
    assert json.loads(capsys.readouterr().out)["carried"] == ["wer", "REE4"]
    assert _read(tmp_path / "out.csv")[0]["wer"] == "Anna"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"LZZ,RE4\n2,300000\n", "calc_plan_column_missing"),
        (b"", "calc_sheet_empty"),
        (b"pap,RE4,re4\n", "calc_sheet_column_twice"),
        (b"pap,RE4\n\xff\xfe,1\n", "calc_sheet_unreadable"),
        (b'pap,RE4\n"open', "calc_sheet_unreadable"),
    ],
)
def test_what_is_no_table_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes, code: str
) -> None:
    source = tmp_path / "in.csv"
    source.write_bytes(content)
    _run("calc", "wage-tax", source, tmp_path / "out.csv", "--json", code=1)
    assert [one["code"] for one in json.loads(capsys.readouterr().out)["problems"]] == [code]
    assert not (tmp_path / "out.csv").exists()


def test_the_table_itself_is_never_written_over(tmp_path: Path) -> None:
    source = _write(tmp_path / "in.csv", [_asked()])
    before = source.read_bytes()
    _run("calc", "wage-tax", source, source, code=1)
    assert source.read_bytes() == before


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_ministrys_file_gives_the_same_as_the_vectors(tmp_path: Path, edition: str) -> None:
    plan = shared_folder() / "pap" / f"{edition}.xml"
    expected = [row for row in _vectors(int(edition[10:14])) if row["pap"] == edition][:40]
    source = _write(tmp_path / "in.csv", expected)
    _run("calc", "wage-tax", source, tmp_path / "out.csv", "--plan", plan)
    assert _outputs(_read(tmp_path / "out.csv")) == _outputs(expected)


def test_a_plan_file_takes_the_place_of_the_edition_that_it_names(tmp_path: Path) -> None:
    plan = (shared_folder() / "pap" / "Lohnsteuer2026.xml").read_text("utf-8-sig")
    future = tmp_path / "plan.xml"
    future.write_text(plan.replace('"Lohnsteuer2026"', '"Lohnsteuer2031"'), "utf-8")
    rows = [_asked(), _asked(pap="Lohnsteuer2031"), _asked(pap="Lohnsteuer2031", VMT="5")]
    source = _write(tmp_path / "in.csv", [{"VMT": "", **row} for row in rows])
    _run("calc", "wage-tax", source, tmp_path / "out.csv", "--plan", future, code=1)
    found = _read(tmp_path / "out.csv")
    assert found[0]["LSTLZZ"] == found[1]["LSTLZZ"]
    assert found[1]["problem"] == ""
    assert "VMT" in found[2]["problem"]


def _plan_answer(capsys: pytest.CaptureFixture[str], *words: object, code: int = 0) -> Any:
    _run("calc", "plan", *words, "--json", code=code)
    return json.loads(capsys.readouterr().out)


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_plan_file_agrees_with_its_test_tables(
    capsys: pytest.CaptureFixture[str], edition: str
) -> None:
    folder = shared_folder() / "pap"
    table = folder / "pruefdaten" / f"{edition}_besonders.csv"
    found = _plan_answer(capsys, folder / f"{edition}.xml", "--table", table)
    assert (found["name"], found["known"], found["table"]["agrees"]) == (edition, True, True)
    assert found["table"]["rows"] > 100


def test_a_test_table_that_differs_is_named_value_by_value(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = shared_folder() / "pap" / "Lohnsteuer2026.xml"
    table = tmp_path / "test.csv"
    table.write_text("Nr.;LZZ;RE4;STKL;LSTLZZ\n1;2;100;1;0\n2;2;100;1;5\n", "utf-8")
    found = _plan_answer(capsys, plan, "--table", table, code=1)
    assert found["table"]["differences"] == [
        {"line": 3, "row": "2", "output": "LSTLZZ", "expected": "5", "found": "0"}
    ]
    _run("calc", "plan", plan, "--table", table, code=1)
    assert "LSTLZZ ist 0, in der Tabelle steht 5" in capsys.readouterr().out


def test_a_file_that_is_no_plan_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "plan.xml"
    path.write_text("<PAP><SCRIPT/></PAP>", "utf-8")
    _run("calc", "plan", path, code=1)
    assert "plan.xml" in capsys.readouterr().err
    _run("calc", "plan", tmp_path / "nothing.xml", code=1)
    assert "nothing.xml" in capsys.readouterr().err
