"""Identity types of the ledger; 0 stands for "not stored yet"."""

from __future__ import annotations

from typing import NewType

AccountId = NewType("AccountId", int)
BookingId = NewType("BookingId", int)
PartId = NewType("PartId", int)
CostTypeId = NewType("CostTypeId", int)
TeilbudgetId = NewType("TeilbudgetId", int)
OpeningBalanceId = NewType("OpeningBalanceId", int)
StatedBalanceId = NewType("StatedBalanceId", int)
ReceiptId = NewType("ReceiptId", int)
ReceiptLinkId = NewType("ReceiptLinkId", int)
StandingBookingId = NewType("StandingBookingId", int)
StatementImportId = NewType("StatementImportId", int)
BankLineId = NewType("BankLineId", int)
RuleId = NewType("RuleId", int)
CsvMappingId = NewType("CsvMappingId", int)
TemplateId = NewType("TemplateId", int)
TemplatePartId = NewType("TemplatePartId", int)
