"""What a user chose for this computer; kept per user, applied at once."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from enum import Enum
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, QSettings, Signal

from budgetdesk.ui.keys import meet, place_of
from budgetdesk.wording.language import Language

SMALLEST_TEXT: Final = 80
LARGEST_TEXT: Final = 300
_RECENT: Final = 10
_NO_KEYS: Final = "-"


class Look(Enum):
    """Which colours the window has."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


class Density(Enum):
    """How large the things are that a user presses."""

    LARGE = "large"
    """At least 44 px; the way it starts."""
    COMPACT = "compact"


@dataclass(frozen=True, slots=True)
class Choices:
    """All choices. `text_size` is in percent; an empty `backup_folder` is beside the file."""

    text_size: int = 100
    look: Look = Look.SYSTEM
    density: Density = Density.LARGE
    language: Language = Language.GERMAN
    calm: bool = True
    monday_first: bool = True
    backup_folder: str = ""
    who: str = ""


class Settings(QObject):
    """The choices with their store; `changed` and `keys_changed` tell that they were changed."""

    changed = Signal()
    keys_changed = Signal()

    def __init__(self, store: QSettings) -> None:
        """Read the choices from this store; what is missing or unreadable is as at the start."""
        super().__init__()
        self._store = store
        self._choices = _read(store)
        self._keys = _read_keys(store)

    @property
    def choices(self) -> Choices:
        """What holds now."""
        return self._choices

    def choose(self, **values: object) -> None:
        """Change some choices, keep them, and tell everybody."""
        self._choices = replace(self._choices, **values)  # type: ignore[arg-type]
        for field in fields(Choices):
            value = getattr(self._choices, field.name)
            self._store.setValue(
                f"choices/{field.name}", value.value if isinstance(value, Enum) else value
            )
        self._store.sync()
        self.changed.emit()

    def recent_files(self) -> tuple[Path, ...]:
        """Files opened last, newest first, as far as they are still there."""
        paths = (Path(text) for text in self._list("files/recent"))
        return tuple(path for path in paths if path.is_file())

    def remember_file(self, path: Path) -> None:
        """Put a file at the head of the recent ones."""
        name = str(path.resolve())
        names = [name, *(one for one in self._list("files/recent") if one != name)]
        self._store.setValue("files/recent", names[:_RECENT])

    def value(self, key: str, default: str = "") -> str:
        """Return what was kept under a key, such as a page's last filter, as text."""
        return str(self._store.value(key, default))

    def keep(self, key: str, value: str) -> None:
        """Keep a text under a key."""
        self._store.setValue(key, value)

    def keys_of(self, name: str, first: str) -> str:
        """Return the keys of a function: those chosen, else its first ones if they are free."""
        if name in self._keys:
            return self._keys[name]
        taken = (
            keys == first and meet(place_of(name), place_of(other))
            for other, keys in self._keys.items()
        )
        return "" if any(taken) else first

    def choose_keys(self, name: str, keys: str) -> None:
        """Give a function these keys, or none where the text is empty, and tell everybody."""
        self._keys[name] = keys
        # Ini files take an empty text for a missing one.
        self._store.setValue(f"keys/{name}", keys or _NO_KEYS)
        self._store.sync()
        self.keys_changed.emit()

    def reset_keys(self, name: str = "") -> None:
        """Give a function, or all of them, the keys with which they come."""
        for one in [name] if name else list(self._keys):
            self._keys.pop(one, None)
            self._store.remove(f"keys/{one}")
        self._store.sync()
        self.keys_changed.emit()

    def has_own_keys(self, name: str) -> bool:
        """Tell whether the user chose this function's keys."""
        return name in self._keys

    def _list(self, key: str) -> list[str]:
        value: Any = self._store.value(key, [])
        return [value] if isinstance(value, str) else list(value or [])


def user_settings() -> Settings:
    """Return the settings of the person at this computer."""
    store = QSettings(
        QSettings.Format.IniFormat, QSettings.Scope.UserScope, "BudgetDesk", "BudgetDesk"
    )
    return Settings(store)


def _read_keys(store: QSettings) -> dict[str, str]:
    store.beginGroup("keys")
    found = {name: str(store.value(name)) for name in store.allKeys()}
    store.endGroup()
    return {name: "" if keys == _NO_KEYS else keys for name, keys in found.items()}


def _read(store: QSettings) -> Choices:
    start = Choices()
    found: dict[str, Any] = {}
    for field in fields(Choices):
        default = getattr(start, field.name)
        text = str(store.value(f"choices/{field.name}", ""))
        if text:
            found[field.name] = _converted(text, default)
    size = min(max(found.get("text_size", start.text_size), SMALLEST_TEXT), LARGEST_TEXT)
    return replace(start, **{**found, "text_size": size})


def _converted(text: str, default: object) -> object:
    try:
        if isinstance(default, Enum):
            return type(default)(text)
        if isinstance(default, bool):
            return text.lower() == "true"
        return type(default)(text)  # type: ignore[call-arg]
    except ValueError:
        return default
