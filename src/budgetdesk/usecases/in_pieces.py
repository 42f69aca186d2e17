"""Long readings piece by piece, so that a window goes on answering between them."""

from __future__ import annotations

from collections.abc import Generator
from typing import Generic, TypeVar

from budgetdesk.storage.reader import Reader

Answer = TypeVar("Answer")


class InPieces(Generic[Answer]):
    """Reads one answer in many pieces. The file must stay as it is until all is read."""

    answer: Answer
    """What was found; there only when all is read."""

    def __init__(self, pieces: Generator[None, Reader, Answer]) -> None:
        """Begin a generator that takes a reader for each piece and returns the answer."""
        self._pieces = pieces
        next(pieces)

    def go_on(self, reader: Reader) -> bool:
        """Do the next piece; tell whether there are more."""
        try:
            self._pieces.send(reader)
        except StopIteration as end:
            self.answer = end.value
            return False
        return True

    def at_once(self, reader: Reader) -> Answer:
        """Do all pieces that are left."""
        while self.go_on(reader):
            pass
        return self.answer
