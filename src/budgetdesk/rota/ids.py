"""Identity types of the roster; 0 stands for "not stored yet"."""

from __future__ import annotations

from typing import NewType

HelpKindId = NewType("HelpKindId", int)
TripId = NewType("TripId", int)
ShiftModelId = NewType("ShiftModelId", int)
CoverNeedId = NewType("CoverNeedId", int)
WeekdayPatternId = NewType("WeekdayPatternId", int)
ShiftId = NewType("ShiftId", int)
CheckNoteId = NewType("CheckNoteId", int)
AvailabilityId = NewType("AvailabilityId", int)
WishId = NewType("WishId", int)
BackupDutyId = NewType("BackupDutyId", int)
WorkedId = NewType("WorkedId", int)
AbsenceId = NewType("AbsenceId", int)
HoursEntryId = NewType("HoursEntryId", int)
LeaveEntryId = NewType("LeaveEntryId", int)
ClosedMonthId = NewType("ClosedMonthId", int)
