"""Letters of a file: drafted, changed, kept, and known to the leave account."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from budgetdesk.kernel.errors import Invalid, NotFound
from budgetdesk.kernel.problem import Problem
from budgetdesk.reports.content.letter_values import LeaveLeft
from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.contracts import Contract, ContractVersion
from budgetdesk.staff.ids import AssistantId, ContractId, ContractVersionId, LetterId
from budgetdesk.staff.insurance import Status
from budgetdesk.staff.letters import Letter, LetterKind
from budgetdesk.usecases.staff_letters import (
    LetterWish,
    default_template,
    draft_letter,
    drop_template,
    keep_letter,
    leave_left,
    letter_paper,
    letter_pdf,
    letter_text,
    letters_of,
    save_template,
    template_of,
)
from tests.usecases.small_file import LABEL, SmallFile, small_file

ON = date(2026, 11, 21)
MARA = AssistantId(1)
NOTICE = LetterWish(LetterKind.LEAVE_NOTICE)


@pytest.fixture
def akte(tmp_path: Path) -> Iterator[SmallFile]:
    with small_file(tmp_path) as file:
        file.save(Assistant(AssistantId(0), "mara", "Mara Muster"))
        begins = date(2026, 1, 1)
        contract = file.save(Contract(ContractId(0), MARA, begins))
        file.save(
            ContractVersion(
                *(ContractVersionId(0), contract.id, begins, Status.FULL),
                wage=Decimal("15.5"),
                agreed_minutes=1800,
                days_a_week=Decimal(4),
                leave_days=Decimal(20),
            )
        )
        yield file


def keep(akte: SmallFile, letter: Letter) -> Letter:
    return akte.desk.run(LABEL, keep_letter, letter)


def problems(error: pytest.ExceptionInfo[Invalid]) -> list[Problem]:
    found: list[Problem] = list(error.value.data["problems"])  # type: ignore[call-overload]
    return found


def test_a_contract_is_drafted_from_the_data(akte: SmallFile) -> None:
    text = akte.desk.read(letter_text, MARA, LetterWish(LetterKind.CONTRACT), ON)
    assert text.startswith("# Arbeitsvertrag\n\nzwischen\n\nMara Beispiel\n")
    assert "Das Arbeitsverhältnis beginnt am 1.\u00a0Januar 2026. Es ist unbefristet." in text
    assert "Der Lohn beträgt 15,50\u00a0€ brutto je Stunde." in text


def test_a_leave_notice_bears_the_days_that_the_account_knows(akte: SmallFile) -> None:
    left = akte.desk.read(leave_left, MARA, ON)
    assert left == LeaveLeft(2026, Decimal(20))
    found = akte.desk.read(draft_letter, MARA, NOTICE, ON)
    assert (found.leave_year, found.leave_days) == (2026, Decimal(20))
    assert "für das Jahr 2026 noch 20 Urlaubstage zu" in found.text
    own = replace(NOTICE, leave=LeaveLeft(2026, Decimal(3)))
    assert akte.desk.read(draft_letter, MARA, own, ON).leave_days == Decimal(3)


def test_leave_of_an_employment_that_ends_this_year_is_paid_and_does_not_lapse(
    akte: SmallFile,
) -> None:
    """What cannot be taken before the end is paid (§ 7 Abs. 4 BUrlG)."""
    contract = akte.desk.read(lambda reader: reader.all(Contract))[0]
    akte.save(replace(contract, ends=date(ON.year, 11, 30)))
    own = replace(NOTICE, leave=LeaveLeft(2026, Decimal(3), older=Decimal(2)))
    text = akte.desk.read(letter_text, MARA, own, ON)
    assert "noch 3 Urlaubstage" in text
    assert "Dazu kommen 2 Tage aus früheren Jahren.\n" in text
    assert "Das Arbeitsverhältnis endet am 30.\u00a0November 2026. Bitte nehmen Sie" in text
    assert "§ 7 Abs. 4 BUrlG" in text
    assert "verfall" not in text.casefold()
    assert "noch zu ergänzen: Zahl" not in text


def test_a_letter_is_kept_word_for_word_and_its_receipt_noted_later(akte: SmallFile) -> None:
    first = keep(akte, akte.desk.read(draft_letter, MARA, NOTICE, ON))
    assert first.id == 1
    second = keep(akte, replace(first, id=LetterId(0), on=date(2026, 11, 25), text="Kurz"))
    received = keep(akte, replace(first, received_on=date(2026, 11, 23)))
    assert akte.desk.read(letters_of, MARA) == (second, received)


def test_what_would_be_no_notice_is_not_kept(akte: SmallFile) -> None:
    empty = Letter(
        LetterId(0), MARA, LetterKind.LEAVE_NOTICE, ON, " ", received_on=date(2026, 1, 1)
    )
    with pytest.raises(Invalid) as caught:
        keep(akte, empty)
    assert problems(caught) == [
        Problem("letter_empty", "text"),
        Problem("letter_leave_missing", "leave_days"),
        Problem("letter_received_before", "received_on", {"day": ON}),
    ]


def test_the_users_own_template_serves_until_it_is_dropped(akte: SmallFile) -> None:
    kind = LetterKind.REFERENCE
    for text in ("Kurz: {Name}", "# Zeugnis\n\n{Name} war gut."):
        akte.desk.run(LABEL, save_template, kind, text)
    wish = LetterWish(kind)
    assert akte.desk.read(letter_text, MARA, wish, ON) == "# Zeugnis\n\nMara Muster war gut.\n"
    simple = akte.desk.read(letter_text, MARA, replace(wish, simple=True), ON)
    assert "Zu den Aufgaben gehören" in simple
    akte.desk.run(LABEL, drop_template, kind)
    akte.desk.run(LABEL, drop_template, kind)
    assert akte.desk.read(template_of, kind) == default_template(kind)


def test_a_template_with_unknown_places_is_not_stored(akte: SmallFile) -> None:
    with pytest.raises(Invalid) as caught:
        akte.desk.run(LABEL, save_template, LetterKind.CONTRACT, "{Vorname}")
    assert [one.code for one in problems(caught)] == ["letter_place_unknown"]


def test_a_letter_is_printed_drafted_or_kept(akte: SmallFile) -> None:
    draft = akte.desk.read(draft_letter, MARA, LetterWish(LetterKind.NACHWEIS), ON)
    assert (
        akte.desk.read(letter_paper, draft).title == "Nachweis der wesentlichen Vertragsbedingungen"
    )
    assert akte.desk.read(letter_pdf, keep(akte, draft)).startswith(b"%PDF")


def test_nobody_gets_a_letter_who_is_not_in_the_team(akte: SmallFile) -> None:
    with pytest.raises(NotFound):
        akte.desk.read(draft_letter, AssistantId(9), NOTICE, ON)
