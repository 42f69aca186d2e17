"""What the contributions of one month depend on, and what comes out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from budgetdesk.kernel.money import ZERO, Money
from budgetdesk.kernel.period import Month
from budgetdesk.kernel.problem import Problem, Weight
from budgetdesk.payroll.facts import Employer, Employment, Person, YearSoFar
from budgetdesk.payroll.results import Contributions, Gross
from budgetdesk.statutory.law import Law

_NOTHING_SO_FAR: Final = YearSoFar()


@dataclass(frozen=True, slots=True)
class LiablePay:
    """Pay of the month that contributions are due on, before any ceiling."""

    current: Money
    one_off: Money = ZERO
    accident: Money | None = None
    """Pay that the accident insurer charges; None where it is the same as for the others."""
    other_jobs: Money = ZERO
    """Current pay of the same month in other jobs with compulsory insurance, no Minijobs."""

    @classmethod
    def of(cls, gross: Gross, other_jobs: Money = ZERO) -> LiablePay:
        """Liable pay of all lines of the month.

        Surcharges that are free of contributions are charged by the accident insurer
        (§ 1 Abs. 2 SvEV), so its pay is the whole gross.
        """
        return cls(gross.liable, gross.liable_one_off, gross.whole, other_jobs)


@dataclass(frozen=True, slots=True)
class YearBefore:
    """What held in December of the year before, to which the Märzklausel may lead back."""

    law: Law
    person: Person
    employer: Employer


@dataclass(frozen=True, slots=True)
class MonthCase:
    """One employment in one month."""

    month: Month
    person: Person
    employment: Employment
    employer: Employer
    pay: LiablePay
    year: YearSoFar | None = None
    """The year before this month; needed for one-off pay after the year's first month of work."""
    year_before: YearBefore | None = None
    """Needed where one-off pay of January to March goes beyond the ceiling."""

    @property
    def so_far(self) -> YearSoFar:
        """The year before this month, empty where it is not given."""
        return _NOTHING_SO_FAR if self.year is None else self.year


@dataclass(frozen=True, slots=True)
class MonthContributions:
    """Contributions of a month, or what is missing for them.

    `value` is None exactly where a problem has the weight of an error. Hints name lines that are
    left out because a rate is not known. `year_before` are the contributions on one-off pay that
    the Märzklausel assigns to December of the year before; they are due with this month's.
    `provisional` names the figures behind the result that nobody has confirmed.
    """

    value: Contributions | None
    problems: tuple[Problem, ...] = ()
    provisional: tuple[str, ...] = ()
    year_before: Contributions | None = None

    @property
    def errors(self) -> tuple[Problem, ...]:
        """What stands in the way of a result."""
        return tuple(one for one in self.problems if one.weight is Weight.ERROR)

    @property
    def employee(self) -> Money:
        """What is kept back from the pay, of both years."""
        return sum((one.employee for one in self._both), ZERO)

    @property
    def employer(self) -> Money:
        """What the employer pays on top, of both years."""
        return sum((one.employer for one in self._both), ZERO)

    @property
    def _both(self) -> tuple[Contributions, ...]:
        return tuple(one for one in (self.value, self.year_before) if one is not None)
