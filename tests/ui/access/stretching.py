"""German words made half as long again: what another language, or a longer word, would need."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QTranslator

from budgetdesk.kernel.resources import resources_folder
from budgetdesk.ui.application import load_words

_WORD: Final = re.compile(r"(?<![&{%<\w])[^\W\d_]{2,}(?![\w}>])")


def stretched(text: str) -> str:
    """Return a text whose words are half as long again; places to be filled stay as they are."""
    if "<" in text:
        return text
    return _WORD.sub(lambda word: word[0] + word[0][: len(word[0]) // 2].lower(), text)


class StretchingTranslator(QTranslator):
    """Says what the program's German translations say, in longer words."""

    def __init__(self) -> None:
        """Load the translations again: those of the program come and go with its language."""
        super().__init__()
        paths = sorted((resources_folder() / "translations").glob("*_de.qm"))
        loaded = (load_words(path) for path in paths)
        self._below = [one for one in loaded if one is not None]

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        """Qt passes over a translator that says it is empty."""
        return False

    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803 - Qt's name
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        """Return the longer text; the source text where nobody translates it."""
        asked = (
            one.translate(context, sourceText, disambiguation or "", n) for one, _ in self._below
        )
        return stretched(next((text for text in asked if text), sourceText))
