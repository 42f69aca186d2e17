"""The days to keep: Widerspruch, usage reports, reviews, the end of each grant."""

from __future__ import annotations

from budgetdesk.budget.agreement import Agreement
from budgetdesk.budget.deadlines import Deadlines, deadlines
from budgetdesk.budget.demands import Demand
from budgetdesk.budget.grants import Grant
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases.setting_up import place_of
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
