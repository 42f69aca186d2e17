"""Choices whose words may be long, such as names of forty letters."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from budgetdesk.ui.widgets.edits import ChoiceEdit
from budgetdesk.ui.widgets.narrow import narrow


def choice(offered: Sequence[tuple[Any, str]]) -> ChoiceEdit:
    """Return a choice that is never wider than its window; long words go on in a further line."""
    edit = ChoiceEdit(offered)
    narrow(edit)
    return edit
