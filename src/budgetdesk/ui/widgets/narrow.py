"""Choices that fit into a narrow page."""

from __future__ import annotations

from typing import Final

from budgetdesk.ui.widgets.edits import ChoiceEdit

_LEAST_LETTERS: Final = 8


def narrow(box: ChoiceEdit) -> None:
    """Let a choice be narrower than its longest words, so that the page need not be wider."""
    box.setSizeAdjustPolicy(ChoiceEdit.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(_LEAST_LETTERS)
