"""A budget file with one funder, the Teilbudget EGH, an account and cash."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from budgetdesk.budget.funders import Funder, FunderKind, Teilbudget
from budgetdesk.budget.ids import FunderId
from budgetdesk.ledger.accounts import Account, AccountKind
from budgetdesk.ledger.bookings import Booking
from budgetdesk.ledger.cost_types import CostType
from budgetdesk.ledger.ids import AccountId, BookingId, CostTypeId, TeilbudgetId
from budgetdesk.ledger.pots import Pot
from budgetdesk.storage.journal import Label
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases import bookkeeping, setting_up
from budgetdesk.usecases.bookkeeping import Share
from budgetdesk.usecases.desk import Desk
from budgetdesk.usecases.files import create_empty
from tests.budget.builders import day, eur

Record = TypeVar("Record")

LABEL = Label.of("begin_file")


class SmallFile:
    """An open file with its base data."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        desk.run(LABEL, setting_up.begin_file, "Mara Beispiel")
        self.funder = self.save(
            Funder(FunderId(0), "Landkreis", FunderKind.EINGLIEDERUNGSHILFE, "72.30-1")
        )
        self.egh = self.save(Teilbudget(TeilbudgetId(0), "EGH", "Assistenz", self.funder.id))
        self.bank = self.save(
            Account(AccountId(0), "Bank", AccountKind.BANK, "DE02120300000000202051")
        )
        self.cash = self.save(Account(AccountId(0), "Kasse", AccountKind.CASH))

    def save(self, record: Record) -> Record:
        return self.desk.run(LABEL, setting_up.save, record)

    def cost_type(self, code: str) -> CostTypeId:
        return self.desk.read(setting_up.the, CostType, code).id

    def share(self, amount: str, code: str) -> Share:
        return Share(eur(amount), Pot.TEILBUDGET, self.cost_type(code), self.egh.id)

    def book(self, amount: str, on: str = "2026-01-05", *shares: Share) -> Booking:
        parts = tuple(one.part(place) for place, one in enumerate(shares))
        booking = Booking(
            BookingId(0),
            self.bank.id,
            day(on),
            eur(amount),
            payee="Wer",
            parts=parts or bookkeeping.open_part(eur(amount)),
        )
        return self.desk.run(LABEL, bookkeeping.record_booking, booking)

    def booking(self, number: int) -> Booking:
        return self.desk.read(_booking, number)

    def bookings(self) -> tuple[Booking, ...]:
        return self.desk.read(setting_up.everything, Booking)


def _booking(reader: Reader, number: int) -> Booking:
    return reader.one(Booking, number)


@contextmanager
def small_file(folder: Path) -> Iterator[SmallFile]:
    """Make such a file in the folder and close it at the end of the block."""
    with create_empty(folder / "akte.budget") as desk:
        yield SmallFile(desk)
