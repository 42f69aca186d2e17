"""The history of changes, undo and redo."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING, Any

from budgetdesk.cli import desks
from budgetdesk.cli.answer import Answer, moment_text, table
from budgetdesk.cli.values import count
from budgetdesk.wording.sentences import label_text, word

if TYPE_CHECKING:
    from budgetdesk.cli.parser import Group
    from budgetdesk.storage.journal import ChangeSet


def add(group: Group) -> None:
    """Add the commands of this module."""
    parser = group.command("history", history)
    parser.add_argument("--last", type=count, metavar="ANZAHL", help="nur die letzten so vielen")
    parser = group.command("undo", undo)
    parser.add_argument(
        "--change", type=count, metavar="NUMMER", help="eine frühere Änderung statt der letzten"
    )
    group.command("redo", redo)


def history(arguments: Namespace) -> Answer:
    """List all changes, oldest first."""
    with desks.reading(arguments) as desk:
        heads = desk.history()
        state = desk.undo_state()
        notice = desks.notice(desk)
    shown = heads[-arguments.last :] if arguments.last else heads
    undoable = {head.id for head in state.undoable}
    rows = [(str(head.id), moment_text(head.at), _words(head), head.who) for head in shown]
    data = {
        "changes": [_data(head, undoable=head.id in undoable) for head in shown],
        "next_undo": state.undoable[-1].id if state.undoable else None,
        "next_redo": state.redoable[-1].id if state.redoable else None,
    }
    return Answer(data, [*notice, *table(rows, right=frozenset({0}), shrink=(2,))])


def undo(arguments: Namespace) -> Answer:
    """Take the last change back, or one that the user names."""
    with desks.writing(arguments) as desk:
        head = desk.undo() if arguments.change is None else desk.take_back(arguments.change)
    return Answer({"undone": _data(head)}, [f"Zurückgenommen: {_label(head)}"])


def redo(arguments: Namespace) -> Answer:
    """Do again what was taken back last."""
    with desks.writing(arguments) as desk:
        head = desk.redo()
    return Answer({"redone": _data(head)}, [f"Wiederhergestellt: {_label(head)}"])


def _data(head: ChangeSet, **more: object) -> dict[str, Any]:
    return {
        "id": head.id,
        "at": head.at,
        "who": head.who,
        "kind": head.kind.value,
        "text": _words(head),
        "final": head.final,
        **more,
    }


def _words(head: ChangeSet) -> str:
    return word("change_kind", head.kind.value) + _label(head)


def _label(head: ChangeSet) -> str:
    return label_text(head.label.code, dict(head.label.data))
