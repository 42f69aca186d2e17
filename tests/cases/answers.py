"""From the input of a case to what the program says: one function for each kind of case.

Nothing is computed here; amounts come out as text with a point, days as days.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from budgetdesk.budget.agreement import (
    AboveCarryOver,
    Agreement,
    CarryOverBasis,
    CarryOverRule,
    CarryOverWhen,
    CostPlan,
    Earmark,
    IllnessReserve,
    MutualCover,
    ProofMode,
    ProofPeriod,
)
from budgetdesk.budget.carry_over import carry_over
from budgetdesk.budget.deadlines import bekanntgabe, deadlines, objection_deadline
from budgetdesk.budget.forecast import Books, Gap, MonthFlow, forecast
from budgetdesk.budget.grants import Grant, GrantAmount, OneOff
from budgetdesk.budget.ids import AgreementId, GrantAmountId, GrantId, OneOffId
from budgetdesk.budget.instalments import expected_instalments, granted_in
from budgetdesk.budget.matching import ReceivedPayment, match_instalments
from budgetdesk.budget.mutual_cover import plan_and_spent
from budgetdesk.budget.own_contribution import Household, IncomeKind, own_contribution
from budgetdesk.budget.period_account import Movement, PeriodAccount, movements_of, period_account
from budgetdesk.budget.periods import is_measured_at
from budgetdesk.budget.refund_claims import RefundClaim, open_claims
from budgetdesk.budget.retention import retention
from budgetdesk.budget.settlement import OpenItem, repayable_today, settlement
from budgetdesk.budget.today_figures import bound_money, spent_since, together
from budgetdesk.kernel.explanation import Explained
from budgetdesk.kernel.german_calendar import Land, LocalHoliday, PlaceOfWork
from budgetdesk.kernel.money import ZERO, Money, round_to_cent, split_by_weight, total
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.ledger.accounts import Account, AccountKind, OpeningBalance
from budgetdesk.ledger.balances import balance_on, court_view, holdings_on
from budgetdesk.ledger.bookings import Booking, BookingKind, Part
from budgetdesk.ledger.cost_types import CostKind, CostType
from budgetdesk.ledger.ids import (
    AccountId,
    BookingId,
    CostTypeId,
    OpeningBalanceId,
    PartId,
    TeilbudgetId,
)
from budgetdesk.ledger.pots import Pot
from budgetdesk.statutory.reader import shipped_figures
from tests.cases.calculation_answers import capacity_of, full_cost_of, share_of

Input = Mapping[str, Any]
Answer = dict[str, object]

_BUDGET = TeilbudgetId(1)


def _money(given: Input, key: str) -> Money:
    return Money.of(given[key]) if key in given else ZERO


def _range(given: Input, first: str = "first", last: str = "last") -> DateRange:
    return DateRange(given[first], given[last])


def _grant(given: Input, number: int = 1) -> Grant:
    return Grant(
        GrantId(number),
        _BUDGET,
        given["valid_from"],
        given["valid_to"],
        payment_day=given.get("payment_day", 1),
        rhythm_months=given.get("rhythm_months", 1),
        in_advance=given.get("in_advance", True),
        next_after_check=given.get("next_after_check", False),
        posted_on=given.get("posted_on"),
    )


def _amounts(given: Input) -> list[GrantAmount]:
    return [
        GrantAmount(
            GrantAmountId(number),
            GrantId(1),
            row["from"],
            Money.of(row["amount"]),
            _money(row, "own"),
        )
        for number, row in enumerate(given["amounts"])
    ]


def _one_offs(given: Input) -> list[OneOff]:
    return [
        OneOff(OneOffId(number), GrantId(1), row["on"], Money.of(row["amount"]))
        for number, row in enumerate(given.get("one_offs", []))
    ]


def _movements(given: Input) -> list[Movement]:
    return [
        Movement(on, Money.of(amount), CostKind(kind)) for on, kind, amount in given["movements"]
    ]


def _account(given: Input) -> PeriodAccount:
    return period_account(_money(given, "opening"), _movements(given), _range(given)).value


def _codes(lines: Iterable[Any]) -> list[str]:
    return [line.code for line in lines]


def granted(given: Input) -> Answer:
    period = _range(given)
    answer = granted_in(_grant(given), _amounts(given), _one_offs(given), period)
    return {"granted": answer.value.plain(), "codes": _codes(answer.lines)}


def expected_payments(given: Input) -> Answer:
    answer = expected_instalments(_grant(given), _amounts(given), _one_offs(given), _range(given))
    return {
        "payments": [
            [each.on, each.covers.first, each.covers.last, each.amount.plain()]
            for each in answer.value
        ],
        "kinds": [each.kind.value for each in answer.value],
        "after_check": [each.after_check for each in answer.value],
        "codes": _codes(answer.lines),
    }


def matches(given: Input) -> Answer:
    promised = expected_instalments(_grant(given), _amounts(given), _one_offs(given), _range(given))
    came = [
        ReceivedPayment(on, Money.of(amount), BookingId(number))
        for number, (on, amount) in enumerate(given["received"], start=1)
    ]
    answer = match_instalments(promised.value, came, as_of=given["as_of"])
    return {
        "states": [each.state.value for each in answer.value],
        "days_late": [each.days_late for each in answer.value],
        "differences": [each.difference.plain() for each in answer.value],
        "bookings": [[one.booking for one in each.received] for each in answer.value],
    }


def account(given: Input) -> Answer:
    answer = period_account(_money(given, "opening"), _movements(given), _range(given))
    value = answer.value
    return {
        "received": value.received.plain(),
        "refunds": value.refunds.plain(),
        "income": value.income.plain(),
        "spent": value.spent.plain(),
        "repaid": value.repaid.plain(),
        "own": value.own.plain(),
        "closing": value.closing.plain(),
        "spent_by_month": {str(month): sum_.plain() for month, sum_ in value.by_month().items()},
    }


def _rule(given: Input) -> CarryOverRule | None:
    if "rule" not in given:
        return None
    rule = given["rule"]
    return CarryOverRule(
        CarryOverBasis(rule["basis"]),
        Decimal(rule.get("value", "0")),
        CarryOverWhen(rule.get("when", "end")),
        AboveCarryOver(rule.get("above", "flag")),
    )


def carried_over(given: Input) -> Answer:
    answer = carry_over(
        _rule(given),
        [Money.of(amount) for amount in given["month_budgets"]],
        spent=_money(given, "spent"),
        balance=Money.of(given["balance"]),
        illness=IllnessReserve(given.get("illness", "none")),
        illness_amount=_money(given, "illness_amount") if "illness_amount" in given else None,
    )
    value = answer.value
    if value is None:
        return {"known": False, "codes": _codes(answer.lines)}
    return {
        "known": True,
        "allowed": value.allowed.plain(),
        "illness_reserve": value.illness_reserve.plain(),
        "above": value.above.plain(),
        "then": value.then.value,
        "codes": _codes(answer.lines),
    }


def measured(given: Input) -> Answer:
    rule = _rule(given)
    assert rule is not None
    grant = _grant(given)
    return {"measured": [is_measured_at(day, rule, grant) for day in given["days"]]}


def settled(given: Input) -> Answer:
    open_items = [OpenItem(name, Money.of(amount)) for name, amount in given.get("open", [])]
    answer = settlement(_account(given), open_items)
    value = answer.value
    return {
        "cash": value.cash.plain(),
        "liabilities": value.liabilities.plain(),
        "repay": value.repay.plain(),
        "extra": value.extra.plain(),
        "codes": _codes(answer.lines),
    }


def _agreement(given: Input) -> Agreement:
    return Agreement(
        AgreementId(1),
        _BUDGET,
        given.get("agreed_from", given["valid_from"]),
        given.get("agreed_to"),
        ProofMode.LIST,
        ProofPeriod(given.get("proof_period", "quarter")),
        due_days=given.get("due_days"),
        carry_over=_rule(given),
        bound=tuple(Earmark(name, Money.of(amount)) for name, amount in given.get("bound", [])),
    )


def repayable(given: Input) -> Answer:
    answer = repayable_today(
        _agreement(given) if given.get("agreement", True) else None,
        _account(given),
        [Money.of(amount) for amount in given["month_budgets"]],
        grant=_grant(given),
        today=given["today"],
        own_money=_money(given, "own_money"),
    )
    value = answer.value
    if value is None:
        return {"known": False, "codes": _codes(answer.lines)}
    return {
        "known": True,
        "balance": value.balance.plain(),
        "amount": value.amount.plain(),
        "bound": value.bound.plain(),
        "own": value.own.plain(),
        "codes": _codes(answer.lines),
    }


def _place(given: Input) -> PlaceOfWork | None:
    if "land" not in given:
        return None
    return PlaceOfWork(Land(given["land"]), LocalHoliday(given.get("local", "none")))


def objection(given: Input) -> Answer:
    posted, served = given.get("posted"), given.get("served")
    figures = shipped_figures()
    end = objection_deadline(posted, served, _place(given), figures)
    return {
        "bekanntgabe": bekanntgabe(posted, served, figures).value,
        "end": end.value,
        "codes": _codes(end.lines),
    }


def due_days(given: Input) -> Answer:
    answer = deadlines([_grant(given)], [_agreement(given)], _place(given), shipped_figures())
    return {
        "deadlines": [[each.on, each.kind.value] for each in answer.found],
        "problems": [problem.code for problem in answer.problems],
    }


def eigenbeitrag(given: Input) -> Answer:
    value = own_contribution(
        Money.of(given["income"]),
        IncomeKind(given["kind"]),
        given["day"],
        shipped_figures(),
        Household(given.get("partner", False), given.get("children", 0)),
    ).value
    return {
        "limit": value.limit.plain(),
        "excess": value.excess.plain(),
        "month": value.per_month.plain(),
        "provisional": value.provisional,
    }


def covered(given: Input) -> Answer:
    answer = plan_and_spent(
        [CostPlan(CostTypeId(number), Money.of(amount)) for number, amount in given["plan"]],
        given["months"],
        {CostTypeId(number): Money.of(amount) for number, amount in given["spent"]},
        MutualCover(given["cover"]),
        Decimal(given["percent"]) if "percent" in given else None,
    )
    if answer.value is None:
        return {"known": False, "codes": _codes(answer.lines)}
    return {
        "known": True,
        "over": [row.over.plain() for row in answer.value],
        "uncovered": [row.uncovered.plain() for row in answer.value],
    }


def split(given: Input) -> Answer:
    weights = [Money.of(share).cents for share in given["shares"]]
    parts = split_by_weight(Money.of(given["cost"]), weights)
    return {"split": [part.plain() for part in parts], "sum": total(parts).plain()}


def claims(given: Input) -> Answer:
    claim = RefundClaim(
        given["arose_on"],
        Money.of(given["claim"]),
        tuple((on, Money.of(amount)) for on, amount in given["refunds"]),
    )
    return {"open": [open_claims([claim], day).value.plain() for day in given["days"]]}


def kept(given: Input) -> Answer:
    answer = retention(
        given["last_entry"], int(shipped_figures()["lohnkonto_years"].at(given["last_entry"]))
    )
    return {"keep_until": answer.keep_until, "delete_from": answer.delete_from}


def arithmetic(given: Input) -> Answer:
    amount = total(Money.of(term) for term in given["terms"])
    return {"result": round_to_cent(amount.euros * Decimal(given.get("times", "1"))).plain()}


def _earmarks(given: Input) -> list[Earmark] | None:
    if "bound" not in given:
        return None
    return [Earmark(name, Money.of(amount)) for name, amount in given["bound"]]


def projected(given: Input) -> Answer:
    grant = _grant(given) if "valid_from" in given else None
    promised = (
        expected_instalments(
            grant, _amounts(given), _one_offs(given), DateRange(grant.valid_from, date.max)
        ).value
        if grant
        else ()
    )
    came = [ReceivedPayment(on, Money.of(amount)) for on, amount in given.get("received", [])]
    own = given.get("own_paid", {})
    answer = forecast(
        grant,
        _amounts(given) if grant else [],
        match_instalments(promised, came, as_of=given["today"]).value,
        books=Books(
            _money(given, "balance"),
            _money(given, "own"),
            tuple(
                MonthFlow(
                    Month.parse(month), ZERO, Money.of(spent), Money.of(own.get(month, "0.00"))
                )
                for month, spent in given.get("spent", {}).items()
            ),
            given.get("known_from"),
            given.get("known_until"),
        ),
        earmarks=_earmarks(given),
        today=given["today"],
    )
    value = answer.value
    if isinstance(value, Gap):
        return {"gap": value.value, "codes": _codes(answer.lines)}
    return {
        "looked_at": [value.looked_at.first, value.looked_at.last],
        "per_month": value.per_month.plain(),
        "expected": value.expected.plain(),
        "foreseen": value.foreseen.plain(),
        "at_end": value.at_end.plain(),
        "bound": _plain(value.bound) or "not known",
        "free": _plain(value.free) or "not known",
        "ends": [[str(each.month), each.money.plain()] for each in value.ends],
        "runs_out": str(value.runs_out or "never"),
        "codes": _codes(answer.lines),
    }


def figures_of_today(given: Input) -> Answer:
    """Spent and bound of some Teilbudgets, each and together."""
    spent: list[tuple[str, Explained[Money | None]]] = []
    bound: list[tuple[str, Explained[Money | None]]] = []
    for each in given["teilbudgets"]:
        by_name = {name: Money.of(amount) for name, amount in each["spent"]}
        of_one = spent_since(given["first"], given["today"], by_name)
        spent.append((each["name"], Explained(of_one.value, of_one.lines)))
        bound.append((each["name"], bound_money(_earmarks(each))))
    return {
        "spent": [_plain(one.value) for _, one in spent],
        "bound": [_plain(one.value) or "not known" for _, one in bound],
        "all_spent": _plain(together(spent).value),
        "all_bound": _plain(together(bound).value) or "not known",
        "codes": _codes(together(bound).lines),
    }


_COST_TYPES = {
    name: CostType(CostTypeId(number), name, name, kind)
    for number, (name, kind) in enumerate(
        {
            "PB-Zahlung": CostKind.INSTALMENT,
            "Lohn": CostKind.SPENDING,
            "SV": CostKind.SPENDING,
        }.items(),
        start=1,
    )
}


def two_reports(given: Input) -> Answer:
    """One ledger seen by the court and by the Leistungsträger."""
    accounts = {
        name: Account(AccountId(number), name, AccountKind(kind))
        for number, (name, kind) in enumerate(given["accounts"].items(), start=1)
    }
    openings = [
        OpeningBalance(
            OpeningBalanceId(number),
            accounts[name].id,
            given["first"],
            Money.of(amount),
            *((Pot.TEILBUDGET, _BUDGET) if accounts[name].kind.is_budget_money else ()),
        )
        for number, (name, amount) in enumerate(given["opening"].items(), start=1)
    ]
    bookings = [
        _booking(number, accounts[row[0]], row[1], Money.of(row[2]), given["first"])
        for number, row in enumerate(given["bookings"], start=1)
    ]
    bookings += _transfer(given["transfer"], accounts, given["first"])
    period, last = _range(given), given["last"]
    court = court_view(accounts.values(), openings, bookings, period)
    moved = movements_of(_BUDGET, bookings, _COST_TYPES.values())
    funder = period_account(Money.of(given["opening"]["Budgetkonto"]), moved, period).value
    holdings = holdings_on(accounts.values(), openings, bookings, last)
    return {
        "court": {
            "opening": court.opening.plain(),
            "income": court.income.plain(),
            "expense": court.expense.plain(),
            "transfers": court.transfers.plain(),
            "closing": court.closing.plain(),
            "accounts": {
                name: turn.closing.plain()
                for name, turn in zip(accounts, court.accounts, strict=True)
            },
        },
        "traeger": {
            "opening": funder.opening.plain(),
            "received": funder.received.plain(),
            "spent": funder.spent.plain(),
            "rest": funder.closing.plain(),
            "own_money_in_account": holdings.own.plain(),
            "rest_in_account": holdings.of(_BUDGET).plain(),
            "account_balance": _plain(
                balance_on(accounts["Budgetkonto"].id, openings, bookings, last)
            ),
        },
    }


def _plain(amount: Money | None) -> str | None:
    return None if amount is None else amount.plain()


def _booking(number: int, account: Account, text: str, amount: Money, on: date) -> Booking:
    pot = Pot.TEILBUDGET if account.kind.is_budget_money else Pot.PRIVATE
    part = Part(
        PartId(number),
        BookingId(number),
        1,
        amount,
        _COST_TYPES[text].id if text in _COST_TYPES else None,
        pot,
        _BUDGET if pot is Pot.TEILBUDGET else None,
    )
    return Booking(BookingId(number), account.id, on, amount, text=text, parts=(part,))


def _transfer(given: Input, accounts: Mapping[str, Account], on: date) -> list[Booking]:
    giver, taker = accounts[given["from"]].id, accounts[given["to"]].id
    amount = Money.of(given["amount"])
    kind = BookingKind.TRANSFER
    return [
        Booking(BookingId(101), giver, on, -amount, kind=kind, transfer_account=taker),
        Booking(BookingId(102), taker, on, amount, kind=kind, transfer_account=giver),
    ]


ANSWERS: Mapping[str, Callable[[Input], Answer]] = {
    "full_cost": full_cost_of,
    "capacity": capacity_of,
    "employer_share": share_of,
    "granted": granted,
    "expected_payments": expected_payments,
    "matches": matches,
    "account": account,
    "carry_over": carried_over,
    "measured": measured,
    "settlement": settled,
    "repayable": repayable,
    "objection": objection,
    "deadlines": due_days,
    "eigenbeitrag": eigenbeitrag,
    "mutual_cover": covered,
    "split": split,
    "claims": claims,
    "retention": kept,
    "arithmetic": arithmetic,
    "forecast": projected,
    "today": figures_of_today,
    "two_reports": two_reports,
}
