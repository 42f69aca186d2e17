"""A payslip for checking, from a file or from single values; nothing is stored."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from budgetdesk.payroll.payslip import Payslip, payslip
from budgetdesk.payroll.results import Gross, Nature
from budgetdesk.payroll.tax_plan_xml.loaded import loaded_plan
from budgetdesk.payroll.tax_plan_xml.plan import read_plan
from budgetdesk.reports.content.payslip_document import SlipNames, payslip_document
from budgetdesk.staff.pay_terms import SurchargeKind
from budgetdesk.statutory.law import Law, law_on
from budgetdesk.usecases.calc_entries import Entries, toml_content
from budgetdesk.usecases.declaration_input import DeclarationInput
from budgetdesk.usecases.outside_files import read_file, write_file
from budgetdesk.usecases.payslip_input import payslip_input
from budgetdesk.usecases.statutory_files import figures_in_force

_SURCHARGES: Final = frozenset(kind.value for kind in SurchargeKind)


@dataclass(frozen=True, slots=True)
class PayslipAnswer:
    """A payslip, what names people on it, and the figures behind it that nobody has confirmed."""

    slip: Payslip
    names: SlipNames
    provisional: tuple[str, ...]
    """Names of the figures, in German."""
    declaration: DeclarationInput
    law: Law
    """With which it was reckoned."""

    @property
    def is_final(self) -> bool:
        """Tell whether it may be handed out."""
        return self.slip.is_final and not self.provisional


def payslip_of(
    path: Path | None,
    values: Mapping[str, object],
    *,
    preview: bool = False,
    plan: Path | None = None,
) -> PayslipAnswer:
    """Reckon the payslip of a file; single values take the place of those in the file.

    Raises `NotFound`, `FileNotUnderstood`, and `Invalid` with everything that is wrong. Without
    `preview` the result is final or refused. `plan` is a wage-tax plan of the ministry, for a
    month whose plan the program does not know.
    """
    loaded = None if plan is None else loaded_plan(read_plan(plan.name, read_file(plan)))
    content = {} if path is None else toml_content(path)
    figures = figures_in_force()
    given = payslip_input(Entries(_together(content, values)), figures, preview=preview)
    law = law_on(figures, given.facts.month.first, preview=preview)
    slip = payslip(given.facts, law, loaded)
    keys = {*slip.provisional, *_of_gross(given.facts.gross, law)}
    provisional = tuple(figures[key].name for key in sorted(keys))
    return PayslipAnswer(slip, given.names, provisional, given.declaration, law)


def write_payslip(
    answer: PayslipAnswer, path: Path, today: date, *, with_cost: bool = False
) -> None:
    """Write the payslip as a tagged PDF. Raises `NotAllowed` ("cannot_write")."""
    from budgetdesk.reports.pdf import write_pdf  # loads reportlab, which few commands need

    document = payslip_document(
        answer.slip,
        answer.names,
        with_cost=with_cost,
        figure_names=answer.provisional,
        created_on=today,
    )
    write_file(path, write_pdf(document))


def _of_gross(gross: Gross, law: Law) -> Iterator[str]:
    """Yield the unconfirmed figures that the lines of pay were reckoned with."""
    beginnings = []
    if any(line.code in _SURCHARGES for line in gross.lines):
        beginnings.append("surcharge_")
    if gross.of(Nature.IN_KIND):
        beginnings.append("sachbezug_")
    if any(line.minutes for line in gross.lines):
        beginnings.append("minimum_wage")
    yield from (key for key in law.unconfirmed if key.startswith(tuple(beginnings)))


def _together(content: Mapping[str, Any], values: Mapping[str, Any]) -> dict[str, Any]:
    """The content of the file, with the values put in; tables are joined."""
    found = dict(content)
    for key, value in values.items():
        inside = found.get(key, {})
        if isinstance(value, Mapping) and isinstance(inside, Mapping):
            found[key] = {**inside, **value}
        else:
            found[key] = value
    return found
