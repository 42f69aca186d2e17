"""What the parts about one person share: who it is, and how they write."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from budgetdesk.staff.ids import AssistantId
from budgetdesk.staff.team import Member
from budgetdesk.ui.widgets.page import Room
from budgetdesk.ui.widgets.section import Section
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.team import members


@dataclass(slots=True)
class Chosen:
    """The person that the parts are about; None where there is nobody yet."""

    number: AssistantId | None = None


class PersonPart(Section):
    """A part of the page that is about the chosen person."""

    def __init__(self, room: Room, chosen: Chosen) -> None:
        """Lay out nothing yet."""
        super().__init__(room)
        self.chosen = chosen

    def member(self) -> Member | None:
        """Return all that is known of the chosen person."""
        found = self.room.desk.read(members)
        return next((one for one in found if one.id == self.chosen.number), None)

    def wanted(self) -> Member | None:
        """Return the chosen person for a deed; tell the user where there is nobody."""
        found = self.member()
        if found is None:
            self.room.actions.refused.emit(
                QCoreApplication.translate(
                    "PersonPart", "Please enter a person first, on the part “People”."
                )
            )
        return found

    def done(self, label: Label, use_case: Callable[..., Any], *args: object) -> bool:
        """Do something as one change; tell whether it was done."""
        return self.room.actions.run(label, use_case, *args) is not None
