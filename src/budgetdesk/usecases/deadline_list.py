"""The days to keep: Widerspruch, usage reports, reviews, the end of each grant."""

from __future__ import annotations

from budgetdesk.budget.agreement import Agreement
from budgetdesk.budget.deadlines import Deadlines, deadlines
from budgetdesk.budget.demands import Demand
from budgetdesk.budget.funders import Holder
from budgetdesk.budget.grants import Grant
from budgetdesk.kernel.german_calendar import PlaceOfWork
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases.statutory_files import figures_in_force


def deadline_list(reader: Reader) -> Deadlines:
    """Return all days to keep, and what must be entered to know more of them.

    The agency's seat is taken to lie in the Land of the holder: the Träger der
    Eingliederungshilfe is the one where the person lives (§ 98 Abs. 1 SGB IX).
    """
    return deadlines(
        reader.all(Grant),
        reader.all(Agreement),
        place_of(reader),
        figures_in_force(),
        demands=reader.all(Demand),
    )


def place_of(reader: Reader) -> PlaceOfWork | None:
    """Return where the holder lives, as far as holidays depend on it; None: no Land entered."""
    holder = reader.find(Holder, 1)
    if holder is None or holder.land is None:
        return None
    return PlaceOfWork(holder.land, holder.local_holiday)
