"""The keys of the program's functions: as they come, or as the user chose them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

if TYPE_CHECKING:
    from budgetdesk.ui.settings import Settings

EVERYWHERE: Final = "window"
"""The place of functions that can be used on every page; others are called like their page."""
# On a German keyboard plus is a key of its own; on others it needs Shift.
_TWINS: Final = {"Ctrl++": "Ctrl+="}


@dataclass(frozen=True, slots=True)
class Bound:
    """A function with the name under which its keys are kept, and the keys with which it comes."""

    name: str
    action: QAction
    first: str


class Keys(QObject):
    """Gives actions their keys and follows the user's choice, in all windows at once."""

    def __init__(self, settings: Settings, place: str, parent: QObject) -> None:
        """Bind functions of one place: of a page, or those that are there on every page."""
        super().__init__(parent)
        self._settings, self._place = settings, place
        self._bound: dict[str, Bound] = {}
        settings.keys_changed.connect(self._follow)

    @property
    def bound(self) -> tuple[Bound, ...]:
        """All functions of this place, in the order in which they came."""
        return tuple(self._bound.values())

    def bind(self, action: QAction, name: str, first: str) -> None:
        """Give an action its keys; one without a name has no keys that could be changed."""
        if not name:
            _press(action, first)
            return
        one = Bound(f"{self._place}.{name}", action, first)
        self._bound[one.name] = one
        self._give(one)

    def clear(self) -> None:
        """Forget all functions, since they are made anew."""
        self._bound.clear()

    def _follow(self) -> None:
        for one in self._bound.values():
            self._give(one)

    def _give(self, one: Bound) -> None:
        _press(one.action, self._settings.keys_of(one.name, one.first))


def name_of(deed: Callable[..., object]) -> str:
    """Return what a function is called in the program, with what it is given; else nothing.

    It is the same in every language, so that keys stay with their function.
    """
    if isinstance(deed, partial):
        given = [*deed.args, *deed.keywords.values()]
        return ".".join([name_of(deed.func), *map(_word_of, given)])
    name = str(getattr(deed, "__name__", ""))
    return "" if "<" in name else name.strip("_")


def _word_of(given: object) -> str:
    return name_of(given) if callable(given) else str(getattr(given, "value", given))


def place_of(name: str) -> str:
    """Return the place of a function by its name."""
    return name.partition(".")[0]


def meet(one: str, other: str) -> bool:
    """Tell whether two places can be open at once, so that they may not share keys."""
    return one == other or EVERYWHERE in {one, other}


def native(keys: str) -> str:
    """Return keys as they stand on the keyboard: Strg, Umschalt."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def _press(action: QAction, keys: str) -> None:
    listed = [keys, _TWINS[keys]] if keys in _TWINS else [keys]
    action.setShortcuts([QKeySequence(one) for one in listed if one])
