

from __future__ import annotations

from budgetdesk.ui.lasting_none import keep_none

keep_none()
