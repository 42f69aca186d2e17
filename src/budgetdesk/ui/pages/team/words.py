"""Words and edits that several parts of the page use."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel

from budgetdesk.kernel.money import Money, round_to_cent
from budgetdesk.staff.contracts import ContractVersion, HoursAgreed
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.edits import ChoiceEdit, LineEdit
from budgetdesk.ui.widgets.fields import narrow
from budgetdesk.ui.widgets.form import Form
from budgetdesk.ui.widgets.number_edits import NumberEdit
from budgetdesk.wording.formats import NO_BREAK, day_text, hours_text, money_text, number_text
from budgetdesk.wording.sentences import word

Value = TypeVar("Value", bound=Enum)


class WageEdit(NumberEdit):
    """Euros an hour with up to four decimals; cents are always written out."""

    def show_value(self, value: Decimal | None) -> None:
        """Show a wage."""
        self.setText("" if value is None else wage_text(value).removesuffix(f"{NO_BREAK}€"))


def wage_text(wage: Decimal | None) -> str:
    """Write euros an hour with two decimals, or with up to four where cents are not enough."""
    if wage is None:
        return ""
    if wage == round(wage, 2):
        return money_text(round_to_cent(wage))
    return f"{number_text(wage)}{NO_BREAK}€"


def day_or_nothing(day: date | None) -> str:
    """Write a day; nothing where there is none."""
    return "" if day is None else day_text(day)


def number_or_nothing(number: Decimal | None) -> str:
    """Write a number; nothing where there is none."""
    return "" if number is None else number_text(number)


def money_or_nothing(amount: Money | None) -> str:
    """Write an amount; nothing where there is none or nought."""
    return "" if not amount else money_text(amount)


def pay_text(version: ContractVersion | None) -> str:
    """Write the hourly wage or the salary of a version."""
    translate = QCoreApplication.translate
    if version is None:
        return ""
    if version.salary is not None:
        text = translate("TeamWords", "{amount} a month")
        return text.format(amount=money_text(version.salary.amount))
    if version.wage is None:
        return ""
    return translate("TeamWords", "{amount} an hour").format(amount=wage_text(version.wage))


def time_text(version: ContractVersion | None) -> str:
    """Write the agreed time of a version with what it counts by."""
    if version is None:
        return ""
    how = word("hours_agreed", version.hours.value)
    if version.agreed_minutes is None:
        return how if version.hours is HoursAgreed.ON_CALL else ""
    return f"{hours_text(version.agreed_minutes)} {how}"


def yes_no() -> list[tuple[Any, str]]:
    """Return the choices of a question."""
    translate = QCoreApplication.translate
    return [(False, translate("TeamWords", "no")), (True, translate("TeamWords", "yes"))]


def yes_or_nothing(*, is_so: bool) -> str:
    """Write yes, or nothing."""
    return QCoreApplication.translate("TeamWords", "yes") if is_so else ""


def choice_of(values: Sequence[tuple[Any, str]]) -> ChoiceEdit:
    """Return a choice that long words do not make wider than the screen."""
    edit = ChoiceEdit(values)
    narrow(edit)
    return edit


def choices(values: Iterable[Value], table: str) -> list[tuple[Any, str]]:
    """Return an enum's values with their words."""
    return [(one, word(table, one.value)) for one in values]


class FittingForm(Form):
    """A form whose fields are there only where they mean something."""

    def offer_where(self, *keys: str, wanted: bool) -> None:
        """Show fields where they are wanted, and those in which something stands already."""
        for key in keys:
            edit = self._edits[key]
            is_filled = bool(edit.text()) if isinstance(edit, LineEdit) else bool(edit.value())
            self.offer(key, wanted=wanted or is_filled)


def heading(form: Form, text: str, theme: Theme) -> None:
    """Add a heading between the fields of a form."""
    label = QLabel(text)
    label.setProperty("role", "heading")
    label.setWordWrap(True)
    label.setContentsMargins(0, theme.space(2), 0, 0)
    form.add_widget(label)


def shown(form: Form, record: object, keys: Sequence[str]) -> None:
    """Show these fields of a record in the fields of the same names."""
    for key in keys:
        form.show_value(key, getattr(record, key))


def given(form: Form, keys: Sequence[str]) -> dict[str, Any]:
    """Return the values of these fields."""
    return {key: form.value(key) for key in keys}
