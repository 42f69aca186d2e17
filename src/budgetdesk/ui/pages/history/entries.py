"""The changes of a file as lines of the history; words are made for those that are looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final

from budgetdesk.usecases.desk import ChangeKind
from budgetdesk.wording.formats import day_in_list
from budgetdesk.wording.sentences import label_text, word

if TYPE_CHECKING:
    from budgetdesk.usecases.desk import ChangeSet, UndoState

_PORTION: Final = 2_000
"""So many changes are put into words in about 20 ms."""


class State(Enum):
    """Why a change cannot be taken back as it stands; OPEN: it can, or it is no change of its own.

    FIXED stands before one that is final.
    """

    OPEN = "open"
    FINAL = "final"
    TAKEN_BACK = "taken_back"
    FIXED = "fixed"


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the history. `can_go` tells that nothing later stands in its way yet."""

    id: int
    at: datetime
    words: str
    who: str
    state: str
    can_go: bool


ORDERS: Final[tuple[Callable[[Entry], Any], ...]] = (
    lambda one: one.at,
    lambda one: one.words.casefold(),
    lambda one: one.state.casefold(),
    lambda one: one.who.casefold(),
)
"""What the columns are sorted by: day, words, state, name."""


class Entries:
    """All changes of a file, the newest first, by number."""

    def __init__(
        self,
        heads: Sequence[ChangeSet] = (),
        undo: UndoState | None = None,
        states: Mapping[State, str] | None = None,
    ) -> None:
        """Know the changes, what of them can be taken back or done again, and words for that."""
        self._heads = {head.id: head for head in reversed(heads)}
        self._states = states or {}
        self._undoable = {head.id for head in undo.undoable} if undo else set()
        self._redoable = {head.id for head in undo.redoable} if undo else set()
        self.numbers: Sequence[int] = tuple(self._heads)

    def rows(self, numbers: Sequence[int]) -> Sequence[Entry]:
        """Return the lines of these changes, in their order."""
        return [self.entry(number) for number in numbers]

    def entry(self, number: int) -> Entry:
        """Put one change into words."""
        head = self._heads[number]
        return Entry(
            number,
            datetime.fromisoformat(head.at).astimezone(),
            word("change_kind", head.kind.value)
            + label_text(head.label.code, dict(head.label.data)),
            head.who,
            self._states.get(self._state(head), ""),
            number in self._undoable,
        )

    def _state(self, head: ChangeSet) -> State:
        if head.final:
            return State.FINAL
        if head.id in self._redoable:
            return State.TAKEN_BACK
        if head.kind is ChangeKind.DO and head.id not in self._undoable:
            return State.FIXED
        return State.OPEN


class Search:
    """Looks for words in all changes and puts those found in order, a portion at a time."""

    def __init__(self, entries: Entries, words: str, order: tuple[int, bool] | None) -> None:
        """Look for all of the words; `order` is a column, and whether it falls."""
        self._entries, self._words, self._order = entries, words, order
        self.found: Sequence[int] = ()

    @property
    def is_ready(self) -> bool:
        """Whether all changes are wanted as they come."""
        return not self._words.split() and self._order is None

    def pieces(self) -> Iterator[bool]:
        """Search and sort; `found` is there at the end."""
        numbers = self._entries.numbers
        if self.is_ready:
            self.found = numbers
            return
        key = None if self._order is None else ORDERS[self._order[0]]
        found: list[tuple[Any, int]] = []
        for first in range(0, len(numbers), _PORTION):
            lines = self._entries.rows(numbers[first : first + _PORTION])
            hits = (one for one in lines if holds(one, self._words))
            found += [(0 if key is None else key(one), one.id) for one in hits]
            yield True
        if self._order is not None:
            found.sort(key=itemgetter(0), reverse=self._order[1])
        self.found = [number for _, number in found]


def holds(entry: Entry, words: str) -> bool:
    """Tell whether a line holds all of the words, somewhere."""
    said = f"{entry.words} {entry.who} {moment(entry.at)} {entry.state}".casefold()
    return all(word in said for word in words.casefold().split())


def moment(at: datetime) -> str:
    """Write day and time as a list shows them."""
    return f"{day_in_list(at.date())}, {at:%H:%M}"
