"""PySide6 reads the source of every module that is loaded after it.

It looks whether the module speaks of PySide6, for features that can be switched on for a module
(snake_case, true_property; measured with PySide6 6.12). This program switches none on, and Python
keeps all lines that were read: until a file is open that takes 16 MB and a seventh of the time.
"""

from __future__ import annotations

from contextlib import suppress
from importlib import import_module
from types import ModuleType
from typing import Final

_QUESTION: Final = "_mod_uses_pyside"


def leave_sources_unread() -> None:
    """Answer for all modules that they switch nothing on; may be repeated.

    A PySide6 that does not ask any more is left as it is.
    """
    import_module("PySide6.QtCore")
    with suppress(ImportError):
        feature = import_module("shibokensupport.feature")
        if hasattr(feature, _QUESTION):
            setattr(feature, _QUESTION, _switches_features)


def _switches_features(_module: ModuleType) -> bool:
    return False
