"""The note that data of a former assistant were taken out of the history."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NewType

RedactionId = NewType("RedactionId", int)


@dataclass(frozen=True, slots=True)
class Redaction:
    """What a change set's content hashes to since personal data were taken out of it.

    The change set keeps its own hash, on which the chain is built. Of several notes on one change
    set the last counts.
    """

    id: RedactionId
    change_set: int
    hash: str
