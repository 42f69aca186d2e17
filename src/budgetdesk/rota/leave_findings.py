"""What to look at in a leave account."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from budgetdesk.kernel.period import Month
from budgetdesk.kernel.problem import Problem, Weight
from budgetdesk.rota.absences import AbsenceKind
from budgetdesk.rota.accounts import LeaveEntryKind
from budgetdesk.rota.leave import hundredths
from budgetdesk.rota.leave_facts import AccountFacts, YearLeft, notified_on
from budgetdesk.rota.leave_year import employments

_DECEMBER: Final = 12


def leave_findings(
    facts: AccountFacts, years: Sequence[YearLeft], since: date, on: date
) -> Iterator[Problem]:
    """Yield what is doubtful in the account that begins on `since` and stands as on `on`."""
    yield from _unknown_start(facts, since)
    yield from _uncounted(facts, years)
    yield from _of_years(facts, years, on)


def _unknown_start(facts: AccountFacts, since: date) -> Iterator[Problem]:
    """What was left of the years before the file knows of the person."""
    if any(one.kind is LeaveEntryKind.START for one in facts.entries):
        return
    if any(begins < since for begins, _ in employments(facts.member)):
        data = {"name": facts.member.assistant.short, "day": since}
        subject = ("assistant", int(facts.member.id))
        yield Problem("leave_start_missing", "leave", data, Weight.HINT, subject)


def _uncounted(facts: AccountFacts, years: Sequence[YearLeft]) -> Iterator[Problem]:
    """Entries for years before the account begins: its start says what is left of those."""
    begins = min(one.year for one in years)
    subject = ("assistant", int(facts.member.id))
    for one in facts.entries:
        if one.kind is not LeaveEntryKind.START and one.year < begins:
            data = {
                "name": facts.member.assistant.short,
                "year": one.year,
                "days": hundredths(one.days),
                "begins": begins,
            }
            yield Problem("leave_entry_uncounted", "leave", data, Weight.WARNING, subject)


def _of_years(facts: AccountFacts, years: Sequence[YearLeft], on: date) -> Iterator[Problem]:
    name = facts.member.assistant.short
    subject = ("assistant", int(facts.member.id))
    for one in years:
        free = one.left - one.planned
        data = {"name": name, "year": one.year, "days": hundredths(abs(free))}
        if free < 0:
            yield Problem("leave_overdrawn", "leave", data, Weight.WARNING, subject)
        elif free > 0 and one.year <= on.year and _needs_notice(facts, one.year, on):
            yield Problem("leave_without_notice", "leave", data, Weight.HINT, subject)
        months = _elternzeit_months(facts, one.year)
        if months and one.year <= on.year and not _was_cut(facts, one.year):
            told = {"name": name, "year": one.year, "months": months}
            yield Problem("leave_in_elternzeit", "leave", told, Weight.HINT, subject)


def _needs_notice(facts: AccountFacts, year: int, on: date) -> bool:
    """What is left when the employment ends this year is paid out and does not lapse."""
    ends = next((last for _, last in reversed(tuple(employments(facts.member)))), None)
    return notified_on(facts.letters, year) is None and (ends is None or ends.year > on.year)


def _elternzeit_months(facts: AccountFacts, year: int) -> int:
    """Full calendar months of Elternzeit: for each a twelfth may be cut (§ 17 Abs. 1 BEEG)."""
    days = [one.days for one in facts.absences if one.kind is AbsenceKind.PARENTAL]
    months = (Month(year, number) for number in range(1, _DECEMBER + 1))
    return sum(
        any(one.first <= month.first and month.last <= one.last for one in days) for month in months
    )


def _was_cut(facts: AccountFacts, year: int) -> bool:
    """The cut needs a word of the employer, and stands in the account as a correction."""
    return any(
        one.year == year and one.kind is LeaveEntryKind.CORRECTION and one.days < 0
        for one in facts.entries
    )
