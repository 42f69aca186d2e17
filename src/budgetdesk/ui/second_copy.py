"""The second backup on closing: what came of it in words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from budgetdesk.kernel.errors import StoreUnavailable
from budgetdesk.usecases.second_copy import second_copy
from budgetdesk.wording.sentences import error_text

if TYPE_CHECKING:
    from budgetdesk.usecases.desk import Desk


def keep_second_copy(desk: Desk, folder: str) -> str:
    """Write a copy to the folder, if one is chosen; return why not, or nothing.

    A missing stick must not keep anybody from closing: the file and the backup beside it are safe.
    """
    if not folder:
        return ""
    try:
        second_copy(desk, Path(folder))
    except StoreUnavailable as error:
        return error_text(error)
    return ""
