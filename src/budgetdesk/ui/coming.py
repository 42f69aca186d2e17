"""A room for pages that are shown before their file is open."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from budgetdesk.kernel.errors import Cancelled
from budgetdesk.ui.widgets.page import Room

if TYPE_CHECKING:
    from budgetdesk.ui.actions import Actions
    from budgetdesk.ui.background import Background
    from budgetdesk.ui.settings import Settings
    from budgetdesk.ui.theme import Theme
    from budgetdesk.usecases.desk import Desk


class ComingRoom(Room):
    """A room whose desk is on its way: who asks for it waits until it is there.

    So nothing that a user does before is lost or refused.
    """

    def __init__(
        self,
        arrive: Callable[[], tuple[Desk, Actions] | None],
        background: Background,
        settings: Settings,
        theme: Callable[[], Theme],
        go: Callable[[str, object], None],
    ) -> None:
        """`arrive` opens the file at last; None where it cannot be opened."""
        for name, value in (
            ("_arrive", arrive),
            ("background", background),
            ("settings", settings),
            ("theme", theme),
            ("go", go),
        ):
            object.__setattr__(self, name, value)

    @property
    def desk(self) -> Desk:
        """The open file. Raises `Cancelled` where it could not be opened; the user was told."""
        return self._arrived()[0]

    @property
    def actions(self) -> Actions:
        """Its runner; as `desk`."""
        return self._arrived()[1]

    def _arrived(self) -> tuple[Desk, Actions]:
        arrive: Callable[[], tuple[Desk, Actions] | None] = object.__getattribute__(self, "_arrive")
        found = arrive()
        if found is None:
            raise Cancelled
        return found
