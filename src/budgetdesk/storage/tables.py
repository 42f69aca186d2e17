"""The tables of a `.budget` file, as SQLAlchemy Core sees them.

Each stored dataclass has one table with one column for each field. The migrations in
`migrations/` make the tables; a test holds both equal.
"""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    func,
)

from budgetdesk.budget.agreement import Agreement
from budgetdesk.budget.demands import Demand
from budgetdesk.budget.funders import Funder, Holder, Teilbudget
from budgetdesk.budget.grants import Grant, GrantAmount, OneOff
from budgetdesk.budget.handed_out import HandedReport, ReportEvent, ReportRemark
from budgetdesk.budget.hours_funding import FundingRule
from budgetdesk.ledger.accounts import Account, OpeningBalance, StatedBalance
from budgetdesk.ledger.bookings import Booking, Part
from budgetdesk.ledger.cost_types import CostType
from budgetdesk.ledger.receipts import Receipt, ReceiptLink
from budgetdesk.ledger.standing import StandingBooking
from budgetdesk.ledger.statements import BankLine, CsvMapping, Rule, StatementImport
from budgetdesk.ledger.templates import Template, TemplatePart
from budgetdesk.rota.absences import Absence
from budgetdesk.rota.accounts import HoursEntry, LeaveEntry
from budgetdesk.rota.availability import Availability, BackupDuty, Wish
from budgetdesk.rota.shift_models import CoverNeed, ShiftModel, WeekdayPattern
from budgetdesk.rota.shifts import CheckNote, HelpKind, Shift, Trip
from budgetdesk.rota.worked import ClosedMonth, Worked
from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.contracts import Contract, ContractVersion
from budgetdesk.staff.employer import EmployerData, StepDone
from budgetdesk.staff.letters import Letter, LetterTemplate
from budgetdesk.staff.payroll_details import PayrollDetails, SecondJob
from budgetdesk.staff.personal_file import (
    AssistantSkill,
    PersonalFile,
    Skill,
    StaffDocument,
)
from budgetdesk.staff.redacted import Redaction
from budgetdesk.storage import codec

SCHEMA: Final = MetaData()

# A record stands below those that it refers to.
RECORDS: Final[tuple[type, ...]] = (
    Holder,
    Funder,
    Teilbudget,
    Assistant,
    CostType,
    Account,
    Grant,
    GrantAmount,
    OneOff,
    Agreement,
    OpeningBalance,
    StatedBalance,
    Booking,
    Part,
    Receipt,
    ReceiptLink,
    StandingBooking,
    Template,
    TemplatePart,
    StatementImport,
    BankLine,
    Rule,
    CsvMapping,
    HandedReport,
    ReportEvent,
    ReportRemark,
    Demand,
    EmployerData,
    StepDone,
    PersonalFile,
    PayrollDetails,
    SecondJob,
    Skill,
    AssistantSkill,
    StaffDocument,
    Contract,
    ContractVersion,
    LetterTemplate,
    Letter,
    HelpKind,
    Trip,
    ShiftModel,
    CoverNeed,
    WeekdayPattern,
    Shift,
    CheckNote,
    Availability,
    Wish,
    BackupDuty,
    Worked,
    ClosedMonth,
    Absence,
    HoursEntry,
    LeaveEntry,
    FundingRule,
    Redaction,
)


def table_name(record: type) -> str:
    """Name of the dataclass's table: ``GrantAmount`` is kept in ``grant_amount``."""
    name = record.__name__
    return "".join(f"_{char.lower()}" if char.isupper() else char for char in name).lstrip("_")


def _table(record: type, owners: dict[object, str]) -> Table:
    columns: list[Column[Any]] = []
    for field in codec.columns_of(record):
        if field.name == "id":
            columns.append(Column("id", Integer, primary_key=True))
            continue
        rules: list[ForeignKey] = []
        if field.hint in owners:
            # Deferred, so that undo may bring rows back in any order within its transaction.
            target = f"{owners[field.hint]}.id"
            rules.append(ForeignKey(target, deferrable=True, initially="DEFERRED"))
        kind = Text if field.is_text else Integer
        columns.append(Column(field.name, kind, *rules, nullable=field.optional))
    return Table(
        table_name(record), SCHEMA, *columns, sqlite_strict=True, sqlite_autoincrement=True
    )


def _tables() -> dict[type, Table]:
    owners: dict[object, str] = {}
    made = {}
    for record in RECORDS:
        owners[codec.columns_of(record)[0].hint] = table_name(record)
        made[record] = _table(record, owners)
    return made


TABLES: Final = _tables()
RECORD_OF: Final = {table.name: record for record, table in TABLES.items()}

BOOKING: Final = TABLES[Booking]
PART: Final = TABLES[Part]
BANK_LINE: Final = TABLES[BankLine]
RECEIPT_LINK: Final = TABLES[ReceiptLink]
SHIFT: Final = TABLES[Shift]
REDACTION: Final = TABLES[Redaction]

Index("booking_by_account_and_day", BOOKING.c.account, BOOKING.c.on)
Index("booking_by_pair", BOOKING.c.pair)
Index("booking_by_reverses", BOOKING.c.reverses)
Index("part_by_booking", PART.c.booking)
Index("booking_by_report_day", func.coalesce(BOOKING.c.counts_on, BOOKING.c.on))
Index("booking_by_amount", BOOKING.c.amount)
Index("booking_by_payee", func.lower(BOOKING.c.payee))
Index("booking_by_text", func.lower(BOOKING.c.text))
Index("part_by_teilbudget", PART.c.teilbudget, PART.c.booking)
Index("part_by_pot", PART.c.pot, PART.c.booking)
Index("part_by_cost_type", PART.c.cost_type, PART.c.booking)
Index("part_with_note", PART.c.booking, sqlite_where=PART.c.note != "")
Index("bank_line_by_reference", BANK_LINE.c.account, BANK_LINE.c.reference)
Index("bank_line_by_booking", BANK_LINE.c.booking)
Index("receipt_by_number", TABLES[Receipt].c.number)
Index("receipt_link_by_booking", RECEIPT_LINK.c.booking)
Index("receipt_link_by_receipt", RECEIPT_LINK.c.receipt, RECEIPT_LINK.c.booking)
Index("contract_by_assistant", TABLES[Contract].c.assistant)
Index("contract_version_by_contract", TABLES[ContractVersion].c.contract)
Index("shift_by_begin", SHIFT.c.begin)
Index("shift_by_assistant", SHIFT.c.assistant, SHIFT.c.begin)
Index("shift_by_replaces", SHIFT.c.replaces)
Index("check_note_by_shift", TABLES[CheckNote].c.shift)
Index("availability_by_begin", TABLES[Availability].c.begin)
Index("worked_by_shift", TABLES[Worked].c.shift)
Index("worked_by_begin", TABLES[Worked].c.begin)
Index("absence_by_last", TABLES[Absence].c.last)

CHANGE_SET: Final = Table(
    "change_set",
    SCHEMA,
    Column("id", Integer, primary_key=True),
    Column("label", Text, nullable=False),
    Column("data", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("target", Integer, ForeignKey("change_set.id")),
    Column("final", Integer, nullable=False),
    Column("previous", Text, nullable=False),
    Column("hash", Text, nullable=False),
    sqlite_strict=True,
)
JOURNAL: Final = Table(
    "journal",
    SCHEMA,
    Column("id", Integer, primary_key=True),
    Column("change_set", Integer, ForeignKey("change_set.id"), nullable=False),
    Column("table_name", Text, nullable=False),
    Column("row_id", Integer, nullable=False),
    Column("before", Text),
    Column("after", Text),
    sqlite_strict=True,
)
Index("journal_by_change_set", JOURNAL.c.change_set)
BLOB: Final = Table(
    "blob",
    SCHEMA,
    Column("hash", Text, primary_key=True),
    Column("content", LargeBinary, nullable=False),
    sqlite_strict=True,
)
KEPT_VIEW: Final = Table(
    "kept_view",
    SCHEMA,
    Column("name", Text, primary_key=True),
    Column("head", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
    sqlite_strict=True,
)
