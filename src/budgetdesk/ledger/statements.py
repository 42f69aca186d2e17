"""What came in from bank statement files, as the bank said it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from budgetdesk.kernel.money import Money
from budgetdesk.ledger.ids import (
    AccountId,
    BankLineId,
    BookingId,
    CostTypeId,
    CsvMappingId,
    RuleId,
    StatementImportId,
    TeilbudgetId,
)
from budgetdesk.ledger.pots import Pot


@dataclass(frozen=True, slots=True)
class StatementImport:
    """One statement taken in: which file, which account, what it held.

    `file_hash` is the SHA-256 of the whole file; `statement` numbers the statements in it from 0.
    Days and balances are None where the file does not state them.
    """

    id: StatementImportId
    account: AccountId
    file_name: str
    file_hash: str
    statement: int
    format: str
    imported_on: date
    first_on: date | None
    last_on: date | None
    opening: Money | None
    closing: Money | None
    new: int
    duplicate: int
    not_booked: int


@dataclass(frozen=True, slots=True)
class BankLine:
    """One booked entry of a statement, kept unchanged whatever the user makes of the booking.

    `reference` is the bank's own reference of the entry, empty where it gave none; then the
    file's hash and the position in the statement identify the line. `booking` is what it became;
    None once the user removed that. `matched`: the booking was there before the line came.
    """

    id: BankLineId
    statement_import: StatementImportId
    position: int
    account: AccountId
    on: date
    amount: Money
    name: str
    purpose: str
    reference: str = ""
    end_to_end: str = ""
    iban: str = ""
    value_on: date | None = None
    booking: BookingId | None = None
    matched: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """Learned or entered: lines like this belong there.

    A line matches when `iban` (if set) equals its counterpart's IBAN, `name` (if set) equals the
    counterpart's name without regard to case and blanks, `words` (if set) all occur in name or
    purpose, and `incoming` equals its direction. `times` counts how often the user said so.
    """

    id: RuleId
    name: str
    iban: str
    words: str
    incoming: bool
    pot: Pot
    cost_type: CostTypeId | None
    teilbudget: TeilbudgetId | None
    times: int = 1
    learned: bool = True


@dataclass(frozen=True, slots=True)
class CsvMapping:
    """A column mapping for an unknown CSV layout that the user worked out once.

    `profile` is what bankfiles needs to read such a file again, as JSON text.
    """

    id: CsvMappingId
    name: str
    profile: str
