"""What a handed-out report accounts for stays as it is; all else may change."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from budgetdesk.budget.funders import Teilbudget
from budgetdesk.budget.handed_out import HandedReport
from budgetdesk.kernel.errors import NotAllowed, PeriodClosed
from budgetdesk.kernel.money import Money
from budgetdesk.ledger.accounts import Account, AccountKind, OpeningBalance
from budgetdesk.ledger.bookings import Booking, BookingKind
from budgetdesk.ledger.cost_types import CostKind, CostType
from budgetdesk.ledger.ids import AccountId, OpeningBalanceId, PartId
from budgetdesk.ledger.pots import Pot
from budgetdesk.storage.journal import Label
from budgetdesk.storage.store import Store
from budgetdesk.storage.work import Work
from budgetdesk.usecases.closed_periods import closed_by
from budgetdesk.usecases.desk import Desk
from tests.storage.builders import (
    a_booking,
    a_cost_type,
    a_funder,
    a_part,
    a_report,
    a_teilbudget,
    an_account,
    record_rows,
)

MARCH, APRIL = date(2026, 3, 31), date(2026, 4, 1)


@dataclass
class Case:
    """A file whose report on `closed` from January to March 2026 was handed out."""

    desk: Desk
    account: Account
    other_account: Account
    closed: Teilbudget
    other: Teilbudget
    cost_type: CostType
    in_march: Booking
    shared: Booking
    open_in_march: Booking
    in_april: Booking
    report: HandedReport

    def run(self, use_case: Callable[[Work], object]) -> None:
        self.desk.run(Label.of("something"), use_case)

    def change(self, booking: Booking) -> None:
        self.run(lambda work: work.change(booking))

    def refuses(self, use_case: Callable[[Work], object]) -> bool:
        """Tell whether the period is closed to this, and see that nothing was written."""
        before = record_rows(self.desk.store._raw)
        try:
            self.run(use_case)
        except PeriodClosed:
            return record_rows(self.desk.store._raw) == before
        return False

    def accepts(self, booking: Booking) -> bool:
        """Change a booking and tell whether it stands so in the file."""
        self.change(booking)
        stored = self.desk.read(lambda reader: reader.one(Booking, booking.id))
        return [replace(one, id=PartId(0)) for one in stored.parts] == [
            replace(one, id=PartId(0), position=place) for place, one in enumerate(booking.parts)
        ] and replace(stored, parts=()) == replace(booking, parts=())


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with Desk(Store.create(tmp_path / "case.budget")) as desk:
        yield desk.run(Label.of("set_up"), set_up, desk)


def set_up(work: Work, desk: Desk) -> Case:
    account = work.add(an_account())
    funder = work.add(a_funder())
    closed = work.add(a_teilbudget(funder))
    other = work.add(a_teilbudget(funder, "pflege"))
    wages = work.add(a_cost_type())
    only = a_part(-1250, closed, cost_type=wages)
    both = (a_part(-1000, closed, cost_type=wages), a_part(-250, other, cost_type=wages))
    return Case(
        desk=desk,
        account=account,
        other_account=work.add(an_account("Bargeld", AccountKind.CASH)),
        closed=closed,
        other=other,
        cost_type=wages,
        in_march=work.add(a_booking(account, only, on=MARCH)),
        shared=work.add(a_booking(account, *both, on=MARCH)),
        open_in_march=work.add(a_booking(account, on=MARCH)),
        in_april=work.add(a_booking(account, only, on=APRIL)),
        report=hand_out(work, closed),
    )


def hand_out(work: Work, *teilbudgets: Teilbudget) -> HandedReport:
    work.make_final()
    return work.add(a_report(*teilbudgets))


def assigned(booking: Booking, teilbudget: Teilbudget, cost_type: CostType) -> Booking:
    parts = tuple(
        replace(
            one, pot=a_part(1, teilbudget).pot, teilbudget=teilbudget.id, cost_type=cost_type.id
        )
        for one in booking.parts
    )
    return replace(booking, parts=parts)


@pytest.mark.parametrize(
    "change",
    [
        lambda one: replace(one, text="anders"),
        lambda one: replace(one, payee="anders"),
        lambda one: replace(one, on=date(2026, 2, 1)),
        lambda one: replace(one, on=APRIL),
        lambda one: replace(one, counts_on=APRIL),
        lambda one: replace(one, account=AccountId(2)),
        lambda one: replace(
            one, kind=BookingKind.TRANSFER, transfer_account=AccountId(2), parts=()
        ),
        lambda one: replace(one, parts=(replace(one.parts[0], note="anders"),)),
        lambda one: replace(one, parts=(replace(one.parts[0], cost_type=None),)),
        lambda one: replace(
            one, amount=Money(-1), parts=(replace(one.parts[0], amount=Money(-1)),)
        ),
    ],
    ids=[
        "text",
        "payee",
        "within the period",
        "out of the period",
        "counted later",
        "account",
        "into a transfer",
        "part's note",
        "part's cost type",
        "amount",
    ],
)
def test_a_booking_of_the_report_is_not_changed(
    case: Case, change: Callable[[Booking], Booking]
) -> None:
    assert case.refuses(lambda work: work.change(change(case.in_march)))


def test_the_refusal_names_the_booking_and_the_report(case: Case) -> None:
    with pytest.raises(PeriodClosed) as refused:
        case.run(lambda work: work.remove(case.in_march))
    assert refused.value.data == {
        "first": date(2026, 1, 1),
        "last": MARCH,
        "report": case.report.id,
        "booking": case.in_march.id,
        "handed_on": date(2026, 4, 10),
    }


def test_a_booking_of_the_report_is_not_removed(case: Case) -> None:
    assert case.refuses(lambda work: work.remove(case.in_march))


def test_nothing_assigned_is_added_to_the_period(case: Case) -> None:
    part = a_part(-500, case.closed, cost_type=case.cost_type)
    assert case.refuses(lambda work: work.add(a_booking(case.account, part, on=MARCH, cents=-500)))


def test_a_booking_does_not_move_into_the_period(case: Case) -> None:
    assert case.refuses(lambda work: work.change(replace(case.in_april, on=MARCH)))


def test_an_open_booking_of_the_period_is_not_assigned_to_the_closed_teilbudget(
    case: Case,
) -> None:
    late = assigned(case.open_in_march, case.closed, case.cost_type)
    assert case.refuses(lambda work: work.change(late))


def test_a_part_does_not_leave_the_closed_teilbudget(case: Case) -> None:
    elsewhere = assigned(case.in_march, case.other, case.cost_type)
    assert case.refuses(lambda work: work.change(elsewhere))


def test_a_part_of_another_teilbudget_does_not_enter_the_closed_one(case: Case) -> None:
    inside = assigned(case.shared, case.closed, case.cost_type)
    assert case.refuses(lambda work: work.change(inside))


def test_what_came_before_the_report_is_not_taken_back(case: Case) -> None:
    for deed in (case.desk.undo, lambda: case.desk.take_back(1)):
        with pytest.raises(NotAllowed):
            deed()


def test_taking_back_a_change_from_before_the_period_was_closed_for_it_is_refused(
    case: Case,
) -> None:
    """Two Teilbudgets are handed out one after the other; undo stops at each."""
    elsewhere = assigned(case.open_in_march, case.other, case.cost_type)
    case.change(elsewhere)
    case.run(lambda work: hand_out(work, case.other))
    with pytest.raises(NotAllowed):
        case.desk.undo()
    assert case.refuses(lambda work: work.change(replace(elsewhere, text="anders")))


def test_undo_and_redo_pass_the_guard_as_well(case: Case) -> None:
    """The report is removed here by force, as no use case would, and put back by undo."""
    case.run(lambda work: work.remove(case.report))
    case.change(replace(case.in_march, text="anders"))
    case.desk.take_back(2)
    before = record_rows(case.desk.store._raw)
    with pytest.raises(PeriodClosed):
        case.desk.take_back(3)
    assert record_rows(case.desk.store._raw) == before


def test_the_note_of_a_booking_in_the_report_may_change(case: Case) -> None:
    noted = replace(case.in_march, note="Beleg nachgereicht", pair=case.in_april.id)
    assert case.accepts(noted)


def test_the_bank_s_line_is_stored_unassigned_in_a_closed_period(case: Case) -> None:
    case.run(lambda work: work.add(a_booking(case.account, on=MARCH)))
    assert case.desk.read(lambda reader: reader.count(Booking)) == 5


def test_an_open_booking_of_the_period_may_go_to_another_teilbudget(case: Case) -> None:
    assert case.accepts(assigned(case.open_in_march, case.other, case.cost_type))


def test_a_late_booking_may_count_in_the_next_period(case: Case) -> None:
    late = replace(case.open_in_march, counts_on=APRIL)
    counted = assigned(late, case.closed, case.cost_type)
    assert case.accepts(counted)
    case.desk.undo()
    case.desk.redo()
    assert case.desk.read(lambda reader: reader.one(Booking, late.id)) == counted


def test_a_booking_that_counts_in_the_period_is_closed_whatever_its_day(case: Case) -> None:
    part = a_part(-500, case.closed, cost_type=case.cost_type)
    counted = replace(a_booking(case.account, part, on=APRIL, cents=-500), counts_on=MARCH)
    assert case.refuses(lambda work: work.add(counted))


def test_the_other_teilbudget_s_part_of_a_shared_booking_may_change(case: Case) -> None:
    first, second = case.shared.parts
    assert case.accepts(replace(case.shared, parts=(first, replace(second, note="anders"))))


def test_the_closed_teilbudget_s_part_keeps_its_place_when_another_part_goes(case: Case) -> None:
    first, second = case.shared.parts
    half = replace(second, amount=Money(-125))
    swapped = (half, replace(half, id=PartId(0)), first)
    assert case.accepts(replace(case.shared, parts=swapped))


def test_another_period_is_open(case: Case) -> None:
    assert case.accepts(replace(case.in_april, text="anders"))
    case.run(lambda work: work.remove(case.in_april))
    assert case.desk.read(lambda reader: reader.find(Booking, case.in_april.id)) is None


def an_opening(case: Case, *, on: date, teilbudget: Teilbudget) -> OpeningBalance:
    return OpeningBalance(
        OpeningBalanceId(0), case.account.id, on, Money(500), Pot.TEILBUDGET, teilbudget.id
    )


def test_an_opening_balance_of_the_report_is_not_entered_afterwards(case: Case) -> None:
    opening = an_opening(case, on=date(2026, 1, 1), teilbudget=case.closed)
    with pytest.raises(NotAllowed) as refused:
        case.run(lambda work: work.add(opening))
    assert refused.value.reason == "opening_accounted"
    assert case.desk.read(lambda reader: reader.count(OpeningBalance)) == 0


def test_an_opening_balance_of_another_teilbudget_or_a_later_day_is_entered(case: Case) -> None:
    other = an_opening(case, on=date(2026, 1, 1), teilbudget=case.other)
    later = an_opening(case, on=APRIL, teilbudget=case.closed)
    case.run(lambda work: work.add_all([other, later]))
    assert case.desk.read(lambda reader: reader.count(OpeningBalance)) == 2


def test_a_cost_type_of_the_report_keeps_its_kind_but_not_its_name(case: Case) -> None:
    with pytest.raises(NotAllowed) as refused:
        case.run(lambda work: work.change(replace(case.cost_type, kind=CostKind.REFUND)))
    assert refused.value.reason == "cost_type_accounted"
    case.run(lambda work: work.change(replace(case.cost_type, name="Löhne")))
    stored = case.desk.read(lambda reader: reader.one(CostType, case.cost_type.id))
    assert (stored.name, stored.kind) == ("Löhne", case.cost_type.kind)


def test_closed_by_names_the_report_of_the_teilbudget_and_day(case: Case) -> None:
    def found(booking: Booking, teilbudget: Teilbudget) -> HandedReport | None:
        return case.desk.read(closed_by, booking, frozenset({teilbudget.id}))

    assert found(case.in_march, case.closed) == case.report
    assert found(case.in_march, case.other) is None
    assert found(case.in_april, case.closed) is None
    assert found(replace(case.in_april, counts_on=date(2026, 1, 1)), case.closed) == case.report
    assert found(replace(case.in_april, on=date(2025, 12, 31)), case.closed) is None
