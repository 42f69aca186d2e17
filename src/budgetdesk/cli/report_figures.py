"""The figures of a usage report as text and as JSON."""

from __future__ import annotations

from typing import Any

from budgetdesk.cli.answer import line_data, plain, reasons, table
from budgetdesk.cli.names import Names
from budgetdesk.kernel.money import Money
from budgetdesk.reports.content.usage_figures import UsageSection
from budgetdesk.wording.formats import money_text
from budgetdesk.wording.sentences import texts


def section_data(section: UsageSection, names: Names) -> dict[str, Any]:
    """Return the figures on one Teilbudget as JSON has them, with their Rechenweg."""
    account = section.account
    stays, ends, vouchers = section.carry_over, section.settlement, section.vouchers
    data: dict[str, Any] = plain(
        {
            "teilbudget": section.teilbudget.code,
            "funder": section.funder.name,
            "granted": section.granted,
            "opening": account.opening,
            "instalments": account.instalments,
            "one_offs": account.one_offs,
            "refunds": account.refunds,
            "spent": account.spent,
            "repaid": account.repaid,
            "closing": account.closing,
            "own_money": section.own.closing,
            "by_cost_type": {
                names.cost_types.get(number or 0, ""): amount
                for number, amount in account.by_cost_type().items()
            },
            "by_month": account.by_month(),
            "carry_over": stays
            and {"allowed": stays.allowed, "above": stays.above, "then": stays.then},
            "settlement": ends and {"repay": ends.repay, "extra": ends.extra},
            "vouchers": vouchers
            and {
                "opening": vouchers.opening,
                "received": vouchers.received,
                "redeemed": vouchers.redeemed,
                "closing": vouchers.closing,
            },
            "bookings": len(section.entries),
        }
    )
    return {**data, "reasons": {one.topic: line_data(one.lines) for one in section.reasons}}


def section_lines(section: UsageSection, *, explain: bool) -> list[str]:
    """Return the figures on one Teilbudget as text; with `explain` also their Rechenweg."""
    rows = _money_rows(section) if section.has_money else []
    if section.carry_over is not None:
        rows.append(("darf stehen bleiben", section.carry_over.allowed))
        rows.append(("liegt darüber", section.carry_over.above))
    if section.settlement is not None:
        rows.append(("Schlussabrechnung, zurückzuzahlen", section.settlement.repay))
    if section.own.closing:
        rows.append(("dazu eigenes Geld", section.own.closing))
    if section.vouchers is not None:
        rows.append(("Gutscheine (kein Geld)", section.vouchers.closing))
    cells = [(f"  {name}", money_text(amount)) for name, amount in rows]
    lines = [f"{section.teilbudget.name} ({section.teilbudget.code}), {section.funder.name}"]
    lines += table(cells, right=frozenset({1}))
    if explain:
        for one in section.reasons:
            lines += [f"  {_topic(one.topic)}", *reasons(one.lines, indent="    ")]
    return [*lines, ""]


def _money_rows(section: UsageSection) -> list[tuple[str, Money]]:
    account = section.account
    return [
        ("Anfangsbestand", account.opening),
        ("+ Budgetraten", account.instalments),
        ("+ einmalige Beträge", account.one_offs),
        ("+ andere Einnahmen", account.refunds),
        ("− Ausgaben", account.spent),
        ("− Rückzahlungen", account.repaid),
        ("= Endbestand", account.closing),
    ]


def _topic(topic: str) -> str:
    heading: str = texts("usage_report")["topics"][topic]
    return heading
