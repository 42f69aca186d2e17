"""Identity types of the team; 0 stands for "not stored yet"."""

from __future__ import annotations

from typing import NewType

from budgetdesk.staff.assistants import AssistantId

__all__ = [
    "AssistantId",
    "AssistantSkillId",
    "ContractId",
    "ContractVersionId",
    "EmployerDataId",
    "LetterId",
    "LetterTemplateId",
    "PayrollDetailsId",
    "PersonalFileId",
    "SecondJobId",
    "SkillId",
    "StaffDocumentId",
    "StepDoneId",
]

PersonalFileId = NewType("PersonalFileId", int)
PayrollDetailsId = NewType("PayrollDetailsId", int)
SecondJobId = NewType("SecondJobId", int)
SkillId = NewType("SkillId", int)
AssistantSkillId = NewType("AssistantSkillId", int)
StaffDocumentId = NewType("StaffDocumentId", int)
ContractId = NewType("ContractId", int)
ContractVersionId = NewType("ContractVersionId", int)
EmployerDataId = NewType("EmployerDataId", int)
StepDoneId = NewType("StepDoneId", int)
LetterTemplateId = NewType("LetterTemplateId", int)
LetterId = NewType("LetterId", int)
