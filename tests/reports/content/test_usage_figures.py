"""The figures of a usage report, by hand-computed cases."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from budgetdesk.budget.agreement import (
    CarryOverBasis,
    CarryOverRule,
    CarryOverWhen,
    CostPlan,
    IllnessReserve,
    MutualCover,
)
from budgetdesk.budget.matching import MatchState, ReceivedPayment
from budgetdesk.budget.settlement import OpenItem
from budgetdesk.kernel.money import Money, total
from budgetdesk.ledger.bookings import Booking, BookingKind
from budgetdesk.ledger.cost_types import CostType
from budgetdesk.ledger.ids import AccountId, BookingId
from budgetdesk.reports.content.usage import usage_report
from budgetdesk.reports.content.usage_input import (
    GrantTerms,
    Measured,
    TeilbudgetInput,
    VoucherBook,
)
from budgetdesk.staff.assistants import AssistantId
from tests.budget.builders import a_grant, a_one_off, an_agreement, an_amount, day, days, eur
from tests.reports.content.builders import (
    BACK,
    COST_TYPES,
    FIRST_QUARTER,
    OWN,
    RATE,
    SOCIAL,
    U1,
    WAGE,
    a_booking,
    a_part,
    a_private_part,
    a_section,
    instalments,
    one_off_terms,
    section_of,
    terms,
    the_inputs,
)

FIFTEEN_PERCENT = CarryOverRule(
    CarryOverBasis.PERCENT_OF_PERIOD, Decimal(15), CarryOverWhen.QUARTER
)


def received(*payments: Booking) -> tuple[ReceivedPayment, ...]:
    return tuple(ReceivedPayment(one.on, one.parts[0].amount, one.id) for one in payments)


def tc_08(**changes: Any) -> TeilbudgetInput:
    """TC-08: 3 × 10,000.00 received, 24,800.00 spent, 15 % may stay."""
    paid = instalments("10000.00", "2026-01-01", "2026-02-02", "2026-03-02")
    agreement = an_agreement(carry_over=FIFTEEN_PERCENT, **changes)
    return a_section(
        agreement=agreement,
        bookings=(*paid, a_booking(9, "2026-03-30", a_part("-24800.00", WAGE))),
        received=received(*paid),
        measured=Measured(FIRST_QUARTER, eur("24800.00")),
    )


# ------------------------------------------------------------------------------ worked cases


def test_tc_08_of_a_balance_of_5200_may_4500_stay_and_700_lie_above() -> None:
    section = section_of(tc_08())
    account = section.account
    assert (account.received, account.spent, account.closing) == (
        eur("30000.00"),
        eur("24800.00"),
        eur("5200.00"),
    )
    assert section.carry_over is not None
    assert section.carry_over.allowed == eur("4500.00")
    assert section.carry_over.above == eur("700.00")


def test_tc_08b_the_next_quarter_begins_with_all_of_it_and_expects_the_whole_instalment() -> None:
    period = days("2026-04-01", "2026-06-30")
    paid = instalments("10000.00", "2026-04-01", "2026-05-04", "2026-06-01")
    section = section_of(
        a_section(
            opening=eur("5200.00"),
            agreement=an_agreement(carry_over=FIFTEEN_PERCENT),
            bookings=(*paid, a_booking(9, "2026-06-30", a_part("-31900.00", WAGE))),
            received=received(*paid),
            measured=Measured(period, eur("31900.00")),
        ),
        period=period,
        as_of=day("2026-07-05"),
    )
    assert section.account.closing == eur("3300.00")
    assert section.carry_over is not None
    assert section.carry_over.above == eur("0.00")
    due = [row.expected.amount for row in section.payments if row.expected and row.due_in_period]
    assert due == [eur("10000.00")] * 3


def test_tc_08c_the_illness_reserve_is_one_month_of_average_spending() -> None:
    section = section_of(tc_08(illness_reserve=IllnessReserve.AVERAGE_MONTH_SPENT))
    assert section.carry_over is not None
    assert section.carry_over.illness_reserve == eur("8266.67")
    assert section.carry_over.allowed == eur("12766.67")
    assert section.carry_over.above == eur("0.00")


def test_tc_07_a_u1_refund_is_income_when_it_comes_and_leaves_the_wage_as_it_was() -> None:
    wage = a_booking(1, "2026-03-27", a_part("-1200.00", WAGE))
    refund = a_booking(2, "2026-05-12", a_part("960.00", U1))
    first = section_of(a_section(bookings=(wage,)))
    second = section_of(
        a_section(opening=first.account.closing, bookings=(refund,)),
        period=days("2026-04-01", "2026-06-30"),
    )
    assert (first.account.spent, first.account.refunds) == (eur("1200.00"), eur("0.00"))
    assert (second.account.spent, second.account.refunds) == (eur("0.00"), eur("960.00"))
    assert second.account.closing == eur("-240.00")


def tc_10(*open_items: OpenItem) -> TeilbudgetInput:
    paid = instalments("4720.00", *(f"2026-{month:02d}-01" for month in range(1, 13)))
    return a_section(
        grants=(terms("4720.00"),),
        bookings=(
            *paid,
            a_booking(20, "2026-08-03", a_part("812.40", U1)),
            a_booking(21, "2026-12-30", a_part("-55903.17", WAGE)),
        ),
        received=received(*paid),
        open_items=open_items,
    )


def test_tc_10_at_the_end_of_the_grant_the_rest_is_settled_to_the_cent() -> None:
    whole_year = days("2026-01-01", "2026-12-31")
    section = section_of(tc_10(OpenItem("Letzte Beiträge", eur("640.00"))), period=whole_year)
    assert section.account.received == eur("56640.00")
    assert section.account.income == eur("57452.40")
    assert section.account.closing == eur("1549.23")
    assert section.settlement is not None
    assert section.settlement.repay == eur("909.23")


def test_while_the_grant_goes_on_nothing_is_settled() -> None:
    assert section_of(tc_08()).settlement is None


def test_a_following_grant_keeps_the_first_from_being_settled() -> None:
    following = GrantTerms(a_grant("2027-01-01", "2027-12-31", id=2), (an_amount("1.00", grant=2),))
    facts = a_section(grants=(terms(), following))
    whole_year = days("2026-01-01", "2026-12-31")
    assert section_of(facts, period=whole_year).settlement is None


def test_what_was_granted_counts_months_and_one_offs_of_the_period() -> None:
    facts = a_section(grants=(one_off_terms("16722.26", a_one_off("1176.86", "2026-02-15")),))
    assert section_of(facts).granted == eur("51343.64")


# ------------------------------------------------------------------------------ the account


def test_own_money_stands_beside_the_budget_and_in_no_sum_of_it() -> None:
    facts = a_section(
        own_opening=eur("100.00"),
        bookings=(
            a_booking(1, "2026-01-05", a_part("230.00", OWN)),
            a_booking(2, "2026-01-27", a_part("-900.00", WAGE)),
        ),
    )
    section = section_of(facts)
    assert section.account.closing == eur("-900.00")
    assert section.own.closing == eur("330.00")
    assert [entry.booking for entry in section.entries] == [2]
    assert [entry.booking for entry in section.own.entries] == [1]


def test_a_repayment_lowers_the_balance_and_is_no_spending() -> None:
    facts = a_section(
        opening=eur("700.00"), bookings=(a_booking(1, "2026-02-02", a_part("-700.00", BACK)),)
    )
    account = section_of(facts).account
    assert (account.spent, account.repaid, account.closing) == (eur("0"), eur("700"), eur("0"))


def test_a_credit_note_lowers_the_spending_and_is_no_income() -> None:
    facts = a_section(
        bookings=(
            a_booking(1, "2026-01-05", a_part("-100.00", SOCIAL)),
            a_booking(2, "2026-02-05", a_part("30.00", SOCIAL)),
        )
    )
    section = section_of(facts)
    assert section.account.spent == eur("70.00")
    assert [entry.outlay for entry in section.entries] == [eur("100.00"), eur("-30.00")]
    assert [entry.income for entry in section.entries] == [None, None]


def test_a_storno_stands_on_the_side_of_what_it_takes_back() -> None:
    facts = a_section(
        bookings=(
            a_booking(1, "2026-01-05", a_part("10000.00", RATE)),
            a_booking(
                2, "2026-01-20", a_part("-10000.00", RATE), kind=BookingKind.STORNO, reverses=1
            ),
        )
    )
    section = section_of(facts)
    assert section.account.received == eur("0.00")
    assert [entry.income for entry in section.entries] == [eur("10000.00"), eur("-10000.00")]


def test_a_booking_found_after_the_report_counts_in_the_next_one() -> None:
    late = a_booking(1, "2026-03-30", a_part("-50.00", WAGE), counts_on=day("2026-04-15"))
    section = section_of(a_section(bookings=(late,)), period=days("2026-04-01", "2026-06-30"))
    assert section.account.spent == eur("50.00")
    assert section.entries[0].on == day("2026-03-30")
    assert section.entries[0].counts_on == day("2026-04-15")


def test_of_a_partly_private_booking_only_the_other_part_is_an_entry() -> None:
    mixed = a_booking(1, "2026-01-05", a_part("-40.00", SOCIAL), a_private_part("-77.77"))
    section = section_of(a_section(bookings=(mixed,)))
    assert [entry.amount for entry in section.entries] == [eur("-40.00")]


def test_what_was_paid_from_an_own_account_says_so() -> None:
    paid = a_booking(1, "2026-01-05", a_part("-40.00", SOCIAL), account=AccountId(7))
    section = section_of(a_section(bookings=(paid,)), own_accounts=frozenset({AccountId(7)}))
    assert section.entries[0].is_advanced


def test_entries_come_by_day_and_their_numbers_go_on_in_the_next_section() -> None:
    facts = a_section(
        bookings=(
            a_booking(5, "2026-02-05", a_part("-2.00", WAGE)),
            a_booking(6, "2026-01-05", a_part("-1.00", WAGE), a_part("-3.00", SOCIAL)),
        )
    )
    first, second = usage_report(the_inputs(facts, facts)).sections
    assert [(entry.number, entry.amount) for entry in first.entries] == [
        (1, eur("-1.00")),
        (2, eur("-3.00")),
        (3, eur("-2.00")),
    ]
    assert [entry.number for entry in second.entries] == [4, 5, 6]


def test_shares_of_one_bank_line_for_several_people_are_one_entry() -> None:
    taxes = a_booking(
        1,
        "2026-01-10",
        a_part("-200.42", SOCIAL, assistant=AssistantId(1)),
        a_part("-21.74", SOCIAL, assistant=AssistantId(2)),
        a_part("-5.00", WAGE, assistant=AssistantId(2)),
    )
    section = section_of(a_section(bookings=(taxes,)))
    assert [(entry.amount, entry.assistant) for entry in section.entries] == [
        (eur("-222.16"), None),
        (eur("-5.00"), None),
    ]
    assert section.account.by_assistant() == {
        AssistantId(1): eur("200.42"),
        AssistantId(2): eur("26.74"),
    }


MONEY_PARTS = st.tuples(
    st.integers(1, 28),
    st.integers(1, 3),
    st.integers(-500_000, 500_000).filter(bool),
    st.sampled_from((None, *COST_TYPES)),
)


@given(st.lists(MONEY_PARTS, max_size=12), st.integers(-100_000, 100_000))
def test_the_list_of_bookings_leads_from_opening_to_closing_to_the_cent(
    moves: list[tuple[int, int, int, CostType | None]], opening: int
) -> None:
    bookings = tuple(
        a_booking(
            number,
            f"2026-{month:02d}-{on:02d}",
            a_part(Money(cents).plain(), kind),
        )
        for number, (on, month, cents, kind) in enumerate(moves, start=1)
    )
    section = section_of(a_section(opening=Money(opening), bookings=bookings))
    account = section.account
    listed_in = total(entry.income for entry in section.entries if entry.income is not None)
    listed_out = total(entry.outlay for entry in section.entries if entry.outlay is not None)
    assert listed_in == account.income
    assert listed_out == account.spent + account.repaid
    assert account.opening + listed_in - listed_out == account.closing
    assert total(account.by_month().values()) == account.spent


# ------------------------------------------------------------------------------ carry-over


def test_without_agreement_nothing_is_said_to_be_allowed() -> None:
    section = section_of(a_section())
    assert section.carry_over is None
    assert "agreement_not_entered" in [
        line.code for reason in section.reasons for line in reason.lines
    ]


def test_a_rule_for_another_day_is_not_applied() -> None:
    yearly = CarryOverRule(CarryOverBasis.PERCENT_OF_PERIOD, Decimal(15), CarryOverWhen.YEAR)
    section = section_of(a_section(agreement=an_agreement(carry_over=yearly), opening=eur("9.00")))
    assert section.carry_over is None
    assert not section.is_measured


def test_a_yearly_rule_takes_the_budget_of_the_year_at_the_end_of_its_last_quarter() -> None:
    yearly = CarryOverRule(CarryOverBasis.PERCENT_OF_PERIOD, Decimal(10), CarryOverWhen.YEAR)
    facts = a_section(
        agreement=an_agreement(carry_over=yearly),
        opening=eur("13000.00"),
        measured=Measured(days("2026-01-01", "2026-12-31"), eur("107000.00")),
    )
    section = section_of(facts, period=days("2026-10-01", "2026-12-31"))
    assert section.carry_over is not None
    assert section.carry_over.allowed == eur("12000.00")
    assert section.carry_over.above == eur("1000.00")


# ------------------------------------------------------------------------------ payments


def rows_of(section: TeilbudgetInput, **changes: Any) -> list[tuple[object, ...]]:
    return [
        (row.match.state, row.due_in_period, row.counted_amount)
        for row in section_of(section, **changes).payments
    ]


def test_a_payment_after_the_period_is_named_but_counts_in_the_next_report() -> None:
    paid = instalments("10000.00", "2026-01-01", "2026-02-02", "2026-04-07", "2026-04-08")
    facts = a_section(bookings=paid[:2], received=received(*paid))
    assert rows_of(facts) == [
        (MatchState.PAID, True, eur("10000.00")),
        (MatchState.PAID, True, eur("10000.00")),
        (MatchState.LATE, True, eur("0.00")),
    ]
    (elsewhere,) = section_of(facts).payments[2].elsewhere
    assert elsewhere.on == day("2026-04-07")


def test_a_late_payment_of_the_last_period_counts_here_without_being_due_here() -> None:
    paid = instalments(
        "10000.00", "2026-01-01", "2026-02-02", "2026-04-07", "2026-04-08", "2026-05-04"
    )
    facts = a_section(bookings=paid[2:], received=received(*paid))
    rows = rows_of(facts, period=days("2026-04-01", "2026-05-31"), as_of=day("2026-06-10"))
    assert rows == [
        (MatchState.LATE, False, eur("10000.00")),
        (MatchState.LATE, True, eur("10000.00")),
        (MatchState.PAID, True, eur("10000.00")),
    ]


def test_one_payment_for_two_instalments_counts_once() -> None:
    paid = (
        *instalments("10000.00", "2026-01-01"),
        *instalments("20000.00", "2026-03-02", first_number=2),
    )
    rows = rows_of(a_section(bookings=paid, received=received(*paid)))
    assert [counted for _, _, counted in rows] == [
        eur("10000.00"),
        eur("20000.00"),
        eur("0.00"),
    ]


def test_a_missing_instalment_stays_expected_at_its_full_amount() -> None:
    paid = instalments("10000.00", "2026-01-01", "2026-03-02")
    rows = rows_of(a_section(bookings=paid, received=received(*paid)))
    assert [state for state, _, _ in rows] == [
        MatchState.PAID,
        MatchState.MISSING,
        MatchState.PAID,
    ]


@given(
    st.lists(
        st.tuples(st.integers(1, 6), st.integers(1, 28), st.sampled_from((500_000, 1_000_000, 1))),
        max_size=8,
    )
)
def test_counted_payments_add_up_to_what_came_in_the_period(
    payments: list[tuple[int, int, int]],
) -> None:
    came = tuple(
        ReceivedPayment(day(f"2026-{month:02d}-{on:02d}"), Money(cents), BookingId(number))
        for number, (month, on, cents) in enumerate(payments, start=1)
    )
    rows = section_of(a_section(received=came), as_of=day("2026-06-30")).payments
    in_period = total(one.amount for one in came if one.on in FIRST_QUARTER)
    assert total(row.counted_amount for row in rows) == in_period


# ------------------------------------------------------------------------------ plan, vouchers


def test_the_plan_counts_the_months_of_the_period_in_which_the_agreement_holds() -> None:
    agreement = an_agreement(
        valid_from=day("2026-02-01"),
        plan=(CostPlan(WAGE.id, eur("100.00")), CostPlan(SOCIAL.id, eur("50.00"))),
        mutual_cover=MutualCover.NONE,
    )
    facts = a_section(
        agreement=agreement, bookings=(a_booking(1, "2026-02-03", a_part("-230.00", WAGE)),)
    )
    plan = section_of(facts).plan
    assert plan is not None
    assert [(line.planned, line.spent, line.uncovered) for line in plan] == [
        (eur("200.00"), eur("230.00"), eur("30.00")),
        (eur("100.00"), eur("0.00"), eur("0.00")),
    ]


def test_vouchers_are_counted_by_value_outside_the_money() -> None:
    book = VoucherBook(
        eur("120.00"),
        (
            a_booking(1, "2026-01-15", a_part("689.00", RATE), account=AccountId(3)),
            a_booking(2, "2026-01-25", a_part("-412.00", SOCIAL), account=AccountId(3)),
        ),
    )
    section = section_of(a_section(vouchers=book))
    assert section.vouchers is not None
    assert section.vouchers.received == eur("689.00")
    assert section.vouchers.redeemed == eur("412.00")
    assert section.vouchers.closing == eur("397.00")
    assert section.account.closing == eur("0.00")


def test_neighbouring_periods_pass_the_balance_on_to_the_cent() -> None:
    wages = [a_booking(n, f"2026-0{n}-27", a_part(f"-{n}000.07", WAGE)) for n in range(1, 7)]
    opening = eur("33.33")
    closings = []
    for period in (days("2026-01-01", "2026-03-31"), days("2026-04-01", "2026-06-30")):
        inside = tuple(one for one in wages if one.on in period)
        section = section_of(a_section(opening=opening, bookings=inside), period=period)
        closings.append((section.account.opening, section.account.closing))
        opening = section.account.closing
    assert all(before[1] == after[0] for before, after in pairwise(closings))
    assert closings[-1][1] == eur("-20967.09")
