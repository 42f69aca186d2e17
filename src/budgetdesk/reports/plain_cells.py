"""Text that a spreadsheet reads as text, whatever somebody wrote into it."""

from __future__ import annotations

import unicodedata
from typing import Final

# A spreadsheet takes a text that begins so for a formula (OWASP, "CSV Injection"); the last four
# are the same signs in full width.
_BEGINS_FORMULA: Final = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_UNSEEN: Final = {"Cc", "Cs"}
_SOFT_HYPHEN: Final = "\u00ad"


def harmless_text(text: str) -> str:
    """Return the text without unseen signs; before what looks like a formula an apostrophe."""
    shown = "".join(filter(_is_kept, text))
    return f"'{shown}" if shown.lstrip().startswith(_BEGINS_FORMULA) else shown


def _is_kept(char: str) -> bool:
    return char == "\n" or (char != _SOFT_HYPHEN and unicodedata.category(char) not in _UNSEEN)
