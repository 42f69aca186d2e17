"""The story's data: resources/practice/*.toml as values. What they mean stands in those files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from decimal import Decimal
from functools import lru_cache
from typing import Any, Final, TypeVar

from budgetdesk.kernel.money import ZERO, Money, round_to_cent
from budgetdesk.kernel.resources import toml_resource

Row = TypeVar("Row")

_MONEY: Final = frozenset({"amount", "own_contribution", "wage_per_hour"})


@dataclass(frozen=True, slots=True)
class Payee:
    """Somebody who pays or is paid; without IBAN in cash or by voucher."""

    name: str
    iban: str = ""


@dataclass(frozen=True, slots=True)
class Worker:
    """An assistant with what was agreed."""

    short: str
    name: str
    iban: str
    hours_per_week: int
    wage_per_hour: Money
    insurer: str
    nursing_percent: Decimal
    from_month_day: str = "01-01"
    until_month_day: str = "12-31"


@dataclass(frozen=True, slots=True)
class Sickness:
    """Pay continued in a month, and when the insurer refunds a part of it (U1)."""

    assistant: str
    month: int
    refund_percent: Decimal
    refunded_month: int
    refunded_day: int


@dataclass(frozen=True, slots=True)
class PayoutRow:
    """Days of leave that are paid at the end of a job (month and day)."""

    assistant: str
    on: str
    days: int


@dataclass(frozen=True, slots=True)
class PaymentRow:
    """A payment of the year besides wages and instalments; no months: every month."""

    day: int
    account: str
    payee: str
    amount: Money
    purpose: str
    cost: str = ""
    teilbudget: str = ""
    pot: str = "teilbudget"
    months: tuple[int, ...] = ()
    after: str = "next"
    vary_percent: Decimal = Decimal(0)
    grows: bool = True
    paper: str = ""
    late_paper: bool = False
    note: str = ""
    slip: str = ""
    """The account in which it was entered by mistake, before the storno."""
    slip_corrected_day: int = 0
    slip_reason: str = ""

    def is_in(self, month: int) -> bool:
        """Tell whether it is paid in the month with this number."""
        return not self.months or month in self.months


@dataclass(frozen=True, slots=True)
class TransferRow:
    """Money that moves between own accounts."""

    month: int
    day: int
    source: str
    target: str
    amount: Money
    text: str
    payee: str = ""


@dataclass(frozen=True, slots=True)
class StepRow:
    """A monthly amount from some months after the grant's first on."""

    after_months: int
    amount: Money
    own_contribution: Money = ZERO
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class OneOffRow:
    """A one-off amount that comes every year."""

    month: int
    day: int
    amount: Money
    purpose: str


@dataclass(frozen=True, slots=True)
class GrantRow:
    """A grant for two years, made anew when it ends."""

    teilbudget: str
    payment_day: int
    rhythm_months: int
    in_advance: bool
    aktenzeichen: str
    note: str
    steps: tuple[StepRow, ...]
    one_offs: tuple[OneOffRow, ...]
    grows: bool = True


@dataclass(frozen=True, slots=True)
class EventRow:
    """What the Leistungsträger did with a report on a day (month and day)."""

    on: str
    state: str
    note: str


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A report that was handed out for some months of the year."""

    first_month: int
    last_month: int
    handed_on: str
    note: str
    events: tuple[EventRow, ...]


@dataclass(frozen=True)
class Tables:
    """Everything the story is made of. `household` holds the base data as the file has it."""

    household: Mapping[str, Any]
    growth_percent: Decimal
    payees: Mapping[str, Payee]
    workers: tuple[Worker, ...]
    sickness: tuple[Sickness, ...]
    payouts: tuple[PayoutRow, ...]
    payments: tuple[PaymentRow, ...]
    transfers: tuple[TransferRow, ...]
    grants: tuple[GrantRow, ...]
    reports: tuple[ReportRow, ...]
    late_papers_on: str
    review: Mapping[str, str]

    def grown(self, amount: Money, years: int) -> Money:
        """The amount after so many years in which all prices rose."""
        factor = (1 + self.growth_percent / 100) ** years
        return round_to_cent(amount.euros * factor)


@lru_cache(maxsize=1)
def read_tables() -> Tables:
    """Return the story's data, read once."""
    household = toml_resource("practice", "household.toml")
    team = toml_resource("practice", "team.toml")
    year = toml_resource("practice", "year.toml")
    return Tables(
        household=household,
        growth_percent=Decimal(household["yearly_growth_percent"]),
        payees={code: _made(Payee, row) for code, row in household["payee"].items()},
        workers=tuple(_made(Worker, row) for row in team["assistant"]),
        sickness=tuple(_made(Sickness, row) for row in team["sickness"]),
        payouts=tuple(_made(PayoutRow, row) for row in team["payout"]),
        payments=tuple(_made(PaymentRow, row) for row in year["payment"]),
        transfers=tuple(_made(TransferRow, row) for row in year["transfer"]),
        grants=tuple(_grant(row) for row in household["grant"]),
        reports=tuple(_report(row) for row in year["report"]),
        late_papers_on=year["late_papers"]["on"],
        review=year["review"],
    )


def _grant(row: Mapping[str, Any]) -> GrantRow:
    rest = {key: value for key, value in row.items() if key not in {"step", "one_off"}}
    return GrantRow(
        **rest,
        steps=tuple(_made(StepRow, step) for step in row["step"]),
        one_offs=tuple(_made(OneOffRow, one) for one in row.get("one_off", ())),
    )


def _report(row: Mapping[str, Any]) -> ReportRow:
    rest = {key: value for key, value in row.items() if key != "event"}
    return ReportRow(**rest, events=tuple(_made(EventRow, one) for one in row.get("event", ())))


def _made(kind: type[Row], row: Mapping[str, Any]) -> Row:
    """Return a dataclass from a TOML table; a key that it does not know is a `TypeError`."""
    known = {field.name for field in fields(kind)}  # type: ignore[arg-type]
    return kind(
        **{key: _value(key, value) if key in known else value for key, value in row.items()}
    )


def _value(key: str, value: object) -> object:
    if key in _MONEY:
        return Money.of(str(value))
    if key.endswith("_percent"):
        return Decimal(str(value))
    return tuple(value) if isinstance(value, list) else value
