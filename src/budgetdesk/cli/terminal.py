"""Writing to a terminal that may know few signs, or to a program that stops listening."""

from __future__ import annotations

import codecs
import io
import os
import sys
from collections.abc import Sequence
from typing import Final

_PLAIN: Final = {
    "\u2212": "-",
    "–": "-",
    "\u00a0": " ",
    "€": "EUR",
    "„": '"',
    "“": '"',
    "”": '"',
    "…": "...",
    "·": "-",
    "ä": "ae",
    "ö": "oe",
    "ü": "ue",
    "Ä": "Ae",
    "Ö": "Oe",
    "Ü": "Ue",
    "ß": "ss",
}
"""What stands for a sign that the terminal does not know; a minus must never get lost."""

_CONTROL: Final = dict.fromkeys((*range(9), *range(11, 32), *range(127, 160)), "?")
"""A text from outside must not give the terminal orders; new lines and tabs stay."""

_RULE: Final = "budgetdesk.plain"


def accept_any_text() -> None:
    """Make sure that no sign, however rare, stops the program on this terminal."""
    codecs.register_error(_RULE, _in_plain_signs)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=_RULE)


def say(lines: Sequence[str], errors: Sequence[str], *, code: int) -> int:
    """Write the answer and return the exit code, also where nobody reads to the end."""
    try:
        for line in lines:
            print(line.translate(_CONTROL))
        sys.stdout.flush()
        for line in errors:
            print(line.translate(_CONTROL), file=sys.stderr)
    except BrokenPipeError:
        # Python would complain once more when it flushes at the end (docs.python.org, signal).
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return code


def _in_plain_signs(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    unknown = error.object[error.start : error.end]
    return "".join(_PLAIN.get(sign, "?") for sign in unknown), error.end
