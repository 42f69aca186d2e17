"""The limit guard in 2026 (603 a month, 7,236 a year, 1,206 in an unforeseen month); by hand."""

from __future__ import annotations

from decimal import Decimal

import pytest

from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import Month
from budgetdesk.payroll.status.limit_guard import (
    ExtraWork,
    GuardedYear,
    MonthPay,
    YearOutlook,
    midijob_outlook,
    minijob_outlook,
    problems,
    what_if,
)
from budgetdesk.staff.insurance import Status
from budgetdesk.wording.sentences import line_text, problem_text
from tests.payroll.status.builders import law_of, unforeseen, year_of


def codes(found: YearOutlook) -> list[str]:
    return [line.code for line in found.lines]


def statuses(found: YearOutlook) -> list[Status]:
    return [one.status for one in found.months]


def test_a_year_within_the_limit_tells_what_is_left() -> None:
    found = minijob_outlook(year_of("600.00"), law_of())
    assert (found.counted, found.allowed, found.left) == tuple(
        Money.of(one) for one in ("7200.00", "7236.00", "36.00")
    )
    assert (found.changes_in, found.status, codes(found)) == (None, Status.MINIJOB, ["guard_year"])


def test_a_month_above_the_limit_does_not_matter_while_the_year_is_within_it() -> None:
    found = minijob_outlook(
        year_of("500.00", changed={3: unforeseen(3, "900.00", "400.00")}), law_of()
    )
    assert (found.changes_in, codes(found)) == (None, ["guard_year"])
    assert (found.months[2].excess, found.months[2].excess_used) == (True, 0)
    assert [line.code for line in found.months[2].lines] == ["guard_month_harmless"]


def test_surcharges_free_of_contributions_do_not_count() -> None:
    free = MonthPay(Month(2026, 1), Money.of("800.00"), free=Money.of("200.00"))
    assert minijob_outlook(year_of(changed={1: free}), law_of()).counted == Money.of("7200.00")


def test_what_can_be_foreseen_ends_the_minijob_with_the_first_planned_month() -> None:
    found = minijob_outlook(year_of("604.00", paid=6), law_of())
    assert (found.left, found.changes_in) == (Money.of("-12.00"), Month(2026, 7))
    assert statuses(found) == [Status.MINIJOB] * 6 + [Status.MIDIJOB] * 6
    assert codes(found) == ["guard_year", "guard_foreseen_excess"]


def test_a_year_that_is_paid_already_changes_with_the_month_after_it() -> None:
    found = minijob_outlook(year_of("604.00", paid=12), law_of())
    assert (found.changes_in, found.status) == (Month(2027, 1), Status.MINIJOB)


def test_far_above_the_limit_it_becomes_full_insurance() -> None:
    assert minijob_outlook(year_of("2100.00", paid=0), law_of()).status is Status.FULL


def test_two_unforeseen_months_up_to_twice_the_limit_are_allowed() -> None:
    changed = {
        2: unforeseen(2, "1206.00", "606.00"),
        9: unforeseen(9, "1000.00", "400.00", planned=True),
    }
    found = minijob_outlook(year_of(changed=changed), law_of())
    assert (found.changes_in, found.status) == (None, Status.MINIJOB)
    assert codes(found) == ["guard_year", "guard_unforeseen_allowed"]
    assert [one.excess_used for one in found.months] == [0, *[1] * 7, *[2] * 4]
    (line,) = found.months[8].lines
    assert line_text(line) == (
        "Unvorhersehbar über der Grenze von 603,00\xa0€: Monat 2 von höchstens 2 in zwölf Monaten"
    )


def test_a_third_unforeseen_month_in_twelve_ends_it_with_that_month() -> None:
    changed = {number: unforeseen(number, "900.00", "300.00") for number in (1, 3, 5)}
    found = minijob_outlook(year_of(changed=changed), law_of())
    assert found.changes_in == Month(2026, 5)
    assert codes(found) == ["guard_year", "guard_unforeseen_too_much"]


def test_months_of_the_year_before_count_for_twelve_months() -> None:
    changed = {3: unforeseen(3, "900.00", "300.00")}
    # With March 2026 the twelve months begin in April 2025.
    out = minijob_outlook(
        year_of(changed=changed, excess_before=(Month(2025, 3), Month(2025, 12))), law_of()
    )
    assert (out.months[2].excess_used, out.changes_in) == (2, None)
    inside = minijob_outlook(
        year_of(changed=changed, excess_before=(Month(2025, 4), Month(2025, 12))), law_of()
    )
    assert (inside.months[2].excess_used, inside.changes_in) == (3, Month(2026, 3))


def test_more_than_twice_the_limit_is_not_allowed_even_once() -> None:
    changed = {4: unforeseen(4, "1206.01", "606.01")}
    assert minijob_outlook(year_of(changed=changed), law_of()).changes_in == Month(2026, 4)


def test_the_earlier_of_both_reasons_counts() -> None:
    changed = {4: unforeseen(4, "1300.00", "700.00")}
    found = minijob_outlook(year_of("700.00", paid=6, changed=changed), law_of())
    assert found.changes_in == Month(2026, 4)
    allowed = {4: unforeseen(4, "1200.00", "500.00")}
    other = minijob_outlook(year_of("700.00", paid=6, changed=allowed), law_of())
    assert (other.changes_in, codes(other)) == (
        Month(2026, 7),
        ["guard_year", "guard_foreseen_excess"],
    )


def test_unforeseen_pay_within_the_limit_counts_as_usual() -> None:
    changed = {4: unforeseen(4, "603.00", "103.00")}
    found = minijob_outlook(year_of("604.00", changed=changed), law_of())
    assert codes(found) == ["guard_year", "guard_foreseen_excess"]


def test_other_minijobs_take_their_part_of_the_limit() -> None:
    found = minijob_outlook(year_of("303.00", other_minijobs="300.00"), law_of())
    assert (found.left, found.changes_in) == (Money.of("0.00"), None)
    # 303 of this job and 300 of the other one leave 603 more for an unforeseen month.
    highest = {1: unforeseen(1, "906.00", "603.00")}
    fits = minijob_outlook(year_of("303.00", changed=highest, other_minijobs="300.00"), law_of())
    assert fits.changes_in is None
    above = {1: unforeseen(1, "906.01", "603.01")}
    more = minijob_outlook(year_of("303.00", changed=above, other_minijobs="300.00"), law_of())
    assert more.changes_in == Month(2026, 1)


@pytest.mark.parametrize(
    ("pay", "status", "changes"),
    [
        ("2000.00", Status.MIDIJOB, None),
        ("2000.01", Status.FULL, Month(2026, 7)),
        ("603.01", Status.MIDIJOB, None),
        ("603.00", Status.MINIJOB, Month(2026, 7)),
    ],
)
def test_a_midijob_is_held_against_both_limits(
    pay: str, status: Status, changes: Month | None
) -> None:
    found = midijob_outlook(year_of(pay), law_of())
    assert (found.status, found.changes_in) == (status, changes)
    assert found.months[0].status is Status.MIDIJOB


def cost(status: Status, pay: Money) -> Money:
    """Invented: a Minijob costs a third more, every other status a fifth."""
    return Money(
        pay.cents * (4 if status is Status.MINIJOB else 6) // (3 if status is Status.MINIJOB else 5)
    )


def net(status: Status, pay: Money) -> Money:
    """Invented: all of a Minijob, four fifths of the rest."""
    return pay if status is Status.MINIJOB else Money(pay.cents * 4 // 5)


def test_extra_hours_show_the_year_before_and_after_and_what_they_cost() -> None:
    extra = ExtraWork(minutes=600, hourly=Decimal(15), first=Month(2026, 9))
    found = what_if(year_of("540.00"), extra, law_of(), minijob_outlook, cost, net)
    # 12 × 540 = 6,480 leave 756: 50 h 24 min at 15. Four months of 150 more are 600: it fits.
    assert (found.before.left, found.minutes_left) == (Money.of("756.00"), 3024)
    assert (found.extra_pay, found.after.status) == (Money.of("600.00"), Status.MINIJOB)
    assert (found.extra_cost, found.extra_net) == (Money.of("800.00"), Money.of("600.00"))
    assert "600 Minuten im Monat zu 15 €" in line_text(found.lines[0]).replace(
        "\N{NO-BREAK SPACE}", " "
    )


def test_extra_hours_change_no_month_that_is_paid() -> None:
    extra = ExtraWork(minutes=60, hourly=Decimal(15), first=Month(2026, 1))
    found = what_if(year_of("500.00", paid=6), extra, law_of(), minijob_outlook, cost, net)
    assert found.extra_pay == Money.of("90.00")


@pytest.mark.parametrize(("pay", "more", "used"), [("636.00", "36.00", 0), ("636.01", "36.01", 1)])
def test_an_unforeseen_month_counts_only_beyond_the_limit_of_the_year(
    pay: str, more: str, used: int
) -> None:
    # Twelve months of 600 are 7,200; 36 euros lead up to the limit of 7,236.
    found = minijob_outlook(year_of("600.00", changed={3: unforeseen(3, pay, more)}), law_of())
    assert found.months[2].excess_used == used


def test_other_minijobs_count_for_full_insurance_too() -> None:
    # 1,400 and 600 are 2,000.
    for pay, expected in (("1400.00", Status.MIDIJOB), ("1400.01", Status.FULL)):
        found = minijob_outlook(year_of(pay, paid=0, other_minijobs="600.00"), law_of())
        assert found.status is expected


def test_extra_hours_that_end_the_minijob_can_cost_her_net() -> None:
    extra = ExtraWork(minutes=60, hourly=Decimal(15), first=Month(2026, 7))
    found = what_if(year_of("600.00"), extra, law_of(), minijob_outlook, cost, net)
    # Six months of 615 as Midijob: 6 × 492 net instead of 6 × 600, 6 × 738 cost for 6 × 800.
    assert found.after.changes_in == Month(2026, 7)
    assert (found.extra_net, found.extra_cost) == (Money.of("-648.00"), Money.of("-372.00"))
    assert all("{" not in line_text(line) for line in found.lines)


def test_nothing_fits_any_more_where_the_year_is_over_the_limit() -> None:
    extra = ExtraWork(minutes=0, hourly=Decimal(15), first=Month(2026, 7))
    found = what_if(year_of("700.00"), extra, law_of(), minijob_outlook, cost, net)
    assert (found.minutes_left, found.extra_pay) == (0, Money.of("0.00"))
    for wrong in (
        ExtraWork(-1, Decimal(15), Month(2026, 7)),
        ExtraWork(1, Decimal(0), Month(2026, 7)),
    ):
        with pytest.raises(Invalid):
            what_if(year_of(), wrong, law_of(), minijob_outlook, cost, net)


def test_more_pay_never_leaves_more_room() -> None:
    left = [minijob_outlook(year_of(f"{pay}.00"), law_of()).left for pay in range(0, 1500, 50)]
    assert left == sorted(left, reverse=True)


def test_everything_that_is_wrong_comes_at_once() -> None:
    wrong = GuardedYear(
        (
            MonthPay(Month(2026, 2), Money.of("1.00"), planned=True),
            MonthPay(Month(2026, 1), Money.of("1.00"), free=Money.of("2.00")),
            MonthPay(Month(2026, 1), Money.of("-1.00")),
        ),
        Money(-1),
    )
    found = problems(wrong)
    assert [one.code for one in found] == [
        "guard_months_out_of_order",
        "guard_other_negative",
        "guard_month_parts_wrong",
        "guard_month_parts_wrong",
        "guard_paid_after_planned",
    ]
    assert [one.code for one in problems(GuardedYear(()))] == ["guard_no_months"]
    assert all("{" not in problem_text(one) for one in found)
    for outlook in (minijob_outlook, midijob_outlook):
        with pytest.raises(Invalid):
            outlook(wrong, law_of())


def test_only_months_that_lead_beyond_the_limit_of_the_year_count() -> None:
    # 6,000 foreseen; 400 more each: 6,400, 6,800, 7,200, then 7,600 above 7,236.
    numbers = (1, 3, 5, 7, 9)
    changed = {number: unforeseen(number, "900.00", "400.00") for number in numbers}
    found = minijob_outlook(year_of("500.00", paid=12, changed=changed), law_of())
    assert [one.excess_used for one in found.months] == [0] * 6 + [1, 1, 2, 2, 2, 2]
    assert found.changes_in is None


def test_after_a_month_beyond_the_rule_it_is_a_minijob_again() -> None:
    numbers = (1, 3, 5, 7, 9, 11)
    changed = {number: unforeseen(number, "900.00", "400.00") for number in numbers}
    found = minijob_outlook(year_of("500.00", paid=12, changed=changed), law_of())
    assert found.changes_in == Month(2026, 11)
    assert statuses(found)[9:] == [Status.MINIJOB, Status.MIDIJOB, Status.MINIJOB]


def test_a_month_beyond_the_transition_range_is_fully_insured() -> None:
    found = minijob_outlook(year_of(changed={4: unforeseen(4, "2000.01", "1400.01")}), law_of())
    assert statuses(found)[2:5] == [Status.MINIJOB, Status.FULL, Status.MINIJOB]


@pytest.mark.parametrize(
    ("numbers", "used", "changes_in"),
    [
        ((), 0, None),
        ((1,), 2, None),
        ((1, 2), 3, Month(2026, 2)),
        # From November 2026 on the month of 2025 is out of the twelve.
        ((1, 11), 2, None),
        ((1, 10), 3, Month(2026, 10)),
        ((1, 2, 3), 4, Month(2026, 2)),
    ],
)
def test_unforeseen_months_across_the_turn_of_the_year(
    numbers: tuple[int, ...], used: int, changes_in: Month | None
) -> None:
    changed = {number: unforeseen(number, "900.00", "297.00") for number in numbers}
    year = year_of("603.00", paid=12, changed=changed, excess_before=(Month(2025, 11),))
    found = minijob_outlook(year, law_of())
    assert found.changes_in == changes_in
    assert max((found.months[one - 1].excess_used for one in numbers), default=0) == used
