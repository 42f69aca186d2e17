"""The budget holder as an employer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from budgetdesk.kernel.money import ZERO, Money
from budgetdesk.staff.ids import EmployerDataId, StepDoneId


class AccidentCharge(Enum):
    """How the accident insurer charges the employer (§ 185 Abs. 4 SGB VII)."""

    HOUSEHOLD_CHEQUE = "household_cheque"
    """1.6 % with the debit of the Minijob-Zentrale."""
    PER_HEAD = "per_head"
    """A flat amount per head and year."""
    BY_PAY = "by_pay"
    """Percent of the pay."""
    NONE = "none"
    """Not known yet or charged otherwise: no line, and a hint says so."""


@dataclass(frozen=True, slots=True)
class EmployerData:
    """Numbers and facts that a private employer needs; one record a file. Empty: not known."""

    id: EmployerDataId
    betriebsnummer: str = ""
    """Eight digits, from the Betriebsnummern-Service (§ 18i SGB IV)."""
    steuernummer: str = ""
    finanzamt: str = ""
    accident_insurer: str = ""
    """Unfallkasse or Gemeindeunfallversicherung of the Land (§ 129 Abs. 1 Nr. 2 SGB VII)."""
    accident_number: str = ""
    """Number of the employer there."""
    accident: AccidentCharge = AccidentCharge.NONE
    accident_amount: Money = ZERO
    """A year and head, for PER_HEAD."""
    accident_rate: Decimal = Decimal(0)
    """Percent of pay, for BY_PAY."""
    private_household: bool = True
    """Exempt from the Insolvenzgeldumlage (§ 358 Abs. 1 Satz 2 SGB III)."""
    berlin_east: bool | None = None
    """In Berlin: whether the household lies in the former East."""
    place_of_work: str = ""
    """For contracts, where it is not the holder's address."""


class EmployerStep(Enum):
    """First steps of a new employer, in the order in which they are best taken."""

    BETRIEBSNUMMER = "betriebsnummer"
    FINANZAMT = "finanzamt"
    ELSTAM = "elstam"
    """Access to ELSTER and the wage-tax features of the employees."""
    ACCIDENT_INSURER = "accident_insurer"
    SV_MELDEPORTAL = "sv_meldeportal"
    HEALTH_FUNDS = "health_funds"
    PAYROLL_OFFICE = "payroll_office"
    """Decide who reckons the wages."""
    CONTRACTS = "contracts"
    NACHWEIS = "nachweis"
    TIME_RECORDS = "time_records"
    LIABILITY = "liability"
    """Private liability insurance that covers the employees."""


@dataclass(frozen=True, slots=True)
class StepDone:
    """A first step that the user says is done."""

    id: StepDoneId
    step: EmployerStep
    on: date
    note: str = ""
