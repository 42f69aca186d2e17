"""The result of a usage report in sentences, and the bridge that leads to it."""

from __future__ import annotations

from budgetdesk.kernel.money import ZERO, Money, total
from budgetdesk.kernel.period import DateRange
from budgetdesk.ledger.cost_types import CostKind
from budgetdesk.reports.content.phrases import phrase
from budgetdesk.reports.content.usage_figures import UsageSection, VoucherAccount
from budgetdesk.reports.content.usage_tables import amounts_table
from budgetdesk.reports.document import Bridge, Paragraph, Table


def result_sentences(section: UsageSection) -> Paragraph:
    """What is left, and what the agreement says about it, in a few sentences."""
    words = [_left(section.account.closing, section.account.period)]
    words += _about_carry_over(section)
    words += _about_the_end(section)
    return Paragraph(" ".join(words))


def result_table(section: UsageSection) -> Table:
    """The figures that a Sachbearbeiter looks for first."""
    account, stays = section.account, section.carry_over
    rows: list[tuple[str, Money]] = [
        ("granted", section.granted),
        ("received", account.received),
        ("spent", account.spent),
        ("closing", account.closing),
    ]
    if stays is not None and stays.illness_reserve:
        rows.append(("allowed_rule", stays.allowed_by_rule))
        rows.append(("allowed_illness", stays.illness_reserve))
    elif stays is not None:
        rows.append(("allowed", stays.allowed))
    if stays is not None:
        rows.append(("above_label", stays.above))
    if section.bound:
        rows.append(("bound", total(item.amount for item in section.bound)))
    if section.own.closing:
        rows.append(("own", section.own.closing))
    named = [(phrase("result", key, on=account.period.last), amount) for key, amount in rows]
    return amounts_table(phrase("titles", "figures"), named, first="figure")


def bridge(section: UsageSection) -> Bridge:
    """The way from the opening to the closing balance, with the number of bookings of each step."""
    account = section.account
    steps = [
        (phrase("bridge", "opening", on=account.period.first), account.opening, ""),
        _step(section, "instalments", account.instalments, CostKind.INSTALMENT),
    ]
    optional = (
        ("one_offs", account.one_offs, CostKind.ONE_OFF_GRANT),
        ("refunds", account.refunds, CostKind.REFUND),
    )
    steps += [_step(section, key, amount, kind) for key, amount, kind in optional if amount]
    steps.append(_step(section, "spent", -account.spent, CostKind.SPENDING))
    if account.repaid:
        steps.append(_step(section, "repaid", -account.repaid, CostKind.REPAYMENT))
    closing = phrase("bridge", "closing", on=account.period.last)
    return Bridge(phrase("headings", "bridge"), tuple(steps), (closing, account.closing))


def voucher_bridge(vouchers: VoucherAccount, period: DateRange) -> Bridge:
    """The way from the opening to the closing value of the vouchers."""
    steps = (
        (phrase("bridge", "opening", on=period.first), vouchers.opening, ""),
        (phrase("bridge", "voucher_in"), vouchers.received, ""),
        (phrase("bridge", "voucher_out"), -vouchers.redeemed, ""),
    )
    closing = phrase("bridge", "closing", on=period.last)
    return Bridge(phrase("headings", "vouchers"), steps, (closing, vouchers.closing))


def _step(section: UsageSection, key: str, amount: Money, kind: CostKind) -> tuple[str, Money, str]:
    count = sum(_kind_of(section, index) is kind for index in range(len(section.entries)))
    remark = phrase("bridge", "count_one" if count == 1 else "count", count=count)
    return phrase("bridge", key), amount, remark


def _kind_of(section: UsageSection, index: int) -> CostKind:
    entry = section.entries[index]
    if entry.cost_type is not None:
        return entry.cost_type.kind
    return CostKind.REFUND if entry.comes_in else CostKind.SPENDING


def _left(closing: Money, period: DateRange) -> str:
    if closing < ZERO:
        return phrase("result", "short", on=period.last, amount=-closing)
    if not closing:
        return phrase("result", "nothing_left", on=period.last)
    return phrase("result", "left", on=period.last, amount=closing)


def _about_carry_over(section: UsageSection) -> list[str]:
    if section.agreement is None:
        return [phrase("result", "agreement_missing")]
    if section.account.closing <= ZERO:
        return []
    stays = section.carry_over
    if stays is None:
        entered = section.agreement.carry_over is not None
        key = "not_measured" if entered and not section.is_measured else "rule_missing"
        return [phrase("result", key)]
    if not stays.above:
        return [phrase("result", "within", allowed=stays.allowed)]
    return [
        phrase("result", "above", allowed=stays.allowed, above=stays.above),
        phrase("result", f"above_{stays.then.value}"),
    ]


def _about_the_end(section: UsageSection) -> list[str]:
    ends = section.settlement
    if ends is None:
        return []
    on = max(grant.valid_to for grant in section.grants)
    key = "settlement" if ends.repay else "settlement_even"
    return [phrase("result", key, on=on, repay=ends.repay)]
