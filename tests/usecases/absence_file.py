"""A budget file with a team of four, their contracts, and shifts of November 2026."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

from budgetdesk.kernel.german_calendar import Land
from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.ids import AbsenceId, ShiftId
from budgetdesk.rota.shifts import Shift, ShiftState
from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.contracts import AgreedKind, Contract, ContractVersion
from budgetdesk.staff.ids import (
    AssistantId,
    ContractId,
    ContractVersionId,
    PayrollDetailsId,
    PersonalFileId,
)
from budgetdesk.staff.insurance import Child, Status
from budgetdesk.staff.pay_terms import Rate, Unit
from budgetdesk.staff.payroll_details import PayrollDetails
from budgetdesk.staff.personal_file import PersonalFile
from budgetdesk.staff.wage_tax import FlatTax, TaxCard
from budgetdesk.staff.work_kinds import Kind
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.tables import RECORDS
from budgetdesk.storage.work import Work
from budgetdesk.usecases import setting_up
from budgetdesk.usecases.desk import Desk
from budgetdesk.usecases.files import create_empty, fixed_clock
from tests.usecases.small_file import LABEL

Record = TypeVar("Record")
TODAY = date(2026, 11, 1)


def day(text: str) -> date:
    return date.fromisoformat(f"2026-{text}")


def at(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-{text}")


class AbsenceFile:
    """An open file: mara (full), jan (Minijob), ute (full), kim (contract over)."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self._work: Work | None = None
        desk.run(LABEL, self._begin)
        self._work = None

    def _begin(self, work: Work) -> None:
        """All in one step: each step of its own waits for the disk."""
        self._work = work
        holder = setting_up.begin_file(work, "Mara Beispiel")
        work.change(replace(holder, land=Land.NW))
        self.mara = self.person("mara", "Mara Muster", Status.FULL, minutes=35 * 60)
        self.jan = self.person("jan", "Jan Beispiel", Status.MINIJOB, minutes=8 * 60)
        self.ute = self.person("ute", "Ute Probe", Status.FULL, minutes=20 * 60)
        self.kim = self.person("kim", "Kim Ehemals", Status.FULL, ends=day("06-30"))

    def add(self, record: Record) -> Record:
        if self._work is not None:
            return self._work.add(record)
        return self.desk.run(LABEL, _add, record)

    def change(self, record: Record) -> Record:
        return self.desk.run(LABEL, _change, record)

    def all(self, record: type[Record]) -> tuple[Record, ...]:
        return self.desk.read(_all, record)

    def state(self) -> dict[str, tuple[object, ...]]:
        """Every record of the file, table by table."""
        return {one.__name__: self.all(one) for one in RECORDS}

    def person(
        self, short: str, name: str, status: Status, minutes: int = 1200, ends: date | None = None
    ) -> AssistantId:
        who = self.add(Assistant(AssistantId(0), short, name)).id
        contract = self.add(Contract(ContractId(0), who, date(2025, 1, 1), ends))
        is_mini = status is Status.MINIJOB
        self.add(
            ContractVersion(
                ContractVersionId(0),
                contract.id,
                date(2025, 1, 1),
                status,
                wage=Decimal(15) if is_mini else Decimal(16),
                agreed_minutes=minutes,
                kinds=(AgreedKind(Kind.BEREITSCHAFT, Rate(Unit.PERCENT, Decimal(100))),),
            )
        )
        self.add(PersonalFile(PersonalFileId(0), who, birth=date(1990, 5, 5)))
        self.add(
            PayrollDetails(
                PayrollDetailsId(0),
                who,
                date(2025, 1, 1),
                flat_tax=FlatTax.TWO_PERCENT if is_mini else FlatTax.BY_CARD,
                tax_card=None if is_mini else TaxCard(1),
                additional_rate=Decimal("2.9"),
                u1_rate=Decimal("2.2"),
                u2_rate=Decimal("0.4"),
                u1_refund_percent=None if is_mini else Decimal(70),
                is_parent=True,
                children=(Child(date(2020, 5, 5), date(2025, 1, 1)),),
            )
        )
        return who

    def shift(self, begin: str, end: str, who: AssistantId | None = None, **more: object) -> Shift:
        whole = {"assistant": who, "state": ShiftState.FIXED, **more}
        return self.add(Shift(ShiftId(0), at(begin), at(end), **whole))  # type: ignore[arg-type]

    def absence(
        self, first: str, last: str, kind: AbsenceKind = AbsenceKind.SICK, **more: object
    ) -> Absence:
        """An absence of mara, not stored."""
        whole = {"assistant": self.mara, "booked_on": TODAY, **more}
        return Absence(
            AbsenceId(0),
            kind=kind,
            first=day(first),
            last=day(last),
            **whole,  # type: ignore[arg-type]
        )


def _add(work: Work, record: Record) -> Record:
    return work.add(record)


def _change(work: Work, record: Record) -> Record:
    return work.change(record)


def _all(reader: Reader, record: type[Record]) -> tuple[Record, ...]:
    return reader.all(record)


@contextmanager
def absence_file(folder: Path) -> Iterator[AbsenceFile]:
    """Make such a file in the folder and close it at the end of the block."""
    with create_empty(folder / "akte.budget", clock=fixed_clock(TODAY)) as desk:
        yield AbsenceFile(desk)
