"""The desk: the one way by which a budget file is read and changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import UTC, date, datetime
from typing import Concatenate, Final, ParamSpec, Self, TypeVar

from budgetdesk.kernel.errors import NotAllowed, NotFound
from budgetdesk.storage import journal
from budgetdesk.storage.journal import Change, ChangeKind, ChangeSet, Label, UndoState
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.store import Store
from budgetdesk.storage.work import Work
from budgetdesk.usecases import closed_periods, hours_months

__all__ = ["Change", "ChangeKind", "ChangeSet", "Desk", "Label", "UndoState"]

Deed = ParamSpec("Deed")
Answer = TypeVar("Answer")


_AHEAD: Final = 2_000
"""So many changes are read in about 20 ms."""
Patience = Callable[[], AbstractContextManager[Callable[[], None]]]


def _nothing() -> None:
    """Wait for nobody."""


def _system_time() -> datetime:
    return datetime.now(tz=UTC)


class Desk:
    """Runs use cases on one open file, journals them, takes them back.

    `who` is the name under which changes stand in the history; `clock` tells the time in UTC.
    `changed` is called with the names of the tables after each change.
    """

    def __init__(
        self,
        store: Store,
        *,
        who: str = "",
        clock: Callable[[], datetime] = _system_time,
        changed: Callable[[frozenset[str]], None] = lambda _: None,
    ) -> None:
        """Work on this store."""
        self.store = store
        self._who = who
        self._clock = clock
        self.changed = changed
        self.patience: Patience = lambda: nullcontext(_nothing)
        """What is held while a change is made; gives what is called again and again meanwhile."""
        self._work: Work | None = None
        self._reader: Reader | None = None
        self._was_asked = False
        self._heads: tuple[ChangeSet, ...] = ()
        self._undo: tuple[int, UndoState] | None = None

    @property
    def today(self) -> date:
        """The day by the desk's clock, where the user is."""
        return self._clock().astimezone().date()

    def close(self) -> None:
        """Close the file; it is backed up if it was changed."""
        self.store.close()

    def __enter__(self) -> Self:
        """Use the file for the length of a block."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it at the end of the block."""
        self.close()

    def run(
        self,
        label: Label,
        use_case: Callable[Concatenate[Work, Deed], Answer],
        *args: Deed.args,
        **kwargs: Deed.kwargs,
    ) -> Answer:
        """Do one thing for the user as one change set, wholly or not at all.

        Raises what the use case raises, `PeriodClosed` where it touches a period whose report
        was handed out, `StoreUnavailable` or `StoreTooNew` where the file cannot be written.
        """
        with self._writing() as work:
            answer = use_case(work, *args, **kwargs)
            self._seal(work, label, ChangeKind.DO)
        if work.rewritten:
            self._heads, self._undo = (), None
        self.changed(work.touched)
        return answer

    def read(
        self,
        query: Callable[Concatenate[Reader, Deed], Answer],
        *args: Deed.args,
        **kwargs: Deed.kwargs,
    ) -> Answer:
        """Answer a question; never changes anything.

        Asked by a window that shows itself while a long change is made, it is answered from that.
        """
        if self._work is not None:
            self._was_asked = True
            # Without its steps: who shows itself meanwhile does not wait again.
            return query(Reader(self._work.connection), *args, **kwargs)
        if self._reader is not None:
            return query(Reader(self._reader.connection), *args, **kwargs)
        with self.store.reading() as reader:
            return query(reader, *args, **kwargs)

    def read_long(
        self,
        query: Callable[Concatenate[Reader, Deed], Answer],
        *args: Deed.args,
        **kwargs: Deed.kwargs,
    ) -> Answer:
        """Answer a question that may take long; `patience` is held meanwhile.

        Raises `Cancelled` where it was called off.
        """
        if self._work is not None or self._reader is not None:
            return self.read(query, *args, **kwargs)
        with self.patience() as step, self.store.reading() as reader:
            reader.step = step
            self._reader = reader
            try:
                return query(reader, *args, **kwargs)
            finally:
                self._reader = None

    def history(self) -> tuple[ChangeSet, ...]:
        """All changes, oldest first."""
        self._read_on(None)
        return self._heads

    def read_ahead(self) -> bool:
        """Read some of a long history before it is asked for; tell whether there may be more.

        While something else takes long there may.
        """
        is_busy = self._work is not None or self._reader is not None
        return is_busy or self._read_on(_AHEAD)

    def _read_on(self, most: int | None) -> bool:
        last = self._heads[-1].id if self._heads else 0
        # It only grows: of a long history the new end is read.
        with self.store.reading() as reader:
            new = journal.change_sets(reader.connection, after=last, most=most)
        self._heads += new
        return bool(new)

    def changes_of(self, number: int) -> tuple[Change, ...]:
        """Return what one change did to which rows."""
        with self.store.reading() as reader:
            return journal.changes_of(reader.connection, number)

    def undo_state(self) -> UndoState:
        """What undo and redo would do next."""
        history = self.history()
        if self._undo is None or self._undo[0] != len(history):
            self._undo = len(history), journal.undo_state(history)
        return self._undo[1]

    def undo(self) -> ChangeSet:
        """Take back the last change. Raises `NotAllowed` where nothing may be taken back."""
        state = self.undo_state()
        if not state.undoable:
            reason = "undo_stops_at_final" if state.barrier else "nothing_to_undo"
            raise NotAllowed(reason)
        return self._reverse(state.undoable[-1], ChangeKind.UNDO)

    def redo(self) -> ChangeSet:
        """Do again what was taken back last. Raises `NotAllowed` where there is nothing."""
        state = self.undo_state()
        if not state.redoable:
            raise NotAllowed("nothing_to_redo")
        return self._reverse(state.redoable[-1], ChangeKind.REDO)

    def take_back(self, number: int) -> ChangeSet:
        """Take back one earlier change, if nothing that came later touched the same rows.

        Raises `NotFound`, or `NotAllowed` where it is final, was taken back already, or other
        changes build on it.
        """
        state = self.undo_state()
        for head in state.undoable:
            if head.id == number:
                return self._reverse(head, ChangeKind.UNDO)
        if any(head.id == number for head in self.history()):
            raise NotAllowed("cannot_take_back", id=number)
        raise NotFound(kind="change_set", name=number)

    def _reverse(self, target: ChangeSet, kind: ChangeKind) -> ChangeSet:
        with self._writing() as work:
            changes = journal.changes_of(work.connection, target.id)
            if kind is ChangeKind.UNDO:
                changes = tuple(change.inverse for change in reversed(changes))
            work.apply(changes)
            self._seal(work, target.label, kind, target.id)
        self.changed(work.touched)
        return target

    def _seal(self, work: Work, label: Label, kind: ChangeKind, target: int | None = None) -> None:
        # A deed that came to nothing is taken back all the same, else undo would stop at it.
        if not work.changes and kind is ChangeKind.DO:
            return
        closed_periods.guard(work)
        hours_months.guard(work)
        at = self._clock().astimezone(UTC).isoformat(timespec="seconds")
        head = ChangeSet(0, label, at, self._who, kind, target, work.final, "", "")
        journal.append(work.connection, head, work.changes, work.step)

    @contextmanager
    def _writing(self) -> Iterator[Work]:
        self._was_asked = False
        touched: frozenset[str] = frozenset()
        try:
            with self.patience() as step, self.store.writing() as work:
                work.step = step
                self._work = work
                try:
                    yield work
                finally:
                    self._work = None
                    touched = work.touched
        except BaseException:
            # What was shown meanwhile is not what the file says.
            if self._was_asked:
                self.changed(touched)
            raise
