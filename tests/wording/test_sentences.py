from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from budgetdesk.kernel.errors import NotFound, StoreUnavailable, Unavailable
from budgetdesk.kernel.problem import Problem
from budgetdesk.wording.sentences import Front, error_text, filled, problem_text, texts


def test_the_command_line_is_told_the_next_command() -> None:
    assert error_text(NotFound(kind="account", name="Kasse"), Front.COMMAND_LINE) == (
        "Ein Konto „Kasse“ gibt es nicht. Nichts wurde geändert."
        " Die Konten zeigt: budgetdesk account list DATEI"
    )


def test_the_window_names_no_command() -> None:
    assert error_text(NotFound(kind="account", name="Kasse")) == (
        "Ein Konto „Kasse“ gibt es nicht. Nichts wurde geändert."
    )
    assert error_text(StoreUnavailable("a.budget", Unavailable.MISSING)) == (
        "Die Budgetakte a.budget gibt es nicht. Bitte prüfen Sie den Namen, oder legen Sie sie an."
    )
    problem = Problem("agreements_overlap", data={"since": date(2026, 1, 1)})
    assert problem_text(problem) == (
        "Für dieses Teilbudget gilt schon eine Zielvereinbarung ab 01.01.2026."
        " Beenden Sie sie zuerst."
    )


def test_no_sentence_for_the_window_names_a_command_anywhere() -> None:
    from budgetdesk.wording.sentences import said_to

    def sentences(table: dict[str, object]) -> list[str]:
        found = []
        for value in table.values():
            found += sentences(value) if isinstance(value, dict) else [str(value)]
        return found

    names = ("errors", "problems", "findings", "explanations", "bankfiles")
    told = [said_to(Front.WINDOW, one) for name in names for one in sentences(texts(name))]
    assert [one for one in told if "budgetdesk " in one or "[[" in one] == []


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (Decimal(1), "noch 1 Tag"),
        (Decimal(-1), "noch −1 Tag"),
        (Decimal(0), "noch 0 Tage"),
        (Decimal("0.5"), "noch 0,5 Tage"),
        (Decimal(21), "noch 21 Tage"),
    ],
)
def test_a_noun_goes_with_its_number(days: Decimal, expected: str) -> None:
    assert filled("noch {days:Tag|Tage}", {"days": days}) == expected
