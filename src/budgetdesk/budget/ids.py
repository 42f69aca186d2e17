"""Identity types of the budget; 0 stands for "not stored yet"."""

from __future__ import annotations

from typing import NewType

HolderId = NewType("HolderId", int)
FunderId = NewType("FunderId", int)
GrantId = NewType("GrantId", int)
GrantAmountId = NewType("GrantAmountId", int)
OneOffId = NewType("OneOffId", int)
AgreementId = NewType("AgreementId", int)
ReportId = NewType("ReportId", int)
ReportEventId = NewType("ReportEventId", int)
ReportRemarkId = NewType("ReportRemarkId", int)
DemandId = NewType("DemandId", int)
FundingRuleId = NewType("FundingRuleId", int)
