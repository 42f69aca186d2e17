"""Eigenbeitrag in the Eingliederungshilfe (§§ 135 to 137 SGB IX).

Not for minors who live with their parents (§ 136 Abs. 5 SGB IX) and not for Hilfe zur Pflege
(SGB XII), which has another test. Whether a benefit is free of contribution (§ 138 SGB IX) is
not decided here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from budgetdesk.kernel.explanation import Explained, Line
from budgetdesk.kernel.money import ZERO, Money, percent_of, round_down_to, total
from budgetdesk.statutory.figures import Figures, Preview


class IncomeKind(Enum):
    """Where most of the income comes from (§ 136 Abs. 2 SGB IX)."""

    SV_JOB = "sv_job"
    """Employment with social insurance, or self-employment."""
    OTHER = "other"
    PENSION = "pension"


@dataclass(frozen=True, slots=True)
class Household:
    """Who raises the limit (§ 136 Abs. 3 SGB IX).

    `partner` only if the partner's own income stays below the limit; else § 136 Abs. 4 SGB IX
    holds, which is not computed here. `children` entitled to maintenance in the household.
    """

    partner: bool = False
    children: int = 0


@dataclass(frozen=True, slots=True)
class OwnContribution:
    """The limit of a year, the income above it, and what is to be paid each month.

    `provisional` where a figure used is not vouched for on the day.
    """

    limit: Money
    excess: Money
    per_month: Money
    provisional: bool


_ALONE = Household()


def own_contribution(
    income_per_year: Money,
    kind: IncomeKind,
    day: date,
    figures: Figures,
    household: Household = _ALONE,
) -> Explained[OwnContribution]:
    """Monthly Eigenbeitrag with the figures that hold on the day.

    `income_per_year` is that of the Vorvorjahr (§ 135 Abs. 1 SGB IX). Two per cent of what lies
    above the limit, rounded down to full 10 euros. After the figures' last known day the result
    is provisional; before their first, `ValueGap` is raised.
    """
    base = figures["bezugsgroesse_year"].preview(day)
    rate = figures["egh_contribution_rate"].preview(day)
    step = figures["egh_contribution_step"].preview(day)
    parts = _limit_parts(kind, household, day, figures, base)
    used = [base, rate, step, *(share for _, share, _ in parts)]
    limit = total(amount for _, _, amount in parts)
    excess = max(income_per_year - limit, ZERO)
    month = round_down_to(excess.euros * rate.amount / 100, int(step.amount))
    provisional = any(each.provisional for each in used)
    result = OwnContribution(limit, excess, month, provisional)
    lines = [
        *(_part_line(part, base, household) for part in parts),
        Line("egh_excess", excess, {"income": income_per_year, "limit": limit}),
        Line(
            "egh_contribution",
            month,
            {"excess": excess, "rate": rate.amount, "step": Money(int(step.amount) * 100)},
            rate.source,
        ),
    ]
    if provisional:
        lines.append(Line("figures_provisional", inputs={"on": day}))
    return Explained(result, tuple(lines))


def _limit_parts(
    kind: IncomeKind, household: Household, day: date, figures: Figures, base: Preview
) -> list[tuple[str, Preview, Money]]:
    """Code, share of the Bezugsgröße and amount of each part of the limit."""
    whole = Money(int(base.amount * 100))
    share = figures[f"egh_limit_{kind.value}"].preview(day)
    parts = [(f"egh_limit_{kind.value}", share, percent_of(whole, share.amount))]
    if household.partner:
        share = figures["egh_partner"].preview(day)
        parts.append(("egh_partner", share, percent_of(whole, share.amount)))
    if household.children:
        share = figures["egh_child"].preview(day)
        amount = percent_of(whole, share.amount * Decimal(household.children))
        parts.append(("egh_children", share, amount))
    return parts


def _part_line(part: tuple[str, Preview, Money], base: Preview, household: Household) -> Line:
    code, share, amount = part
    data: dict[str, object] = {"percent": share.amount, "base": Money(int(base.amount * 100))}
    if code == "egh_children":
        data["children"] = household.children
    return Line(code, amount, data, share.source)
