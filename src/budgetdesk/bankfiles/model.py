"""What a bank's statement file says, as values: file, statements, entries, balances."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from budgetdesk.kernel.money import ZERO, Money


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a statement, as the bank wrote it.

    `position` counts from 0 within the statement. `on` is the booking day, `value_on` the value
    day. `amount` is positive for money coming in and is in `currency`. `reference` is the bank's
    own reference of the entry; placeholders such as NONREF and NOTPROVIDED are empty here and in
    `end_to_end`. A reference need not be unique: some banks give one to several entries.
    `booked` is False for what is announced, pending or in the future. `line` is the line of the
    file, None where the format has no lines of its own. `note` is empty or the key of a remark
    in resources/texts/bankfiles.toml.
    """

    position: int
    on: date
    amount: Money
    name: str = ""
    purpose: str = ""
    value_on: date | None = None
    iban: str = ""
    reference: str = ""
    end_to_end: str = ""
    booked: bool = True
    currency: str = "EUR"
    line: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Balance:
    """A balance the bank states; `on` is None where the file gives no day."""

    on: date | None
    amount: Money
    currency: str = "EUR"


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row that cannot be read: nothing of its file may be imported.

    `line` is 0 where the line is not known. `reason` names the sentence in
    resources/texts/bankfiles.toml, `data` fills its places.
    """

    line: int
    reason: str
    data: Mapping[str, object] = field(default_factory=dict)


class Reconciles(Enum):
    """Whether opening balance and booked entries lead to the closing balance."""

    YES = "yes"
    NO = "no"
    NOT_STATED = "not_stated"
    OTHER_CURRENCY = "other_currency"


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement of a file.

    `number` counts from 0 within the file. `iban` is the account's own, empty where the file does
    not give it; `account_hint` is then what the file says about the account: bank code and
    number, a name, the entry of an archive. `is_notification` marks a camt.054, which repeats
    what a statement says and must not be booked a second time. `other_balance` is a balance the
    file states of another day than its last, mostly that of the download: no closing balance.
    """

    number: int
    iban: str
    account_hint: str
    currency: str
    opening: Balance | None
    closing: Balance | None
    entries: tuple[Entry, ...]
    refused: tuple[RefusedRow, ...] = ()
    is_notification: bool = False
    other_balance: Balance | None = None

    @property
    def booked(self) -> tuple[Entry, ...]:
        """The entries the bank has booked."""
        return tuple(entry for entry in self.entries if entry.booked)

    @property
    def first_on(self) -> date | None:
        """Earliest booking day of the booked entries."""
        return min((entry.on for entry in self.booked), default=None)

    @property
    def last_on(self) -> date | None:
        """Latest booking day of the booked entries."""
        return max((entry.on for entry in self.booked), default=None)

    @property
    def booked_sum(self) -> Money:
        """Sum of the booked entries in the statement's currency; entries in others are left out."""
        return sum((e.amount for e in self.booked if e.currency == self.currency), ZERO)

    @property
    def difference(self) -> Money | None:
        """Stated closing balance less opening balance and booked entries.

        None where a balance is missing or currencies are mixed.
        """
        if self.opening is None or self.closing is None or self._is_mixed:
            return None
        return self.closing.amount - self.opening.amount - self.booked_sum

    @property
    def reconciles(self) -> Reconciles:
        """Whether the stated balances agree with the booked entries."""
        if self._is_mixed:
            return Reconciles.OTHER_CURRENCY
        if (difference := self.difference) is None:
            return Reconciles.NOT_STATED
        return Reconciles.NO if difference else Reconciles.YES

    @property
    def _is_mixed(self) -> bool:
        found = {entry.currency for entry in self.booked}
        found |= {each.currency for each in (self.opening, self.closing) if each is not None}
        return not found <= {self.currency}


@dataclass(frozen=True, slots=True)
class StatementFile:
    """A file and what it says. `sha256` is of the whole file, in hexadecimal digits."""

    name: str
    sha256: str
    format: str
    statements: tuple[Statement, ...]
