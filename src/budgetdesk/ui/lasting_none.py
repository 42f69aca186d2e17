"""PySide6 6.12 gives away references to None that it does not own.

Its wheels are built for interpreters in which None is immortal (Python 3.12 and later). On 3.11
every Qt function that answers None takes one from the count, and after some ten thousand calls the
interpreter ends with "deallocating None" or a segmentation fault. So None is made as good as
immortal before Qt is used. To be removed with Python 3.11, or when PySide6 is mended.
"""

from __future__ import annotations

import ctypes
import sys

_IMMORTAL = (3, 12)


def keep_none() -> None:
    """Give None so many references that none of the lost ones matters; harmless when repeated."""
    if sys.version_info >= _IMMORTAL or sys.implementation.name != "cpython":
        return
    count = ctypes.c_ssize_t.from_address(id(None))
    count.value = max(count.value, sys.maxsize // 2)
