"""Deadlines: Widerspruch and Klage, usage reports, reviews, the end of the grant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import Final

from dateutil.relativedelta import relativedelta

from budgetdesk.budget.agreement import Agreement
from budgetdesk.budget.demands import Demand, DemandState
from budgetdesk.budget.grants import Grant
from budgetdesk.budget.periods import proof_periods
from budgetdesk.kernel.explanation import Explained, Line
from budgetdesk.kernel.german_calendar import PlaceOfWork, next_working_day
from budgetdesk.kernel.period import DateRange
from budgetdesk.kernel.problem import Problem, Weight
from budgetdesk.statutory.figures import Figures, Preview

_AGREEMENT: Final = "Zielvereinbarung"
_BESCHEID: Final = "Bescheid"


class DeadlineKind(Enum):
    """What is to be done by the day."""

    OBJECTION = "objection"
    """Widerspruch, or Klage against a Widerspruchsbescheid."""
    DEMAND_OBJECTION = "demand_objection"
    """Widerspruch against a repayment demand."""
    REPORT = "report"
    """Hand in the Verwendungsnachweis."""
    REVIEW = "review"
    GRANT_END = "grant_end"
    """Last day of the grant; the application for the next must be in before."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """One day to keep. `covers` is the period that a report accounts for, else None."""

    kind: DeadlineKind
    on: date
    subject: tuple[str, int]
    lines: tuple[Line, ...] = ()
    covers: DateRange | None = None


@dataclass(frozen=True, slots=True)
class Deadlines:
    """Deadlines by day, and what is missing to know more of them."""

    found: tuple[Deadline, ...]
    problems: tuple[Problem, ...]


def bekanntgabe(
    posted_on: date | None, served_on: date | None, figures: Figures
) -> Explained[date | None]:
    """Day on which a Bescheid counts as made known; None where neither day is known.

    A formal service counts on its own day. A posted letter counts on the fourth day after
    posting, before 2025 on the third (§ 37 Abs. 2 SGB X), even on a Sunday or a holiday: the
    fiction is not shifted (LSG Bayern L 2 U 140/13). A letter that provably came later, or
    never, is not covered here; then the later day counts.
    """
    if served_on is not None:
        line = Line("served_formally", inputs={"on": served_on})
        return Explained(served_on, (line,))
    if posted_on is None:
        return Explained(None, (Line("posting_day_not_entered"),))
    days = figures["bekanntgabe_days"].preview(posted_on)
    day = posted_on + timedelta(days=int(days.amount))
    data = {"posted": posted_on, "days": int(days.amount), "on": day}
    return Explained(day, (Line("bekanntgabe", None, data, days.source), *_provisional(days, day)))


def objection_deadline(
    posted_on: date | None, served_on: date | None, place: PlaceOfWork | None, figures: Figures
) -> Explained[date | None]:
    """Last day for Widerspruch or Klage: a month after Bekanntgabe (§§ 84, 87 SGG).

    Where the last month lacks the day, its last day; a Saturday, Sunday or public holiday moves
    the end to the next working day (§ 64 Abs. 2, 3 SGG). Holidays are taken at `place`, the
    seat of the agency; None means that the Land is not known, and then no day is named.
    A missing or wrong Rechtsbehelfsbelehrung gives a year (§ 66 SGG); that is not decided here.
    """
    known = bekanntgabe(posted_on, served_on, figures)
    if known.value is None:
        return known
    if place is None:
        return Explained(None, (*known.lines, Line("land_not_entered")))
    months = figures["widerspruch_months"].preview(known.value)
    month_end = known.value + relativedelta(months=int(months.amount))
    end = next_working_day(month_end, place)
    lines = [
        *known.lines,
        Line("month_of_objection", None, {"since": known.value, "on": month_end}, months.source),
    ]
    if end != month_end:
        data = {"day": month_end, "on": end}
        lines.append(Line("deadline_shifted", None, data, "§ 64 Abs. 3 SGG"))
    return Explained(end, (*lines, *_provisional(months, end)))


def deadlines(
    grants: Iterable[Grant],
    agreements: Iterable[Agreement],
    place: PlaceOfWork | None,
    figures: Figures,
    *,
    demands: Iterable[Demand] = (),
) -> Deadlines:
    """All deadlines of grants, agreements and demands, past ones too, by day.

    A repayment demand has one while nothing was done about it. An agreement asks for reports on
    the days for which it and a grant of its Teilbudget hold.
    `problems` names what keeps a deadline from being known: the Land, the day of posting, the
    days within which a report is due.
    """
    known_grants, known_agreements = tuple(grants), tuple(agreements)
    found: list[Deadline] = []
    problems: list[Problem] = []
    for grant in known_grants:
        found += _of_grant(grant)
    for kind, subject, letter in _letters(known_grants, demands):
        objection = objection_deadline(letter.posted_on, letter.served_on, place, figures)
        if objection.value is None:
            code = objection.lines[-1].code
            if (kind, code) == (DeadlineKind.DEMAND_OBJECTION, "posting_day_not_entered"):
                code = "demand_posting_day_not_entered"
            problems.append(Problem(code, weight=Weight.HINT, subject=subject))
        else:
            found.append(Deadline(kind, objection.value, subject, objection.lines))
    for agreement in known_agreements:
        found += _of_agreement(agreement, known_grants)
        if agreement.due_days is None:
            subject = ("agreement", agreement.id)
            code = "report_due_not_entered"
            problems.append(Problem(code, "due_days", weight=Weight.HINT, subject=subject))
    found.sort(key=lambda each: (each.on, each.kind.value, each.subject))
    return Deadlines(tuple(found), tuple(problems))


def _letters(
    grants: Iterable[Grant], demands: Iterable[Demand]
) -> Iterator[tuple[DeadlineKind, tuple[str, int], Grant | Demand]]:
    """Tell the letters against which an objection is possible."""
    for grant in grants:
        yield DeadlineKind.OBJECTION, ("grant", grant.id), grant
    for demand in demands:
        if demand.state is DemandState.OPEN:
            yield DeadlineKind.DEMAND_OBJECTION, ("demand", demand.id), demand


def _of_grant(grant: Grant) -> Iterator[Deadline]:
    subject = ("grant", grant.id)
    ends = Line("grant_ends", inputs={"on": grant.valid_to}, source=_BESCHEID)
    yield Deadline(DeadlineKind.GRANT_END, grant.valid_to, subject, (ends,))
    if grant.review_on is not None:
        line = Line("review_agreed", inputs={"on": grant.review_on}, source=_BESCHEID)
        yield Deadline(DeadlineKind.REVIEW, grant.review_on, subject, (line,))


def _of_agreement(agreement: Agreement, grants: Iterable[Grant]) -> Iterator[Deadline]:
    subject = ("agreement", agreement.id)
    if agreement.review_on is not None:
        line = Line("review_agreed", inputs={"on": agreement.review_on}, source=_AGREEMENT)
        yield Deadline(DeadlineKind.REVIEW, agreement.review_on, subject, (line,))
    if agreement.due_days is None:
        return
    for grant in grants:
        if grant.teilbudget != agreement.teilbudget:
            continue
        agreed = DateRange(agreement.valid_from, agreement.valid_to or grant.valid_to)
        for period in proof_periods(grant, agreement.proof_period):
            covered = period.intersection(agreed)
            if covered is not None:
                yield _report(agreement, covered, agreement.due_days)


def _report(agreement: Agreement, period: DateRange, due_days: int) -> Deadline:
    """Due so many days after the period; an agreed day is not shifted for a weekend."""
    due = period.last + timedelta(days=due_days)
    data = {"first": period.first, "last": period.last, "days": due_days, "on": due}
    line = Line("report_due", None, data, _AGREEMENT)
    return Deadline(DeadlineKind.REPORT, due, ("agreement", agreement.id), (line,), period)


def _provisional(figure: Preview, day: date) -> tuple[Line, ...]:
    return (Line("figures_provisional", inputs={"on": day}),) if figure.provisional else ()
