"""What taking in a bank statement would do: each entry with its fate. Planning only reads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import Final, TypeVar

from budgetdesk.bankfiles.model import Entry, Reconciles, RefusedRow, Statement, StatementFile
from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import DateRange
from budgetdesk.ledger.accounts import Account, AccountKind, is_named
from budgetdesk.ledger.bookings import Booking, BookingKind
from budgetdesk.ledger.duplicates import Known, known_lines
from budgetdesk.ledger.ids import (
    AccountId,
    BankLineId,
    StatementImportId,
)
from budgetdesk.ledger.rules import Proposal
from budgetdesk.ledger.statements import BankLine, StatementImport
from budgetdesk.storage.queries import dated_records, opening_day
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases.proposals import Proposer

Dated = TypeVar("Dated", BankLine, Booking)

_DAYS_APART: Final = 3
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
