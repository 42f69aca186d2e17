"""One language for the whole program: what English is like, and what stays German."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from budgetdesk.kernel.errors import FileNotUnderstood, NotFound
from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.kernel.problem import Problem
from budgetdesk.storage.journal import Label
from budgetdesk.wording import formats
from budgetdesk.wording.language import Language, spoken
from budgetdesk.wording.sentences import (
    error_text,
    label_text,
    line_text,
    problem_text,
    source_text,
    texts,
    word,
)

DAY = date(2026, 5, 3)
QUARTER = DateRange(date(2026, 1, 1), date(2026, 3, 31))


def test_german_is_spoken_until_another_language_is_chosen() -> None:
    assert spoken() is Language.GERMAN


@pytest.mark.usefixtures("english")
def test_amounts_and_numbers_have_a_point_before_the_cents() -> None:
    assert formats.money_text(Money.of("-1234.50")) == "\u22121,234.50\u00a0€"
    assert formats.money_text(Money.of("1234567.89")) == "1,234,567.89\u00a0€"
    assert formats.money_text(Money.of("0.05")) == "0.05\u00a0€"
    assert formats.number_text(Decimal("12.50")) == "12.5"


@pytest.mark.usefixtures("english")
def test_a_day_names_its_month_so_that_nobody_takes_it_for_another() -> None:
    assert formats.day_text(DAY) == "3\u00a0May 2026"
    assert formats.day_in_list(date(2026, 11, 3)) == "Tue 3\u00a0Nov 2026"
    assert formats.day_in_sentence(date(2026, 11, 3)) == "3\u00a0November 2026"
    assert formats.month_text(Month(2026, 3)) == "March 2026"
    assert formats.period_text(QUARTER) == "1\u00a0Jan 2026 to 31\u00a0Mar 2026"


@pytest.mark.usefixtures("english")
def test_what_must_be_german_is_german_by_name() -> None:
    german = Language.GERMAN
    assert formats.money_text(Money.of("-1234.50"), german) == "\u22121.234,50\u00a0€"
    assert formats.day_in_list(DAY, german) == "So 03.05.2026"
    assert formats.day_in_sentence(DAY, german) == "3.\u00a0Mai 2026"
    assert formats.value_text(QUARTER, german) == "01.01.2026 bis 31.03.2026"
    line = Line("report_due", None, {"first": DAY, "last": DAY, "days": 30, "on": DAY})
    assert line_text(line, german) == (
        "Nachweis für 03.05.2026 bis 03.05.2026: 30 Tage danach, also am 03.05.2026"
    )


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("1,234.50", "1234.50"),
        ("1,234.5", "1234.50"),
        ("1,234", "1234"),
        ("12", "12"),
        ("12.50", "12.50"),
        ("-12.50", "-12.50"),
        ("12,50", "12.50"),  # a comma before two digits groups no thousands
        ("1,234.50\u00a0€", "1234.50"),
    ],
)
@pytest.mark.usefixtures("english")
def test_an_english_amount_is_read(text: str, amount: str) -> None:
    assert formats.parse_money(text) == Money.of(amount)


@pytest.mark.parametrize("text", ["1.234", "1.234,50", "12,5", "1,23.45", "12.345,6"])
@pytest.mark.usefixtures("english")
def test_an_amount_that_german_would_read_otherwise_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=text):
        formats.parse_money(text)


@pytest.mark.usefixtures("english")
def test_a_number_is_read_as_it_is_written() -> None:
    assert formats.parse_number("2.5") == Decimal("2.5")
    with pytest.raises(ValueError, match="2,5"):
        formats.parse_number("2,5")


def test_a_german_number_is_read_as_it_is_written() -> None:
    assert formats.parse_number("2,5") == Decimal("2.5")
    with pytest.raises(ValueError, match=r"2\.5"):
        formats.parse_number("2.5")


@pytest.mark.parametrize(
    "text",
    ["3\u00a0May 2026", "3 may 2026", "03 MAY 2026", "3.5.2026", "03.05.2026", "2026-05-03"],
)
def test_a_day_is_read_in_both_languages(text: str) -> None:
    assert formats.parse_day(text) == DAY


@pytest.mark.parametrize(
    "text", ["3/5/2026", "3 Mai 2026", "31 Feb 2026", "May 3 2026", "2026-W18", "20260503"]
)
def test_what_could_be_another_day_or_is_none_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        formats.parse_day(text)


@pytest.mark.usefixtures("english")
def test_problems_errors_and_words_come_in_english() -> None:
    missing = NotFound(kind="account", name="Kasse")
    assert error_text(missing) == "There is no account “Kasse”. Nothing was changed."
    wrong = Problem("before_opening", data={"day": DAY})
    assert problem_text(wrong) == (
        "The account begins on 3\u00a0May 2026 with its opening balance, which holds all that was"
        " before. Please check the day."
    )
    assert word("account_kind", "cash") == "cash box"
    row = FileNotUnderstood("a.csv", line=6, expected="pdf")
    assert error_text(row).startswith("a.csv, row 6: This is a PDF")


def test_the_row_of_a_file_is_named_in_german() -> None:
    row = FileNotUnderstood("a.csv", line=6, expected="pdf")
    assert error_text(row).startswith("a.csv, Zeile 6: Das ist ein PDF")
    whole = FileNotUnderstood("a.csv", line=None, expected="pdf")
    assert error_text(whole).startswith("a.csv: Das ist ein PDF")


def test_a_label_is_kept_as_german_writes_it_whatever_is_spoken(english: None) -> None:
    del english
    label = Label.of("record_booking", payee="Anna", amount=Money.of("-1234.50"))
    assert dict(label.data) == {"payee": "Anna", "amount": "\u22121.234,50\u00a0€"}
    assert dict(Label.of("hand_out_report", title=QUARTER).data) == {
        "title": "01.01.2026 bis 31.03.2026"
    }


@pytest.mark.usefixtures("english")
def test_the_history_says_kept_labels_in_the_chosen_language() -> None:
    amount = "\u22121.234,50\u00a0€"
    assert label_text("record_booking", {"payee": "Anna", "amount": amount}) == (
        "Booking recorded: Anna, \u22121,234.50\u00a0€"
    )
    assert label_text("hand_out_report", {"title": "01.01.2026 bis 31.03.2026"}) == (
        "Usage report handed in: 1\u00a0Jan 2026 to 31\u00a0Mar 2026"
    )
    assert label_text("report_event", {"report": "2", "state": "questions"}) == (
        "Report 2: questions asked"
    )


def test_a_reports_state_in_a_label_is_a_word_also_where_an_older_file_keeps_the_word() -> None:
    assert label_text("report_event", {"report": "2", "state": "questions"}) == (
        "Nachweis 2: Nachfragen"
    )
    assert label_text("report_event", {"report": "2", "state": "Nachfragen"}) == (
        "Nachweis 2: Nachfragen"
    )


@pytest.mark.usefixtures("english")
def test_what_only_looks_like_an_amount_or_a_period_stays_as_it_is() -> None:
    for text in ("rund 5\u00a0€", "31.02.2026", "31.03.2026 bis 01.01.2026", "01/2026 bis 03/2026"):
        assert formats.kept_text(text) == text


@pytest.mark.usefixtures("english")
def test_papers_and_the_command_line_have_no_english_texts_to_take_by_mistake() -> None:
    for name in ("usage_report", "cli", "argparse"):
        assert texts(name, Language.GERMAN)
        with pytest.raises(FileNotFoundError):
            texts(name)


@pytest.mark.usefixtures("english")
def test_a_users_own_papers_are_named_in_english_and_laws_as_they_are() -> None:
    assert source_text("Arbeitsvertrag; § 106 GewO") == "contract of employment; § 106 GewO"
    assert source_text("§ 3 ArbZG") == "§ 3 ArbZG"
