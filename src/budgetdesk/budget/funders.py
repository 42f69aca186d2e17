"""The budget holder, the Leistungsträger, and their Teilbudgets."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from budgetdesk.budget.ids import FunderId, HolderId
from budgetdesk.kernel.german_calendar import Land, LocalHoliday, PlaceOfWork
from budgetdesk.ledger.ids import TeilbudgetId


@dataclass(frozen=True, slots=True)
class Holder:
    """Who the budget is for, and who acts for that person (empty if nobody does)."""

    id: HolderId
    name: str
    address: str = ""
    land: Land | None = None
    local_holiday: LocalHoliday = LocalHoliday.NONE
    guardian: str = ""
    guardian_address: str = ""

    @property
    def place(self) -> PlaceOfWork | None:
        """Where the holder lives, as far as holidays depend on it; None: no Land entered."""
        return None if self.land is None else PlaceOfWork(self.land, self.local_holiday)


class FunderKind(Enum):
    """Kinds of Leistungsträger that take part in a Persönliches Budget (§ 29 Abs. 1 SGB IX)."""

    EINGLIEDERUNGSHILFE = "eingliederungshilfe"
    SOZIALHILFE = "sozialhilfe"
    KRANKENKASSE = "krankenkasse"
    PFLEGEKASSE = "pflegekasse"
    RENTENVERSICHERUNG = "rentenversicherung"
    UNFALLVERSICHERUNG = "unfallversicherung"
    AGENTUR_FUER_ARBEIT = "agentur_fuer_arbeit"
    INTEGRATIONSAMT = "integrationsamt"
    JUGENDHILFE = "jugendhilfe"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Funder:
    """A Leistungsträger. Where several pay, one leads (trägerübergreifendes Budget)."""

    id: FunderId
    name: str
    kind: FunderKind
    aktenzeichen: str = ""
    contact: str = ""
    address: str = ""
    leads: bool = False


class BenefitForm(Enum):
    """How a Teilbudget is given."""

    MONEY = "money"
    VOUCHER = "voucher"
    """Gutscheine (§ 35a SGB XI for Pflegesachleistung)."""


@dataclass(frozen=True, slots=True)
class Teilbudget:
    """A funder's share of the budget, for one purpose. `code` is short and unique."""

    id: TeilbudgetId
    code: str
    name: str
    funder: FunderId
    legal_basis: str = ""
    form: BenefitForm = BenefitForm.MONEY
