"""One shift with what stands against it, what it costs, and the hours that it makes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import Month
from budgetdesk.rota.shifts import Shift
from budgetdesk.ui.pages.roster.checking import Checks
from budgetdesk.ui.pages.roster.shift_form import Offered, ShiftForm
from budgetdesk.ui.pages.roster.told import Told
from budgetdesk.ui.theme import Theme
from budgetdesk.wording.formats import hours_text, money_text, month_text


class CheckedShiftForm(ShiftForm):
    """A shift with its checks: below the fields stands what they find at each change."""

    def __init__(
        self,
        shift: Shift,
        offered: Offered,
        checks: Checks,
        cost: Callable[[Shift], Money | None],
        today: date,
        theme: Theme,
    ) -> None:
        """Show a shift; `cost` says what it costs, where that is known."""
        super().__init__(shift, offered, checks, today, theme)
        self.cost = Told()
        self.told.append(self.cost)
        self._cost_of = cost
        self.looked.connect(self._say_cost)
        self.begin_looking()

    def nothing_found(self, shifts: Sequence[Shift] | None) -> str:
        """Say it of this shift."""
        if shifts is not None and any(one.assistant is not None for one in shifts):
            return self.tr("The checks find nothing against this shift.")
        return super().nothing_found(shifts)

    def _say_cost(self) -> None:
        shift = self.shift()
        lines = []
        if shift is not None and shift.assistant is not None and shift.begin < shift.end:
            cost = self._cost_of(shift)
            if cost is not None:
                text = self.tr("It costs about {amount}, with what the employer pays on top.")
                lines.append(text.format(amount=money_text(cost)))
            lines.append(self._hours(shift))
        self.cost.say(" ".join(lines))

    def _hours(self, shift: Shift) -> str:
        planned, agreed = self._checks.hours_with(shift)
        month = month_text(Month.of(shift.day))
        if agreed is None:
            text = self.tr("With it {planned} hours are planned in {month}.")
            return text.format(planned=hours_text(planned), month=month)
        text = self.tr("With it {planned} of {agreed} agreed hours are planned in {month}.")
        return text.format(planned=hours_text(planned), agreed=hours_text(agreed), month=month)
