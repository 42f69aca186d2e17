"""What the first page says, in the window's language."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject

from budgetdesk.budget.forecast import Forecast, Gap
from budgetdesk.kernel.money import ZERO
from budgetdesk.kernel.period import Month
from budgetdesk.usecases.today import TeilbudgetToday, TodayView
from budgetdesk.usecases.today_duties import Todo, TodoKind
from budgetdesk.wording.formats import (
    day_in_list,
    day_in_sentence,
    day_text,
    money_text,
    month_text,
    period_text,
)


class TodayWords(QObject):
    """Says the figures of the day in sentences."""

    def sentence(self, view: TodayView) -> str:
        """Return whether the money lasts; of several Teilbudgets those where it does not."""
        if not view.shown:
            return self.tr(
                "Nothing is entered yet that could pay for your assistance. Begin with the "
                "funder (Leistungsträger) and the grant."
            )
        if len(view.shown) == 1:
            return self._of_one(view.shown[0])
        troubled = [one for one in view.shown if not _lasts(one)]
        if not troubled:
            free = view.free.value
            if free is None:
                return self.tr(
                    "Your money is likely to last to the end of the grants. What is free is not "
                    "known yet."
                )
            words = self.tr(
                "Your money is likely to last to the end of the grants; {free} are free."
            )
            return words.format(free=money_text(free))
        named = self.tr("{name}: {sentence}")
        return " ".join(
            named.format(name=one.teilbudget.name, sentence=self._of_one(one)) for one in troubled
        )

    def basis(self, view: TodayView) -> str:
        """Return on which months the projection rests; empty where there is none."""
        months = {one.forecast.looked_at for one in view.shown if one.forecast is not None}
        if len(months) != 1:
            return ""
        looked_at = months.pop()
        first, last = Month.of(looked_at.first), Month.of(looked_at.last)
        if first == last:
            words = self.tr("This is a projection: if it goes on as in {month}.")
            return words.format(month=month_text(first))
        words = self.tr("This is a projection: if it goes on as from {first} to {last}.")
        return words.format(first=month_text(first), last=month_text(last))

    def todo(self, todo: Todo, today: date) -> str:
        """Return what is to be done."""
        if todo.kind is TodoKind.UNASSIGNED:
            return self.tr("%n booking(s) are not assigned yet.", "", todo.count)
        if todo.kind is TodoKind.RECEIPTS:
            return self.tr("%n booking(s) have no receipt yet.", "", todo.count)
        if todo.kind is TodoKind.STANDING:
            return self.tr("%n standing booking(s) are due.", "", todo.count)
        if todo.kind in {TodoKind.OPEN_SHIFTS, TodoKind.CONFIRM}:
            return self._shifts(todo)
        if todo.on is None or todo.covers is None or todo.teilbudget is None:
            return self.tr("A usage report is due.")
        if todo.on < today:
            words = self.tr("The usage report of {name} for {period} was due on {day}.")
        else:
            words = self.tr("The usage report of {name} for {period} is due on {day}.")
        return words.format(
            name=todo.teilbudget.name, period=period_text(todo.covers), day=day_text(todo.on)
        )

    def _shifts(self, todo: Todo) -> str:
        day = "" if todo.on is None else day_in_list(todo.on)
        if todo.kind is TodoKind.OPEN_SHIFTS:
            words = self.tr(
                "%n shift(s) of the next two weeks have nobody yet, the first on {day}.",
                "",
                todo.count,
            )
        else:
            words = self.tr("%n shift(s) are to be confirmed, since {day}.", "", todo.count)
        return words.format(day=day)

    def deed(self, todo: Todo) -> str:
        """Return what the button of a thing to do says."""
        return {
            TodoKind.UNASSIGNED: self.tr("Assign bookings"),
            TodoKind.RECEIPTS: self.tr("Add receipts"),
            TodoKind.STANDING: self.tr("Look at standing bookings"),
            TodoKind.REPORT: self.tr("Prepare report"),
            TodoKind.OPEN_SHIFTS: self.tr("Find somebody"),
            TodoKind.CONFIRM: self.tr("Confirm hours"),
        }[todo.kind]

    def granted_for(self, view: TodayView) -> str:
        """Return for which days the money was granted."""
        spans = {one.grant.validity for one in view.shown if one.grant is not None}
        if not spans:
            return self.tr("No grant is entered yet.")
        if len(spans) > 1:
            return self.tr("for the whole time of the grants")
        return self.tr("for {period}").format(period=period_text(spans.pop()))

    def spent_since(self, view: TodayView) -> str:
        """Return since when the money was spent."""
        firsts = {one.grant.valid_from for one in view.shown if one.grant is not None}
        if len(firsts) != 1:
            return self.tr("since the grants began") if firsts else ""
        return self.tr("since {day}").format(day=day_text(firsts.pop()))

    def foreseen_until(self, view: TodayView) -> str:
        """Return until when spending is foreseen."""
        ends = {one.forecast.until for one in view.shown if one.forecast is not None}
        if len(ends) != 1:
            return self.tr("to the end of the grants, if it goes on like this") if ends else ""
        words = self.tr("until {day}, if it goes on like this")
        return words.format(day=day_text(ends.pop()))

    def bound_for(self, view: TodayView) -> str:
        """Return for what money is bound."""
        bound = view.bound
        if bound.value is None:
            return self.tr("The agreement (Zielvereinbarung) is not entered yet.")
        names = [str(line.inputs["name"]) for line in bound.lines if line.code == "bound_for"]
        return ", ".join(names) or self.tr("Nothing is set aside.")

    def free_at_end(self, view: TodayView) -> str:
        """Return what is meant by free; one Teilbudget's money does not pay for another."""
        short = [one for one in view.shown if (one.free.value or ZERO) < ZERO]
        if short and len(view.shown) > 1:
            words = self.tr("all added up, but too little for {name}")
            return words.format(name=", ".join(one.teilbudget.name for one in short))
        return self.tr("would be left at the end, without what is set aside")

    def _of_one(self, one: TeilbudgetToday) -> str:
        value = one.outlook.value
        if isinstance(value, Gap):
            return self._gap(value, one)
        if value.runs_out is not None:
            return self._short(value, value.runs_out)
        end = day_in_sentence(value.until)
        if value.free is None:
            words = self.tr(
                "Your money is likely to last to the end of the grant on {end}. What is free is "
                "not known: the agreement (Zielvereinbarung) is not entered yet."
            )
            return words.format(end=end)
        if value.free < ZERO:
            words = self.tr(
                "Your money is likely to last to the end of the grant on {end}, but {amount} of "
                "what is set aside would be used up."
            )
            return words.format(end=end, amount=money_text(-value.free))
        words = self.tr(
            "Your money is likely to last to the end of the grant on {end}; {free} are free."
        )
        return words.format(end=end, free=money_text(value.free))

    def _short(self, value: Forecast, month: Month) -> str:
        missing = next(each.money for each in value.ends if each.month == month)
        words = self.tr(
            "Your money is not likely to last: at the end of {month} {amount} would be missing."
        )
        first = words.format(month=month_text(month), amount=money_text(-missing))
        if value.at_end >= ZERO or month == value.ends[-1].month:
            return first
        rest = self.tr("At the end of the grant it would be {amount}.")
        return f"{first} {rest.format(amount=money_text(-value.at_end))}"

    def _gap(self, gap: Gap, one: TeilbudgetToday) -> str:
        if gap is Gap.ENDED and one.grant is not None:
            words = self.tr("The grant ended on {day}. No later grant is entered yet.")
            return words.format(day=day_in_sentence(one.grant.valid_to))
        if gap is Gap.NO_FULL_MONTH:
            return self.tr(
                "It is not known yet whether your money lasts: no month is booked from its first "
                "to its last day."
            )
        if gap is Gap.NO_AMOUNT:
            return self.tr(
                "It is not known whether your money lasts: the grant has no amount for a month to "
                "come."
            )
        return self.tr("It is not known whether your money lasts: no grant is entered for today.")


def _lasts(one: TeilbudgetToday) -> bool:
    value = one.forecast
    return value is not None and value.runs_out is None and (value.free or ZERO) >= ZERO
