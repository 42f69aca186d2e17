"""Words as people type them: without regard to case, accents, and how an umlaut is written."""

from __future__ import annotations

import unicodedata
from typing import Final

_LONG: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def bare(text: str) -> str:
    """Return the letters without their marks: ``Über`` is ``uber``, ``Straße`` is ``strasse``."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(one for one in parts if not unicodedata.combining(one))


def spelt_out(text: str) -> str:
    """Return the letters with umlauts written as two: ``Über`` is ``ueber``."""
    return bare(unicodedata.normalize("NFC", text.lower()).translate(_LONG))


def holds(text: str, words: str) -> bool:
    """Tell whether a text holds all the words, however they are typed."""
    plain, long = bare(text), spelt_out(text)
    return all(bare(word) in plain or spelt_out(word) in long for word in words.split())
