"""How a person stands in social insurance, and what the employer must know for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum


class Status(Enum):
    """How the employment stands in social insurance."""

    MINIJOB = "minijob"
    """Geringfügig entlohnt, § 8 Abs. 1 Nr. 1 SGB IV."""
    SHORT_TERM = "short_term"
    """Kurzfristig, § 8 Abs. 1 Nr. 2 SGB IV."""
    MIDIJOB = "midijob"
    """Übergangsbereich, § 20 Abs. 2 SGB IV."""
    FULL = "full"
    """Insured with the whole pay up to the ceilings."""


class Special(Enum):
    """What changes the branches a person is insured in."""

    NONE = "none"
    WORKING_STUDENT = "working_student"
    """Werkstudent: pension insurance only (§ 6 Abs. 1 Nr. 3 SGB V, § 27 Abs. 4 SGB III)."""
    PENSION_BEFORE_LIMIT = "pension_before_limit"
    """Full old-age pension before the Regelaltersgrenze: insured (Personengruppe 120)."""
    PENSION_AFTER_LIMIT = "pension_after_limit"
    """Full old-age pension after the Regelaltersgrenze (Personengruppe 119)."""
    PENSION_AFTER_LIMIT_INSURED = "pension_after_limit_insured"
    """As before, with pension insurance by own declaration (§ 5 Abs. 4 Satz 2 SGB VI)."""


class HealthCover(Enum):
    """Who insures the person against sickness."""

    STATUTORY = "statutory"
    """In a Krankenkasse by this employment, or in any form beside a Minijob."""
    VOLUNTARY = "voluntary"
    """Voluntary member of a Krankenkasse because of pay above the Jahresarbeitsentgeltgrenze."""
    PRIVATE = "private"


@dataclass(frozen=True, slots=True)
class Child:
    """A child of the employee, for the long-term-care contribution (§ 55 Abs. 3, 3a SGB XI)."""

    birth: date
    counts_from: date
    """The first month's first day from which the proof counts."""


class JobKind(Enum):
    """What another job of the person is."""

    MINIJOB = "minijob"
    INSURED = "insured"
    """Compulsorily insured main job."""
