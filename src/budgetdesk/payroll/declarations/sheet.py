"""Figures on paper, in the order in which a form asks for them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import DateRange, Month

NOT_SYSTEM_TESTED: Final = "not_system_tested"
"""On every sheet: the figures are typed in by hand, for no tested program sends them."""
Value = Money | int | date | Month | str | bool
"""What stands in a field; bool is yes or no."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One field of a form.

    `code` names its words in resources/texts/pay/dates.toml, table `entry`. `position` is the
    official number or key of the field, empty where none could be confirmed. `source` says where
    the number or the rule stands.
    """

    code: str
    value: Value
    position: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Figures for one form, to be typed in. `code` and `notes` name words as entries do."""

    code: str
    period: DateRange
    entries: tuple[Entry, ...]
    about: str = ""
    """The agency or the person that it is about."""
    more_notes: tuple[str, ...] = ()

    @property
    def notes(self) -> tuple[str, ...]:
        """Return what has to stand on the sheet, first that no tested program made it."""
        return (NOT_SYSTEM_TESTED, *self.more_notes)

    def value(self, code: str) -> Value | None:
        """Value of the first field with this code; None where there is none."""
        return next((entry.value for entry in self.entries if entry.code == code), None)


def full_euros(pay: Money) -> int:
    """Whole euros: more than 49 cents count as one more (§ 5 Abs. 4 DEÜV).

    Raises `ValueError` below nought, which no report can hold.
    """
    if pay.cents < 0:
        raise ValueError(pay)
    return (pay.cents + 50) // 100
