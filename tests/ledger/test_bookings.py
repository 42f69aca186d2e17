from __future__ import annotations

import pytest

from budgetdesk.kernel.money import Money
from budgetdesk.ledger.bookings import Booking, BookingKind, booking_problems
from budgetdesk.ledger.cost_types import CostKind
from budgetdesk.ledger.ids import AccountId, BookingId, CostTypeId
from budgetdesk.ledger.pots import Pot
from tests.ledger.builders import BANK, CARE, CASH, a_booking, a_part, a_transfer

WAGE = CostTypeId(1)


def codes(booking: Booking) -> list[str]:
    return [problem.code for problem in booking_problems(booking)]


def test_a_booking_whose_parts_add_up_has_no_problem() -> None:
    parts = (a_part("-3455.70"), a_part("-1264.30", Pot.PRIVATE))
    assert codes(a_booking("2026-01-02", "-4720.00", parts=parts)) == []


def test_parts_that_do_not_add_up_are_named_with_the_rest() -> None:
    booking = a_booking("2026-01-02", "-10.00", id=BookingId(7), parts=(a_part("-9.99"),))
    assert booking.rest == Money.of("-0.01")
    (problem,) = booking_problems(booking)
    assert problem.code == "parts_do_not_add_up"
    assert problem.subject == ("booking", 7)
    assert problem.data == {"amount": Money.of("-10.00"), "rest": Money.of("-0.01")}


@pytest.mark.parametrize(
    ("pot", "teilbudget"), [(Pot.TEILBUDGET, None), (Pot.PRIVATE, CARE), (Pot.OPEN, CARE)]
)
def test_a_teilbudget_stands_exactly_on_parts_of_a_teilbudget(
    pot: Pot, teilbudget: int | None
) -> None:
    part = a_part("-1.00", pot, teilbudget=teilbudget)
    assert codes(a_booking("2026-01-02", "-1.00", parts=(part,))) == ["teilbudget_missing"]


def test_a_transfer_names_another_account_and_has_no_parts() -> None:
    assert codes(a_transfer("2026-01-02", "-200.00", BANK, CASH)) == []


@pytest.mark.parametrize(
    ("other", "parts", "problems"),
    [
        (None, (), ["transfer_without_account"]),
        (BANK, (), ["transfer_to_itself"]),
        (CASH, (a_part("-1.00"),), ["transfer_has_parts"]),
    ],
)
def test_a_wrong_transfer_is_said(
    other: AccountId | None, parts: tuple[object, ...], problems: list[str]
) -> None:
    booking = a_booking(
        "2026-01-02", "-1.00", kind=BookingKind.TRANSFER, transfer_account=other, parts=parts
    )
    assert codes(booking) == problems


def test_a_storno_names_what_it_takes_back() -> None:
    storno = a_booking("2026-01-02", "1.00", kind=BookingKind.STORNO)
    assert codes(storno) == ["storno_of_nothing"]
    assert (
        codes(a_booking("2026-01-02", "1.00", kind=BookingKind.STORNO, reverses=BookingId(1))) == []
    )


def test_all_problems_are_shown_at_once() -> None:
    part = a_part("-1.00", teilbudget=None)
    booking = a_booking("2026-01-02", "-2.00", kind=BookingKind.STORNO, parts=(part,))
    assert codes(booking) == ["parts_do_not_add_up", "teilbudget_missing", "storno_of_nothing"]


@pytest.mark.parametrize(
    ("pot", "cost_type", "assigned"),
    [
        (Pot.OPEN, None, False),
        (Pot.OPEN, WAGE, False),
        (Pot.PRIVATE, None, True),
        (Pot.TEILBUDGET, None, False),
        (Pot.TEILBUDGET, WAGE, True),
        (Pot.OWN, None, False),
        (Pot.OWN, WAGE, True),
    ],
)
def test_a_part_is_assigned_when_owner_and_purpose_are_known(
    pot: Pot, cost_type: CostTypeId | None, *, assigned: bool
) -> None:
    assert a_part("-1.00", pot, cost_type=cost_type).is_assigned is assigned


def test_a_booking_is_assigned_when_all_its_parts_are() -> None:
    done, left = a_part("-1.00", cost_type=WAGE), a_part("-1.00")
    assert a_booking("2026-01-02", "-2.00", parts=(done, done)).is_assigned
    assert not a_booking("2026-01-02", "-2.00", parts=(done, left)).is_assigned
    assert not a_booking("2026-01-02", "-2.00", parts=()).is_assigned
    assert a_transfer("2026-01-02", "-2.00", BANK, CASH).is_assigned


def test_money_of_the_leistungstraeger_is_instalments_and_one_off_amounts() -> None:
    from_funder = {kind for kind in CostKind if kind.comes_from_funder}
    assert from_funder == {CostKind.INSTALMENT, CostKind.ONE_OFF_GRANT}
