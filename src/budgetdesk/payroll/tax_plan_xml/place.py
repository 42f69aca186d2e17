"""Where in a plan file something stands, for the refusal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, NoReturn

from budgetdesk.kernel.errors import FileNotUnderstood

_SHOWN: Final = 80
"""Characters of the file's own text that a refusal repeats."""


@dataclass(frozen=True, slots=True)
class Place:
    """A line of a file; None where the file as a whole is meant."""

    file: str
    line: int | None = None

    def refuse(self, expected: str, found: str = "") -> NoReturn:
        """Raise `FileNotUnderstood`; `found` is what stands there instead."""
        raise FileNotUnderstood(self.file, expected=expected, line=self.line, found=found[:_SHOWN])
