"""What the employer keeps about an assistant beside pay: contact, skills, documents.

Health and family data stand here only where a rule needs them: the severe disability for the
extra leave (§ 208 SGB IX), the birth date for the protection of the young (JArbSchG) and pensions.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from budgetdesk.staff.ids import (
    AssistantId,
    AssistantSkillId,
    PersonalFileId,
    SkillId,
    StaffDocumentId,
)


@dataclass(frozen=True, slots=True)
class PersonalFile:
    """The Personalakte of one assistant; at most one each. Empty text and None: not known."""

    id: PersonalFileId
    assistant: AssistantId
    birth: date | None = None
    street: str = ""
    postcode: str = ""
    town: str = ""
    phone: str = ""
    email: str = ""
    tax_id: str = ""
    """Steuer-Identifikationsnummer, eleven digits (§ 139b AO)."""
    sv_number: str = ""
    """Versicherungsnummer of the pension insurance, twelve signs (§ 147 SGB VI)."""
    iban: str = ""
    account_holder: str = ""
    """Empty: the assistant."""
    emergency_name: str = ""
    emergency_phone: str = ""
    severely_disabled_from: date | None = None
    severely_disabled_until: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Skill:
    """Something a shift may need that not everybody does, such as driving the car.

    `code` is short and unique. The list is the user's own.
    """

    id: SkillId
    code: str
    name: str


class Ability(Enum):
    """What an assistant says of a skill; nothing said means: not known."""

    YES = "yes"
    NO = "no"
    """A veto: never plan the person where the skill is needed."""


@dataclass(frozen=True, slots=True)
class AssistantSkill:
    """One answer of one assistant."""

    id: AssistantSkillId
    assistant: AssistantId
    skill: SkillId
    ability: Ability
    note: str = ""


class DocumentKind(Enum):
    """What a document of the Personalakte is."""

    CONTRACT = "contract"
    CERTIFICATE = "certificate"
    """Qualification, first aid, Führungszeugnis."""
    DRIVING_LICENCE = "driving_licence"
    RESIDENCE_PERMIT = "residence_permit"
    PARENTHOOD = "parenthood"
    """Proof of parenthood for the long-term-care contribution (§ 55 Abs. 3 SGB XI)."""
    ENROLMENT = "enrolment"
    RV_EXEMPTION = "rv_exemption"
    """Written request for exemption from pension insurance (§ 6 Abs. 1b SGB VI)."""
    OPT_OUT = "opt_out"
    """Consent to longer working time (§ 7 Abs. 7 ArbZG)."""
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class StaffDocument:
    """A document, with its picture or PDF under `content_hash` if it was kept (else empty)."""

    id: StaffDocumentId
    assistant: AssistantId
    kind: DocumentKind
    title: str
    issued_on: date | None = None
    expires_on: date | None = None
    """Last day on which it holds; None: without end."""
    remind_days: int = 30
    """So many days before `expires_on` the program reminds."""
    file_name: str = ""
    content_hash: str = ""
    note: str = ""
