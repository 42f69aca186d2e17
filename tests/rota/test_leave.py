"""Leave by the BUrlG; days and twelfths by hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from budgetdesk.kernel.errors import Invalid
from budgetdesk.rota.leave import (
    IrregularShifts,
    LeaveFacts,
    Pattern,
    Remaining,
    WeekPattern,
    disabled_days,
    entitlement,
    full_months,
    lapses_after,
    minimum_days,
    pay_out_days,
    problems,
    round_leave,
)
from budgetdesk.statutory.law import Law, law_on
from budgetdesk.statutory.reader import shipped_figures
from budgetdesk.wording.sentences import line_text, problem_text

FIVE = WeekPattern(Decimal(5))


def law() -> Law:
    return law_on(shipped_figures(), date(2026, 5, 31))


def facts(begins: str = "2020-01-01", ends: str | None = None, **given: object) -> LeaveFacts:
    last = None if ends is None else date.fromisoformat(ends)
    all_facts: dict[str, object] = {
        "year": 2026,
        "begins": date.fromisoformat(begins),
        "ends": last,
        **given,
    }
    return LeaveFacts(**all_facts)  # type: ignore[arg-type]


def days(of: LeaveFacts, pattern: Pattern = FIVE) -> str:
    found = entitlement(of, pattern, law())
    assert all("{" not in line_text(line) for line in found.lines)
    return str(found.value.quantize(Decimal("0.01")))


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (FIVE, 20),
        (WeekPattern(Decimal(2)), 8),
        (WeekPattern(Decimal("2.5")), 10),
        (IrregularShifts(312), 24),
        (IrregularShifts(104), 8),
        (IrregularShifts(0), 0),
    ],
)
def test_the_minimum_is_four_weeks_whatever_the_pattern(pattern: Pattern, expected: int) -> None:
    assert minimum_days(pattern, law()).value == expected


def test_irregular_shifts_count_by_days_with_duty() -> None:
    # 24 × 100 : 312 = 7.692…, rounded up; 24 × 96 : 312 = 7.384…, not rounded.
    assert days(facts(), IrregularShifts(100)) == "8.00"
    assert days(facts(), IrregularShifts(96)) == "7.38"


@pytest.mark.parametrize(
    ("begins", "ends", "expected"),
    [
        ("2020-01-01", None, "20.00"),
        # From July there is no waiting period within the year: 20 × 6 : 12.
        ("2026-07-01", None, "10.00"),
        ("2026-06-01", None, "20.00"),
        ("2026-06-02", None, "20.00"),
        # Five full months from 15 July to 14 December: 8.33.
        ("2026-07-15", None, "8.33"),
        # Left within the waiting period: five full months, 8.33.
        ("2026-03-01", "2026-08-15", "8.33"),
        # Left in the first half: six twelfths; in the second: all.
        ("2020-01-01", "2026-06-30", "10.00"),
        ("2020-01-01", "2026-07-01", "20.00"),
        # Left with the waiting period just not over: five twelfths of the leaving year.
        ("2025-12-01", "2026-05-31", "8.33"),
        # Leaving in a later year changes nothing.
        ("2020-01-01", "2027-03-31", "20.00"),
        ("2026-12-15", None, "0.00"),
        ("2026-02-01", "2027-03-31", "20.00"),
        # The waiting period is over with 29 December.
        ("2026-06-30", None, "20.00"),
        # Waiting period and employment end on the same day: six twelfths.
        ("2026-01-02", "2026-07-01", "10.00"),
        ("2026-03-31", "2026-09-30", "10.00"),
        ("2026-03-30", "2026-09-30", "20.00"),
    ],
)
def test_a_part_year_gives_twelfths(begins: str, ends: str | None, expected: str) -> None:
    assert days(facts(begins, ends)) == expected


def test_half_a_day_and_more_is_rounded_up_and_less_stays() -> None:
    rounded = [round_leave(Decimal(one)) for one in ("8.49", "8.5", "8.67", "9")]
    assert rounded == [Decimal(one) for one in ("8.49", "9", "9", "9")]


def test_the_contract_may_give_more_but_never_less() -> None:
    assert days(facts(contract_days=Decimal(28))) == "28.00"
    assert days(facts(contract_days=Decimal(10))) == "20.00"
    # Entry on 1 October: three twelfths of 28 are 7, of the law's 20 only 5.
    assert days(facts("2026-10-01", contract_days=Decimal(28))) == "7.00"


def test_extra_days_of_the_contract_can_be_agreed_by_twelfths() -> None:
    # Left on 30 September: nine twelfths of 30 are 22.5; of 24 only 18, so the law's 20 stay.
    agreed = facts(ends="2026-09-30", contract_days=Decimal(30), contract_twelfths=True)
    assert days(agreed) == "23.00"
    fewer = facts(ends="2026-09-30", contract_days=Decimal(24), contract_twelfths=True)
    assert days(fewer) == "20.00"


@pytest.mark.parametrize(
    ("pattern", "months", "expected"),
    [
        (FIVE, 12, "5"),
        (WeekPattern(Decimal(6)), 12, "6"),
        (WeekPattern(Decimal(2)), 12, "2"),
        (FIVE, 6, "3"),
        # 156 duties are three a week.
        (IrregularShifts(156), 12, "3"),
        # 24 × 100 : 312 is 7.692…, a quarter of it 1.923.
        (IrregularShifts(100), 12, "2"),
        # 5 × 7 : 12 is 2.917.
        (FIVE, 7, "3"),
    ],
)
def test_severely_disabled_employees_get_a_week_more(
    pattern: Pattern, months: int, expected: str
) -> None:
    assert disabled_days(pattern, law(), months).value == Decimal(expected)


def test_the_extra_week_joins_the_claim_and_follows_its_twelfths() -> None:
    assert days(facts(severely_disabled=True)) == "25.00"
    # From June the waiting period ends in the year: all of both.
    assert days(facts("2026-06-01", severely_disabled=True)) == "25.00"
    # From October: 5 by law and 5 × 3 : 12 = 1.25.
    assert days(facts("2026-10-01", severely_disabled=True)) == "6.25"


def test_full_months_are_counted_from_the_day_of_entry() -> None:
    assert full_months(facts("2026-03-15", "2026-08-14")) == 5
    assert full_months(facts("2026-03-15", "2026-08-13")) == 4
    # A month from the 31st is full with the last day of the next one.
    assert full_months(facts("2026-03-31", "2026-04-29")) == 0
    assert full_months(facts("2026-03-31", "2026-04-30")) == 1
    assert full_months(facts("2026-01-31", "2026-02-28")) == 1
    assert full_months(facts("2020-01-01")) == 12
    assert full_months(facts("2020-01-01", "2025-12-31")) == 0


def test_more_days_of_duty_never_give_less_leave() -> None:
    found = [entitlement(facts(), IrregularShifts(one), law()).value for one in range(366)]
    assert found == sorted(found)


NOTIFIED = date(2026, 10, 1)


def left(**given: object) -> Remaining:
    all_facts: dict[str, object] = {"year": 2026, "days": Decimal(6), **given}
    return Remaining(**all_facts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("remaining", "expected", "code"),
    [
        (left(), None, "leave_no_notice"),
        # Told of it only in the next year, together with that year's: it lapses with that one.
        (left(notified=date(2027, 1, 1)), "2027-12-31", "leave_lapses"),
        (left(notified=date(2028, 6, 1), carried_over=True), "2029-03-31", "leave_lapses_carried"),
        (left(notified=NOTIFIED), "2026-12-31", "leave_lapses"),
        (left(notified=NOTIFIED, carried_over=True), "2027-03-31", "leave_lapses_carried"),
        # Ill through the end of the year: 15 months after it, or the year of recovery.
        (left(notified=NOTIFIED, ill_since=date(2026, 11, 1)), "2028-03-31", "leave_long_illness"),
        (
            left(notified=NOTIFIED, ill_since=date(2026, 11, 1), ill_until=date(2027, 5, 1)),
            "2027-12-31",
            "leave_long_illness",
        ),
        (
            left(notified=NOTIFIED, ill_since=date(2026, 11, 1), ill_until=date(2026, 12, 30)),
            "2026-12-31",
            "leave_lapses",
        ),
        (left(notified=NOTIFIED, ill_since=date(2027, 1, 2)), "2026-12-31", "leave_lapses"),
        # Ill all through the year: notice could not have helped.
        (left(ill_since=date(2025, 12, 1)), "2028-03-31", "leave_long_illness"),
        # Worked a part of the year, then fell ill, without notice: it stays.
        (left(ill_since=date(2026, 2, 1)), None, "leave_no_notice"),
    ],
)
def test_leave_lapses_only_after_notice_or_long_illness(
    remaining: Remaining, expected: str | None, code: str
) -> None:
    found = lapses_after(remaining, law())
    assert found.value == (None if expected is None else date.fromisoformat(expected))
    assert [line.code for line in found.lines] == [code]
    assert "{" not in line_text(found.lines[0])


def test_leave_is_paid_out_only_at_the_end_and_only_what_has_not_lapsed() -> None:
    kept, lapsed = left(), left(year=2024, days=Decimal(9), notified=date(2024, 6, 1))
    none = pay_out_days((kept, lapsed), None, law())
    assert (none.value, none.lines[0].code) == (Decimal(0), "leave_no_pay_out")
    found = pay_out_days((kept, lapsed), date(2026, 9, 30), law())
    assert found.value == Decimal(6)
    assert [line.code for line in found.lines] == ["leave_lapses", "leave_pay_out"]
    still = left(notified=NOTIFIED)
    assert pay_out_days((still,), date(2026, 12, 31), law()).value == Decimal(6)


def test_everything_that_is_wrong_comes_at_once() -> None:
    wrong = facts("2026-05-01", "2026-01-01", contract_days=Decimal(-1), disabled_months=13)
    found = problems(wrong, WeekPattern(Decimal(8)))
    assert [one.code for one in found] == [
        "leave_ends_before_begin",
        "leave_week_days_wrong",
        "leave_contract_days_negative",
        "leave_disabled_months_wrong",
    ]
    assert all("{" not in problem_text(one) for one in found)
    with pytest.raises(Invalid):
        entitlement(wrong, FIVE, law())


@pytest.mark.parametrize(("begins", "ends"), [("2027-01-01", None), ("2020-01-01", "2025-12-31")])
def test_a_year_outside_the_employment_is_refused(begins: str, ends: str | None) -> None:
    found = problems(facts(begins, ends), IrregularShifts(-1))
    assert [one.code for one in found] == ["leave_outside_year", "leave_year_days_negative"]
