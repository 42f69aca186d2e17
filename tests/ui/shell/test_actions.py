"""What a deed answers, and how a refusal differs from an answer that is nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from budgetdesk.kernel.errors import NotAllowed
from budgetdesk.ui.actions import Done
from budgetdesk.ui.widgets.page import Room
from budgetdesk.usecases.desk import Label


def nothing(_: object) -> None:
    """Do a deed whose answer is nothing."""


def refuse(_: object) -> None:
    """Refuse."""
    raise NotAllowed("nothing_to_undo")


def test_a_deed_that_answers_nothing_was_done(
    open_room: Callable[[Path], Room], empty_file: Path
) -> None:
    room = open_room(empty_file)
    said: list[str] = []
    room.actions.said.connect(said.append)
    assert room.actions.run(Label.of("save_holder"), nothing) == Done(None)
    assert len(said) == 1


def test_a_refused_deed_has_no_answer_and_is_told(
    open_room: Callable[[Path], Room], empty_file: Path
) -> None:
    room = open_room(empty_file)
    refused: list[str] = []
    room.actions.refused.connect(refused.append)
    assert room.actions.run(Label.of("save_holder"), refuse) is None
    assert refused == ["Es gibt nichts zurückzunehmen."]
