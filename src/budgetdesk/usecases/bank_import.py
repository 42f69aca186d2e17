"""Bank statements into the budget file: confirm what was planned, take back, look back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from budgetdesk.kernel.errors import NotAllowed, NotFound
from budgetdesk.ledger.accounts import Account, StatedBalance
from budgetdesk.ledger.bookings import Booking, BookingKind
from budgetdesk.ledger.ids import (
    AccountId,
    BookingId,
    StatedBalanceId,
    StatementImportId,
)
from budgetdesk.ledger.receipts import ReceiptLink
from budgetdesk.ledger.statements import BankLine, StatementImport
from budgetdesk.storage.queries import opening_day
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.work import Work
from budgetdesk.usecases.bookkeeping import (
    open_part,
    pair_with_other_side,
    proposed_part,
    remove_booking,
)
from budgetdesk.usecases.import_plan import Fate, PlannedLine, StatementPlan
from budgetdesk.usecases.setting_up import named


def confirm_import(
    work: Work,
    plans: Sequence[StatementPlan],
    today: date,
    *,
    accept_proposals: bool = False,
) -> tuple[StatementImport, ...]:
    """Store what was planned; statements that are skipped leave no trace.

    Raises `NotAllowed` ("rows_refused") where any row cannot be read: nothing is half imported.
    """
    if any(plan.refused for plan in plans):
        raise NotAllowed("rows_refused")
    return tuple(
        _confirm(work, plan, today, accept_proposals=accept_proposals)
        for plan in plans
        if plan.skipped is None
    )


def take_back_import(work: Work, number: StatementImportId) -> int:
    """Remove all that one import brought, whatever became of it; returns the number of bookings.

    Bookings that were there before the bank's line came stay. Raises `NotFound`, and
    `PeriodClosed` where a handed-out report holds one of them.
    """
    taken_in = work.one(StatementImport, number)
    lines = work.all(BankLine, statement_import=number)
    work.remove_all(lines)
    bookings = [line.booking for line in lines if line.booking and not line.matched]
    _remove_bookings(work, bookings)
    for stated in work.all(StatedBalance, source=_source(taken_in)):
        work.remove(stated)
    work.remove(taken_in)
    return len(bookings)


def _remove_bookings(work: Work, numbers: Sequence[BookingId]) -> None:
    """Remove many bookings at once, those that others hang on one by one."""
    linked = {link.booking for link in work.all(ReceiptLink)}
    held = linked | {one.reverses for one in work.all(Booking, kind=BookingKind.STORNO)}
    alone = [
        one for one in work.with_ids(Booking, numbers) if one.pair is None and one.id not in held
    ]
    work.remove_all(alone)
    for number in set(numbers) - {one.id for one in alone}:
        if work.find(Booking, number) is not None:
            remove_booking(work, number)


def _confirm(
    work: Work, plan: StatementPlan, today: date, *, accept_proposals: bool
) -> StatementImport:
    taken_in = work.add(_import_of(plan, today))
    new = [planned for planned in plan.lines if planned.fate is Fate.NEW]
    bookings = work.add_all(
        [_booking_for(planned, accept_proposals=accept_proposals) for planned in new]
    )
    made: dict[int, BookingId] = {
        planned.line.position: booking.id for planned, booking in zip(new, bookings, strict=True)
    }
    kept = [one for one in plan.lines if one.fate in {Fate.NEW, Fate.MATCHED}]
    work.add_all(
        [
            replace(
                planned.line,
                statement_import=taken_in.id,
                booking=planned.booking.id if planned.booking else made[planned.line.position],
                matched=planned.booking is not None,
            )
            for planned in kept
        ]
    )
    for booking in bookings:
        if booking.kind is BookingKind.TRANSFER:
            pair_with_other_side(work, booking)
    _state_closing(work, plan, taken_in)
    return taken_in


def _import_of(plan: StatementPlan, today: date) -> StatementImport:
    statement = plan.statement
    if plan.account is None:
        raise NotAllowed("rows_refused")
    return StatementImport(
        StatementImportId(0),
        plan.account.id,
        plan.file.name,
        plan.file.sha256,
        statement.number,
        plan.file.format,
        today,
        statement.first_on,
        statement.last_on,
        statement.opening.amount if statement.opening else None,
        statement.closing.amount if statement.closing else None,
        plan.count(Fate.NEW) + plan.count(Fate.MATCHED),
        plan.count(Fate.KNOWN),
        plan.count(Fate.NOT_BOOKED),
    )


def _booking_for(planned: PlannedLine, *, accept_proposals: bool) -> Booking:
    line = planned.line
    transfer = planned.transfer_account
    proposal = planned.proposal if accept_proposals else None
    if proposal is not None:
        parts = proposed_part(line.amount, proposal)
    else:
        parts = () if transfer else open_part(line.amount)
    return Booking(
        BookingId(0),
        line.account,
        line.on,
        line.amount,
        payee=line.name,
        text=line.purpose,
        kind=BookingKind.TRANSFER if transfer else BookingKind.PLAIN,
        transfer_account=transfer,
        value_on=line.value_on,
        parts=parts,
    )


def _state_closing(work: Work, plan: StatementPlan, taken_in: StatementImport) -> None:
    closing = plan.statement.closing
    if closing is None:
        return
    # A closing balance without a day belongs to the last entry's.
    on = closing.on or plan.statement.last_on
    begins = opening_day(work, taken_in.account)
    if on is None or (begins is not None and on < begins):
        return
    if work.all(StatedBalance, account=taken_in.account, on=on):
        return
    work.add(
        StatedBalance(StatedBalanceId(0), taken_in.account, on, closing.amount, _source(taken_in))
    )


def _source(taken_in: StatementImport) -> str:
    return f"{taken_in.file_name} ({taken_in.file_hash[:12]}, {taken_in.statement})"


def account_named(reader: Reader, name: str) -> AccountId:
    """Return the account with this name or IBAN. Raises `NotFound`."""
    found = named(reader, Account, name)
    squeezed = "".join(name.split())
    by_iban = [one for one in reader.all(Account) if one.iban and one.iban == squeezed]
    if found is None and not by_iban:
        raise NotFound(kind="account", name=name)
    return found.id if found else by_iban[0].id


def imports_of(reader: Reader) -> tuple[StatementImport, ...]:
    """Return all imports, oldest first."""
    return reader.all(StatementImport)


def import_numbered(reader: Reader, number: int) -> StatementImport:
    """Return one import. Raises `NotFound`."""
    return reader.one(StatementImport, number)
