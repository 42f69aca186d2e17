"""The full cost of an hour through the command line: published sheets and comparisons."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from budgetdesk import cli

# TC-01: Musterkalkulation 3 (Potsdam) of 22 July 2016, with the rate that the sheet prints.
POTSDAM = """
wage = "8,50"
employer_rate = 21.425
hours_per_day = 24
days = 365
deducted_monthly = "728,00"
[leave]
days = 24
heads = 5
hours_per_day = 8
[[surcharge]]
name = "Nacht"
hours_per_day = 7
percent = 20
with_employer_share = true
[yearly]
Versicherung = 90
Overhead = 820
"""
PARTS = """
[rates]
KV = 7.30
Zusatz = 1.175
RV = 9.35
AV = 1.50
Insolvenz = 0.12
U1 = 1.70
U2 = 0.30
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _ask(capsys: pytest.CaptureFixture[str], *words: str, code: int = 0) -> Any:
    assert cli.main(["calc", "full-cost", *words, "--json"]) == code
    return json.loads(capsys.readouterr().out)


def _amounts(found: Any) -> dict[str, str]:
    return {one["key"]: one["amount"] for one in found["lines"]}


def test_the_published_sheet_of_potsdam(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "own.toml").write_text(POTSDAM, "utf-8")
    found = _ask(capsys, "own.toml")
    assert found["per_hour"] == "10.321125"
    assert _amounts(found) == {
        "cost_base": "90413.06",
        "cost_leave": "9908.28",
        "Nacht": "5274.09",
        "Versicherung": "90.00",
        "Overhead": "820.00",
    }
    assert (found["year"], found["month"], found["net_month"]) == (
        *("106505.43", "8875.45", "8147.45"),
    )


def test_rates_that_do_not_add_up_to_the_stated_one_are_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "own.toml").write_text(POTSDAM + PARTS, "utf-8")
    assert cli.main(["calc", "full-cost", "own.toml"]) == 1
    assert "Summe der Sätze 21,445 % weicht von 21,425 % ab" in capsys.readouterr().err.replace(
        "\u00a0", " "
    )


def test_the_same_sheet_with_the_sum_of_its_rates(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = POTSDAM.replace("employer_rate = 21.425\n", "") + PARTS
    (folder / "own.toml").write_text(text, "utf-8")
    found = _ask(capsys, "own.toml")
    # TC-02, by hand.
    assert (found["employer_rate"], found["per_hour"]) == ("21.445", "10.322825")
    amounts = _amounts(found)
    assert (amounts["cost_base"], amounts["cost_leave"], amounts["Nacht"]) == (
        *("90427.95", "9909.91", "5274.96"),
    )
    assert (found["year"], found["month"], found["net_month"]) == (
        *("106522.82", "8876.90", "8148.90"),
    )


@pytest.mark.parametrize(
    ("hours", "expected"),
    [
        # TC-03: ForseA, published for 16 hours; TC-03b: 24 hours, by hand.
        (
            "16",
            {
                "paid_days": "405.25",
                "year_hours": "6484.00",
                "week_hours": "124.27",
                "week_without_cover": "112.00",
                "reserve_week": "12.27",
                "reserve_year": "640.00",
                "reserve_month": "53.33",
                "full_time": None,
            },
        ),
        (
            "24",
            {
                "paid_days": "405.25",
                "year_hours": "9726.00",
                "week_hours": "186.40",
                "week_without_cover": "168.00",
                "reserve_week": "18.40",
                "reserve_year": "960.00",
                "reserve_month": "80.00",
                "full_time": "4.84",
            },
        ),
    ],
)
def test_the_staff_that_covers_every_hour(
    folder: Path, capsys: pytest.CaptureFixture[str], hours: str, expected: dict[str, str | None]
) -> None:
    week = "full_time_week = 38.5\n" if hours == "24" else ""
    text = f"""
wage = 15
employer_rate = 21
hours_per_day = {hours}
days = 365.25
[capacity]
absence_days = 40
{week}"""
    (folder / "own.toml").write_text(text, "utf-8")
    assert _ask(capsys, "own.toml")["capacity"] == expected


@pytest.mark.parametrize(
    ("care", "share", "cost"), [("1.8", "634.50", "3634.50"), ("1.3", "619.50", "3619.50")]
)
def test_the_employers_share_of_a_month(
    folder: Path, capsys: pytest.CaptureFixture[str], care: str, share: str, cost: str
) -> None:
    # TC-04: rates of 2026, private household, outside Sachsen and there.
    text = f"""
wage = 18
hours_per_day = 24
days = 365
[rates]
rv = 9.3
av = 1.3
kv = 8.75
pv = {care}
insolvenz = 0
[monthly]
gross = 3000
"""
    (folder / "own.toml").write_text(text, "utf-8")
    found = _ask(capsys, "own.toml")["monthly"]
    assert (found["share"], found["cost"]) == (share, cost)
    results = [line["result"] for line in found["lines"]]
    assert results[:3] == ["279.00", "39.00", "262.50"]


AGENCY = """
year = 114505.43
[lines]
cost_base = "98413,06"
cost_leave = 9908.28
Nacht = 5274.09
Versicherung = 90
Fahrtkosten = 12.50
"""


def test_every_difference_to_the_agencys_sheet_is_named(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "own.toml").write_text(POTSDAM, "utf-8")
    (folder / "amt.toml").write_text(AGENCY, "utf-8")
    found = _ask(capsys, "own.toml", "--agency", "amt.toml", code=1)
    assert [(one["key"], one["own"], one["agency"]) for one in found["differences"]] == [
        ("cost_base", "90413.06", "98413.06"),
        ("Overhead", "820.00", None),
        ("year", "106505.43", "114505.43"),
        ("Fahrtkosten", None, "12.50"),
    ]
    assert [one["code"] for one in found["doubts"]] == ["calculation_sheet_does_not_add_up"]


def test_differences_are_said_in_german(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "own.toml").write_text(POTSDAM, "utf-8")
    (folder / "amt.toml").write_text(AGENCY, "utf-8")
    assert cli.main(["calc", "full-cost", "own.toml", "--agency", "amt.toml", "--explain"]) == 1
    said = capsys.readouterr().out.replace("\u00a0", " ")
    assert "Unterschied −8.000,00 €" in said
    assert "Overhead: eigene 820,00 €, Leistungsträger nicht enthalten" in said
    assert "2555 Stunden, 20 % von 10,321125 €" in said


def test_a_sheet_that_agrees_says_so(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "own.toml").write_text(POTSDAM, "utf-8")
    (folder / "amt.toml").write_text(
        "month = 8875.45\n[lines]\ncost_base = 90413.06\ncost_leave = 9908.28\n"
        "Nacht = 5274.09\nVersicherung = 90\nOverhead = 820\n",
        "utf-8",
    )
    assert cli.main(["calc", "full-cost", "own.toml", "--agency", "amt.toml"]) == 0
    assert "stimmt in jeder Zeile überein" in capsys.readouterr().out


def test_all_that_is_wrong_is_told_at_once(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "own.toml").write_text(
        'wage = "viel"\nemployer_rat = 3\nhours_per_day = 24\nsickness = 5\n'
        '[[surcharge]]\nname = "year"\nhours_per_day = -7\n[yearly]\nVersicherung = "x"\n',
        "utf-8",
    )
    found = _ask(capsys, "own.toml", code=1)["problems"]
    places = {one["data"].get("place", one["data"].get("name")) for one in found}
    assert places >= {
        *("wage", "employer_rat", "employer_rate", "days", "sickness", "year"),
        *("surcharge[1].hours_per_day", "surcharge[1].percent", "yearly.Versicherung"),
    }


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("wage = -1", "wage"),
        ("hours_per_day = 0", "hours_per_day"),
        ("days = nan", "days"),
        ("days = true", "days"),
        ("[capacity]\nabsence_days = 4\nyear_days = 0", "capacity.year_days"),
        ("[capacity]\nabsence_days = 4\nfull_time_week = 0", "capacity.full_time_week"),
        ("[leave]\ndays = 4\nheads = -2\nhours_per_day = 8", "leave.heads"),
    ],
)
def test_numbers_that_make_no_sense_are_refused(
    folder: Path, capsys: pytest.CaptureFixture[str], text: str, place: str
) -> None:
    lines = {"wage": "wage = 15", "employer_rate": "employer_rate = 20"}
    lines |= {"hours_per_day": "hours_per_day = 24", "days": "days = 365"}
    lines[text.partition(" ")[0]] = text
    (folder / "own.toml").write_text("\n".join(lines.values()), "utf-8")
    told = _ask(capsys, "own.toml", code=1)["problems"]
    assert len(told) == 1
    assert place in (told[0]["data"].get("place"), *_fields_of(told[0]))


def _fields_of(problem: Any) -> tuple[str, ...]:
    """Problems of the calculation itself name no place; their code tells which it is."""
    places = {"calculation_negative": ("wage",), "calculation_no_hours": ("hours_per_day",)}
    return places.get(problem["code"], ())


@pytest.mark.parametrize("content", [b"wage = ", b"\xff\xfe", b"[" * 50_000])
def test_a_file_that_is_no_toml_is_refused(
    folder: Path, capsys: pytest.CaptureFixture[str], content: bytes
) -> None:
    (folder / "own.toml").write_bytes(content)
    assert cli.main(["calc", "full-cost", "own.toml"]) == 1
    assert "own.toml" in capsys.readouterr().err
