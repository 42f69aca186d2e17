"""A payslip as a `Document`: the contents that § 1 of the Entgeltbescheinigungsverordnung asks.

It goes to the employee and to agencies, so it is German in whatever language the window speaks.
What nobody entered is named as missing and never left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.money import ZERO, Money
from budgetdesk.payroll.month_tax import MonthTax
from budgetdesk.payroll.payslip import Payslip
from budgetdesk.payroll.results import Contributions, Nature, PayLine, Share
from budgetdesk.reports.content.phrases import said, step_text
from budgetdesk.reports.document import (
    Block,
    Bridge,
    Cell,
    Column,
    ColumnKind,
    Document,
    Facts,
    Heading,
    Paragraph,
    Row,
    RowKind,
    Table,
)
from budgetdesk.staff.insurance import Status
from budgetdesk.staff.wage_tax import FlatTax
from budgetdesk.wording import formats
from budgetdesk.wording.language import Language

_CONTINUED: Final = "_continued"
_FILE: Final = "payslip"


@dataclass(frozen=True, slots=True)
class SlipNames:
    """What only names people and offices; empty where it was not entered."""

    employer: str = ""
    """Name and address, a line each."""
    employee: str = ""
    sv_number: str = ""
    tax_id: str = ""
    fund: str = ""
    """Einzugsstelle: the Krankenkasse or the Minijob-Zentrale."""
    several_jobs: bool = False


def payslip_document(
    slip: Payslip,
    names: SlipNames,
    *,
    with_cost: bool = False,
    figure_names: tuple[str, ...] = (),
    created_on: date | None = None,
) -> Document:
    """Return the payslip as it is shown on paper and on screen.

    `with_cost` adds what the employer pays on top, for the funder's file. `figure_names` are the
    names of the provisional figures, in words.
    """
    month = formats.month_text(slip.facts.month, Language.GERMAN)
    employee = names.employee.splitlines()[0] if names.employee else _missing()
    subject = _text("title", "subject", name=employee, month=month)
    if not slip.is_final:
        subject = f"{subject}\n{_text('title', 'preview')}"
    return Document(
        _text("title", "slip"),
        subject,
        author=names.employer.splitlines()[0]
        if names.employer
        else _text("title", "author_unknown"),
        blocks=tuple(_blocks(slip, names, figure_names, with_cost=with_cost)),
        footer=_text("footer", "mark"),
        filing=_text(
            "title", "filing", name=employee.replace(" ", "_"), month=str(slip.facts.month)
        ),
        created_on=created_on,
    )


def _blocks(
    slip: Payslip, names: SlipNames, figure_names: tuple[str, ...], *, with_cost: bool
) -> Iterator[Block]:
    yield Facts(_text("headings", "parties"), tuple(_facts(slip, names)))
    if not slip.is_final:
        yield Heading(_text("headings", "provisional"))
        if figure_names:
            yield Paragraph(_text("rows", "provisional", names=", ".join(figure_names)))
        if slip.tax is None:
            yield Paragraph(_text("rows", "unknown_tax"))
    yield _pay_table(slip)
    if slip.tax is not None and slip.tax.plan is not None:
        yield _tax_table(slip)
    yield _contribution_table(slip, with_cost=with_cost)
    if slip.net is not None and slip.payout is not None:
        yield from _bridges(slip, slip.net, slip.payout)
    if with_cost:
        yield _cost_bridge(slip)
    lines = slip.lines if with_cost else tuple(one for one in slip.lines if one.code != "slip_cost")
    yield _reasons(lines)


def _facts(slip: Payslip, names: SlipNames) -> Iterator[tuple[str, Cell]]:
    facts, value = slip.facts, slip.contributions.value
    yield _fact("employer"), names.employer or _missing()
    yield _fact("employee"), names.employee or _missing()
    yield _fact("birth"), facts.person.birth
    yield _fact("sv_number"), names.sv_number or _missing()
    yield _fact("tax_id"), names.tax_id or _missing()
    yield _fact("begins"), facts.employment.begins
    if facts.employment.ends is not None:
        yield _fact("ends"), facts.employment.ends
    yield _fact("period"), formats.period_text(facts.month.days, Language.GERMAN)
    yield _fact("tax_days"), slip.tax_days
    yield _fact("sv_days"), slip.sv_days
    yield from _tax_facts(slip)
    if value is not None:
        yield _fact("person_group"), value.person_group
        yield _fact("contribution_group"), value.contribution_group
    yield _fact("fund"), names.fund or _missing()
    shares = () if value is None else value.shares
    if any(share.branch.value == "pv_childless" for share in shares):
        yield _fact("childless"), _fact("yes")
    if facts.employment.status is Status.MIDIJOB:
        yield _fact("midijob"), _fact("yes")
    if names.several_jobs:
        yield _fact("several"), _fact("yes")


def _tax_facts(slip: Payslip) -> Iterator[tuple[str, Cell]]:
    person = slip.facts.person
    yield _fact("flat_tax"), _text("flat_tax", person.flat_tax.value)
    card = person.tax_card
    if person.flat_tax is not FlatTax.BY_CARD or card is None:
        return
    yield _fact("tax_class"), card.tax_class
    if card.factor is not None:
        yield _fact("factor"), card.factor
    yield _fact("child_allowances"), card.child_allowances
    yield _fact("church"), _fact("yes" if card.church else "no")
    if card.monthly_allowance:
        yield _fact("allowance"), card.monthly_allowance
    if card.monthly_addition:
        yield _fact("addition"), card.monthly_addition
    if slip.tax is not None and slip.tax.plan is not None:
        plan = slip.tax.plan
        stand = "" if plan.stand is None else f" ({formats.day_text(plan.stand, Language.GERMAN)})"
        yield _fact("plan"), f"{plan.name}{stand}"


def pay_name(line: PayLine) -> str:
    """Return the German name of a line of pay; raises `KeyError` where it has none."""
    if line.code.endswith(_CONTINUED):
        return _text("pay", "continued", name=_text("pay", line.code.removesuffix(_CONTINUED)))
    return _text("pay", line.code)


def _pay_table(slip: Payslip) -> Table:
    lines = slip.facts.gross.lines
    rows = [
        Row(
            (
                pay_name(line),
                line.minutes,
                _rate(line),
                _text("nature", line.nature.value),
                line.amount,
                None if line.nature is Nature.NET else line.taxable,
                None if line.nature is Nature.NET else line.liable,
            )
        )
        for line in lines
    ]
    paid = [number for number, line in enumerate(lines) if line.nature is not Nature.NET]
    gross = slip.facts.gross
    sums = (
        gross.whole,
        gross.taxable + gross.taxable_one_off,
        gross.liable + gross.liable_one_off,
    )
    head = (_text("rows", "gross"), None, None, "")
    rows.append(Row((*head, *sums), RowKind.TOTAL, tuple(paid)))
    columns = (
        _column("what", width=2.0),
        _column("hours", ColumnKind.HOURS),
        _column("rate"),
        _column("nature"),
        _column("amount", ColumnKind.MONEY),
        _column("taxed", ColumnKind.MONEY),
        _column("liable", ColumnKind.MONEY),
    )
    return Table(_text("headings", "pay"), columns, tuple(rows))


def _rate(line: PayLine) -> Cell:
    if line.rate is None:
        return None
    number = formats.number_text(line.rate, Language.GERMAN)
    return f"{number} %" if line.rate_is_percent else f"{number} €"


def _tax_table(slip: Payslip) -> Table:
    tax, gross = slip.tax, slip.facts.gross
    assert tax is not None  # noqa: S101 - the caller asked
    rows = (
        ("taxable", gross.taxable, gross.taxable_one_off),
        ("wage_tax", tax.wage_tax, tax.one_off_wage_tax),
        ("solidarity", tax.solidarity, tax.one_off_solidarity),
        ("church", tax.church, tax.one_off_church),
    )
    columns = (
        _column("what", width=2.0),
        _column("current", ColumnKind.MONEY),
        _column("one_off", ColumnKind.MONEY),
    )
    return Table(
        _text("headings", "taxes"),
        columns,
        tuple(Row((_text("rows", key), current, once)) for key, current, once in rows),
    )


def _contribution_table(slip: Payslip, *, with_cost: bool) -> Table:
    shares = [*_shares(slip.contributions.value)]
    rows = [
        _share_row(share, with_cost=with_cost) for share in shares if with_cost or share.employee
    ]
    before = slip.contributions.year_before
    if before is not None:
        both = (before.employee, before.employer) if with_cost else (before.employee,)
        rows.append(Row((_text("rows", "before"), None, None, *both)))
    sums: tuple[Money, ...] = (slip.contributions.employee,)
    if with_cost:
        sums = (*sums, slip.contributions.employer)
    cells: tuple[Cell, ...] = (_text("rows", "sum"), None, None, *sums)
    rows.append(Row(cells, RowKind.TOTAL, tuple(range(len(rows)))))
    columns = [
        _column("what", width=2.0),
        _column("base", ColumnKind.MONEY),
        _column("percent"),
        _column("employee", ColumnKind.MONEY),
    ]
    if with_cost:
        columns.append(_column("employer", ColumnKind.MONEY))
    return Table(_text("headings", "contributions"), tuple(columns), tuple(rows))


def _shares(value: Contributions | None) -> tuple[Share, ...]:
    return () if value is None else value.shares


def _share_row(share: Share, *, with_cost: bool) -> Row:
    both = (share.employee, share.employer) if with_cost else (share.employee,)
    return Row((_text("branch", share.branch.value), share.base, share.rate, *both))


def _bridges(slip: Payslip, net: Money, payout: Money) -> Iterator[Bridge]:
    """From gross to net, and from net to what is paid out where that is another amount."""
    tax, gross = slip.tax or MonthTax(), slip.facts.gross
    flat = ZERO if tax.flat is None else tax.flat.kept_back
    to_net = (
        ("gross", gross.whole),
        ("wage_tax", -(tax.wage_tax + tax.one_off_wage_tax)),
        ("solidarity", -(tax.solidarity + tax.one_off_solidarity)),
        ("church", -(tax.church + tax.one_off_church)),
        ("flat_kept", -flat),
        ("contributions", -slip.contributions.employee),
    )
    if net == payout:
        yield _bridge("sums", to_net, "net_is_payout", net)
        return
    yield _bridge("to_net", to_net, "net", net)
    to_payout = (("net", net), ("in_kind", -gross.in_kind), ("net_items", gross.net_items))
    yield _bridge("to_payout", to_payout, "payout", payout)


def _bridge(title: str, steps: tuple[tuple[str, Money], ...], result: str, amount: Money) -> Bridge:
    """Leave out what is nothing, but not where the way begins."""
    first = steps[0][0]
    kept = tuple((_text("rows", key), each, "") for key, each in steps if each or key == first)
    return Bridge(_text("headings", title), kept, (_text("rows", result), amount))


def _cost_bridge(slip: Payslip) -> Bridge:
    flat = ZERO if slip.tax is None else slip.tax.on_top
    steps = (
        ("gross", slip.facts.gross.whole),
        ("employer_shares", slip.contributions.employer),
        ("flat_on_top", flat),
    )
    return _bridge("cost", steps, "cost", slip.employer_cost)


def _reasons(lines: tuple[Line, ...]) -> Table:
    columns = (
        _column("what", width=3.0),
        _column("source", width=1.6),
        _column("result", ColumnKind.MONEY),
    )
    rows = tuple(Row((step_text(line), line.source, line.result)) for line in lines)
    return Table(_text("headings", "reasons"), columns, rows, row_header=None)


def _text(table: str, key: str, **data: object) -> str:
    return said(_FILE, table, key, **data)


def _fact(key: str) -> str:
    return _text("facts", key)


def _missing() -> str:
    return _text("title", "not_entered")


def _column(key: str, kind: ColumnKind = ColumnKind.TEXT, width: float = 1.0) -> Column:
    return Column(_text("columns", key), kind, width)
