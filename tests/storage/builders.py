"""Records with sensible defaults, and a look at all rows of a file."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

from budgetdesk.budget.funders import Funder, FunderKind, Teilbudget
from budgetdesk.budget.handed_out import HandedReport
from budgetdesk.budget.ids import FunderId, ReportId
from budgetdesk.kernel.money import Money
from budgetdesk.ledger.accounts import Account, AccountKind
from budgetdesk.ledger.bookings import Booking, BookingKind, Part
from budgetdesk.ledger.cost_types import CostType
from budgetdesk.ledger.ids import AccountId, BookingId, CostTypeId, PartId, TeilbudgetId
from budgetdesk.ledger.pots import Pot
from budgetdesk.storage.work import Work

Rows = dict[str, list[tuple[object, ...]]]


def an_account(name: str = "Girokonto", kind: AccountKind = AccountKind.BANK) -> Account:
    return Account(AccountId(0), name, kind)


def a_funder(name: str = "Landkreis Musterland") -> Funder:
    return Funder(FunderId(0), name, FunderKind.EINGLIEDERUNGSHILFE)


def a_teilbudget(funder: Funder, code: str = "assistenz") -> Teilbudget:
    return Teilbudget(TeilbudgetId(0), code, code.title(), funder.id)


def a_cost_type(code: str = "lohn") -> CostType:
    return CostType(CostTypeId(0), code, code.title())


def a_part(
    cents: int,
    teilbudget: Teilbudget | None = None,
    *,
    cost_type: CostType | None = None,
    pot: Pot | None = None,
) -> Part:
    if pot is None:
        pot = Pot.TEILBUDGET if teilbudget else Pot.OPEN
    return Part(
        PartId(0),
        BookingId(0),
        0,
        Money(cents),
        cost_type=cost_type.id if cost_type else None,
        pot=pot,
        teilbudget=teilbudget.id if teilbudget else None,
    )


def a_booking(
    account: Account,
    *parts: Part,
    on: date = date(2026, 3, 2),
    cents: int = -1250,
    text: str = "Drogerie",
    kind: BookingKind = BookingKind.PLAIN,
) -> Booking:
    return Booking(
        BookingId(0),
        account.id,
        on,
        Money(cents),
        text=text,
        kind=kind,
        parts=parts or (a_part(cents),),
    )


def a_report(
    *teilbudgets: Teilbudget, first: date = date(2026, 1, 1), last: date = date(2026, 3, 31)
) -> HandedReport:
    return HandedReport(
        ReportId(0),
        tuple(one.id for one in teilbudgets),
        first,
        last,
        handed_on=date(2026, 4, 10),
        title="Verwendungsnachweis",
        pdf_hash="",
        xlsx_hash="",
        csv_hash="",
    )


def add_account(work: Work, name: str = "Girokonto") -> Account:
    return work.add(an_account(name))


def add_booking(work: Work, account: Account, cents: int = -1250) -> Booking:
    """Store a booking in two parts that add up."""
    return work.add(a_booking(account, a_part(cents + 250), a_part(-250), cents=cents))


def rows_of(path: Path) -> Rows:
    """Every row of every table, read without the program."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        return all_rows(connection)


def all_rows(connection: sqlite3.Connection) -> Rows:
    """Every row of every table but SQLite's own."""
    names = connection.execute(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite%'"
    ).fetchall()
    return {
        name: connection.execute(f'SELECT * FROM "{name}" ORDER BY 1').fetchall()  # noqa: S608 - names from the schema
        for (name,) in names
    }


def record_rows(connection: sqlite3.Connection) -> Rows:
    """Every row of every table but the journal's."""
    rows = all_rows(connection)
    return {name: rows[name] for name in rows if name not in {"change_set", "journal", "blob"}}
