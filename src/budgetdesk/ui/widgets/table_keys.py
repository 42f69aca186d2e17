"""The keys by which rows of any table are copied and sorted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, cast

from PySide6.QtWidgets import QApplication


@dataclass(frozen=True, slots=True)
class TableKeys:
    """Keys of all tables: those with which they come, and the user's, which the program holds."""

    name: str
    first: str

    def now(self) -> str:
        """Return the keys that hold now; empty where the user wants none."""
        chosen = _program().property(self.name)
        return self.first if chosen is None else str(chosen)

    def choose(self, keys: str) -> None:
        """Let all tables have these keys from the next time that they get the focus."""
        _program().setProperty(self.name, keys)


COPY_KEYS: Final = TableKeys("keys_copy_rows", "Ctrl+C")
ORDER_KEYS: Final = TableKeys("keys_order_rows", "Ctrl+Shift+O")


def _program() -> QApplication:
    return cast("QApplication", QApplication.instance())
