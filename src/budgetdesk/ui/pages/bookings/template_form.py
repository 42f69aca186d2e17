"""The form of a template."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QLabel, QWidget

from budgetdesk.kernel.money import ZERO, Money, total
from budgetdesk.kernel.problem import Problem
from budgetdesk.ledger.templates import Template, template_problems
from budgetdesk.ui.pages.bookings.booking_form import AmountEdit, part_choices
from budgetdesk.ui.pages.bookings.words import account_choices
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.edits import ChoiceEdit, TextEdit
from budgetdesk.ui.widgets.fields import narrow
from budgetdesk.ui.widgets.form import Form, FormDialog
from budgetdesk.ui.widgets.parts_edit import PartsEdit
from budgetdesk.ui.widgets.scroll_dialog import fit
from budgetdesk.usecases.booking_list import Choosable
from budgetdesk.usecases.bookkeeping import Share
from budgetdesk.usecases.templates import template_parts


class TemplateDialog(FormDialog):
    """Names a new template, or changes one."""

    def __init__(
        self,
        template: Template,
        offered: Choosable,
        save: Callable[[Template], bool],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        """Show the template (id 0: a new one); `save` stores it."""
        self._start, self._save_template = template, save
        self.form = Form()
        self.name, self.payee, self.text, self.note = (TextEdit() for _ in range(4))
        self.account = ChoiceEdit(account_choices(offered, kept=template.account))
        self.direction = ChoiceEdit([(True, self.tr("Money out")), (False, self.tr("Money in"))])
        self.amount = AmountEdit()
        self.by_shares = ChoiceEdit(
            [
                (False, self.tr("they keep their amounts, the last part gets the rest")),
                (True, self.tr("they are divided in the same proportion")),
            ]
        )
        for choice in (self.account, self.direction, self.by_shares):
            narrow(choice)
        self.parts = PartsEdit(part_choices(offered), theme)
        self._lay_out(theme)
        self._show()
        self.amount.edited.connect(self._on_amount)
        self.parts.edited.connect(self._on_parts)
        self.form.judge_by(self._problems)
        title = self.tr("Change template") if template.id else self.tr("New template")
        super().__init__(title, self.form, self._on_save, parent)
        fit(self, theme, 95, 95)
        self.name.setFocus()

    def template(self) -> Template:
        """Return the template as it stands in the form."""
        return replace(
            self._start,
            name=self.name.value(),
            account=self.account.value(),
            incoming=not self.direction.value(),
            amount=self.amount.value(),
            by_shares=self.by_shares.value(),
            payee=self.payee.value(),
            text=self.text.value(),
            note=self.note.value(),
            parts=template_parts(self.parts.shares(), self._start.parts),
        )

    def _on_save(self) -> bool:
        return self._save_template(self.template())

    def _problems(self) -> list[Problem]:
        return template_problems(self.template())

    def _lay_out(self, theme: Theme) -> None:
        form = self.form
        form.add("name", self.tr("&Name of the template"), self.name, needed=True)
        form.add("payee", self.tr("From or &to whom"), self.payee)
        form.add("text", self.tr("Te&xt"), self.text)
        form.add("direction", self.tr("D&irection"), self.direction)
        form.add(
            "amount",
            self.tr("A&mount in euros"),
            self.amount,
            self.tr("Empty: it is asked for each time"),
        )
        form.add("account", self.tr("&Account"), self.account)
        title = QLabel(self.tr("What it is for"))
        title.setProperty("role", "heading")
        title.setContentsMargins(0, theme.space(), 0, 0)
        form.add_widget(title)
        form.add_widget(self.parts)
        form.add(
            "by_shares",
            self.tr("If there are several parts and the amount &differs"),
            self.by_shares,
            self.tr("In proportion: parts of 70 and 30 get 70 and 30 percent of any amount"),
        )
        form.add("note", self.tr("N&ote"), self.note, self.tr("Stands in no report"))

    def _show(self) -> None:
        one = self._start
        self.name.show_value(one.name)
        self.payee.show_value(one.payee)
        self.text.show_value(one.text)
        self.note.show_value(one.note)
        self.direction.show_value(not one.incoming)
        self.amount.show_value(one.amount)
        self.account.show_value(one.account)
        self.by_shares.show_value(one.by_shares)
        shares = [
            Share(part.amount, part.pot, part.cost_type, part.teilbudget, part.assistant, part.note)
            for part in one.parts
        ]
        self.parts.show_shares(self._whole(total(part.amount for part in one.parts)), shares)

    def _whole(self, of_parts: Money) -> Money:
        """Return what the parts are to add up to: without an amount, whatever they do."""
        return self.amount.value() or of_parts

    def _on_amount(self) -> None:
        alone = len(self.parts.lines) == 1
        of_parts = total(one.amount for one in self.parts.shares())
        self.parts.show_whole(self._whole(ZERO if alone else of_parts))

    def _on_parts(self) -> None:
        self.form.was_edited = True
        self._on_amount()
        self.form.check()
