"""Bank statements into the budget file: plan, look at it, confirm, take back.

Planning only reads. What it yields says for each entry whether it is new, known already, or
the other side of something the file has; confirming stores exactly that.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum
from typing import TypeVar

from budgetdesk.bankfiles.model import Entry, Reconciles, RefusedRow, Statement, StatementFile
from budgetdesk.kernel.errors import NotAllowed, NotFound
from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import DateRange
from budgetdesk.ledger.accounts import Account, AccountKind, StatedBalance, is_named
from budgetdesk.ledger.bookings import Booking, BookingKind
from budgetdesk.ledger.duplicates import Known, known_lines
from budgetdesk.ledger.ids import (
    AccountId,
    BankLineId,
    BookingId,
    StatedBalanceId,
    StatementImportId,
)
from budgetdesk.ledger.receipts import ReceiptLink
from budgetdesk.ledger.rules import Proposal
from budgetdesk.ledger.statements import BankLine, StatementImport
from budgetdesk.storage.queries import dated_records, opening_day
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.work import Work
from budgetdesk.usecases.bookkeeping import open_part, proposed_part, remove_booking
from budgetdesk.usecases.proposals import Proposer
from budgetdesk.usecases.setting_up import named

Dated = TypeVar("Dated", BankLine, Booking)

_DAYS_APART = 3
"""A booking entered by hand is met by the bank's line up to so many days apart."""


class Skipped(Enum):
    """Why a whole statement is not taken in."""

    NO_ACCOUNT = "no_account"
    FOREIGN_CURRENCY = "foreign_currency"
    NOTIFICATION = "notification"
    """A camt.054 repeats what a statement says."""
    REFUSED_ROWS = "refused_rows"
    SEEN_BEFORE = "seen_before"
    """Every booked entry is known already."""
    BEFORE_OPENING = "before_opening"
    """What is not known lies before the day with which the account begins."""


class Fate(Enum):
    """What becomes of one entry."""

    NEW = "new"
    KNOWN = "known"
    MATCHED = "matched"
    """Meets a booking that was entered by hand or is the other side of a transfer."""
    NOT_BOOKED = "not_booked"
    TOO_EARLY = "too_early"
    """Lies before the account's opening balance, which holds it already."""


@dataclass(frozen=True, slots=True)
class PlannedLine:
    """One entry with what will become of it, and what it could be for."""

    entry: Entry
    line: BankLine
    fate: Fate
    known: Known | None = None
    booking: Booking | None = None
    transfer_account: AccountId | None = None
    proposal: Proposal | None = None


@dataclass(frozen=True, slots=True)
class StatementPlan:
    """What importing one statement would do. `account` None: none fits."""

    file: StatementFile
    statement: Statement
    account: Account | None
    lines: tuple[PlannedLine, ...]
    skipped: Skipped | None

    def count(self, fate: Fate) -> int:
        """Return how many entries have this fate."""
        return sum(1 for line in self.lines if line.fate is fate)

    @property
    def refused(self) -> tuple[RefusedRow, ...]:
        """Rows that cannot be read."""
        return self.statement.refused

    @property
    def reconciles(self) -> Reconciles:
        """Whether the statement adds up by itself."""
        return self.statement.reconciles


def plan_import(
    reader: Reader, file: StatementFile, *, account: AccountId | None = None
) -> tuple[StatementPlan, ...]:
    """Say for every statement of the file what importing it would do.

    `account` is used for statements that name no account of their own; where it is None and
    the file has one bank account only, that one is used.
    """
    return plan_imports(reader, [file], account=account)


def plan_imports(
    reader: Reader, files: Sequence[StatementFile], *, account: AccountId | None = None
) -> tuple[StatementPlan, ...]:
    """Say the same for several files that are taken in together, one after the other.

    What an earlier file brings is known to the later ones.
    """
    proposer = Proposer(reader)
    plans: list[StatementPlan] = []
    taken: list[BankLine] = []
    for file in files:
        for statement in file.statements:
            plan = _plan(reader, proposer, file, statement, account, taken)
            plans.append(plan)
            taken += [line.line for line in plan.lines if line.fate in {Fate.NEW, Fate.MATCHED}]
    return tuple(plans)


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


def _plan(
    reader: Reader,
    proposer: Proposer,
    file: StatementFile,
    statement: Statement,
    wanted: AccountId | None,
    taken: Sequence[BankLine],
) -> StatementPlan:
    account = _account_for(reader, statement, wanted)
    skipped = _reason_to_skip(statement, account)
    if account is None or skipped is not None:
        return StatementPlan(file, statement, account, (), skipped)
    drafts = [_draft(entry, account.id) for entry in statement.booked]
    stored = [*_near(reader, BankLine, statement, account.id), *taken]
    imports = reader.all(StatementImport, account=account.id)
    known = known_lines(
        drafts,
        [line for line in stored if line.account == account.id],
        same_file=frozenset(
            one.id
            for one in imports
            if (one.file_hash, one.statement) == (file.sha256, statement.number)
        ),
        follows=_chained(statement, imports),
    )
    by_hand = _HandEntries(reader, statement, account.id)
    begins = opening_day(reader, account.id) or date.min
    planned = [
        _planned(entry, line, found, by_hand, proposer)
        if line.on >= begins
        else PlannedLine(entry, line, Fate.TOO_EARLY)
        for entry, line, found in zip(statement.booked, drafts, known, strict=True)
    ]
    planned += [
        PlannedLine(entry, _draft(entry, account.id), Fate.NOT_BOOKED)
        for entry in statement.entries
        if not entry.booked
    ]
    return StatementPlan(file, statement, account, tuple(planned), _nothing_new(planned))


def _nothing_new(planned: Sequence[PlannedLine]) -> Skipped | None:
    """Say why there is nothing to take in; None where there is, or the statement is empty."""
    fates = {line.fate for line in planned} - {Fate.NOT_BOOKED}
    if not fates or fates & {Fate.NEW, Fate.MATCHED}:
        return None
    return Skipped.BEFORE_OPENING if Fate.TOO_EARLY in fates else Skipped.SEEN_BEFORE


def _reason_to_skip(statement: Statement, account: Account | None) -> Skipped | None:
    if statement.refused:
        return Skipped.REFUSED_ROWS
    if statement.is_notification:
        return Skipped.NOTIFICATION
    if statement.currency not in {"EUR", ""} or statement.reconciles is Reconciles.OTHER_CURRENCY:
        return Skipped.FOREIGN_CURRENCY
    return Skipped.NO_ACCOUNT if account is None else None


def _account_for(reader: Reader, statement: Statement, wanted: AccountId | None) -> Account | None:
    accounts = [one for one in reader.all(Account) if one.closed_on is None]
    if statement.iban:
        same = [one for one in accounts if one.iban == statement.iban]
        if same:
            return same[0]
    if wanted is not None:
        chosen = reader.one(Account, wanted)
        # A file that names another account must not land here by a slip of the hand.
        return None if statement.iban and chosen.iban else chosen
    banks = [one for one in accounts if one.kind is AccountKind.BANK]
    named = [one for one in banks if is_named(one, statement.account_hint)]
    if len(named) == 1:
        return named[0]
    alone = len(banks) == 1 and not (statement.iban and banks[0].iban)
    # Another account's number: the user must say that it belongs here.
    return banks[0] if alone and is_named(banks[0], statement.account_hint) is None else None


def _chained(
    statement: Statement, imports: Sequence[StatementImport]
) -> frozenset[StatementImportId]:
    """Imports that end with the balance and not after the day with which this one begins."""
    if statement.opening is None or statement.first_on is None:
        return frozenset()
    return frozenset(
        one.id
        for one in imports
        if one.closing == statement.opening.amount
        and one.last_on is not None
        and one.last_on <= statement.first_on
    )


def _draft(entry: Entry, account: AccountId) -> BankLine:
    return BankLine(
        BankLineId(0),
        StatementImportId(0),
        entry.position,
        account,
        entry.on,
        entry.amount,
        entry.name,
        entry.purpose,
        entry.reference,
        entry.end_to_end,
        entry.iban,
        entry.value_on,
    )


class _HandEntries:
    """Bookings of one account that no bank line stands behind yet; each is met once."""

    def __init__(self, reader: Reader, statement: Statement, account: AccountId) -> None:
        behind = {line.booking for line in _near(reader, BankLine, statement, account)}
        self._open: dict[Money, list[Booking]] = {}
        for booking in _near(reader, Booking, statement, account):
            if booking.id not in behind and booking.kind is not BookingKind.STORNO:
                self._open.setdefault(booking.amount, []).append(booking)

    def met_by(self, line: BankLine) -> Booking | None:
        near = [
            booking
            for booking in self._open.get(line.amount, ())
            if abs((booking.on - line.on).days) <= _DAYS_APART
        ]
        if not near:
            return None
        nearest = min(near, key=lambda one: (abs((one.on - line.on).days), one.id))
        self._open[line.amount].remove(nearest)
        return nearest


def _near(
    reader: Reader, record: type[Dated], statement: Statement, account: AccountId
) -> tuple[Dated, ...]:
    """Bank lines or bookings of the account around the statement's days."""
    if statement.first_on is None or statement.last_on is None:
        return ()
    # Twice the distance, so that the line behind a booking at the edge is seen as well.
    margin = timedelta(days=2 * _DAYS_APART)
    days = DateRange(statement.first_on - margin, statement.last_on + margin)
    return dated_records(reader, record, account, days)


def _planned(
    entry: Entry, line: BankLine, known: Known | None, by_hand: _HandEntries, proposer: Proposer
) -> PlannedLine:
    if known is not None:
        return PlannedLine(entry, line, Fate.KNOWN, known=known)
    met = by_hand.met_by(line)
    if met is not None:
        return PlannedLine(entry, line, Fate.MATCHED, booking=met)
    other = proposer.own_account(line)
    if other is not None:
        return PlannedLine(entry, line, Fate.NEW, transfer_account=other)
    return PlannedLine(entry, line, Fate.NEW, proposal=proposer.proposal(line))


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
    _pair_transfers(work, [one for one in bookings if one.kind is BookingKind.TRANSFER])
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


def _pair_transfers(work: Work, transfers: Sequence[Booking]) -> None:
    """Find the other side of each transfer among the bookings of the other account."""
    for booking in transfers:
        sides = [
            other
            for other in work.all(
                Booking, account=booking.transfer_account, amount=-booking.amount, pair=None
            )
            if other.transfer_account == booking.account
            and abs((other.on - booking.on).days) <= _DAYS_APART
        ]
        if len(sides) == 1:
            work.change(replace(booking, pair=sides[0].id))
            work.change(replace(sides[0], pair=booking.id))


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
