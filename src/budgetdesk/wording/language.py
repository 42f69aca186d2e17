"""The language in which the program speaks: one for all its windows, chosen by the front end.

What leaves the program for an agency is German whatever is spoken; it asks for German by name.
"""

from __future__ import annotations

from enum import Enum
from pathlib import Path


class Language(Enum):
    """What a user can choose."""

    GERMAN = "de"
    ENGLISH = "en"


class _Program:
    """What holds for the whole program while it runs."""

    language = Language.GERMAN


def speak(language: Language) -> None:
    """Let all sentences from now on be in this language; only a front end decides that."""
    _Program.language = language


def spoken() -> Language:
    """Return the language that was chosen; German until then."""
    return _Program.language


def in_language(folder: Path, language: Language | None = None) -> Path:
    """Return where a folder of resources keeps its texts: German in itself, others in their own."""
    chosen = language or spoken()
    return folder if chosen is Language.GERMAN else folder / chosen.value
