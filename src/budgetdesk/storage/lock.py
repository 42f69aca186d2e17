"""One writer for each file: a second start is told instead of doing harm.

The lock is the operating system's on a small file beside the budget file. It vanishes with the
process that holds it, so a crash never locks anybody out; the empty file may stay behind.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from io import BufferedRandom
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _take(file: BufferedRandom) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(file: BufferedRandom) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


class FileLock:
    """The right to write one budget file, by whatever path or link it is named."""

    def __init__(self, path: Path) -> None:
        """Name the budget file; nothing is taken yet."""
        real = path.resolve()
        self._path = real.with_name(f".{real.name}.lock")
        self._file: BufferedRandom | None = None

    def take(self) -> bool:
        """Try to take the lock; False where somebody else has it. Raises `OSError`."""
        while True:
            file = self._path.open("a+b")
            try:
                _take(file)
            except (BlockingIOError, PermissionError):
                file.close()
                return False
            except OSError:
                file.close()
                raise
            if self._is_named(file):
                self._file = file
                return True
            file.close()

    def release(self) -> None:
        """Give the lock back; harmless where it is not held."""
        if self._file is None:
            return
        # Windows refuses to remove an open file, then it stays.
        with suppress(OSError):
            self._path.unlink()
        self._file.close()
        self._file = None

    def _is_named(self, file: BufferedRandom) -> bool:
        """Tell whether this is the file under the name; its holder may just have removed it."""
        try:
            return os.path.samestat(os.fstat(file.fileno()), self._path.stat())
        except FileNotFoundError:
            return False
