"""The few exceptions of the program. They carry data; `wording` makes the sentence.

A user's mistake is no exception but a `Problem`. What is not listed here is a bug.
"""

from __future__ import annotations

from datetime import date
from enum import Enum


class BudgetDeskError(Exception):
    """Something the user must know about and can act upon.

    `code` names the sentence in resources/texts/errors.toml, `data` fills its places.
    """

    code = "error"

    def __init__(self, **data: object) -> None:
        """Keep the data for the sentence."""
        super().__init__(self.code, data)
        self.data = data


class ValueGap(BudgetDeskError):
    """A dated value is asked for on a day on which it is not known (`name`, `day`)."""

    code = "value_gap"

    def __init__(self, *, name: str, day: date) -> None:
        """Name the value and the day."""
        super().__init__(name=name, day=day)


class PeriodClosed(BudgetDeskError):
    """A change would touch a period whose report was handed out (`first`, `last`, `report`)."""

    code = "period_closed"


class NotAllowed(BudgetDeskError):
    """A deed that the present state does not permit; `reason` names the sentence."""

    code = "not_allowed"

    def __init__(self, reason: str, **data: object) -> None:
        """Name the reason, which is the key of the sentence."""
        super().__init__(reason=reason, **data)
        self.reason = reason


class NotFound(BudgetDeskError):
    """A thing the user named does not exist (`kind`, `name`)."""

    code = "not_found"


class Invalid(BudgetDeskError):
    """A value has problems and was not stored; `problems` holds them all."""

    code = "invalid"


class FileNotUnderstood(BudgetDeskError):
    """A file cannot be read as what it should be (`file`, `line` or None, `expected`).

    `expected` is a key of the sentence in resources/texts/errors.toml, section
    `file_not_understood`; further data fills its places.
    """

    code = "file_not_understood"

    def __init__(
        self, file: str, *, expected: str, line: int | None = None, **data: object
    ) -> None:
        """Name the file, the line where known, and what was expected there."""
        super().__init__(file=file, line=line, expected=expected, **data)
        self.file = file
        self.line = line
        self.expected = expected


class Unavailable(Enum):
    """Why a budget file cannot be used."""

    MISSING = "missing"
    EXISTS = "exists"
    NOT_A_BUDGET_FILE = "not_a_budget_file"
    DAMAGED = "damaged"
    IN_USE = "in_use"
    READ_ONLY = "read_only"
    FULL = "full"
    FAILED = "failed"


class StoreUnavailable(BudgetDeskError):
    """The budget file cannot be opened or written; `why` says what happened."""

    code = "store_unavailable"

    def __init__(self, path: str, why: Unavailable, **data: object) -> None:
        """Name the file and what is wrong with it."""
        super().__init__(path=path, why=why.value, **data)
        self.why = why


class StoreTooNew(BudgetDeskError):
    """The file was written by a newer program (`path`, `found`, `known` schema numbers)."""

    code = "store_too_new"


class Cancelled(BudgetDeskError):
    """The user stopped the deed; nothing was changed."""

    code = "cancelled"
