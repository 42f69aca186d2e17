"""The team of the practice household as records: files, contracts, payroll details, employer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import Any, Final

from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import after_months
from budgetdesk.rota.accounts import LeaveEntry, LeaveEntryKind
from budgetdesk.rota.ids import LeaveEntryId
from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.contracts import AgreedKind, Contract, ContractVersion, EndedBy
from budgetdesk.staff.employer import AccidentCharge, EmployerData
from budgetdesk.staff.ids import (
    AssistantId,
    ContractId,
    ContractVersionId,
    EmployerDataId,
    PayrollDetailsId,
    PersonalFileId,
    SecondJobId,
)
from budgetdesk.staff.insurance import Child, JobKind, Special, Status
from budgetdesk.staff.pay_terms import AgreedSurcharge, Rate, SurchargeKind, Unit
from budgetdesk.staff.payroll_details import PayrollDetails, SecondJob
from budgetdesk.staff.personal_file import PersonalFile
from budgetdesk.staff.team import Employed, Member
from budgetdesk.staff.wage_tax import FlatTax, TaxCard
from budgetdesk.staff.work_kinds import Kind
from budgetdesk.usecases.practice.tables import Tables, Worker, read_tables
from budgetdesk.usecases.practice.team_rows import people_rows

_FULL: Final = Rate(Unit.PERCENT, Decimal(100))
_WHOLE_YEAR: Final = ("01-01", "12-31")
_PROBATION_MONTHS: Final = 6
_CENT: Final = Decimal("0.01")
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True)
class Team:
    """Everybody with all that payroll asks for, and the employer."""

    members: tuple[Member, ...]
    employer: EmployerData
    leave: tuple[LeaveEntry, ...]
    """What was left from before the story, and days of leave that are paid at the end of a job."""

    def member(self, short: str) -> Member:
        """Return one of the team by the story's short name."""
        return next(one for one in self.members if one.assistant.short == short)


@lru_cache(maxsize=4)
def team_of(first_year: int, years: int) -> Team:
    """Return the team of the story's years; ids are those of an empty file."""
    return _Making(first_year, years).made()


class _Making:
    """The team while it grows; contracts and versions are numbered as they come."""

    def __init__(self, first_year: int, years: int) -> None:
        self.rows = people_rows()
        self.tables: Tables = read_tables()
        self.first_year = first_year
        self.years = range(first_year, first_year + years)
        self.contracts = 0
        self.versions = 0
        self.details = 0

    def made(self) -> Team:
        """Everybody in the order of the story."""
        members = tuple(
            self._member(AssistantId(place), worker)
            for place, worker in enumerate(self.tables.workers, start=1)
        )
        entries = (*self._leave_before(members), *self._payouts())
        leave = (
            replace(one, id=LeaveEntryId(number)) for number, one in enumerate(entries, start=1)
        )
        return Team(members, self._employer(), tuple(leave))

    def _member(self, number: AssistantId, worker: Worker) -> Member:
        row = self.rows["person"][worker.short]
        contracts = tuple(self._employed(number, worker, row))
        return Member(
            Assistant(number, worker.short, worker.name),
            self._file(number, worker, row),
            contracts,
            tuple(self._details(number, row, contracts[0].contract.begins)),
            tuple(self._jobs(number, row)),
        )

    def _file(self, number: AssistantId, worker: Worker, row: Mapping[str, Any]) -> PersonalFile:
        return PersonalFile(
            PersonalFileId(number),
            number,
            birth=row["birth"],
            street=f"Beispielweg {100 + number}",
            postcode="00000",
            town="Musterstadt",
            phone=f"0000 00000{number}",
            email=f"{worker.name.split()[0].lower()}@example.org",
            tax_id=row["tax_id"],
            sv_number=row["sv_number"],
            iban=worker.iban,
        )

    def _employed(
        self, number: AssistantId, worker: Worker, row: Mapping[str, Any]
    ) -> Iterator[Employed]:
        """One contract for all years, or one in each for who works a part of the year."""
        whole = (worker.from_month_day, worker.until_month_day) == _WHOLE_YEAR
        before = self.rows["contract"]["years_before"]
        if whole:
            begins = date(self.first_year - before, 1, 1)
            yield self._contract(number, worker, row, begins, None)
            return
        for year in self.years:
            begins = date.fromisoformat(f"{year}-{worker.from_month_day}")
            ends = date.fromisoformat(f"{year}-{worker.until_month_day}")
            yield self._contract(number, worker, row, begins, ends)

    def _contract(
        self,
        number: AssistantId,
        worker: Worker,
        row: Mapping[str, Any],
        begins: date,
        ends: date | None,
    ) -> Employed:
        self.contracts += 1
        short_term = row["status"] == Status.SHORT_TERM.value
        noticed = ends is not None and not short_term
        contract = Contract(
            ContractId(self.contracts),
            number,
            begins,
            ends,
            signed_on=begins - 14 * _DAY,
            fixed_term=short_term,
            fixed_term_reason="Begleitung einer Reise" if short_term else "",
            probation_until=None if short_term else after_months(begins, _PROBATION_MONTHS) - _DAY,
            ended_by=EndedBy.NOTICE_BY_ASSISTANT if noticed else None,
            notice_on=ends - 28 * _DAY if noticed and ends is not None else None,
        )
        days = [begins] + [date(year, 1, 1) for year in self.years if date(year, 1, 1) > begins]
        if ends is not None:
            days = [begins]
        return Employed(
            contract, tuple(self._version(contract.id, worker, row, day) for day in days)
        )

    def _version(
        self, contract: ContractId, worker: Worker, row: Mapping[str, Any], day: date
    ) -> ContractVersion:
        self.versions += 1
        agreed = self.rows["contract"]
        wage = self.tables.grown(worker.wage_per_hour, max(day.year - self.first_year, 0)).euros
        if day.year < self.first_year:
            share = Decimal(agreed["wage_before_percent"]) / 100
            wage = (wage * share).quantize(_CENT, ROUND_HALF_UP)
        standby = Rate(Unit.PERCENT, Decimal(agreed["standby_percent"]))
        surcharges = (
            (SurchargeKind.ARBZG_NIGHT, agreed["night_percent"]),
            (SurchargeKind.SUNDAY, agreed["sunday_percent"]),
            (SurchargeKind.HOLIDAY, agreed["holiday_percent"]),
            (SurchargeKind.HIGH_HOLIDAY, agreed["holiday_percent"]),
        )
        return ContractVersion(
            ContractVersionId(self.versions),
            contract,
            day,
            Status(row["status"]),
            wage=wage,
            kinds=(AgreedKind(Kind.BEREITSCHAFT, standby), AgreedKind(Kind.MEETING, _FULL)),
            surcharges=tuple(
                AgreedSurcharge(kind, Rate(Unit.PERCENT, Decimal(percent)))
                for kind, percent in surcharges
                if row.get("surcharges", True)
            ),
            agreed_minutes=worker.hours_per_week * 60,
            days_a_week=Decimal(row["days_a_week"]),
            leave_days=Decimal(row["leave_days"]) if row["leave_days"] else None,
            leave_by_twelfths=True,
            notice_weeks=4,
        )

    def _details(
        self, number: AssistantId, row: Mapping[str, Any], begins: date
    ) -> Iterator[PayrollDetails]:
        special = Special(row.get("special", "none"))
        yield self._detail(number, row, begins, special)
        later = row.get("special_from")
        if later is not None:
            day = date.fromisoformat(f"{self.first_year}-{later}")
            yield self._detail(number, row, day, Special(row["special_later"]))

    def _detail(
        self, number: AssistantId, row: Mapping[str, Any], day: date, special: Special
    ) -> PayrollDetails:
        self.details += 1
        fund = self.rows["fund"].get(row["fund"], {})
        minijob = row["status"] == Status.MINIJOB.value
        flat = FlatTax.TWO_PERCENT if minijob else FlatTax(row.get("flat_tax", "by_card"))
        children = tuple(Child(birth, birth.replace(day=1)) for birth in row.get("children", ()))
        return PayrollDetails(
            PayrollDetailsId(self.details),
            number,
            day,
            flat_tax=flat,
            tax_card=_card(row) if flat is FlatTax.BY_CARD else None,
            fund=self.tables.payees[row["fund"]].name,
            fund_number=fund.get("number", ""),
            additional_rate=_rate(fund, "additional"),
            u1_rate=_rate(fund, "u1"),
            u2_rate=_rate(fund, "u2"),
            u1_refund_percent=_rate(fund, "refund"),
            special=special,
            rv_exempt=row.get("rv_exempt", False),
            rv_exemption_requested_on=day if row.get("rv_exempt") else None,
            is_parent=bool(children) or row.get("is_parent", False),
            children=children,
        )

    def _jobs(self, number: AssistantId, row: Mapping[str, Any]) -> Iterator[SecondJob]:
        if "other_job" in row:
            begins = date(self.first_year - 3, 5, 1)
            yield SecondJob(
                SecondJobId(1),
                number,
                JobKind.INSURED,
                "Bäckerei Beispiel",
                Money.of(row["other_job"]),
                begins,
                weekly_minutes=900,
            )

    def _employer(self) -> EmployerData:
        row = self.rows["employer"]
        return EmployerData(
            EmployerDataId(1),
            betriebsnummer=row["betriebsnummer"],
            finanzamt=row["finanzamt"],
            accident_insurer=row["accident_insurer"],
            accident_number=row["accident_number"],
            accident=AccidentCharge(row["accident"]),
            accident_amount=Money.of(row["accident_amount"]),
        )

    def _leave_before(self, members: Iterable[Member]) -> Iterator[LeaveEntry]:
        """Whoever was there before the story had taken all leave of the years before."""
        begins = date(self.first_year, 1, 1)
        for one in members:
            if any(each.contract.begins < begins for each in one.contracts):
                yield LeaveEntry(
                    LeaveEntryId(0),
                    one.id,
                    self.first_year - 1,
                    begins,
                    LeaveEntryKind.START,
                    Decimal(0),
                    "Alles genommen",
                )

    def _payouts(self) -> Iterator[LeaveEntry]:
        numbers = {one.short: place for place, one in enumerate(self.tables.workers, start=1)}
        rows = [(year, row) for year in self.years for row in self.tables.payouts]
        for year, row in rows:
            yield LeaveEntry(
                LeaveEntryId(0),
                AssistantId(numbers[row.assistant]),
                year,
                date.fromisoformat(f"{year}-{row.on}"),
                LeaveEntryKind.PAYOUT,
                Decimal(-row.days),
                "Abgeltung am Ende der Beschäftigung",
            )


def _card(row: Mapping[str, Any]) -> TaxCard:
    return TaxCard(
        row["tax_class"],
        child_allowances=Decimal(row.get("child_allowances", "0")),
        church=row.get("church", False),
    )


def _rate(fund: Mapping[str, Any], key: str) -> Decimal | None:
    return Decimal(fund[key]) if key in fund else None
