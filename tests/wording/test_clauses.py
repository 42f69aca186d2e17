"""Each clause of a Zielvereinbarung is one plain sentence, also while it is half entered."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from budgetdesk.budget.agreement import (
    CarryOverBasis,
    CarryOverRule,
    CostPlan,
    Earmark,
    IllnessReserve,
    MutualCover,
)
from budgetdesk.ledger.ids import CostTypeId
from budgetdesk.wording.clauses import clauses
from tests.budget.builders import an_agreement, day, eur

NAMES = {1: "Lohn", 2: "Regiekosten"}


def said(clause: str, **changes: Any) -> str:
    return clauses(an_agreement(**changes), NAMES)[clause]


def test_every_field_of_a_full_agreement_is_said() -> None:
    full = an_agreement(
        valid_to=day("2027-12-31"),
        due_days=30,
        receipt_threshold=eur("50.00"),
        flat_rates=(CostTypeId(2),),
        per_assistant=True,
        purposes=(CostTypeId(1), CostTypeId(2)),
        carry_over=CarryOverRule(CarryOverBasis.MONTHS_OF_BUDGET, Decimal("1.5")),
        illness_reserve=IllnessReserve.FIXED_AMOUNT,
        illness_amount=eur("800.00"),
        mutual_cover=MutualCover.PERCENT,
        mutual_percent=Decimal(20),
        plan=(CostPlan(CostTypeId(1), eur("9000.00")),),
        bound=(Earmark("Urlaub", eur("700.00")),),
        goals=("selbst einkaufen",),
        own_account=True,
        signed_on=day("2025-12-01"),
        signatures=("Mara Beispiel",),
        review_on=day("2027-06-01"),
        notice="drei Monate",
    )
    assert list(clauses(full, NAMES).values()) == [
        "Sie gilt vom 01.01.2026 bis 31.12.2027.",
        (
            "Als Nachweis dient eine Liste aller Ausgaben; die Belege bleiben zu Hause."
            " Nachweiszeitraum: Vierteljahr; fällig 30 Tage nach seinem Ende."
            " Ausgaben ab 50,00\u00a0€ brauchen einen Beleg."
            " Als Pauschale ohne Beleg gelten: Regiekosten."
            " Die Ausgaben stehen im Nachweis für jede Assistenzperson einzeln."
        ),
        "Ausgegeben werden darf nur für: Lohn, Regiekosten.",
        (
            "Stehen bleiben dürfen 1,5 Monatsbudgets. Gemessen wird: am Ende der Bewilligung."
            " Was darüber liegt, wird im Nachweis nur genannt."
        ),
        "Für lange Krankheit dürfen 800,00\u00a0€ zurückgelegt werden.",
        "Eine Kostenart darf ihren Plan um 20\u00a0% überschreiten, wenn andere weniger brauchen.",
        "Geplant für Lohn: 9.000,00\u00a0€ im Monat.",
        "Vom Bestand gebunden für Urlaub: 700,00\u00a0€.",
        "Ziel: selbst einkaufen.",
        (
            "Ein eigenes Konto für das Budget ist vereinbart. Unterschrieben am 01.12.2025."
            " Den Nachweis unterschreiben: Mara Beispiel. Überprüfung am 01.06.2027."
            " Kündigung: drei Monate"
        ),
    ]


@pytest.mark.parametrize(
    ("clause", "changes", "sentence"),
    [
        (
            "illness",
            {"illness_reserve": IllnessReserve.FIXED_AMOUNT},
            "Für lange Krankheit ist ein fester Betrag vereinbart; er ist noch nicht eingetragen.",
        ),
        (
            "cover",
            {"mutual_cover": MutualCover.PERCENT},
            (
                "Eine Kostenart darf ihren Plan überschreiten, wenn andere weniger brauchen; um wie"
                " viel Prozent, ist noch nicht eingetragen."
            ),
        ),
        (
            "carry_over",
            {"carry_over": CarryOverRule(CarryOverBasis.UNLIMITED)},
            "Bis zum Ende der Bewilligung darf alles stehen bleiben.",
        ),
        ("carry_over", {}, "Was am Ende stehen bleiben darf, ist noch nicht eingetragen."),
    ],
)
def test_what_is_missing_in_a_clause_is_said(
    clause: str, changes: dict[str, Any], sentence: str
) -> None:
    assert said(clause, **changes) == sentence
