"""A budget file with Anna under contract, a grant of hours, and shifts of November 2026."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from budgetdesk.budget.grants import GrantAmount
from budgetdesk.budget.hours_funding import FundingRule, FundingShare
from budgetdesk.budget.ids import FundingRuleId, GrantAmountId, GrantId
from budgetdesk.kernel.period import DateRange
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.hours_balance import ShiftHours
from budgetdesk.rota.ids import AbsenceId, ShiftId
from budgetdesk.rota.shifts import Shift
from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.contracts import Contract
from budgetdesk.staff.ids import AssistantId, ContractId
from budgetdesk.storage.work import Work
from budgetdesk.usecases.hours_reading import hours_in
from tests.budget.builders import a_grant, eur
from tests.rota.hours_builders import a_version
from tests.rota.planning_builders import a_shift, day
from tests.usecases.small_file import LABEL, SmallFile, small_file

TODAY = date(2026, 11, 22)
_YEARS = DateRange(date(2020, 1, 1), date(2027, 12, 31))


class HoursFile:
    """The file with short ways to plan, be absent, and look."""

    def __init__(self, file: SmallFile) -> None:
        self.desk = file.desk
        self.egh = file.egh
        self.anna: AssistantId = self.add(Assistant(AssistantId(0), "anna", "Anna")).id
        self.contract = self.add(Contract(ContractId(0), self.anna, day("2026-01-01")))

    def add(self, record: Any) -> Any:
        return self.desk.run(LABEL, Work.add, record)

    def agreed(self, **terms: Any) -> None:
        """One version of Anna's contract from its first day."""
        self.add(replace(a_version("2026-01-01", **terms), contract=self.contract.id))

    def plan(self, begin: str, end: str, **others: Any) -> ShiftId:
        who = others.pop("who", self.anna)
        stored: Shift = self.add(a_shift(begin, end, who, **others))
        return stored.id

    def day_shift(self, on: str, **others: Any) -> ShiftId:
        return self.plan(f"{on} 08:00", f"{on} 16:00", **others)

    def absent(self, first: str, last: str, kind: AbsenceKind, **others: Any) -> Absence:
        absence = Absence(
            AbsenceId(0), self.anna, kind, day(first), day(last), day(first), **others
        )
        stored: Absence = self.add(absence)
        return stored

    def grant(
        self, minutes: int | None, first: str = "2026-01-01", last: str = "2026-12-31"
    ) -> None:
        one = self.add(a_grant(first, last, teilbudget=self.egh.id, id=GrantId(0)))
        self.add(GrantAmount(GrantAmountId(0), one.id, day(first), eur("1.00"), minutes=minutes))

    def rule(self, *shares: tuple[TeilbudgetId, int], **others: Any) -> None:
        parts = tuple(FundingShare(teilbudget, Decimal(percent)) for teilbudget, percent in shares)
        self.add(FundingRule(FundingRuleId(0), day("2020-01-01"), parts, **others))

    def hours(self) -> tuple[ShiftHours, ...]:
        return self.desk.read(hours_in, _YEARS)

    def run(self, deed: Any, *values: Any, **named: Any) -> Any:
        return self.desk.run(LABEL, deed, *values, **named)


@contextmanager
def hours_file(folder: Path) -> Iterator[HoursFile]:
    """Make such a file in the folder and close it at the end of the block."""
    with small_file(folder) as file:
        yield HoursFile(file)
