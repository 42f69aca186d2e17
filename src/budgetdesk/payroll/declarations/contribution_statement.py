"""Beitragsnachweis: the sums per position, for each collecting agency.

The keys of the positions follow the joint principles on the statement's data (Gemeinsame
Grundsätze nach § 28b Abs. 2 SGB IV); a key that could not be confirmed is left out, and the words
stand alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.money import ZERO, Money, total
from budgetdesk.kernel.period import Month
from budgetdesk.kernel.problem import Problem
from budgetdesk.payroll.declarations.settled import SettledMonth
from budgetdesk.payroll.declarations.sheet import Entry, Sheet
from budgetdesk.payroll.facts import Branch
from budgetdesk.payroll.results import Contributions
from budgetdesk.staff.wage_tax import FlatTax

Sums = Mapping[str, Money]
"""Amounts by the code of their position."""
NO_SUMS: Final[Sums] = MappingProxyType({})
_SOURCE: Final = "§ 28f Abs. 3 SGB IV, Gemeinsame Grundsätze zum Beitragsnachweis, Beitragsgruppen"
_FLAT_TAX: Final = "contribution_flat_tax"
_TOTAL: Final = "contribution_total"
_POSITIONS: Final = {
    "contribution_kv_general": "1000",
    "contribution_kv_reduced": "3000",
    "contribution_kv_flat": "6000",
    "contribution_kv_voluntary": "9000",
    "contribution_additional": "ZBP",
    "contribution_additional_voluntary": "ZBF",
    "contribution_rv": "0100",
    "contribution_rv_half": "0300",
    "contribution_rv_flat": "0500",
    "contribution_av": "0010",
    "contribution_av_half": "0020",
    "contribution_pv": "0001",
    "contribution_u1": "U1",
    "contribution_u2": "U2",
    "contribution_u3": "0050",
    _FLAT_TAX: "",
}
_BY_GROUP: Final = {
    (Branch.KV, "1"): "contribution_kv_general",
    (Branch.KV, "3"): "contribution_kv_reduced",
    (Branch.KV, "6"): "contribution_kv_flat",
    (Branch.KV, "9"): "contribution_kv_voluntary",
    (Branch.KV_ADDITIONAL, "1"): "contribution_additional",
    (Branch.KV_ADDITIONAL, "3"): "contribution_additional",
    (Branch.KV_ADDITIONAL, "9"): "contribution_additional_voluntary",
    (Branch.RV, "1"): "contribution_rv",
    (Branch.RV, "3"): "contribution_rv_half",
    (Branch.RV, "5"): "contribution_rv_flat",
    (Branch.AV, "1"): "contribution_av",
    (Branch.AV, "2"): "contribution_av_half",
}
_DIGIT: Final = {Branch.KV: 0, Branch.KV_ADDITIONAL: 0, Branch.RV: 1, Branch.AV: 2}
_ALONE: Final = {
    Branch.PV: "contribution_pv",
    Branch.PV_CHILDLESS: "contribution_pv",
    Branch.U1: "contribution_u1",
    Branch.U2: "contribution_u2",
    Branch.U3: "contribution_u3",
}


def sums_of(parts: Iterable[Contributions]) -> Sums:
    """Amounts by position of contributions of several people.

    Accident insurance is not among them. Raises `KeyError` for a Beitragsgruppe that no rule of
    the program yields.
    """
    return _added(amount for part in parts for amount in _amounts(part))


def statement_sums(months: Sequence[SettledMonth]) -> Sums:
    """Amounts by position of settled months, with the 2 % tax of Minijobs.

    Jobs by Haushaltsscheck have no statement and are left out.
    """
    return _sums(months, [month.contributions for month in months if not month.by_household_cheque])


def contribution_statements(months: Sequence[SettledMonth], month: Month) -> tuple[Sheet, ...]:
    """Return one sheet for each agency with what the month really amounts to.

    What the Märzklausel led back to the year before stands on a sheet of its own.
    """
    found = [one for one in months if one.month == month and not one.by_household_cheque]
    sheets = []
    for agency in sorted({one.agency for one in found}):
        here = [one for one in found if one.agency == agency]
        sheets.append(_sheet("statement", month, agency, statement_sums(here)))
        back = sums_of(one.year_before for one in here if one.year_before is not None)
        if back:
            december = Month(month.year - 1, 12)
            notes = ("led_back_ask_agency",)
            sheets.append(_sheet("statement_led_back", december, agency, back, notes))
    return tuple(sheets)


@dataclass(frozen=True, slots=True)
class Before:
    """The month before a simplified statement: what it really was, and what was stated for it."""

    settled: Sequence[SettledMonth]
    stated: Sums
    """In advance, without the rest of a still earlier month."""


def simplified_statement(
    month: Month, agency: str, before: Before, one_off: Sums = NO_SUMS
) -> Sheet:
    """Statement of a month by the amounts of the month before, and the rest of that one.

    Contributions on one-off pay of the month before are in the rest but not in the new amount;
    those expected on one-off pay of this month are `one_off` (`one_off_sums` has them). Raises
    `Invalid` where nothing was settled at this agency in the month before: then the rule cannot be
    used. Source: § 23 Abs. 1 Satz 3 und 4 SGB IV, Gemeinsames Rundschreiben vom 23.11.2016.
    """
    here = [
        one
        for one in before.settled
        if one.month == month.plus(-1) and one.agency == agency and not one.by_household_cheque
    ]
    if not here:
        problem = Problem("statement_month_before_missing", "months", {"month": month.plus(-1)})
        raise Invalid(problems=(problem,))
    rest = _difference(statement_sums(here), before.stated)
    whole = _added([*advance_sums(here).items(), *rest.items(), *one_off.items()])
    notes = () if one_off else ("one_off_of_this_month",)
    return _sheet("statement_simplified", month, agency, whole, notes)


def one_off_sums(months: Sequence[SettledMonth]) -> Sums:
    """Return what one-off pay adds to the contributions of these months."""
    added = _difference(statement_sums(months), advance_sums(months))
    return {code: amount for code, amount in added.items() if amount}


def advance_sums(previous: Sequence[SettledMonth]) -> Sums:
    """Amounts of the month before as they are stated in advance: without its one-off pay."""
    kept = [one.current_contributions for one in previous if not one.by_household_cheque]
    return _sums(previous, kept)


def _sums(months: Sequence[SettledMonth], parts: Iterable[Contributions]) -> Sums:
    taxes = [
        (_FLAT_TAX, one.tax.flat.whole)
        for one in months
        if one.taxed is FlatTax.TWO_PERCENT
        and one.tax.flat is not None
        and not one.by_household_cheque
    ]
    return _added([*sums_of(parts).items(), *taxes])


def _amounts(part: Contributions) -> Iterator[tuple[str, Money]]:
    group = part.contribution_group
    for share in part.shares:
        digit = _DIGIT.get(share.branch)
        if digit is not None:
            yield _BY_GROUP[share.branch, group[digit]], share.whole
        elif share.branch is not Branch.UV:
            yield _ALONE[share.branch], share.whole


def _added(amounts: Iterable[tuple[str, Money]]) -> Sums:
    found: dict[str, Money] = {}
    for code, amount in amounts:
        found[code] = found.get(code, ZERO) + amount
    return {code: found[code] for code in _POSITIONS if code in found}


def _difference(actual: Sums, stated: Sums) -> Sums:
    return _added([*actual.items(), *((code, -amount) for code, amount in stated.items())])


def _sheet(code: str, month: Month, agency: str, sums: Sums, notes: tuple[str, ...] = ()) -> Sheet:
    entries = [Entry(one, amount, _POSITIONS[one], _SOURCE) for one, amount in sums.items()]
    entries.append(Entry(_TOTAL, total(sums.values())))
    if _FLAT_TAX in sums:
        notes = (*notes, "statement_tax_number")
    return Sheet(code, month.days, tuple(entries), agency, notes)
