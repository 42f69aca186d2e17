"""The program as a screen reader meets it: everything is found by its accessible name.

Runs under the system's Python, which has the bindings for AT-SPI; uses nothing of BudgetDesk.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any

PATIENCE = 30.0
"""Seconds within which something has to come; only a busy machine needs more than one or two."""
_ANSWER_MS = 10_000
"""Milliseconds within which the program has to answer one question."""
_STEP = 0.2
_SETTLING = 0.4
"""Seconds after a deed before anybody looks: what goes meanwhile is not asked any more."""
_HOLDS_CELLS = ("table", "list", "combo box", "tree")
_DEEDS = ("Press", "Show Menu", "Toggle")


class NotThere(Exception):
    """Nothing of this name came within the time; carries what was there instead."""


class Ended(Exception):
    """The program ended by itself; carries its exit code, negative after a signal."""


class Reader:
    """Looks at one program on the accessibility bus, and does what its users do by name."""

    def __init__(self, program: str, exit_code: Callable[[], int | None]) -> None:
        """Wait until the program is on the bus; `exit_code` gives None as long as it runs."""
        import_module("gi").require_version("Atspi", "2.0")
        self._bus: Any = import_module("gi.repository.Atspi")
        self._failures: type[Exception] = import_module("gi.repository.GLib").Error
        self._bus.init()
        self._bus.set_timeout(_ANSWER_MS, _ANSWER_MS)
        self._program = program
        self._exit_code = exit_code
        self._app: Any = self._until(self._find_program, f"the program {program}")

    def find(self, role: str, name: str, *, inside: Any = None) -> Any:
        """Return what has this role and a name that begins so; it must be on the screen."""
        return self._until(
            lambda: next(self._matching(inside or self._app, role, name), None), f"{role} {name!r}"
        )

    def has(self, role: str, name: str) -> bool:
        """Tell whether something like this is there now."""
        return next(self._matching(self._app, role, name), None) is not None

    def gone(self, role: str, name: str) -> None:
        """Wait until nothing like this is there any more."""
        self._until(lambda: not self.has(role, name) or None, f"the end of {role} {name!r}")

    def find_ending(self, role: str, ending: str) -> Any:
        """Return what has this role and a name that ends so, such as a button with a count."""
        return self._until(
            lambda: next(
                (
                    one
                    for one in self._matching(self._app, role, "")
                    if one.get_name().endswith(ending)
                ),
                None,
            ),
            f"{role} …{ending!r}",
        )

    def press(self, role: str, name: str) -> None:
        """Do what a button, a menu entry or a list item is for, by the beginning of its name."""
        self.do(self.find(role, name))

    def do(self, thing: Any) -> None:
        """Do the first thing that a user would do with it, once it can be done."""
        number = self._until(lambda: self._deed(thing), f"a use of {thing.get_name()!r}")
        thing.do_action(number)
        time.sleep(_SETTLING)

    def _deed(self, thing: Any) -> int | None:
        names = [thing.get_action_name(number) for number in range(thing.get_n_actions())]
        return next((names.index(one) for one in _DEEDS if one in names), None)

    def enter(self, name: str, text: str) -> None:
        """Write a text into the field of this name."""
        field = self.find("text", name)
        field.get_editable_text_iface().set_text_contents(text)

    def cells(self, table: str) -> list[list[str]]:
        """Return what a table says, cell by cell."""
        found: list[list[str]] = self._until(lambda: self._cells(table), f"the cells of {table!r}")
        return found

    def _cells(self, table: str) -> list[list[str]]:
        grid = self.find("table", table).get_table_iface()
        columns = range(grid.get_n_columns())
        return [
            [str(grid.get_accessible_at(row, column).get_name()) for column in columns]
            for row in range(grid.get_n_rows())
        ]

    def read(self, role: str, name: str) -> str:
        """Return what a thing says: its name, or its text where it has one."""
        thing = self.find(role, name)
        text = thing.get_text_iface()
        return str(text.get_text(0, text.get_character_count())) if text else str(thing.get_name())

    def rows(self, table: str) -> int:
        """Return how many rows a table says it has."""
        return int(self.find("table", table).get_table_iface().get_n_rows())

    def wait(self, until: Callable[[], bool], what: str) -> None:
        """Wait until something holds."""
        self._until(lambda: until() or None, what)

    def tree(self) -> str:
        """Everything that is on the screen, and what is hidden beside it, for a message."""
        lines: list[str] = []
        self._write(self._app, 0, lines)
        return "\n".join(lines)

    def _write(self, thing: Any, depth: int, lines: list[str]) -> None:
        try:
            hidden = "" if self._is_visible(thing) else ", hidden"
            lines.append(f"{'  ' * depth}{thing.get_role_name()} {thing.get_name()!r}{hidden}")
            if hidden or thing.get_role_name() in _HOLDS_CELLS:
                return
            for child in self._children(thing):
                self._write(child, depth + 1, lines)
        except self._failures as failure:
            lines.append(f"{'  ' * depth}no answer: {failure}")

    def _find_program(self) -> Any:
        desktop = self._bus.get_desktop(0)
        for app in self._children(desktop):
            if app.get_name() == self._program and app.get_child_count():
                return app
        return None

    def _matching(self, top: Any, role: str, name: str) -> Iterator[Any]:
        for thing in self._all(top):
            if thing.get_role_name() == role and thing.get_name().startswith(name):
                yield thing

    def _all(self, top: Any) -> Iterator[Any]:
        """Give what is on the screen: most of what a program holds is on none of its pages now."""
        if not self._is_visible(top):
            return
        yield top
        # Cells are made as they are asked for, and Qt 6.12 may fall when a list goes just then.
        if top.get_role_name() in _HOLDS_CELLS:
            return
        for child in self._children(top):
            yield from self._all(child)

    def _is_visible(self, thing: Any) -> bool:
        return bool(thing.get_state_set().contains(self._bus.StateType.VISIBLE))

    def _children(self, thing: Any) -> Iterator[Any]:
        for number in range(thing.get_child_count()):
            child = thing.get_child_at_index(number)
            if child is not None:
                yield child

    def _until(self, look: Callable[[], Any], what: str) -> Any:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if (code := self._exit_code()) is not None:
                raise Ended(f"the program ended with {code}, while {what} was waited for")
            try:
                found = look()
            except self._failures:
                # Things go while they are looked at; the next look sees what came instead.
                found = None
            if found is not None:
                return found
            time.sleep(_STEP)
        there = self.tree() if hasattr(self, "_app") else "nothing"
        raise NotThere(f"{what} did not come. There was:\n{there}")
