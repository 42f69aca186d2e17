"""The window. Nothing here decides about money: widgets show and ask."""

from __future__ import annotations

from budgetdesk.ui.lasting_constants import keep_constants
from budgetdesk.ui.unread_sources import leave_sources_unread

keep_constants()
leave_sources_unread()
