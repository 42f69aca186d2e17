"""Spending by cost type, by assistant, and beside the plan of the agreement."""

from __future__ import annotations

from budgetdesk.budget.mutual_cover import PlanLine
from budgetdesk.kernel.money import ZERO, Money, total
from budgetdesk.kernel.period import Month
from budgetdesk.ledger.ids import CostTypeId
from budgetdesk.reports.content.matrix import Sums, month_tables
from budgetdesk.reports.content.phrases import column, phrase
from budgetdesk.reports.content.usage_figures import UsageReport, UsageSection
from budgetdesk.reports.document import ColumnKind, Row, RowKind, Table
from budgetdesk.staff.assistants import AssistantId


def by_cost_type(report: UsageReport, section: UsageSection) -> tuple[Table, ...]:
    """Spending by cost type and month, in the order of the user's list."""
    account = section.account
    known = sorted(account.by_cost_type(), key=lambda each: _place(report, each))
    rows = [(each, _cost_type_name(report, each)) for each in known]
    return month_tables(Sums("costs", "cost_type", rows, account.spent_on), account.period)


def by_assistant(report: UsageReport, section: UsageSection) -> tuple[Table, ...]:
    """Spending by assistant and month; what names nobody stands last."""
    account = section.account
    amounts: dict[tuple[AssistantId | None, Month], Money] = {}
    for one in account.spending:
        key = (one.assistant, one.month)
        amounts[key] = amounts.get(key, ZERO) + one.amount

    def spent(who: AssistantId | None, month: Month) -> Money:
        return amounts.get((who, month), ZERO)

    known = sorted(account.by_assistant(), key=lambda each: (each is None, each or 0))
    rows = [(each, _assistant_name(report, each)) for each in known]
    return month_tables(Sums("assistants", "assistant", rows, spent), account.period)


def plan_table(report: UsageReport, section: UsageSection) -> Table:
    """What the agreement plans for the period beside what was spent, and what covers what."""
    lines = section.plan or ()
    rows = [Row((_cost_type_name(report, line.cost_type), *_amounts(line))) for line in lines]
    sums = [total(each) for each in zip(*map(_amounts, lines), strict=True)]
    everything = tuple(range(len(rows)))
    keys = ("planned", "spent", "over", "covered", "uncovered")
    return Table(
        phrase("headings", "plan"),
        (column("cost_type"), *(column(key, ColumnKind.MONEY) for key in keys)),
        (*rows, Row((phrase("cells", "total"), *sums), RowKind.TOTAL, everything)),
        note=_cover_note(section),
    )


def _amounts(line: PlanLine) -> tuple[Money, ...]:
    return line.planned, line.spent, line.over, line.covered, line.uncovered


def _cover_note(section: UsageSection) -> str:
    if section.agreement is None:
        return ""
    key = f"mutual_{section.agreement.mutual_cover.value}"
    return phrase("notes", key, percent=section.agreement.mutual_percent)


def _place(report: UsageReport, cost_type: CostTypeId | None) -> tuple[bool, int, int]:
    """Sort key by the user's order; what is not assigned stands last."""
    if cost_type is None:
        return True, 0, 0
    return False, report.cost_types[cost_type].position, cost_type


def _cost_type_name(report: UsageReport, cost_type: CostTypeId | None) -> str:
    if cost_type is None:
        return phrase("cells", "not_assigned")
    return report.cost_types[cost_type].name


def _assistant_name(report: UsageReport, assistant: AssistantId | None) -> str:
    if assistant is None:
        return phrase("cells", "nobody")
    return report.assistants[assistant].name
