"""What the user makes of a planned import: which lines, which proposals; and what one brought."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from budgetdesk.bankfiles.csv_profile import CsvProfile, profile_from_json
from budgetdesk.bankfiles.model import StatementFile
from budgetdesk.bankfiles.read import read_statements
from budgetdesk.kernel.errors import BudgetDeskError
from budgetdesk.ledger.accounts import Account, AccountKind
from budgetdesk.ledger.bookings import Booking
from budgetdesk.ledger.ids import AccountId, StatementImportId
from budgetdesk.ledger.statements import BankLine, CsvMapping, StatementImport
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.work import Work
from budgetdesk.usecases.bank_import import confirm_import
from budgetdesk.usecases.import_plan import Fate, PlannedLine, StatementPlan
from budgetdesk.usecases.outside_files import read_file
from budgetdesk.usecases.proposals import Proposer

CAN_BE_TAKEN = frozenset({Fate.NEW, Fate.MATCHED, Fate.KNOWN})
"""Fates of lines that the user may take in; a known one then comes a second time."""

_TAKEN_AS_PLANNED = frozenset({Fate.NEW, Fate.MATCHED})


class LineKey(NamedTuple):
    """One line among several plans: the plan's place and the entry's position in it."""

    plan: int
    position: int


@dataclass(frozen=True, slots=True)
class Choice:
    """The lines to take in and the lines whose proposal is accepted."""

    wanted: frozenset[LineKey]
    accepted: frozenset[LineKey]


@dataclass(frozen=True, slots=True)
class PreviewLine:
    """One line to look at before it is taken in.

    `stored` is the booking that has it already or that it meets; None where there is none, also
    where it is known from another file of the same import.
    """

    key: LineKey
    planned: PlannedLine
    stored: Booking | None

    @property
    def id(self) -> LineKey:
        """What tells this line from the others."""
        return self.key


@dataclass(frozen=True, slots=True)
class FileReading:
    """One file of the bank as far as it was understood: `file`, or the `error` that says why not.

    `content` is empty where the file could not even be opened.
    """

    path: Path
    content: bytes
    file: StatementFile | None
    error: BudgetDeskError | None


@dataclass(frozen=True, slots=True)
class Coverage:
    """Up to which day an account's statements were taken in; None where none was."""

    account: Account
    until: date | None


def taught_layouts(reader: Reader) -> tuple[CsvProfile, ...]:
    """Return the layouts of CSV files that the user taught the program."""
    return tuple(profile_from_json(one.profile) for one in reader.all(CsvMapping))


def read_bank_file(path: Path, layouts: Sequence[CsvProfile]) -> FileReading:
    """Read one file without the budget file; what is wrong with it comes as a value."""
    try:
        content = read_file(path)
    except BudgetDeskError as error:
        return FileReading(path, b"", None, error)
    try:
        file = read_statements(path.name, content, profiles=layouts)
    except BudgetDeskError as error:
        return FileReading(path, content, None, error)
    return FileReading(path, content, file, None)


def preview(reader: Reader, plans: Sequence[StatementPlan]) -> tuple[PreviewLine, ...]:
    """Return the lines of the plans with the stored bookings that explain them.

    Files of which any row cannot be read are left out: they are taken in wholly or not at all.
    """
    lines = [
        (LineKey(number, planned.line.position), planned)
        for number, plan in enumerate(plans)
        if not is_spoiled(plan.file)
        for planned in plan.lines
    ]
    return tuple(PreviewLine(key, planned, _stored(reader, planned)) for key, planned in lines)


def is_spoiled(file: StatementFile) -> bool:
    """Tell whether any row of the file cannot be read, so that nothing of it is taken in."""
    return any(statement.refused for statement in file.statements)


def first_choice(lines: Sequence[PreviewLine]) -> Choice:
    """Return what is taken in unless the user says otherwise: all that is new, no proposal."""
    wanted = (one.key for one in lines if one.planned.fate in _TAKEN_AS_PLANNED)
    return Choice(frozenset(wanted), frozenset())


def confirm_choice(
    work: Work, plans: Sequence[StatementPlan], choice: Choice, today: date
) -> tuple[StatementImport, ...]:
    """Store exactly the wanted lines, and of proposals the accepted ones.

    A known line that is wanted is booked a second time. Statements of which nothing is wanted
    leave no trace, nor do files of which any row cannot be read.
    """
    proposer = Proposer(work)
    chosen = (
        _chosen(number, plan, choice, proposer)
        for number, plan in enumerate(plans)
        if not is_spoiled(plan.file)
    )
    kept = [plan for plan in chosen if plan.count(Fate.NEW) or plan.count(Fate.MATCHED)]
    return confirm_import(work, kept, today, accept_proposals=True)


def bookings_brought(reader: Reader, number: StatementImportId) -> int:
    """Return how many bookings taking this import back would remove."""
    lines = reader.all(BankLine, statement_import=number)
    return sum(1 for line in lines if line.booking and not line.matched)


def statements_until(reader: Reader) -> tuple[Coverage, ...]:
    """Return for each open bank account up to which day its statements are here."""
    last: dict[AccountId, date] = {}
    for one in reader.all(StatementImport):
        if one.last_on is not None:
            last[one.account] = max(one.last_on, last.get(one.account, one.last_on))
    banks = reader.all(Account, kind=AccountKind.BANK)
    return tuple(Coverage(one, last.get(one.id)) for one in banks if one.closed_on is None)


def _chosen(number: int, plan: StatementPlan, choice: Choice, proposer: Proposer) -> StatementPlan:
    lines = [
        _as_wanted(line, LineKey(number, line.line.position), choice, proposer)
        for line in plan.lines
        if line.fate not in CAN_BE_TAKEN
        or line.fate is Fate.KNOWN
        or LineKey(number, line.line.position) in choice.wanted
    ]
    return replace(plan, lines=tuple(lines), skipped=None)


def _as_wanted(line: PlannedLine, key: LineKey, choice: Choice, proposer: Proposer) -> PlannedLine:
    if line.fate is Fate.KNOWN and key in choice.wanted:
        other = proposer.own_account(line.line)
        return PlannedLine(line.entry, line.line, Fate.NEW, transfer_account=other)
    return line if key in choice.accepted else replace(line, proposal=None)


def _stored(reader: Reader, planned: PlannedLine) -> Booking | None:
    if planned.booking is not None:
        return planned.booking
    if planned.known is None or planned.known.line.booking is None:
        return None
    found = reader.all(Booking, id=planned.known.line.booking)
    return found[0] if found else None


@dataclass(frozen=True, slots=True)
class Brought:
    """What imports brought: new bookings, lines that met a stored booking, and what is open.

    `unassigned` counts the new bookings of which some money is not assigned yet.
    """

    new: int
    matched: int
    unassigned: int


def brought_by(reader: Reader, numbers: Sequence[StatementImportId]) -> Brought:
    """Return what these imports brought, as it is now."""
    lines = [line for number in numbers for line in reader.all(BankLine, statement_import=number)]
    ids = [line.booking for line in lines if line.booking and not line.matched]
    bookings = [booking for number in ids for booking in reader.all(Booking, id=number)]
    open_ones = [one for one in bookings if not one.is_assigned]
    return Brought(len(bookings), sum(line.matched for line in lines), len(open_ones))
