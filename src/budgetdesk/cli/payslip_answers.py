"""A payslip as text for people and as data for programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from budgetdesk.cli.answer import bullet, line_data, plain, problem_data, problem_line, table
from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.money import ZERO, Money
from budgetdesk.payroll.month_tax import MonthTax
from budgetdesk.payroll.results import Contributions, PayLine
from budgetdesk.reports.content.payslip_document import pay_name
from budgetdesk.usecases.calc_payslip import PayslipAnswer
from budgetdesk.wording.formats import hours_text, money_text, month_text
from budgetdesk.wording.sentences import line_text, texts

_AMOUNTS = frozenset({1, 2})
_TAXES = (
    ("wage_tax", "one_off_wage_tax"),
    ("solidarity", "one_off_solidarity"),
    ("church", "one_off_church"),
)


def payslip_data(found: PayslipAnswer) -> dict[str, Any]:
    """Return the payslip as JSON has it."""
    slip = found.slip
    gross = slip.facts.gross
    before = slip.contributions.year_before
    return {
        "month": plain(slip.facts.month),
        "final": found.is_final,
        "provisional": list(found.provisional),
        "lines": [_pay_data(one) for one in gross.lines],
        "gross": plain(gross.whole),
        "taxable": plain(gross.taxable),
        "taxable_one_off": plain(gross.taxable_one_off),
        "liable": plain(gross.liable),
        "liable_one_off": plain(gross.liable_one_off),
        "sv_days": slip.sv_days,
        "tax_days": slip.tax_days,
        "contributions": _contribution_data(slip.contributions.value or Contributions(())),
        "contributions_year_before": None if before is None else _contribution_data(before),
        "tax": None if slip.tax is None else _tax_data(slip.tax),
        "net": plain(slip.net),
        "payout": plain(slip.payout),
        "on_top": plain(slip.on_top),
        "employer_cost": plain(slip.employer_cost),
        "hints": [problem_data(one) for one in slip.hints],
        "explanation": line_data(slip.lines),
    }


def _pay_data(line: PayLine) -> dict[str, Any]:
    return {
        "code": line.code,
        "text": pay_name(line),
        "amount": plain(line.amount),
        "nature": plain(line.nature),
        "tax_free": plain(line.tax_free),
        "contribution_free": plain(line.contribution_free),
        "minutes": line.minutes,
        "rate": plain(line.rate),
        "explanation": line_data(line.lines),
    }


def _contribution_data(found: Contributions) -> dict[str, Any]:
    return {
        "shares": [
            {
                "branch": plain(one.branch),
                "base": plain(one.base),
                "rate": plain(one.rate),
                "employee": plain(one.employee),
                "employer": plain(one.employer),
                "text": line_text(one.line),
                "source": one.line.source,
            }
            for one in found.shares
        ],
        "employee": plain(found.employee),
        "employer": plain(found.employer),
        "person_group": found.person_group,
        "contribution_group": found.contribution_group,
    }


def _tax_data(tax: MonthTax) -> dict[str, Any]:
    return {
        "plan": None if tax.plan is None else tax.plan.name,
        "wage_tax": plain(tax.wage_tax),
        "solidarity": plain(tax.solidarity),
        "church": plain(tax.church),
        "one_off_wage_tax": plain(tax.one_off_wage_tax),
        "one_off_solidarity": plain(tax.one_off_solidarity),
        "one_off_church": plain(tax.one_off_church),
        "flat": None if tax.flat is None else plain(tax.flat.whole),
        "kept_back": plain(tax.kept_back),
        "on_top": plain(tax.on_top),
    }


def payslip_lines(found: PayslipAnswer, *, explain: bool) -> list[str]:
    """Return the payslip as text, with its Rechenweg where it is asked for."""
    slip = found.slip
    mark = "" if found.is_final else " – vorläufig"
    lines = [f"Lohnabrechnung {month_text(slip.facts.month)}{mark}", ""]
    lines += table([list(row) for row in _rows(found)], right=_AMOUNTS)
    if not found.is_final:
        names = ", ".join(found.provisional)
        lines += ["", "Vorläufig: Diese Abrechnung darf nicht herausgegeben werden."]
        lines += bullet(f"Nicht bestätigt: {names}") if names else []
    if slip.hints:
        lines += ["", "Hinweise:"]
        lines += [piece for one in slip.hints for piece in bullet(problem_line(one))]
    if explain:
        lines += ["", "Rechenweg:", *_explained(found)]
    return lines


def _rows(found: PayslipAnswer) -> Iterator[tuple[str, str, str]]:
    slip = found.slip
    gross = slip.facts.gross
    yield ("", "Assistenzperson", "Arbeitgeber")
    for one in gross.lines:
        hours = "" if one.minutes is None else f" ({hours_text(one.minutes)} Stunden)"
        yield (pay_name(one) + hours, money_text(one.amount), "")
    words = texts("cli")["payslip"]
    yield (words["gross"], money_text(gross.whole), "")
    yield (words["taxable"], money_text(gross.taxable + gross.taxable_one_off), "")
    yield (words["liable"], money_text(gross.liable + gross.liable_one_off), "")
    for part in (slip.contributions.value, slip.contributions.year_before):
        yield from _share_rows(part)
    if slip.tax is not None:
        yield from _tax_rows(slip.tax)
    net, payout = slip.net, slip.payout
    unknown = words["unknown"]
    yield (words["net"], unknown if net is None else money_text(net), "")
    yield (words["payout"], unknown if payout is None else money_text(payout), "")
    yield (words["cost"], "", money_text(slip.employer_cost))


def _share_rows(part: Contributions | None) -> Iterator[tuple[str, str, str]]:
    for share in () if part is None else part.shares:
        name = texts("payslip")["branch"][share.branch.value]
        employee = money_text(-share.employee) if share.employee else ""
        yield (name, employee, money_text(share.employer) if share.employer else "")


def _tax_rows(tax: MonthTax) -> Iterator[tuple[str, str, str]]:
    for name, once in _TAXES:
        current: Money = getattr(tax, name)
        one_off: Money = getattr(tax, once)
        if current + one_off != ZERO or name == "wage_tax":
            yield (texts("cli")["payslip"][name], money_text(-(current + one_off)), "")
    if tax.flat is not None:
        kept, on_top = tax.flat.kept_back, tax.flat.on_top
        yield (
            texts("cli")["payslip"]["flat"],
            money_text(-kept) if kept else "",
            money_text(on_top) if on_top else "",
        )


def _explained(found: PayslipAnswer) -> list[str]:
    """Each step with its result and the paragraph that it follows, pay by its own lines."""
    slip = found.slip
    lines = []
    seen = 0
    for one in slip.facts.gross.lines:
        lines += [f"  {pay_name(one)}: {money_text(one.amount)}"]
        lines += _steps(one.lines, "    ")
        seen += len(one.lines)
    return lines + _steps(slip.lines[seen:], "  ")


def _steps(steps: Iterable[Line], indent: str) -> list[str]:
    written = []
    for one in steps:
        result = "" if one.result is None else f" = {money_text(one.result)}"
        source = f" [{one.source}]" if one.source else ""
        pieces = bullet(f"{line_text(one)}{result}{source}")
        written += [indent + piece for piece in pieces]
    return written
