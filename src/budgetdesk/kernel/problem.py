"""A user's mistake or an open point, as a value."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from enum import Enum


class Weight(Enum):
    """How much a problem matters."""

    ERROR = "error"
    """The value cannot be stored, or a report would be wrong."""
    WARNING = "warning"
    """A Sachbearbeiter would ask about it."""
    HINT = "hint"
    """Good to know."""


@dataclasses.dataclass(frozen=True, slots=True)
class Problem:
    """One problem: where (`field`), what (`code`), with what (`data`).

    `code` names the sentence in resources/texts/problems.toml. `subject` names the thing it is
    about, such as ("booking", 17), so that a page or a command can lead there.
    """

    code: str
    field: str = ""
    data: Mapping[str, object] = dataclasses.field(default_factory=dict)
    weight: Weight = Weight.ERROR
    subject: tuple[str, int] | None = None
