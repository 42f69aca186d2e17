"""What holds for any month: windows add up, free parts never exceed the whole."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from budgetdesk.kernel.german_clock import is_skipped, utc_minute
from budgetdesk.kernel.money import ZERO
from budgetdesk.kernel.period import Month
from budgetdesk.payroll.gross.month import MonthWork, gross
from budgetdesk.rota.stretches import Stretch, minutes_by_day, real_minutes
from budgetdesk.staff.pay_terms import (
    AgreedSurcharge,
    Combination,
    PayTerms,
    Rate,
    SurchargeKind,
    Unit,
)
from tests.payroll.gross.builders import ANYWHERE, EMPLOYED, law_of, since

MONTHS = st.sampled_from(["2025-03", "2025-10", "2026-03", "2026-05", "2026-10", "2026-12"])
RATES = st.builds(
    Rate,
    st.sampled_from([Unit.PERCENT, Unit.PER_HOUR]),
    st.decimals(0, 200, places=2),
)
SURCHARGES = st.lists(
    st.builds(
        AgreedSurcharge,
        st.sampled_from(SurchargeKind),
        RATES,
        st.none()
        | st.tuples(st.integers(3, 24), st.integers(0, 2)).map(lambda h: (h[0] * 60, h[1] * 60)),
        st.booleans(),
    ),
    max_size=8,
).map(tuple)
WAGES = st.decimals("13.9", 80, places=4).map(str)


@st.composite
def stretches(draw: st.DrawFn, month: str) -> tuple[Stretch, ...]:
    """Duties one after the other, some touching, from the day before the month."""
    found = []
    wall = datetime.fromisoformat(f"{month}-01") - timedelta(hours=12)
    for _ in range(draw(st.integers(0, 12))):
        wall += timedelta(minutes=draw(st.integers(0, 3000)) * draw(st.integers(0, 1)))
        end = wall + timedelta(minutes=draw(st.integers(1, 1700)))
        if is_skipped(wall) or is_skipped(end) or utc_minute(end) <= utc_minute(wall):
            break
        found.append(Stretch(wall, end))
        wall = end
    return tuple(found)


@given(st.data(), MONTHS, SURCHARGES, WAGES, st.sampled_from(Combination))
def test_parts_never_exceed_the_whole_and_windows_add_up(
    data: st.DataObject,
    name: str,
    surcharges: tuple[AgreedSurcharge, ...],
    wage: str,
    combination: Combination,
) -> None:
    month = Month.parse(name)
    work = MonthWork(data.draw(stretches(name)))
    terms = PayTerms(since("2020-01-01", wage), surcharges=surcharges, combination=combination)
    found = gross(month, EMPLOYED, terms, work, ANYWHERE, law_of(name))
    assert found.problems == ()
    by_day = [minutes_by_day(one) for one in work.stretches]
    in_month = sum(minutes for days in by_day for day, minutes in days.items() if day in month.days)
    assert found.worked_minutes == in_month
    assert sum(sum(days.values()) for days in by_day) == sum(map(real_minutes, work.stretches))
    for line in found.gross.lines:
        assert ZERO.cents <= line.contribution_free.cents <= line.tax_free.cents
        assert line.tax_free.cents <= line.amount.cents
        if line.code != "base_pay":
            told = [step.inputs["time"] for step in line.lines[1:-1]]
            assert line.minutes == sum(map(minutes_of, told))


def minutes_of(time: object) -> int:
    hours, minutes = str(time).split(":")
    return int(hours) * 60 + int(minutes)


@given(st.data(), WAGES, RATES)
def test_more_pay_an_hour_is_never_less_pay(data: st.DataObject, wage: str, rate: Rate) -> None:
    agreed = (AgreedSurcharge(SurchargeKind.SUNDAY, rate),)
    work = MonthWork(data.draw(stretches("2026-05")))
    law = law_of("2026-05")
    paid = [
        gross(
            Month(2026, 5),
            EMPLOYED,
            PayTerms(since("2020-01-01", str(Decimal(wage) + more)), surcharges=agreed),
            work,
            ANYWHERE,
            law,
        ).gross
        for more in (0, 1)
    ]
    assert paid[0].whole.cents <= paid[1].whole.cents
    assert paid[0].taxable.cents <= paid[1].taxable.cents
