"""Who is insured in what, and the keys that say so in the reports (§ 28a SGB IV)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

from budgetdesk.payroll.facts import Employment, Person
from budgetdesk.staff.insurance import HealthCover, Special, Status


class Bearing(Enum):
    """Who bears the contributions of a branch."""

    NONE = "none"
    SHARED = "shared"
    EMPLOYER_HALF = "employer_half"
    """The employee is free, the employer pays the half as if not."""


@dataclass(frozen=True, slots=True)
class Cover:
    """In which branches a person is insured by a Midijob or a full job."""

    kv_key: str
    """First digit of the Beitragsgruppe: 0 none, 1 general, 3 reduced rate, 9 voluntary."""
    reduced: bool
    rv: Bearing
    av: Bearing

    @property
    def has_care(self) -> bool:
        """Long-term care follows health insurance."""
        return self.kv_key != "0"

    @property
    def contribution_group(self) -> str:
        """Beitragsgruppenschlüssel KV-RV-AV-PV."""
        return f"{self.kv_key}{_RV_KEYS[self.rv]}{_AV_KEYS[self.av]}{int(self.has_care)}"


_RV_KEYS: Final = {Bearing.NONE: "0", Bearing.SHARED: "1", Bearing.EMPLOYER_HALF: "3"}
_AV_KEYS: Final = {Bearing.NONE: "0", Bearing.SHARED: "1", Bearing.EMPLOYER_HALF: "2"}
_PENSIONS: Final = {
    # § 172 Abs. 1 SGB VI and § 346 Abs. 3 SGB III: the employer's half is due nevertheless.
    Special.PENSION_BEFORE_LIMIT: (Bearing.SHARED, Bearing.SHARED),
    Special.PENSION_AFTER_LIMIT: (Bearing.EMPLOYER_HALF, Bearing.EMPLOYER_HALF),
    Special.PENSION_AFTER_LIMIT_INSURED: (Bearing.SHARED, Bearing.EMPLOYER_HALF),
}
_SPECIAL_GROUPS: Final = {
    Special.NONE: "101",
    Special.WORKING_STUDENT: "106",
    Special.PENSION_BEFORE_LIMIT: "120",
    Special.PENSION_AFTER_LIMIT: "119",
    Special.PENSION_AFTER_LIMIT_INSURED: "120",
}
_MARGINAL_GROUPS: Final = {
    (Status.MINIJOB, False): "109",
    (Status.MINIJOB, True): "209",
    (Status.SHORT_TERM, False): "110",
    (Status.SHORT_TERM, True): "210",
}


def cover_of(person: Person) -> Cover:
    """Branches of a Midijob or a full job. A pensioner has no claim to Krankengeld: § 243 SGB V."""
    if person.special is Special.WORKING_STUDENT:
        return Cover("0", reduced=False, rv=Bearing.SHARED, av=Bearing.NONE)
    reduced = person.special in _PENSIONS
    rv, av = _PENSIONS.get(person.special, (Bearing.SHARED, Bearing.SHARED))
    if person.unemployment_free:
        av = Bearing.NONE
    if person.health is HealthCover.PRIVATE:
        return Cover("0", reduced=False, rv=rv, av=av)
    voluntary = person.health is HealthCover.VOLUNTARY
    return Cover("9" if voluntary else "3" if reduced else "1", reduced=reduced, rv=rv, av=av)


def is_rv_free(person: Person) -> bool:
    """Tell whether a Minijob is without pension insurance: exempt, or past the Regelaltersgrenze.

    Source: § 6 Abs. 1b, § 5 Abs. 4 SGB VI.
    """
    return person.rv_exempt or person.special is Special.PENSION_AFTER_LIMIT


def minijob_group(person: Person) -> str:
    """Beitragsgruppenschlüssel of a Minijob."""
    kv = "0" if person.health is HealthCover.PRIVATE else "6"
    return f"{kv}{'5' if is_rv_free(person) else '1'}00"


def person_group(person: Person, employment: Employment) -> str:
    """Personengruppenschlüssel."""
    marginal = _MARGINAL_GROUPS.get((employment.status, employment.household_cheque))
    return marginal or _SPECIAL_GROUPS[person.special]
