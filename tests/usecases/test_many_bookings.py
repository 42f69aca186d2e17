"""One deed on many bookings: as one by one, in one step of the history, or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from budgetdesk.kernel.errors import Cancelled, Invalid, NotAllowed, NotFound
from budgetdesk.ledger.bookings import Booking, BookingKind
from budgetdesk.ledger.ids import (
    BankLineId,
    BookingId,
    ReceiptId,
    ReceiptLinkId,
    StatementImportId,
)
from budgetdesk.ledger.pots import Pot
from budgetdesk.ledger.receipts import Receipt, ReceiptLink
from budgetdesk.ledger.statements import BankLine, Rule, StatementImport
from budgetdesk.storage.journal import Label
from budgetdesk.storage.work import Work
from budgetdesk.usecases import bookkeeping
from budgetdesk.usecases.bookkeeping import Share
from budgetdesk.usecases.many_bookings import assign_all, remove_all
from budgetdesk.usecases.setting_up import everything
from tests.budget.builders import day, eur
from tests.usecases.small_file import SmallFile, small_file

LABEL = Label.of("assign_bookings", count=2)
_ANNA = "DE89370400440532013000"


@pytest.fixture
def file(tmp_path: Path) -> Iterator[SmallFile]:
    with small_file(tmp_path) as made:
        yield made


def told_by_bank(work: Work, file: SmallFile, numbers: list[BookingId]) -> None:
    on = day("2026-01-05")
    statement = StatementImport(
        StatementImportId(0),
        file.bank.id,
        "a.xml",
        "ab",
        0,
        "camt",
        on,
        on,
        on,
        None,
        None,
        1,
        0,
        0,
    )
    stored = work.add(statement)
    for place, number in enumerate(numbers):
        amount = work.one(Booking, number).amount
        line = BankLine(
            BankLineId(0), stored.id, place, file.bank.id, on, amount, "Anna", "Lohn", iban=_ANNA
        )
        work.change(replace(work.add(line), booking=number))


def test_assigning_all_says_the_same_as_assigning_each(file: SmallFile, tmp_path: Path) -> None:
    share = file.share("0", "fahrt")
    split = file.book("-30", "2026-01-06", file.share("-10", "lohn"), file.share("-20", "sv"))
    plain = file.book("-12")
    file.desk.run(LABEL, assign_all, [split.id, plain.id], share)
    (tmp_path / "zweite").mkdir()
    with small_file(tmp_path / "zweite") as other:
        other.book("-30", "2026-01-06", other.share("-10", "lohn"), other.share("-20", "sv"))
        other.book("-12")
        for number, amount in ((split.id, "-30"), (plain.id, "-12")):
            one = replace(share, amount=eur(amount))
            other.desk.run(LABEL, bookkeeping.assign, number, [one])
        assert file.bookings() == other.bookings()
    assert [len(one.parts) for one in file.bookings()] == [1, 1]


def test_what_the_bank_told_of_teaches_one_rule_that_grows(file: SmallFile) -> None:
    numbers = [file.book("-50").id, file.book("-60").id, file.book("-70").id]
    file.desk.run(LABEL, told_by_bank, file, numbers)
    file.desk.run(LABEL, assign_all, numbers, file.share("0", "lohn"))
    rules = file.desk.read(everything, Rule)
    assert [(one.iban, one.times) for one in rules] == [(_ANNA, 3)]


def test_a_transfer_among_the_assigned_lets_its_other_side_go(file: SmallFile) -> None:
    out, into = file.desk.run(
        LABEL,
        bookkeeping.record_transfer,
        source=file.bank.id,
        target=file.cash.id,
        amount=eur("5"),
        on=day("2026-01-07"),
    )
    file.desk.run(LABEL, assign_all, [out.id], Share(eur("0"), Pot.PRIVATE))
    assert file.booking(out.id).kind is BookingKind.PLAIN
    assert file.booking(into.id).pair is None


def test_one_unsound_share_assigns_none(file: SmallFile) -> None:
    numbers = [file.book("-50").id, file.book("-60").id]
    before = file.bookings()
    with pytest.raises(Invalid):
        file.desk.run(LABEL, assign_all, numbers, Share(eur("0"), Pot.TEILBUDGET))
    with pytest.raises(NotFound):
        file.desk.run(LABEL, assign_all, [*numbers, BookingId(99)], Share(eur("0"), Pot.PRIVATE))
    assert file.bookings() == before


def test_removing_takes_links_and_leaves_the_banks_lines_known(file: SmallFile) -> None:
    numbers = [file.book("-50").id, file.book("-60").id]
    file.desk.run(LABEL, told_by_bank, file, numbers)
    on = day("2026-01-05")
    receipt = file.save(Receipt(ReceiptId(0), 1, "a.pdf", "application/pdf", "", 0, 1, on))
    for number in numbers:
        file.save(ReceiptLink(ReceiptLinkId(0), receipt.id, number))
    assert file.desk.run(LABEL, remove_all, numbers) == 2
    assert file.bookings() == ()
    assert file.desk.read(everything, ReceiptLink) == ()
    assert [line.booking for line in file.desk.read(everything, BankLine)] == [None, None]
    file.desk.undo()
    assert [one.id for one in file.bookings()] == numbers
    assert [line.booking for line in file.desk.read(everything, BankLine)] == numbers


def test_a_booking_goes_only_together_with_the_storno_of_it(file: SmallFile) -> None:
    first = file.book("-50")
    on = day("2026-01-06")
    storno = file.desk.run(LABEL, bookkeeping.reverse_booking, first.id, on, "doppelt")
    with pytest.raises(NotAllowed) as refused:
        file.desk.run(LABEL, remove_all, [first.id])
    assert refused.value.data == {"reason": "storno_depends_on_it", "id": first.id}
    file.desk.run(LABEL, remove_all, [first.id, storno.id])
    assert file.bookings() == ()


def called_off_after(steps: int) -> Callable[[], AbstractContextManager[Callable[[], None]]]:
    left = iter(range(steps))

    def step() -> None:
        if next(left, None) is None:
            raise Cancelled

    @contextmanager
    def patience() -> Iterator[Callable[[], None]]:
        yield step

    return patience


@pytest.mark.parametrize("steps", range(6))
def test_a_deed_that_is_called_off_changes_nothing(file: SmallFile, steps: int) -> None:
    numbers = [file.book("-50").id, file.book("-60").id]
    before, history = file.bookings(), file.desk.history()
    file.desk.patience = called_off_after(steps)
    with pytest.raises(Cancelled):
        file.desk.run(LABEL, remove_all, numbers)
    file.desk.patience = called_off_after(1)
    with pytest.raises(Cancelled):
        file.desk.undo()
    assert (file.bookings(), file.desk.history()) == (before, history)


def test_a_question_meanwhile_is_answered_from_the_change(file: SmallFile) -> None:
    seen: list[int] = []

    def deed(work: Work) -> None:
        work.add(file.booking(number))
        seen.append(len(file.bookings()))

    number = file.book("-50").id
    file.desk.run(LABEL, deed)
    assert seen == [2]
    assert len(file.bookings()) == 2


def test_what_was_shown_of_a_change_that_failed_is_shown_anew(file: SmallFile) -> None:
    told: list[frozenset[str]] = []
    number = file.book("-50").id
    file.desk.changed = told.append

    def deed(work: Work, *, asked: bool) -> None:
        work.change(replace(file.booking(number) if asked else work.one(Booking, number), note="x"))
        raise Cancelled

    for asked in (False, True):
        with pytest.raises(Cancelled):
            file.desk.run(LABEL, deed, asked=asked)
    assert told == [frozenset({"booking"})]
    assert file.booking(number).note == ""
