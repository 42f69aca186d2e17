"""Opening a file for the window: for writing, else for reading with the reason in words."""

from __future__ import annotations

from pathlib import Path

from budgetdesk.kernel.errors import StoreTooNew, StoreUnavailable, Unavailable
from budgetdesk.usecases.desk import Desk
from budgetdesk.usecases.files import Clock, open_file, system_clock
from budgetdesk.wording.sentences import error_text

_CAN_BE_READ = {Unavailable.IN_USE, Unavailable.READ_ONLY, Unavailable.DAMAGED}


def open_desk(path: Path, who: str, clock: Clock = system_clock) -> tuple[Desk, str]:
    """Open the file; the text says why it can only be read, and is empty where all is well.

    Raises `StoreUnavailable` where it cannot even be read.
    """
    try:
        return open_file(path, writable=True, who=who, clock=clock), ""
    except StoreTooNew as error:
        return open_file(path, who=who, clock=clock), error_text(error)
    except StoreUnavailable as error:
        if error.why not in _CAN_BE_READ:
            raise
        return open_file(path, who=who, clock=clock), error_text(error)
