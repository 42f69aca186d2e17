from __future__ import annotations

import ast
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.german_calendar import Land
from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import Month
from budgetdesk.kernel.problem import Problem
from budgetdesk.usecases.calc_entries import Entries
from budgetdesk.wording.language import Language
from budgetdesk.wording.sentences import problem_sentences, problem_text
from tests.shared import repo_root


def _problems(given: Entries) -> list[tuple[str, str]]:
    return [(one.code, one.field) for one in given.problems]


@pytest.mark.parametrize(
    ("value", "expected"),
    [("1.234,50", "1234.50"), ("12", "12.00"), (12, "12.00"), (Decimal("12.5"), "12.50")],
)
def test_amounts_are_read_from_text_and_numbers(value: object, expected: str) -> None:
    assert Entries({"pay": value}).money("pay") == Money.of(expected)


@pytest.mark.parametrize(
    "value", ["", "12,345", "viel", True, Decimal("nan"), Decimal("1.234"), 10**30, [], {}]
)
def test_what_is_no_amount_is_noted(value: object) -> None:
    given = Entries({"pay": value})
    assert given.money("pay") == Money(0)
    assert _problems(given) == [("calc_no_amount", "pay")]


def test_values_of_every_kind_are_read() -> None:
    given = Entries(
        {
            "rate": "2,69",
            "count": "3",
            "hours": "7:30",
            "day": "31.03.2026",
            "days": "2026-03-01 2026-03-02",
            "moment": "2026-03-29 01:30",
            "month": "3/2026",
            "flag": "ja",
            "land": "sn",
        }
    )
    assert given.number("rate") == Decimal("2.69")
    assert given.whole("count") == 3
    assert given.minutes_or_none("hours") == 450
    assert given.day("day") == date(2026, 3, 31)
    assert given.days("days") == (date(2026, 3, 1), date(2026, 3, 2))
    assert given.moment("moment") == datetime.fromisoformat("2026-03-29 01:30")
    assert given.month("month") == Month(2026, 3)
    assert given.flag("flag", default=False) is True
    assert given.choice("land", Land.NW) is Land.SN
    assert given.problems == []


def test_what_is_not_there_has_its_default() -> None:
    given = Entries({})
    assert given.money("pay", Money(5)) == Money(5)
    assert given.number_or_none("rate") is None
    assert given.flag_or_none("flag") is None
    assert given.choice("land", Land.NW) is Land.NW
    assert given.tables("pay") == ()
    assert given.table("person").names() == ()


WRONG: list[tuple[str, object, str]] = [
    ("number", "zwei", "calc_no_number"),
    ("number", False, "calc_no_number"),
    ("whole", Decimal("1.5"), "calc_no_whole_number"),
    ("whole", "1.5", "calc_no_whole_number"),
    ("minutes_or_none", "7:60", "calc_no_hours"),
    ("minutes_or_none", Decimal("0.001"), "calc_no_hours"),
    ("day", "31.02.2026", "calc_no_day"),
    ("day", date(26, 1, 1), "calc_no_day"),
    ("day", 5, "calc_no_day"),
    ("days", "heute", "calc_no_days"),
    ("days", 5, "calc_no_days"),
    ("moment", "2026-03-01", "calc_no_moment"),
    ("moment", datetime.fromisoformat("2026-03-01 08:00:30"), "calc_no_moment"),
    ("moment", datetime.fromisoformat("0026-03-01 08:00"), "calc_no_moment"),
    ("month", "2026-13", "calc_no_month"),
    ("month", "1026-01", "calc_no_month"),
    ("flag_or_none", "vielleicht", "calc_no_flag"),
    ("text", 5, "calc_no_text"),
    ("table", 5, "calc_no_table"),
    ("tables", {}, "calc_no_tables"),
    ("tables", [5], "calc_no_tables"),
]


@pytest.mark.parametrize(("method", "value", "code"), WRONG)
def test_what_cannot_be_read_is_noted(method: str, value: object, code: str) -> None:
    given = Entries({"key": value}, "person")
    getattr(given, method)("key")
    assert _problems(given) == [(code, "person.key")]


def test_a_choice_that_does_not_exist_names_those_that_do() -> None:
    given = Entries({"land": "XX"})
    given.choice("land", Land.NW)
    (problem,) = given.problems
    assert str(problem.data["known"]).startswith("BW, BY")


def test_unknown_keys_are_noted_here_and_below() -> None:
    given = Entries({"a": {"b": 1, "c": 2}, "d": 3, "list": [{"e": 1}]})
    given.table("a").number("b")
    given.tables("list")
    given.note_unknown()
    assert _problems(given) == [
        ("calc_key_unknown", "d"),
        ("calc_key_unknown", "a.c"),
        ("calc_key_unknown", "list[1].e"),
    ]


def test_missing_keys_are_all_told() -> None:
    with pytest.raises(Invalid) as raised:
        Entries({"a": 1}).require_keys("a", "b", "c")
    problems: Any = raised.value.data["problems"]
    assert [one.field for one in problems] == ["b", "c"]


def test_every_problem_that_reading_notes_has_its_sentence_in_both_languages() -> None:
    folder = repo_root() / "src" / "budgetdesk" / "usecases"
    found = set()
    for path in (*folder.glob("calc_*.py"), *folder.glob("payslip_*.py")):
        found |= _codes(path)
    assert len(found) > 20
    for language in Language:
        assert found <= set(problem_sentences(language))
    data = {"place": "x", "text": "y", "known": "z"}
    assert problem_text(Problem("calc_no_choice", "x", data)).startswith("x ist „y“")


def _codes(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and node.value.startswith("calc_")
    }
