"""PySide6 6.12 gives away references to constants that it does not own.

Its wheels are built for interpreters in which None, True, False and the like are immortal (Python
3.12 and later, PEP 683). On 3.11 every Qt function that answers with one of them takes one from its
count, and after some ten thousand calls the interpreter ends with "deallocating None" or a
segmentation fault. So these constants are made as good as immortal before Qt is used. To be
removed with Python 3.11, or when PySide6 is mended.
"""

from __future__ import annotations

import ctypes
import sys

_IMMORTAL = (3, 12)
_SMALL_NUMBERS = range(-5, 257)
_LATIN = range(256)


def keep_constants() -> None:
    """Give the constants so many references that the lost ones do not matter; may be repeated."""
    if sys.version_info >= _IMMORTAL or sys.implementation.name != "cpython":
        return
    words = ["", *map(chr, _LATIN)]
    bytestrings = [b"", *(bytes([code]) for code in _LATIN)]
    for one in (None, True, False, ..., NotImplemented, (), *_SMALL_NUMBERS, *words, *bytestrings):
        count = ctypes.c_ssize_t.from_address(id(one))
        count.value = max(count.value, sys.maxsize // 2)
