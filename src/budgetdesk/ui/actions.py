"""Everything the window does to a file goes through here: one runner, one place for errors."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Signal

from budgetdesk.kernel.errors import BudgetDeskError, Cancelled
from budgetdesk.wording.sentences import error_text, label_text

if TYPE_CHECKING:
    from budgetdesk.usecases.desk import ChangeSet, Desk, Label

Deed = ParamSpec("Deed")
Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Done(Generic[Answer]):
    """A deed that was done, with its answer, which may well be None."""

    answer: Answer


class Actions(QObject):
    """Runs use cases on a desk and tells pages and user what came of it.

    `changed` carries the names of the tables that were written, `said` a sentence for the
    status line, `refused` one that needs an answer: what happened, what is safe, what to do.
    """

    changed = Signal(frozenset)
    said = Signal(str)
    refused = Signal(str)

    def __init__(self, desk: Desk) -> None:
        """Work on this desk."""
        super().__init__()
        self._desk = desk

    def run(
        self,
        label: Label,
        use_case: Callable[Concatenate[Any, Deed], Answer],
        *args: Deed.args,
        **kwargs: Deed.kwargs,
    ) -> Done[Answer] | None:
        """Do one thing as one change; None where it was refused, after the user was told."""
        done = self._tried(lambda: Done(self._desk.run(label, use_case, *args, **kwargs)))
        if done is not None:
            self.said.emit(label_text(label.code, dict(label.data)))
        return done

    def read(
        self,
        query: Callable[Concatenate[Any, Deed], Answer],
        *args: Deed.args,
        **kwargs: Deed.kwargs,
    ) -> Answer | None:
        """Answer a question; None where the file could not be read, after the user was told."""
        return self._tried(lambda: self._desk.read(query, *args, **kwargs))

    def read_long(
        self,
        query: Callable[Concatenate[Any, Deed], Answer],
        *args: Deed.args,
        **kwargs: Deed.kwargs,
    ) -> Answer | None:
        """Answer a question that may take long; None also where the user called it off."""
        return self._tried(lambda: self._desk.read_long(query, *args, **kwargs))

    def undo(self) -> None:
        """Take back the last change."""
        self._reverse(self._desk.undo, self.tr("Undone: {what}"))

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._reverse(self._desk.redo, self.tr("Redone: {what}"))

    def take_back(self, number: int) -> None:
        """Take back one earlier change."""
        self._reverse(lambda: self._desk.take_back(number), self.tr("Undone: {what}"))

    def undo_words(self) -> tuple[str, str]:
        """What undo and redo would do next; empty where there is nothing."""
        state = self._desk.undo_state()
        return _next(state.undoable), _next(state.redoable)

    def tell(self, tables: frozenset[str]) -> None:
        """Tell the pages that these tables were written."""
        self.changed.emit(tables)

    def _reverse(self, deed: Callable[[], ChangeSet], sentence: str) -> None:
        head = self._tried(deed)
        if head is not None:
            self.said.emit(sentence.format(what=_words(head)))

    def _tried(self, deed: Callable[[], Answer]) -> Answer | None:
        try:
            return deed()
        except Cancelled:
            return None
        except BudgetDeskError as error:
            self.refused.emit(error_text(error))
            return None


def _next(heads: tuple[ChangeSet, ...]) -> str:
    return _words(heads[-1]) if heads else ""


def _words(head: ChangeSet) -> str:
    return label_text(head.label.code, dict(head.label.data))
