"""Properties of matching; the worked examples stand in tests/cases/grants/matching.toml."""

from __future__ import annotations

from collections import Counter
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from budgetdesk.budget.instalments import ExpectedPayment, expected_instalments
from budgetdesk.budget.matching import MatchState, ReceivedPayment, match_instalments
from budgetdesk.kernel.money import Money
from budgetdesk.ledger.ids import BookingId
from tests.budget.builders import a_grant, an_amount, day, days, eur, year

AS_OF = day("2026-12-31")
AMOUNTS = [eur("4720.00"), eur("9440.00"), eur("14160.00"), eur("100.00")]
CAME = st.lists(
    st.tuples(st.dates(date(2025, 12, 1), AS_OF), st.sampled_from(AMOUNTS)), max_size=16
).map(
    lambda rows: [ReceivedPayment(on, amount, BookingId(n)) for n, (on, amount) in enumerate(rows)]
)


def a_year_of_instalments() -> tuple[ExpectedPayment, ...]:
    return expected_instalments(a_grant(), [an_amount("4720.00")], [], year(2026)).value


@given(CAME)
def test_every_payment_and_every_instalment_has_its_place(came: list[ReceivedPayment]) -> None:
    expected = a_year_of_instalments()
    matches = match_instalments(expected, came, as_of=AS_OF).value
    assert [match.expected for match in matches if match.expected is not None] == list(expected)
    placed = {payment.booking for match in matches for payment in match.received}
    assert placed == {payment.booking for payment in came}
    strangers = Counter(
        match.received[0].booking for match in matches if match.state is MatchState.UNEXPECTED
    )
    settled = {
        payment.booking
        for match in matches
        if match.state is not MatchState.UNEXPECTED
        for payment in match.received
    }
    assert set(strangers).isdisjoint(settled)
    assert set(strangers.values()) <= {1}


@given(CAME, st.randoms(use_true_random=False))
def test_the_order_of_the_payments_does_not_matter(
    came: list[ReceivedPayment], random: object
) -> None:
    shuffled = sorted(came, key=lambda payment: payment.booking, reverse=True)
    expected = a_year_of_instalments()
    one = match_instalments(expected, came, as_of=AS_OF)
    assert match_instalments(reversed(expected), shuffled, as_of=AS_OF) == one


@given(CAME)
def test_differences_add_up_to_received_less_expected(came: list[ReceivedPayment]) -> None:
    expected = a_year_of_instalments()
    matches = match_instalments(expected, came, as_of=AS_OF).value
    difference = sum(match.difference.cents for match in matches)
    received = sum(payment.amount.cents for payment in came)
    promised = sum(payment.amount.cents for payment in expected)
    assert difference == received - promised


def test_a_year_paid_on_time_is_all_paid() -> None:
    came = [ReceivedPayment(each.on, each.amount) for each in a_year_of_instalments()]
    matches = match_instalments(a_year_of_instalments(), came, as_of=AS_OF).value
    assert {match.state for match in matches} == {MatchState.PAID}


def test_a_payment_long_before_it_is_due_is_not_taken_for_it() -> None:
    expected = expected_instalments(
        a_grant(), [an_amount("4720.00")], [], days("2026-03-01", "2026-03-31")
    ).value
    came = [ReceivedPayment(day("2026-02-13"), Money(472000))]
    states = [match.state for match in match_instalments(expected, came, as_of=AS_OF).value]
    assert states == [MatchState.MISSING, MatchState.UNEXPECTED]
