"""The sheets of a month for agencies and the tax office, from payslip files, and when all is due.

A sheet over several months is made with its last month; one that would lack a month is not made,
and a hint says why.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Final

from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.german_calendar import Land
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.kernel.problem import Problem, Weight
from budgetdesk.payroll.declarations.accident_yearly import accident_proof, accident_reports
from budgetdesk.payroll.declarations.contribution_statement import contribution_statements
from budgetdesk.payroll.declarations.deuev import months_of, report
from budgetdesk.payroll.declarations.household_cheque import (
    ChequeFacts,
    half_year,
    half_year_cheque,
)
from budgetdesk.payroll.declarations.payroll_account import PayrollAccount, payroll_accounts
from budgetdesk.payroll.declarations.settled import SettledMonth
from budgetdesk.payroll.declarations.sheet import Sheet
from budgetdesk.payroll.declarations.wage_tax_return import wage_tax_return
from budgetdesk.payroll.due_dates import TaxPeriod
from budgetdesk.payroll.due_list import DueThing
from budgetdesk.reports.content.sheet_document import SheetFrame, account_document, sheet_document
from budgetdesk.staff.insurance import HealthCover
from budgetdesk.staff.wage_tax import FlatTax
from budgetdesk.usecases.declaration_dates import (
    SheetKind,
    ToDeclare,
    due_of,
    due_things,
    events_of,
)
from budgetdesk.usecases.declared_months import (
    DeclaredMonth,
    days_employed,
    declared_months,
    months_missing,
)
from budgetdesk.usecases.outside_files import write_file

_JUNE, _DECEMBER = 6, 12
ALL_KINDS: Final = frozenset(SheetKind)


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for: kinds of sheets, the month, and how wage tax is declared."""

    kinds: Collection[SheetKind] = ALL_KINDS
    month: Month | None = None
    """None takes the last month of the files."""
    tax_period: TaxPeriod = TaxPeriod.MONTH
    """A calendar month is the rule, § 41a Abs. 2 Satz 1 EStG."""
    tax_office: Land | None = None
    """Land of the tax office; None takes the one of the place of work."""
    plan: Path | None = None
    """Wage-tax plan of the ministry, for months whose plan the program does not know."""


@dataclass(frozen=True, slots=True)
class MadeSheet:
    """A sheet with what stands around its fields."""

    kind: SheetKind
    sheet: Sheet | PayrollAccount
    frame: SheetFrame

    @property
    def due(self) -> date | None:
        """Day on which what stands on it is due, where that is known."""
        return self.frame.due


@dataclass(frozen=True, slots=True)
class SheetsAnswer:
    """The sheets of a month, and all that is due because of it."""

    month: Month
    sheets: tuple[MadeSheet, ...]
    due: tuple[DueThing, ...]
    hints: tuple[Problem, ...]


def sheets_of(paths: Sequence[Path], asked: Asked) -> SheetsAnswer:
    """Reckon the payslips of the files and make the sheets of a month.

    Raises `NotFound`, `FileNotUnderstood`, and `Invalid` with everything that is wrong, also where
    no file is of the month.
    """
    all_months = declared_months(paths, asked.plan)
    month = asked.month or max(one.settled.month for one in all_months)
    months = tuple(one for one in all_months if one.settled.month <= month)
    if all(one.settled.month != month for one in months):
        raise Invalid(problems=[Problem("sheets_month_missing", "month", {"month": month})])
    maker = _Maker(months, month, asked.tax_period)
    office = asked.tax_office or months[-1].answer.slip.facts.employer.land
    duties = ToDeclare(months, month, asked.tax_period, office)
    hints = [*_of_payslips(months, month)]
    if SheetKind.STATEMENT in asked.kinds:
        hints += duties.hints()
    due = due_things(duties, asked.kinds)
    found = [
        MadeSheet(kind, sheet, _frame(kind, sheet, months, due_of(kind, sheet, due)))
        for kind in SheetKind
        if kind in asked.kinds
        for sheet in maker.made(kind)
    ]
    return SheetsAnswer(month, tuple(found), due, (*hints, *maker.hints))


def _of_payslips(months: Collection[DeclaredMonth], month: Month) -> Iterator[Problem]:
    """Yield what the payslips of the month hint at, such as a levy that was left out, once."""
    now = [one.answer.slip.hints for one in months if one.settled.month == month]
    told: list[Problem] = []
    for hint in (one for hints in now for one in hints):
        if hint not in told:
            told.append(hint)
            yield hint


def _frame(
    kind: SheetKind,
    sheet: Sheet | PayrollAccount,
    months: Sequence[DeclaredMonth],
    due: date | None,
) -> SheetFrame:
    """Return what stands around the fields; the cheque has numbers among its own."""
    employers = [one.answer.names.employer for one in months if one.answer.names.employer]
    employer = employers[-1] if employers else ""
    if kind is SheetKind.CHEQUE:
        return SheetFrame(employer, due=due)
    person = sheet.person if isinstance(sheet, PayrollAccount) else sheet.about
    given = [one.answer.declaration for one in months]
    business = [one.business_number for one in given if one.business_number]
    tax = [one.tax_number for one in given if one.tax_number]
    own = [one.answer.names.sv_number for one in months if one.settled.person == person]
    return SheetFrame(
        employer,
        business_number=business[-1] if business and kind is not SheetKind.WAGE_TAX else "",
        tax_number=tax[-1] if tax else "",
        insurance_number=next((one for one in reversed(own) if one), ""),
        due=due,
    )


def write_sheets(answer: SheetsAnswer, folder: Path, today: date) -> tuple[Path, ...]:
    """Write each sheet as a tagged PDF into a folder. Raises `NotAllowed` ("cannot_write")."""
    from budgetdesk.reports.pdf import write_pdf  # loads reportlab, which few commands need

    written: list[Path] = []
    for made in answer.sheets:
        frame = replace(made.frame, created_on=today)
        if isinstance(made.sheet, PayrollAccount):
            document = account_document(made.sheet, frame)
        else:
            document = sheet_document(made.sheet, frame)
        path, number = folder / f"{document.filing}.pdf", 1
        while path in written:
            number += 1
            path = folder / f"{document.filing}_{number}.pdf"
        written.append(write_file(path, write_pdf(document)))
    return tuple(written)


@dataclass(slots=True)
class _Maker:
    """Makes the sheets of one month; what cannot be made leaves a hint."""

    months: tuple[DeclaredMonth, ...]
    month: Month
    tax_period: TaxPeriod
    hints: list[Problem] = field(default_factory=list)

    def made(self, kind: SheetKind) -> Iterator[Sheet | PayrollAccount]:
        """Yield the sheets of a kind."""
        makers: dict[SheetKind, Callable[[], Iterator[Sheet | PayrollAccount]]] = {
            SheetKind.STATEMENT: self._statements,
            SheetKind.WAGE_TAX: self._wage_tax,
            SheetKind.REPORT: self._reports,
            SheetKind.CHEQUE: self._cheques,
            SheetKind.ACCOUNT: self._accounts,
            SheetKind.ACCIDENT: self._accident,
        }
        yield from makers[kind]()

    @property
    def _settled(self) -> tuple[SettledMonth, ...]:
        return tuple(one.settled for one in self.months)

    def _is_whole(self, people: Collection[str], span: DateRange) -> bool:
        """Tell whether no month is missing; else say which ones are."""
        lacking = {person: months_missing(self.months, person, span) for person in sorted(people)}
        for person, missing in lacking.items():
            for month in missing:
                data = {"who": person, "month": month}
                hint = Problem("sheets_month_lacking", "file", data, Weight.HINT)
                if hint not in self.hints:
                    self.hints.append(hint)
        return not any(lacking.values())

    def _statements(self) -> Iterator[Sheet]:
        people = {one.settled.person for one in self.months if not one.settled.by_household_cheque}
        if self._is_whole(people, self.month.days):
            yield from contribution_statements(self._settled, self.month)

    def _wage_tax(self) -> Iterator[Sheet]:
        span = DateRange(
            self.tax_period.first_month(self.month).first, self.tax_period.last_day(self.month)
        )
        people = {
            one.settled.person
            for one in self.months
            if one.settled.taxed is not FlatTax.TWO_PERCENT
        }
        if self.month.last == span.last and people and self._is_whole(people, span):
            yield wage_tax_return(self._settled, self.tax_period, self.month)

    def _reports(self) -> Iterator[Sheet]:
        for event in events_of(self.months, self.month):
            person = event.declared.settled.person
            span = event.days if event.settled_days is None else event.settled_days
            if not self._is_whole({person}, span):
                continue
            months = months_of(self._settled, person, span)
            try:
                yield report(event.reason, months, event.days)
            except Invalid as error:
                told: Sequence[Problem] = error.data["problems"]  # type: ignore[assignment]
                data = {"who": person, "reason": event.reason.value}
                self.hints.append(Problem("sheets_report_not_made", "file", data, Weight.HINT))
                self.hints += told

    def _cheques(self) -> Iterator[Sheet]:
        half = half_year(self.month.year, first=self.month.month <= _JUNE)
        people = {one.settled.person: one for one in self.months if one.settled.by_household_cheque}
        for person, last in sorted(people.items()):
            days = days_employed(self.months, person, half)
            ends_now = days is not None and Month.of(days.last) == self.month
            if ends_now and self._is_whole({person}, half):
                yield half_year_cheque(_cheque_facts(last), self._settled, half)

    def _accounts(self) -> Iterator[PayrollAccount]:
        yield from payroll_accounts(self._settled, self.month.year)

    def _accident(self) -> Iterator[Sheet]:
        year = self.month.year
        span = DateRange(date(year, 1, 1), date(year, _DECEMBER, 31))
        people = {
            one.settled.person
            for one in self.months
            if one.settled.month.year == year and not one.settled.by_household_cheque
        }
        if self.month.month == _DECEMBER and people and self._is_whole(people, span):
            yield from accident_reports(self._settled, year)
            yield accident_proof(self._settled, year)


def _cheque_facts(last: DeclaredMonth) -> ChequeFacts:
    answer, settled = last.answer, last.settled
    person, given = answer.slip.facts.person, answer.declaration
    return ChequeFacts(
        employer=answer.names.employer,
        business_number=given.business_number,
        tax_number=given.tax_number,
        person=settled.person,
        family_name=settled.family_name,
        given_name=settled.given_name,
        insurance_number=answer.names.sv_number,
        birth=person.birth,
        begins=last.employment.begins,
        ends=last.employment.ends,
        flat_tax=settled.taxed is FlatTax.TWO_PERCENT,
        has_main_job=given.main_job,
        statutory_health=person.health is not HealthCover.PRIVATE,
        rv_exempt=person.rv_exempt,
    )
