"""Umlagen: U1 for sickness, U2 for maternity (AAG), U3 for insolvency (§ 358 SGB III)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.money import ZERO, Money, percent_of
from budgetdesk.payroll.facts import Branch, Employer
from budgetdesk.payroll.results import Share
from budgetdesk.statutory.law import Law

_LAWS: Final = {
    Branch.U1: ("share_levy_sickness", "§ 1 Abs. 1, § 7 Abs. 2 AAG"),
    Branch.U2: ("share_levy_maternity", "§ 1 Abs. 2, § 7 Abs. 2 AAG"),
    Branch.U3: ("share_levy_insolvency", "§§ 358, 360 SGB III"),
}
_EXEMPT: Final = Line("levy_u3_household", None, {}, "§ 358 Abs. 1 Satz 2 SGB III")


def fund_levies(base: Money, employer: Employer) -> Iterator[Share]:
    """Yield U1 and U2 at the rates of the person's fund; a rate that is not known has no share.

    `base` is current pay that pension contributions are due on, in the Übergangsbereich the
    reduced one; one-off pay is left out (§ 7 Abs. 2 AAG).
    """
    for branch, rate in ((Branch.U1, employer.u1_rate), (Branch.U2, employer.u2_rate)):
        if rate is not None:
            yield levy(branch, base, rate)


def insolvency_levy(base: Money, employer: Employer, law: Law) -> Iterator[Share]:
    """Yield U3 on pay with one-offs; none from a private household.

    Raises `ValueGap` where the rate is not known.
    """
    if not employer.private_household:
        yield levy(Branch.U3, base, law["u3_rate"])


def exemption_lines(employer: Employer) -> tuple[Line, ...]:
    """Say why there is no U3 where the employer is a private household."""
    return (_EXEMPT,) if employer.private_household else ()


def levy(branch: Branch, base: Money, rate: Decimal) -> Share:
    """Return one Umlage, borne by the employer alone."""
    due = percent_of(base, rate)
    code, law = _LAWS[branch]
    line = Line(code, due, {"base": base, "rate": rate}, law)
    return Share(branch, base, rate, ZERO, due, line)
