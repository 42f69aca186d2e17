"""The window. Nothing here decides about money: widgets show and ask."""

from __future__ import annotations

from budgetdesk.ui.lasting_constants import keep_constants

keep_constants()
