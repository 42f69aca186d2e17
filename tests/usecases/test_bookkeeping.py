"""What happens to bookings, and to what depends on them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from budgetdesk.kernel.errors import Invalid, NotAllowed, NotFound
from budgetdesk.ledger.bookings import Booking, BookingKind
from budgetdesk.ledger.ids import BankLineId, BookingId, StatementImportId
from budgetdesk.ledger.pots import Pot
from budgetdesk.ledger.statements import BankLine, Rule, StatementImport
from budgetdesk.storage.work import Work
from budgetdesk.usecases import bookkeeping as use
from budgetdesk.usecases.bookkeeping import Share
from budgetdesk.usecases.open_bookings import accept_proposals, open_bookings
from budgetdesk.usecases.setting_up import everything
from tests.budget.builders import day, eur
from tests.usecases.small_file import LABEL, SmallFile, small_file

_ANNA = "DE89370400440532013000"


@pytest.fixture
def file(tmp_path: Path) -> Iterator[SmallFile]:
    with small_file(tmp_path) as one:
        yield one


def from_bank(file: SmallFile, amount: str = "-50.00", iban: str = _ANNA) -> Booking:
    """A booking behind which a bank's line stands."""
    booking = file.book(amount)

    def line(work: Work) -> None:
        taken = work.add(
            StatementImport(
                StatementImportId(0),
                account=file.bank.id,
                file_name="a.xml",
                file_hash="0" * 64,
                statement=0,
                format="camt",
                imported_on=day("2026-01-31"),
                first_on=None,
                last_on=None,
                opening=None,
                closing=None,
                new=1,
                duplicate=0,
                not_booked=0,
            )
        )
        work.add(
            BankLine(
                *(BankLineId(0), taken.id, 0, file.bank.id, booking.on, booking.amount),
                *("Anna", "Lohn"),
                iban=iban,
                booking=booking.id,
            )
        )

    file.desk.run(LABEL, line)
    return booking


def test_an_assignment_keeps_the_ids_of_parts_that_stay(file: SmallFile) -> None:
    booking = file.book("-50.00")
    first = file.desk.run(LABEL, use.assign, booking.id, [file.share("-50.00", "lohn")])
    split = [file.share("-20.00", "lohn"), Share(eur("-30.00"), Pot.PRIVATE)]
    second = file.desk.run(LABEL, use.assign, booking.id, split)
    assert first.parts[0].id == booking.parts[0].id == second.parts[0].id
    assert [part.amount for part in file.booking(booking.id).parts] == [
        eur("-20.00"),
        eur("-30.00"),
    ]


def test_shares_that_do_not_add_up_leave_everything_as_it_was(file: SmallFile) -> None:
    booking = file.book("-50.00")
    with pytest.raises(Invalid):
        file.desk.run(LABEL, use.assign, booking.id, [file.share("-49.99", "lohn")])
    assert file.booking(booking.id) == booking


def test_a_split_teaches_nothing_and_a_whole_assignment_one_rule(file: SmallFile) -> None:
    booking = from_bank(file)
    split = [file.share("-20.00", "lohn"), Share(eur("-30.00"), Pot.PRIVATE)]
    file.desk.run(LABEL, use.assign, booking.id, split)
    assert file.desk.read(everything, Rule) == ()
    file.desk.run(LABEL, use.assign, booking.id, [file.share("-50.00", "lohn")])
    assert [rule.iban for rule in file.desk.read(everything, Rule)] == [_ANNA]


def test_proposals_are_accepted_for_what_waits_and_nothing_else(file: SmallFile) -> None:
    first, second, other = from_bank(file), from_bank(file), from_bank(file, iban="")
    file.desk.run(LABEL, use.assign, first.id, [file.share("-50.00", "lohn")])
    waiting = file.desk.read(open_bookings)
    assert [one.booking.id for one in waiting] == [second.id]
    file.desk.run(LABEL, accept_proposals, waiting)
    assert file.booking(second.id).is_assigned
    assert not file.booking(other.id).is_assigned
    assert file.desk.read(open_bookings) == ()
    assert [rule.times for rule in file.desk.read(everything, Rule)] == [1]


def test_what_the_bank_moved_is_not_reversed_but_assigned_anew(file: SmallFile) -> None:
    booking = from_bank(file)
    with pytest.raises(NotAllowed) as refused:
        file.desk.run(LABEL, use.reverse_booking, booking.id, day("2026-02-01"), "falsch")
    assert refused.value.reason == "bank_booking_is_corrected"
    storno, corrected = file.desk.run(
        LABEL,
        use.correct_booking,
        booking.id,
        day("2026-02-01"),
        [file.share("-50.00", "sv")],
        "falsche Kostenart",
    )
    assert storno.amount + corrected.amount == eur("0.00")
    assert (storno.kind, storno.reverses) == (BookingKind.STORNO, booking.id)
    assert corrected.parts[0].cost_type == file.cost_type("sv")


def test_a_correction_can_be_corrected_and_the_first_booking_cannot_twice(file: SmallFile) -> None:
    booking = file.book("-50.00", "2026-01-05", file.share("-50.00", "lohn"))
    on, shares = day("2026-02-01"), [file.share("-50.00", "sv")]
    _, corrected = file.desk.run(LABEL, use.correct_booking, booking.id, on, shares, "")
    file.desk.run(LABEL, use.correct_booking, corrected.id, on, shares, "")
    with pytest.raises(NotAllowed):
        file.desk.run(LABEL, use.correct_booking, booking.id, on, shares, "")
    assert sum(one.amount.cents for one in file.bookings()) == -5000


def test_neither_a_transfer_nor_a_storno_is_reversed(file: SmallFile) -> None:
    booking = file.book("-50.00", "2026-01-05", file.share("-50.00", "lohn"))
    storno = file.desk.run(LABEL, use.reverse_booking, booking.id, day("2026-01-06"), "")
    out, _ = file.desk.run(
        LABEL,
        use.record_transfer,
        source=file.bank.id,
        target=file.cash.id,
        amount=eur("10.00"),
        on=day("2026-01-07"),
    )
    for number in (storno.id, out.id):
        with pytest.raises(NotAllowed) as refused:
            file.desk.run(LABEL, use.reverse_booking, number, day("2026-01-08"), "")
        assert refused.value.reason == "only_plain_is_reversed"


def test_a_transfer_that_turns_out_to_be_spending_lets_its_other_side_go(file: SmallFile) -> None:
    booking = file.book("-50.00")
    marked, side = file.desk.run(LABEL, use.mark_both_sides, booking.id, file.cash.id)
    assert side is not None
    assert (marked.pair, side.pair) == (side.id, marked.id)
    file.desk.run(LABEL, use.assign, booking.id, [file.share("-50.00", "lohn")])
    assert file.booking(booking.id).kind is BookingKind.PLAIN
    assert file.booking(side.id).pair is None
    again, met = file.desk.run(LABEL, use.mark_both_sides, booking.id, file.cash.id)
    assert met is not None
    assert (again.pair, met.id) == (side.id, side.id)


def test_one_undo_takes_back_a_transfer_with_both_its_sides(file: SmallFile) -> None:
    booking = file.book("-50.00")
    file.desk.run(LABEL, use.mark_both_sides, booking.id, file.cash.id)
    file.desk.undo()
    assert file.bookings() == (booking,)


def test_a_removed_booking_leaves_the_banks_line_known(file: SmallFile) -> None:
    booking = from_bank(file)
    file.desk.run(LABEL, use.remove_booking, booking.id)
    lines = file.desk.read(everything, BankLine)
    assert [line.booking for line in lines] == [None]
    with pytest.raises(NotFound):
        file.desk.run(LABEL, use.remove_booking, BookingId(booking.id))


def test_a_side_that_the_bank_told_of_stays_when_the_other_is_removed(file: SmallFile) -> None:
    booking = from_bank(file)
    _, side = file.desk.run(LABEL, use.mark_both_sides, booking.id, file.cash.id)
    assert side is not None
    file.desk.run(LABEL, use.remove_booking, side.id)
    assert [(one.id, one.pair) for one in file.bookings()] == [(booking.id, None)]
