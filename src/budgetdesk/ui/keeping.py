"""What the page that is shown at the end will show at the next start, kept in the file."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta
from time import perf_counter
from typing import TYPE_CHECKING, Final

from budgetdesk.kernel.errors import BudgetDeskError
from budgetdesk.ui.settings import Choices
from budgetdesk.ui.widgets.page import Page
from budgetdesk.usecases.kept_views import is_kept, keep_views, view_name
from budgetdesk.wording.language import Language

if TYPE_CHECKING:
    from budgetdesk.usecases.desk import Desk

_DAYS: Final = 7
"""Today and the days after it; who comes back later waits once for the figures."""
_LONGEST_SECONDS: Final = 0.5
"""After so long no further day is begun, so that a large file does not close much later."""


def leave(desk: Desk, page: Page | None, choices: Choices) -> str:
    """Keep what the next start shows, write the second copy, and close; why not, or nothing."""
    from budgetdesk.ui.second_copy import keep_second_copy

    try:
        if page is not None:
            page.take_leave()
            # Whoever closes a file that cannot be read any more learns it at the next start.
            with suppress(BudgetDeskError):
                keep_page(desk, page, choices.language)
        return keep_second_copy(desk, choices.backup_folder)
    finally:
        desk.close()


def keep_page(desk: Desk, page: Page, language: Language) -> None:
    """Keep what the page would show first on the coming days; nothing where that is kept already.

    A file that is not set up yet keeps nothing: what is missing is said above the page.
    """
    from budgetdesk.usecases.first_steps import first_steps

    days = [desk.today + timedelta(days=number) for number in range(_DAYS)]
    names = [_name(page, day, language) for day in days]
    if is_kept(desk, names[1]) or desk.read(first_steps).open:
        return
    views, begin = {}, perf_counter()
    for name, day in zip(names, days, strict=True):
        text = page.to_keep(day)
        if not text:
            break
        views[name] = text
        if perf_counter() - begin > _LONGEST_SECONDS:
            break
    if views:
        keep_views(desk, views)


def _name(page: Page, day: date, language: Language) -> str:
    return view_name(page.key, day, language.value)
