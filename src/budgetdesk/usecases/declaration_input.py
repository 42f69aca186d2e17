"""What a user writes into a payslip's file for reports alone; no payslip depends on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from budgetdesk.kernel.german_calendar import Land
from budgetdesk.payroll.declarations.settled import Confession
from budgetdesk.usecases.calc_entries import Entries


@dataclass(frozen=True, slots=True)
class DeclarationInput:
    """The table `sheets` of a payslip's file; empty where nothing was entered."""

    family_name: str = ""
    given_name: str = ""
    agency_land: Land | None = None
    """Land of the Krankenkasse's seat, whose holidays count."""
    confession: Confession = Confession.NONE
    minutes: int | None = None
    """Working time of the month, where the lines of pay do not tell it."""
    paid_on: date | None = None
    business_number: str = ""
    tax_number: str = ""
    """Of the employer."""
    main_job: bool = False
    """The employee has another job with compulsory insurance."""


def declaration_input(given: Entries) -> DeclarationInput:
    """Return the table; what cannot be read is noted as a problem."""
    return DeclarationInput(
        family_name=given.text("family_name"),
        given_name=given.text("given_name"),
        agency_land=given.choice_or_none("agency_land", Land),
        confession=given.choice("confession", Confession.NONE),
        minutes=given.minutes_or_none("worked_hours"),
        paid_on=given.day_or_none("paid_on"),
        business_number=given.text("business_number"),
        tax_number=given.text("tax_number"),
        main_job=given.flag("main_job", default=False),
    )
