"""The assistants, as far as the ledger and the reports name them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NewType

AssistantId = NewType("AssistantId", int)


@dataclass(frozen=True, slots=True)
class Assistant:
    """A person employed by the budget holder. `short` is unique and what the command line takes."""

    id: AssistantId
    short: str
    name: str
