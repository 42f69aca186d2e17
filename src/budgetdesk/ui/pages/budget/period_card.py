"""How the running period of one Teilbudget would end: one sentence, what to do, the steps."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout

from budgetdesk.budget.agreement import AboveCarryOver
from budgetdesk.budget.forecast import Gap
from budgetdesk.budget.period_account import PeriodAccount
from budgetdesk.budget.period_outlook import PeriodOutlook, Prospect
from budgetdesk.kernel.explanation import Explained
from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import DateRange
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.figures import explain
from budgetdesk.ui.widgets.folding_table import FoldingTable
from budgetdesk.ui.widgets.table import Column
from budgetdesk.usecases.period_outlooks import RunningPeriod
from budgetdesk.wording.formats import day_in_sentence, day_text, money_text, period_text
from budgetdesk.wording.sentences import line_text


@dataclass(frozen=True, slots=True)
class Step:
    """One line on the way from the period's first day to its last."""

    words: str
    amount: Money | None


class PeriodCard(QFrame):
    """The running period in words and figures; every text can be reached by Tab."""

    def __init__(self, running: RunningPeriod, theme: Theme) -> None:
        """Show a period that has begun."""
        super().__init__()
        self.setProperty("role", "card")
        self._running, self._theme = running, theme
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.space(2),) * 4)
        layout.setSpacing(theme.space())
        self.name = running.teilbudget.code
        if running.period is not None:
            self.name = self.tr("{name}, {period}").format(
                name=running.teilbudget.code, period=period_text(running.period)
            )
        heading = QLabel(self.name)
        heading.setProperty("role", "heading")
        heading.setWordWrap(True)
        layout.addWidget(heading)
        self.sentence = self._text(self._answer())
        self.advice = self._text(self._advice())
        for label in (self.sentence, self.advice):
            layout.addWidget(label)
            label.setVisible(bool(label.text()))
        if self._prospect() in {Prospect.ABOVE, Prospect.SHORT}:
            self.sentence.setProperty("role", "attention")
        self.table: FoldingTable[Step] = FoldingTable(
            self.tr("{name}: from the first day to the last").format(name=running.teilbudget.code),
            (
                Column(self.tr("What"), lambda step: step.words, stretch=True),
                Column(self.tr("Amount"), lambda step: step.amount, _amount, right=True),
            ),
            row_pixels=theme.target,
        )
        layout.addSpacing(theme.space())
        layout.addWidget(self.table)
        self.table.show_rows(self._steps())
        self.why = QPushButton(self.tr("How it was computed"))
        self.why.setAccessibleName(f"{self.why.text()}: {self.name}")
        self.why.clicked.connect(self._explain)
        layout.addSpacing(theme.space())
        layout.addWidget(self.why, alignment=Qt.AlignmentFlag.AlignLeft)

    @property
    def _outlook(self) -> Explained[PeriodOutlook | Gap] | None:
        return self._running.outlook

    def _value(self) -> PeriodOutlook | None:
        found = None if self._outlook is None else self._outlook.value
        return found if isinstance(found, PeriodOutlook) else None

    def _prospect(self) -> Prospect | None:
        value = self._value()
        return None if value is None else value.prospect

    def _answer(self) -> str:
        value = self._value()
        if value is None:
            lines = () if self._outlook is None else self._outlook.lines
            reason = next((line_text(line) for line in reversed(lines) if line.result is None), "")
            return f"{self.tr('How this period will end cannot be said yet.')} {reason}".strip()
        sentences = {
            Prospect.STAYS: self._stays,
            Prospect.ABOVE: self._above,
            Prospect.SHORT: self._short,
            Prospect.NO_RULE: self._no_rule,
        }
        sentence = sentences[value.prospect](value)
        if value.ends_with_grant and value.prospect is not Prospect.SHORT:
            sentence += " " + self.tr(
                "The grant ends then, and no new one is entered: without it, all that is left"
                " would have to be paid back."
            )
        return f"⚠ {sentence}" if value.prospect in {Prospect.ABOVE, Prospect.SHORT} else sentence

    def _stays(self, value: PeriodOutlook) -> str:
        return self.tr("On {day}, {rest} will probably be left. All of it may stay.").format(
            day=day_in_sentence(value.period.last), rest=money_text(value.at_end)
        )

    def _above(self, value: PeriodOutlook) -> str:
        then = None if value.carry_over is None else value.carry_over.then
        texts = {
            AboveCarryOver.REPAY: self.tr(
                "On {day}, {rest} will probably be left. {stays} of it may stay, {above} would"
                " have to be paid back."
            ),
            AboveCarryOver.AGENCY_DECIDES: self.tr(
                "On {day}, {rest} will probably be left. {stays} of it may stay; about {above} the"
                " funder decides."
            ),
        }
        text = texts.get(
            then or AboveCarryOver.FLAG,
            self.tr(
                "On {day}, {rest} will probably be left. {stays} of it may stay; {above} lie above"
                " and could be claimed back."
            ),
        )
        return text.format(
            day=day_in_sentence(value.period.last),
            rest=money_text(value.at_end),
            stays=_amount(value.may_stay),
            above=_amount(value.above),
        )

    def _short(self, value: PeriodOutlook) -> str:
        return self.tr(
            "The money will probably not last until {day}: {missing} are missing."
        ).format(day=day_in_sentence(value.period.last), missing=money_text(-value.at_end))

    def _no_rule(self, value: PeriodOutlook) -> str:
        return self.tr(
            "On {day}, {rest} will probably be left. What of it may stay is not entered yet in the"
            " agreement."
        ).format(day=day_in_sentence(value.period.last), rest=money_text(value.at_end))

    def _advice(self) -> str:
        value = self._value()
        if value is None:
            return ""
        if value.prospect is Prospect.ABOVE:
            return self.tr(
                "What you can do: Check whether all expenses are booked. Pay by {day} what the"
                " agreed purpose needs, such as overtime, holiday or training. Ask the funder in"
                " writing beforehand whether more may stay. Do not set anything off against the"
                " next instalment."
            ).format(day=day_text(value.period.last))
        if value.prospect is Prospect.SHORT:
            return self.tr(
                "What you can do: Check whether an instalment or a refund is overdue. Write to the"
                " funder early and ask for an adjustment. The steps below show what is counted."
            )
        return ""

    def _steps(self) -> list[Step]:
        account, period = self._running.account, self._running.period
        if account is None or period is None:
            return []
        value = self._value()
        return [*self._past(account, period), *([] if value is None else self._future(value))]

    def _past(self, account: PeriodAccount, period: DateRange) -> list[Step]:
        first = self.tr("There at the beginning, {day}").format(day=day_text(period.first))
        steps = [
            Step(first, account.opening),
            Step(self.tr("Came in up to today"), account.income),
            Step(self.tr("Spent up to today"), -account.spent),
        ]
        if account.repaid:
            steps.append(Step(self.tr("Paid back up to today"), -account.repaid))
        return [*steps, Step(self.tr("There today"), account.closing)]

    def _future(self, value: PeriodOutlook) -> list[Step]:
        end = self.tr("Probably there at the end, {day}").format(day=day_text(value.period.last))
        return [
            Step(self.tr("Still to come from the funder"), value.expected),
            Step(self.tr("Probably still to be spent"), -value.foreseen),
            Step(end, value.at_end),
            Step(self.tr("Of it may stay"), value.may_stay),
            Step(self.tr("Of it lies above"), value.above),
        ]

    def _explain(self) -> None:
        lines = () if self._outlook is None else self._outlook.lines
        explain(self, self.name, lines, self._theme)

    def _text(self, words: str) -> QLabel:
        label = QLabel(words)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        # After the flags, which take Tab away.
        label.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        label.setAccessibleName(words)
        return label


def _amount(amount: Money | None) -> str:
    return "–" if amount is None else money_text(amount)
