"""The window. Nothing here decides about money: widgets show and ask."""

from __future__ import annotations

from budgetdesk.ui.lasting_none import keep_none

keep_none()
