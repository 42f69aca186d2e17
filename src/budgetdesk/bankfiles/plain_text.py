"""From the bytes of a text file to its characters."""

from __future__ import annotations

import codecs
from typing import Final

from budgetdesk.kernel.errors import FileNotUnderstood

_UTF_16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decoded(name: str, data: bytes) -> str:
    """Characters of a text file with line ends as they are, without a byte order mark.

    UTF-16 where it says so or its noughts show it, else UTF-8, else cp1252, the code page of
    German bank exports. Raises `FileNotUnderstood` for what is no text.
    """
    text = _utf_16(name, data)
    if text is not None:
        return text
    if b"\0" in data:
        raise FileNotUnderstood(name, expected="text")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        # Five bytes have no meaning in cp1252; they show as a replacement character.
        return data.decode("cp1252", errors="replace")


def _utf_16(name: str, data: bytes) -> str | None:
    if data.startswith(_UTF_16):
        encoding = "utf-16"
    elif data[1:2] == b"\0" and data[3:4] == b"\0":
        encoding = "utf-16-le"
    elif data[:1] == b"\0" and data[2:3] == b"\0":
        encoding = "utf-16-be"
    else:
        return None
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise FileNotUnderstood(name, expected="text") from error
