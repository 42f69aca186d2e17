"""What can be done with templates: keep, change, remove; each deed runs its use case."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from budgetdesk.ledger.templates import Template
from budgetdesk.ui.pages.bookings.template_form import TemplateDialog
from budgetdesk.ui.widgets.page import Room
from budgetdesk.usecases import booking_list
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.setting_up import remove
from budgetdesk.usecases.templates import save_template


class TemplateDeeds(QObject):
    """Opens the form of a template, and removes one."""

    def __init__(self, room: Room, parent: QObject) -> None:
        """Work in this room."""
        super().__init__(parent)
        self._room = room

    def keep(
        self, template: Template, over: QWidget, after: Callable[[], None] | None = None
    ) -> None:
        """Show a template (id 0: a new one) to be named or changed, and store it."""
        room = self._room

        def save(one: Template) -> bool:
            label = Label.of("save_template", name=one.name)
            return room.actions.run(label, save_template, one) is not None

        offered = room.desk.read(booking_list.choosable)
        dialog = TemplateDialog(template, offered, save, room.theme(), over)
        if after is not None:
            dialog.finished.connect(lambda _: after())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def remove(self, template: Template) -> None:
        """Remove a template; undo brings it back."""
        label = Label.of("remove_template", name=template.name)
        self._room.actions.run(label, remove, Template, template.id)
