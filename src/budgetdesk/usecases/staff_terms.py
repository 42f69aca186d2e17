"""The terms of pay of a contract, as a user writes them into a TOML file.

Its tables are those of `[terms]` in the file of a payslip: `wage` or `[salary]`, `[kinds.…]`,
`[[surcharges]]`, `combination`, `tax_free_surcharges`.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from budgetdesk.kernel.problem import Problem
from budgetdesk.staff.contracts import AgreedKind, ContractVersion
from budgetdesk.statutory.figures import Figures
from budgetdesk.statutory.law import law_on
from budgetdesk.usecases.calc_entries import Entries, read_toml
from budgetdesk.usecases.payslip_terms import terms_of
from budgetdesk.usecases.statutory_files import figures_in_force


def with_terms(
    version: ContractVersion, path: Path, figures: Figures | None = None
) -> ContractVersion:
    """Return the version with the terms of pay of a file in the place of its own.

    Raises `NotFound`, `FileNotUnderstood`, and `Invalid` with all that cannot be read.
    """
    return version_with(version, read_toml(path), figures or figures_in_force())


def version_with(version: ContractVersion, given: Entries, figures: Figures) -> ContractVersion:
    """Return the version with the terms of pay that the entries name. Raises `Invalid`."""
    terms = terms_of(given, law_on(figures, version.from_day, preview=True))
    steps = terms.wage.steps if terms.wage is not None else ()
    if len(steps) > 1:
        # What is agreed from another day on is another version.
        given.problems.append(Problem("terms_several_wages", "wage"))
    if terms.grundlohn is not None:
        given.refuse("grundlohn", "terms_no_grundlohn")
    given.note_unknown()
    given.require()
    return replace(
        version,
        wage=steps[0][1] if steps else None,
        salary=terms.salary,
        kinds=tuple(
            AgreedKind(kind, one.pay, one.surcharges, one.base) for kind, one in terms.kinds.items()
        ),
        surcharges=terms.surcharges,
        combination=terms.combination,
    )
