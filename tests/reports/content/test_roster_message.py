"""The message with somebody's shifts, word for word."""

from __future__ import annotations

from dataclasses import replace

from budgetdesk.reports.content.roster_message import roster_message
from budgetdesk.rota.shifts import ShiftState
from tests.reports.rosters import BEN, MARA, NIGHT, a_plan, a_shift, an_absence


def test_a_message_lists_the_shifts_with_day_time_and_kind() -> None:
    plan = a_plan(
        a_shift(1),
        a_shift(2, "2026-11-30T22:00", "2026-12-01T06:00", model=NIGHT, state=ShiftState.OFFERED),
        a_shift(3, assistant=BEN),
    )
    assert roster_message(plan, MARA, "Erika Beispiel") == (
        "Hallo Mara,\n"
        "\n"
        "deine Dienste im November 2026:\n"
        "\n"
        "- Di 03.11., 06:00 bis 14:00 Uhr, Dienst\n"
        "- Mo 30.11., 22:00 Uhr bis Di 01.12. 06:00 Uhr, Nachtdienst (angeboten)\n"
        "\n"
        "Zusammen sind das 16:00 Stunden.\n"
        "Was nicht fest ist, kann sich noch ändern.\n"
        "\n"
        "Viele Grüße\n"
        "Erika Beispiel\n"
    )


def test_drafts_and_missed_shifts_are_not_told() -> None:
    plan = a_plan(
        a_shift(1),
        a_shift(2, "2026-11-10T06:00", "2026-11-10T14:00", state=ShiftState.DRAFT),
        absences=(an_absence(),),
    )
    assert roster_message(plan, MARA) == (
        "Hallo Mara,\n\nim November 2026 hast du keine Dienste.\n\nViele Grüße\n"
    )
    assert "10.11." in roster_message(plan, MARA, drafts=True)


def test_what_was_only_worked_is_not_told() -> None:
    plan = a_plan(replace(a_shift(), unplanned=True))
    assert "keine Dienste" in roster_message(plan, MARA)


def test_who_falls_out_during_a_shift_is_told_of_the_rest() -> None:
    plan = a_plan(a_shift(1), absences=(an_absence(since="2026-11-03T12:30"),))
    assert "- Di 03.11., 06:00 bis 12:30 Uhr, Dienst\n" in roster_message(plan, MARA)
    assert "6:30 Stunden" in roster_message(plan, MARA)
