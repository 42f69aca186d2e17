"""What the first page shows: does the money last, what is to be done, what comes next."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from budgetdesk.budget.agreement import Agreement, Earmark, ProofPeriod
from budgetdesk.budget.forecast import Books, Forecast, Gap, MonthFlow, forecast
from budgetdesk.budget.funders import BenefitForm, Teilbudget
from budgetdesk.budget.grants import Grant
from budgetdesk.budget.instalments import expected_instalments, granted_by_month, granted_in
from budgetdesk.budget.matching import Match, match_instalments
from budgetdesk.budget.period_account import PeriodAccount
from budgetdesk.budget.periods import proof_periods
from budgetdesk.budget.settlement import repayable_today
from budgetdesk.budget.today_figures import bound_money, spent_since, together
from budgetdesk.kernel.explanation import Explained, Line
from budgetdesk.kernel.money import ZERO, Money, total
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.ledger.bookings import Booking
from budgetdesk.ledger.cost_types import CostKind
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.reports.content.usage_input import GrantTerms
from budgetdesk.storage import today_queries
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases.deadline_rows import DeadlineRow
from budgetdesk.usecases.repayment import running_block
from budgetdesk.usecases.today_duties import (
    Todo,
    coming_deadlines,
    missing_receipts,
    team_todos,
    todos,
)
from budgetdesk.usecases.today_facts import Facts

_LATEST: Final = 5
"""So many of the latest bookings are shown."""
_INCOME: Final = frozenset({CostKind.INSTALMENT, CostKind.ONE_OFF_GRANT, CostKind.REFUND})


@dataclass(frozen=True, slots=True)
class TeilbudgetToday:
    """One Teilbudget today. `grant` is the one that holds, else the last that has begun, else None.

    `granted` is what the whole grant gives, `spent` what went out since it began, `bound` the
    earmarks of the agreement, `repayable` what would have to be paid back today. Each is None where
    it is not known.
    """

    teilbudget: Teilbudget
    grant: Grant | None
    granted: Explained[Money | None]
    spent: Explained[Money | None]
    bound: Explained[Money | None]
    repayable: Explained[Money | None]
    outlook: Explained[Forecast | Gap]
    flows: tuple[MonthFlow, ...]

    @property
    def forecast(self) -> Forecast | None:
        """The projection; None where there is none."""
        return self.outlook.value if isinstance(self.outlook.value, Forecast) else None

    @property
    def foreseen(self) -> Explained[Money | None]:
        """What is still to be spent to the end of the grant, if it goes on like this."""
        value = None if self.forecast is None else self.forecast.foreseen
        return Explained(value, self.outlook.lines)

    @property
    def free(self) -> Explained[Money | None]:
        """What is left at the end of the grant without what is bound."""
        value = None if self.forecast is None else self.forecast.free
        return Explained(value, self.outlook.lines)


@dataclass(frozen=True, slots=True)
class TodayView:
    """The first page. `choices` are all Teilbudgets of money, `shown` those that were asked for.

    `months` are those of the running year of the (first) grant up to today, of the calendar year
    where there is no grant.
    """

    on: date
    choices: tuple[Teilbudget, ...]
    shown: tuple[TeilbudgetToday, ...]
    months: tuple[MonthFlow, ...]
    todos: tuple[Todo, ...]
    team: tuple[Todo, ...]
    """What of the roster is to be done, beside the others."""
    deadlines: tuple[DeadlineRow, ...]
    latest: tuple[Booking, ...]

    @property
    def granted(self) -> Explained[Money | None]:
        """Granted for the whole time of the grants."""
        return self._together(lambda one: one.granted)

    @property
    def spent(self) -> Explained[Money | None]:
        """Spent since the grants began."""
        return self._together(lambda one: one.spent)

    @property
    def foreseen(self) -> Explained[Money | None]:
        """Still to be spent if it goes on like this."""
        return self._together(lambda one: one.foreseen)

    @property
    def bound(self) -> Explained[Money | None]:
        """Earmarks on the balance."""
        return self._together(lambda one: one.bound)

    @property
    def free(self) -> Explained[Money | None]:
        """Left at the end of the grants without what is bound."""
        return self._together(lambda one: one.free)

    @property
    def repayable(self) -> Explained[Money | None]:
        """What would have to be paid back today."""
        return self._together(lambda one: one.repayable)

    def _together(
        self, figure: Callable[[TeilbudgetToday], Explained[Money | None]]
    ) -> Explained[Money | None]:
        return together((one.teilbudget.name, figure(one)) for one in self.shown)


def today_view(reader: Reader, teilbudget: TeilbudgetId | None, today: date) -> TodayView:
    """Gather the first page for one Teilbudget, or for all (None).

    Vouchers are no money: such Teilbudgets are only among the deadlines and the things to do. A
    Teilbudget that is not there any more counts as all.
    """
    gathering = Gathering(teilbudget, today)
    while gathering.view is None:
        gathering.go_on(reader)
    return gathering.view


class Gathering:
    """Gathers the first page piece by piece, each in less than 0.1 s, however long the file is.

    The file must stay as it is until `view` is there.
    """

    def __init__(self, teilbudget: TeilbudgetId | None, today: date) -> None:
        """Gather what `today_view` would give."""
        self.view: TodayView | None = None
        self._pieces = _pieces(teilbudget, today)
        next(self._pieces)

    def go_on(self, reader: Reader) -> bool:
        """Do the next piece; tell whether there are more."""
        try:
            self._pieces.send(reader)
        except StopIteration as end:
            self.view = end.value
        return self.view is None


def _pieces(teilbudget: TeilbudgetId | None, today: date) -> Generator[None, Reader, TodayView]:
    reader = yield
    choices = tuple(one for one in reader.all(Teilbudget) if one.form is BenefitForm.MONEY)
    chosen = tuple(one for one in choices if one.id == teilbudget) or choices
    only = chosen[0].id if len(chosen) == 1 and len(choices) > 1 else None
    facts = Facts.of(reader, chosen, today)
    for portion in today_queries.portions(reader):
        reader = yield
        facts.sums.add(reader, portion)
    reader = yield
    missing = missing_receipts(reader, only, today)
    reader = yield
    to_do = todos(reader, only, today, known_from=facts.known[0], missing=missing)
    reader = yield
    of_team = team_todos(reader, today)
    reader = yield
    shown = tuple(_teilbudget_today(facts, one) for one in chosen)
    return TodayView(
        today,
        choices,
        shown,
        _months(shown, today),
        to_do,
        of_team,
        coming_deadlines(reader, only, today),
        today_queries.latest_bookings(reader, _LATEST, teilbudget=only, until=today),
    )


def _teilbudget_today(facts: Facts, teilbudget: Teilbudget) -> TeilbudgetToday:
    number = teilbudget.id
    terms, agreement = facts.current[number], facts.agreements[number]
    earmarks = None if agreement is None else agreement.bound
    flows = _flows(facts, number)
    return TeilbudgetToday(
        teilbudget,
        None if terms is None else terms.grant,
        _granted(terms),
        _spent(facts, number, terms),
        bound_money(earmarks),
        _repayable(facts, number, terms, agreement),
        _projection(facts, number, earmarks),
        flows,
    )


def projection_until(
    reader: Reader, teilbudget: Teilbudget, today: date, until: date
) -> Explained[Forecast | Gap]:
    """Project one Teilbudget's money to an earlier day than the end of its grant."""
    return _projection(Facts.complete(reader, (teilbudget,), today), teilbudget.id, None, until)


def _projection(
    facts: Facts,
    teilbudget: TeilbudgetId,
    earmarks: Sequence[Earmark] | None,
    until: date | None = None,
) -> Explained[Forecast | Gap]:
    terms = facts.current[teilbudget]
    return forecast(
        None if terms is None else terms.grant,
        () if terms is None else terms.amounts,
        _matches(facts, teilbudget),
        books=_books(facts, teilbudget, _flows(facts, teilbudget)),
        earmarks=earmarks,
        today=facts.today,
        until=until,
    )


def _granted(terms: GrantTerms | None) -> Explained[Money | None]:
    if terms is None:
        return Explained(None, (Line("forecast_no_grant"),))
    whole = granted_in(terms.grant, terms.amounts, terms.one_offs, terms.grant.validity)
    return Explained(whole.value if terms.amounts or terms.one_offs else None, whole.lines)


def _spent(
    facts: Facts, teilbudget: TeilbudgetId, terms: GrantTerms | None
) -> Explained[Money | None]:
    if terms is None:
        return Explained(None, (Line("forecast_no_grant"),))
    first = terms.grant.valid_from
    names = {each.id: each.name for each in facts.ledger.cost_types}
    by_name: dict[str, Money] = {}
    for each in facts.slices:
        is_spending = facts.kind(each) is CostKind.SPENDING
        if each.teilbudget == teilbudget and each.since >= first and is_spending:
            name = "–" if each.cost_type is None else names[each.cost_type]
            by_name[name] = by_name.get(name, ZERO) - each.amount
    answer = spent_since(first, facts.today, by_name)
    return Explained(answer.value, answer.lines)


def _repayable(
    facts: Facts, teilbudget: TeilbudgetId, terms: GrantTerms | None, agreement: Agreement | None
) -> Explained[Money | None]:
    if terms is None:
        return Explained(None, (Line("forecast_no_grant"),))
    block = running_block(terms, agreement, facts.today)
    budgets = granted_by_month(terms.grant, terms.amounts, block).value
    answer = repayable_today(
        agreement,
        _account(facts, teilbudget, DateRange(block.first, facts.today)),
        [month.amount for month in budgets],
        grant=terms.grant,
        today=facts.today,
        own_money=facts.sum(teilbudget, {CostKind.OWN_CONTRIBUTION}),
    )
    return Explained(None if answer.value is None else answer.value.amount, answer.lines)


def _account(facts: Facts, teilbudget: TeilbudgetId, period: DateRange) -> PeriodAccount:
    """The period's account from the slices; the months of `period` begin where slices do."""

    def moved(kind: CostKind) -> Money:
        return facts.sum(teilbudget, {kind}, since=period.first)

    not_own = set(CostKind) - {CostKind.OWN_CONTRIBUTION}
    before = facts.sum(teilbudget, not_own, until=period.day_before)
    return PeriodAccount(
        period,
        before + facts.entered[teilbudget],
        moved(CostKind.INSTALMENT),
        moved(CostKind.ONE_OFF_GRANT),
        moved(CostKind.REFUND),
        -moved(CostKind.SPENDING),
        -moved(CostKind.REPAYMENT),
        moved(CostKind.OWN_CONTRIBUTION),
        (),
    )


def _books(facts: Facts, teilbudget: TeilbudgetId, flows: tuple[MonthFlow, ...]) -> Books:
    """What is known of the Teilbudget; before its first grant there was none of it."""
    not_own = set(CostKind) - {CostKind.OWN_CONTRIBUTION}
    first, last = facts.known
    begun = [each.grant.valid_from for each in facts.terms[teilbudget]]
    return Books(
        facts.sum(teilbudget, not_own) + facts.entered[teilbudget],
        facts.sum(teilbudget, {CostKind.OWN_CONTRIBUTION}),
        flows,
        None if first is None else max([first, *begun[:1]]),
        last,
    )


def _flows(facts: Facts, teilbudget: TeilbudgetId) -> tuple[MonthFlow, ...]:
    found: dict[Month, MonthFlow] = {}
    for each in facts.slices:
        if each.teilbudget == teilbudget:
            month = Month.of(each.since)
            kind, before = facts.kind(each), found.get(month, MonthFlow(month, ZERO, ZERO))
            found[month] = MonthFlow(
                month,
                before.income + (each.amount if kind in _INCOME else ZERO),
                before.spent - (each.amount if kind is CostKind.SPENDING else ZERO),
                before.own + (each.amount if kind is CostKind.OWN_CONTRIBUTION else ZERO),
            )
    return tuple(found[month] for month in sorted(found))


def _matches(facts: Facts, teilbudget: TeilbudgetId) -> tuple[Match, ...]:
    """Payments that the grants promise to their last due day, with what came for them."""
    expected = [
        payment
        for each in facts.terms[teilbudget]
        for payment in expected_instalments(
            each.grant, each.amounts, each.one_offs, DateRange(each.grant.valid_from, date.max)
        ).value
    ]
    received = facts.payments.get(teilbudget, ())
    return match_instalments(expected, received, as_of=facts.today).value


def _months(shown: Iterable[TeilbudgetToday], today: date) -> tuple[MonthFlow, ...]:
    views = tuple(shown)
    grants = [one.grant for one in views if one.grant is not None]
    years = proof_periods(grants[0], ProofPeriod.YEAR) if grants else ()
    calendar_year = DateRange(date(today.year, 1, 1), today)
    year = next((each for each in years if today in each), calendar_year)
    return tuple(
        MonthFlow(
            month,
            total(flow.income for one in views for flow in one.flows if flow.month == month),
            total(flow.spent for one in views for flow in one.flows if flow.month == month),
            total(flow.own for one in views for flow in one.flows if flow.month == month),
        )
        for month in DateRange(year.first, today).months()
    )
