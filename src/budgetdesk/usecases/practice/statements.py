"""The bank's statement files of the story: a camt.053 for each month, and one CSV file."""

from __future__ import annotations

from typing import Final

from budgetdesk.usecases.practice.camt_file import BankStatement, camt_file
from budgetdesk.usecases.practice.csv_file import csv_file
from budgetdesk.usecases.practice.plan import PracticeFile, PracticePlan
from budgetdesk.usecases.practice.story import Story, StoryMonth, tell

_CSV_MONTHS: Final = 3


def practice_statements(plan: PracticePlan) -> tuple[PracticeFile, ...]:
    """All statement files of the budget account, oldest first; the CSV file comes last.

    The CSV file lists the last three months again, so it overlaps the camt files: what they
    brought is found there as duplicate. Its lines say the same to the letter.
    """
    story = tell(plan)
    camt = [
        PracticeFile(
            camt_name(month),
            camt_file(statement_of(story, number)),
            is_open=number >= len(story.kept),
        )
        for number, month in enumerate(story.months)
    ]
    return (*camt, _csv(story))


def camt_name(month: StoryMonth) -> str:
    """Name of the month's statement file."""
    return f"kontoauszug-{month.days.first:%Y-%m}.xml"


def statement_of(story: Story, number: int) -> BankStatement:
    """What the bank says of the month with this number, counted from 0."""
    month = story.months[number]
    return BankStatement(
        iban=_iban(story),
        owner=story.tables.household["holder"]["name"],
        bank=story.tables.payees["bank"].name,
        number=number + 1,
        days=month.days,
        opening=month.opening,
        movements=month.bank,
    )


def _csv(story: Story) -> PracticeFile:
    months = story.months[-_CSV_MONTHS:]
    first, last = months[0].days.first, months[-1].days.last
    movements = [each for month in months for each in month.bank]
    name = f"umsaetze-{first:%Y-%m-%d}-bis-{last:%Y-%m-%d}.csv"
    is_open = len(story.kept) < len(story.months)
    return PracticeFile(name, csv_file(_iban(story), movements), is_open=is_open)


def _iban(story: Story) -> str:
    accounts = {row["code"]: row for row in story.tables.household["account"]}
    return str(accounts["bank"]["iban"])
