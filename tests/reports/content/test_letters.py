"""Letters: every place filled, nothing unknown hidden, and a page that reads well."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pdfua
import pytest

from budgetdesk.budget.funders import Holder
from budgetdesk.budget.ids import HolderId
from budgetdesk.kernel.money import Money
from budgetdesk.kernel.problem import Problem
from budgetdesk.reports.content.letter_text import (
    PLACES,
    LetterFrame,
    filled_letter,
    letter_document,
    template_problems,
)
from budgetdesk.reports.content.letter_values import LeaveLeft, letter_values
from budgetdesk.reports.document import Heading, Listing, Paragraph, Signatures
from budgetdesk.reports.pdf import write_pdf
from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.contracts import (
    AgreedKind,
    Contract,
    ContractVersion,
    EndedBy,
    HoursAgreed,
    NoticeTo,
)
from budgetdesk.staff.employer import EmployerData
from budgetdesk.staff.ids import (
    AssistantId,
    ContractId,
    ContractVersionId,
    EmployerDataId,
    PersonalFileId,
)
from budgetdesk.staff.insurance import Status
from budgetdesk.staff.letters import LetterKind
from budgetdesk.staff.pay_terms import AgreedSurcharge, Rate, Salary, SurchargeKind, Unit
from budgetdesk.staff.personal_file import PersonalFile
from budgetdesk.staff.team import Employed, Member
from budgetdesk.staff.work_kinds import Kind
from budgetdesk.usecases.staff_letters import default_template
from tests.reports.pdf_tools import kinds, opened

ON = date(2026, 11, 21)
HOLDER = Holder(HolderId(1), "Erika Beispiel", "Musterweg 1\n12345 Musterstadt")
MARA = Assistant(AssistantId(1), "mara", "Mara Muster")
FILE = PersonalFile(
    PersonalFileId(1), MARA.id, date(1990, 4, 3), "Gartenweg 2", "12345", "Musterstadt"
)
ALL_DEFAULTS = [(kind, False) for kind in LetterKind] + [(LetterKind.REFERENCE, True)]


def a_contract(**fields: object) -> Contract:
    return Contract(ContractId(1), MARA.id, date(2026, 1, 1), **fields)  # type: ignore[arg-type]


def a_version(**fields: object) -> ContractVersion:
    chosen: dict[str, object] = {"wage": Decimal("15.5"), "agreed_minutes": 30 * 60, **fields}
    return ContractVersion(
        ContractVersionId(1),
        ContractId(1),
        date(2026, 1, 1),
        chosen.pop("status", Status.FULL),  # type: ignore[arg-type]
        **chosen,  # type: ignore[arg-type]
    )


def values(
    contract: Contract | None = None,
    version: ContractVersion | None = None,
    *,
    file: PersonalFile | None = FILE,
    holder: Holder = HOLDER,
    leave: LeaveLeft | None = None,
) -> dict[str, str | None]:
    employed = Employed(contract or a_contract(), (version or a_version(),))
    member = Member(MARA, file, (employed,))
    return letter_values(holder, None, member, ON, leave)


@pytest.mark.parametrize(("kind", "simple"), ALL_DEFAULTS)
def test_the_programs_own_wordings_have_only_known_places(kind: LetterKind, simple: bool) -> None:
    assert template_problems(default_template(kind, simple=simple)) == ()


def test_every_place_has_a_value_and_is_used_somewhere() -> None:
    assert set(values()) == PLACES
    whole = "".join(default_template(kind, simple=simple) for kind, simple in ALL_DEFAULTS)
    assert [name for name in sorted(PLACES) if f"{{{name}}}" not in whole] == []


def test_unknown_places_and_lonely_braces_are_all_named_at_once() -> None:
    found = template_problems("Hallo {Name} {Vorname}\n{offen: was?}\nein { hier")
    known = ", ".join(sorted(PLACES))
    assert found == (
        Problem("letter_place_unknown", "text", {"name": "Vorname", "known": known}),
        Problem("letter_brace", "text", {"line": 3}),
    )
    assert template_problems("  \n") == (Problem("letter_empty", "text"),)


def test_what_is_not_known_stays_open_and_what_does_not_apply_leaves_no_line() -> None:
    text = filled_letter(
        "A {Geburtstag}\n\n{Beendigung}\n\nB {offen: Lob}", {"Geburtstag": None, "Beendigung": ""}
    )
    assert text == "A [noch zu ergänzen: Geburtstag]\n\nB [noch zu ergänzen: Lob]\n"


def test_the_parties_are_named_with_who_acts_for_them() -> None:
    by_guardian = Holder(HolderId(1), "Jo Klein", "Weg 1", guardian="Ina Klein")
    assert values(holder=by_guardian)["Arbeitgeber"] == "Jo Klein, vertreten durch Ina Klein"
    found = values()
    assert found["Arbeitgeber_Anschrift"] == "Musterweg 1, 12345 Musterstadt"
    assert found["Anschrift"] == "Gartenweg 2, 12345 Musterstadt"
    assert found["Geburtstag"] == "3.\u00a0April 1990"


def test_without_a_personal_file_address_and_birth_stay_open() -> None:
    found = values(file=None)
    assert (found["Anschrift"], found["Geburtstag"]) == (None, None)


def test_the_place_of_work_is_the_holders_address_where_none_is_entered() -> None:
    assert values()["Arbeitsort"] == "Musterweg 1, 12345 Musterstadt"
    elsewhere = EmployerData(EmployerDataId(1), place_of_work="Arbeitsweg 3")
    found = letter_values(HOLDER, elsewhere, Member(MARA), ON)
    assert found["Arbeitsort"] == "Arbeitsweg 3"


def test_without_a_contract_its_terms_stay_open() -> None:
    found = letter_values(HOLDER, None, Member(MARA), ON)
    assert set(found) == PLACES
    unknown = {name for name, value in found.items() if value is None}
    assert unknown == {
        *("Anschrift", "Geburtstag", "Beginn", "Dauer", "Zeitraum"),
        *("Arbeitszeit", "Entgelt", "Resttage"),
    }


def test_a_contract_that_is_still_to_begin_is_the_one_meant() -> None:
    old = Contract(ContractId(2), MARA.id, date(2025, 1, 1), date(2025, 12, 31))
    new = Contract(ContractId(3), MARA.id, date(2027, 1, 1))
    version = ContractVersion(ContractVersionId(3), new.id, date(2027, 1, 1), Status.FULL)
    member = Member(MARA, None, (Employed(old), Employed(new, (version,))))
    assert letter_values(HOLDER, None, member, ON)["Beginn"] == "1.\u00a0Januar 2027"
    left = Member(MARA, None, (Employed(old),))
    assert letter_values(HOLDER, None, left, ON)["Zeitraum"] == (
        "vom 1.\u00a0Januar 2025 bis zum 31.\u00a0Dezember 2025"
    )


def test_a_fixed_term_says_its_end_its_reason_and_that_it_needs_signatures_on_paper() -> None:
    found = values(a_contract(fixed_term=True, ends=date(2026, 12, 31)))
    assert found["Dauer"] == (
        "Es ist befristet bis zum 31.\u00a0Dezember 2026 und endet dann, ohne dass jemand kündigt."
        " Es gibt keinen Sachgrund (§ 14 Abs. 2 TzBfG)."
    )
    assert "§ 14 Abs. 4 TzBfG" in str(found["Befristung_Form"])
    because = values(a_contract(fixed_term=True, fixed_term_reason="Vertretung"))
    assert because["Dauer"] == (
        "Es ist befristet bis zum [noch zu ergänzen: letzter Tag] und endet dann, ohne dass jemand"
        " kündigt. Grund der Befristung: Vertretung."
    )
    assert (values()["Dauer"], values()["Befristung_Form"]) == ("Es ist unbefristet.", "")


def test_probation_and_end_are_said_where_there_are_any() -> None:
    found = values(
        a_contract(
            probation_until=date(2026, 6, 30),
            ends=date(2026, 11, 20),
            ended_by=EndedBy.NOTICE_BY_ASSISTANT,
        )
    )
    assert str(found["Probezeit"]).startswith("Bis zum 30.\u00a0Juni 2026 ist Probezeit.")
    ended = "Das Arbeitsverhältnis endete am 20.\u00a0November 2026"
    assert found["Beendigung"] == f"{ended} auf eigenen Wunsch."
    by_employer = a_contract(ends=date(2026, 11, 20), ended_by=EndedBy.NOTICE_BY_EMPLOYER)
    assert values(by_employer)["Beendigung"] == f"{ended}."
    to_come = a_contract(ends=date(2026, 11, 30), ended_by=EndedBy.NOTICE_BY_EMPLOYER)
    assert values(to_come)["Beendigung"] == (
        "Das Arbeitsverhältnis endet am 30.\u00a0November 2026."
    )
    assert values()["Probezeit"] == "Es gibt keine Probezeit."


@pytest.mark.parametrize(
    ("wage", "written"),
    [("15.5", "15,50"), ("15.5075", "15,5075"), ("16", "16,00"), ("16.005", "16,005")],
)
def test_a_wage_has_two_decimals_or_as_many_as_are_agreed(wage: str, written: str) -> None:
    found = values(version=a_version(wage=Decimal(wage)))
    assert found["Entgelt"] == f"Der Lohn beträgt {written}\u00a0€ brutto je Stunde."


def test_a_salary_is_named_with_its_hours() -> None:
    found = values(version=a_version(wage=None, salary=Salary(Money(250000), 38 * 60 + 30)))
    assert found["Entgelt"] == (
        "Der Lohn beträgt 2.500,00\u00a0€ brutto im Monat, bei 38,5 Stunden in der Woche."
    )


def test_surcharges_and_other_kinds_of_work_are_listed_one_by_one() -> None:
    found = values(
        version=a_version(
            kinds=(AgreedKind(Kind.BEREITSCHAFT, Rate(Unit.PERCENT, Decimal(80))),),
            surcharges=(
                AgreedSurcharge(SurchargeKind.NIGHT, Rate(Unit.PERCENT, Decimal(25))),
                AgreedSurcharge(SurchargeKind.SUNDAY, Rate(Unit.PER_HOUR, Decimal("2.5"))),
            ),
        )
    )
    assert found["Zuschlaege"] == (
        "Dazu kommen:\n"
        "\n"
        "- Bereitschaftsdienst: 80 Prozent des Stundenlohns\n"
        "- Nachtzuschlag: 25 Prozent des Stundenlohns\n"
        "- Sonntagszuschlag: 2,50\u00a0€ je Stunde"
    )
    assert values()["Zuschlaege"] == "Zuschläge sind nicht vereinbart."


@pytest.mark.parametrize(
    ("fields", "written"),
    [
        (
            {"days_a_week": Decimal("3.5")},
            (
                "Die Arbeitszeit beträgt im Durchschnitt 30 Stunden in der Woche."
                " Sie verteilt sich in der Regel auf 3,5 Tage in der Woche."
            ),
        ),
        (
            {"hours": HoursAgreed.MONTHLY, "agreed_minutes": 2430},
            "Die Arbeitszeit beträgt 40,5 Stunden im Monat.",
        ),
        (
            {"hours": HoursAgreed.ON_CALL, "agreed_minutes": 600},
            "Gearbeitet wird auf Abruf, mindestens 10 Stunden in der Woche.",
        ),
        (
            {"hours": HoursAgreed.ON_CALL, "agreed_minutes": None},
            (
                "Gearbeitet wird auf Abruf. Weil keine Stunden vereinbart sind, gelten 20 Stunden"
                " in der Woche (§ 12 Abs. 1 TzBfG)."
            ),
        ),
        ({"agreed_minutes": None}, None),
    ],
)
def test_working_time_is_said_as_agreed(fields: dict[str, object], written: str | None) -> None:
    assert values(version=a_version(**fields))["Arbeitszeit"] == written


def test_work_on_call_says_the_least_hours_and_asks_for_its_frame() -> None:
    found = values(version=a_version(hours=HoursAgreed.ON_CALL, agreed_minutes=None))["Abruf"]
    assert "mindestens 20 Stunden" in str(found)
    assert "[noch zu ergänzen: Tage und Uhrzeiten]" in str(found)
    assert values()["Abruf"] == "Arbeit auf Abruf ist nicht vereinbart."


def test_leave_and_notice_are_the_laws_unless_agreed() -> None:
    assert "vier Wochen im Kalenderjahr (§ 3 BUrlG)" in str(values()["Urlaub"])
    assert "§ 622 Abs. 1 BGB" in str(values()["Kuendigung"])
    agreed = values(
        version=a_version(leave_days=Decimal(28), notice_weeks=6, notice_to=NoticeTo.QUARTER_END)
    )
    assert agreed["Urlaub"] == "Der Urlaub beträgt 28 Arbeitstage im Kalenderjahr."
    assert agreed["Kuendigung"] == (
        "Die Kündigungsfrist beträgt 6 Wochen zum Ende eines Kalendervierteljahrs."
    )


def test_a_minijob_is_told_of_the_exemption() -> None:
    assert "befreien" in str(values(version=a_version(status=Status.MINIJOB))["Beschaeftigung"])
    assert values()["Beschaeftigung"] == ""


def test_a_leave_notice_says_how_many_days_until_when_and_that_they_lapse() -> None:
    leave = LeaveLeft(2026, Decimal("7.5"), Decimal(2), Decimal(3))
    text = filled_letter(default_template(LetterKind.LEAVE_NOTICE), values(leave=leave))
    assert text == (
        "# Ihr Urlaub 2026: Bitte nehmen Sie ihn rechtzeitig\n"
        "\n"
        "Erika Beispiel\n"
        "Musterweg 1, 12345 Musterstadt\n"
        "\n"
        "21.\u00a0November 2026\n"
        "\n"
        "Guten Tag Mara Muster,\n"
        "\n"
        "Ihnen stehen für das Jahr 2026 noch 7,5 Urlaubstage zu. Stand ist der 21.\u00a0November"
        " 2026. Davon sind 2 Tage schon geplant.\n"
        "\n"
        "Dazu kommen 3 Tage aus früheren Jahren. Auch sie verfallen, wenn Sie sie nicht bis zum"
        " 31.\u00a0Dezember 2026 nehmen.\n"
        "\n"
        "Bitte beantragen Sie Ihren Urlaub so, dass Sie ihn bis zum 31.\u00a0Dezember 2026 nehmen"
        " können. Nennen Sie mir bald die Tage, die Sie sich wünschen.\n"
        "\n"
        "Das ist wichtig: Urlaub, den Sie bis zum 31.\u00a0Dezember 2026 nicht genommen haben,"
        " verfällt, obwohl Sie ihn hätten nehmen können.\n"
        "\n"
        "Nur wenn Sie ihn aus dringenden betrieblichen oder persönlichen Gründen nicht nehmen"
        " können, geht er auf das nächste Jahr über. Dann verfällt er am 31.\u00a0März 2027, wenn"
        " Sie ihn bis dahin nicht nehmen. Waren Sie wegen Krankheit verhindert, gelten längere"
        " Fristen.\n"
        "\n"
        "Erika Beispiel\n"
        "\n"
        "Diesen Hinweis habe ich erhalten:\n"
        "\n"
        "___ Mara Muster\n"
    )


def test_a_nachweis_marks_what_the_law_asks_for_and_nobody_entered() -> None:
    text = filled_letter(default_template(LetterKind.NACHWEIS), values())
    assert text.count("[noch zu ergänzen:") == 7
    for number in range(1, 16):
        assert f"\n### {number}. " in text


def test_a_nachweis_is_signed_by_the_employer_and_its_receipt_by_the_assistant() -> None:
    """On paper the employer must sign (§ 2 Abs. 1 Satz 1 NachwG)."""
    text = filled_letter(default_template(LetterKind.NACHWEIS), values())
    assert text.index("___ Erika Beispiel") < text.index("___ Mara Muster")
    document = letter_document(text, LetterFrame(LetterKind.NACHWEIS, "Mara Muster", "E", ON))
    with opened(write_pdf(document)) as file:
        assert len(file.pages) == 2


@pytest.mark.parametrize("simple", [False, True])
def test_who_is_still_employed_gets_an_interim_reference(simple: bool) -> None:
    template = default_template(LetterKind.REFERENCE, simple=simple)
    still = filled_letter(template, values())
    assert still.startswith("# Zwischenzeugnis\n")
    assert "ist seit dem 1.\u00a0Januar 2026 bei mir" in still
    assert "gehören" in still
    left = filled_letter(template, values(a_contract(ends=ON)))
    assert left.startswith("# Arbeitszeugnis\n")
    assert "war vom 1.\u00a0Januar 2026 bis zum 21.\u00a0November 2026 bei mir" in left
    assert "gehörten" in left


def test_markup_becomes_headings_lists_paragraphs_and_signatures() -> None:
    text = "# Titel\n\nErste\nZweite\n\n## Teil\nText\n- eins\n- zwei\n\n### Klein\n\n___ Mara"
    found = letter_document(text, LetterFrame(LetterKind.CONTRACT, "Mara Muster", "E", ON))
    assert (found.title, found.filing) == ("Titel", "Arbeitsvertrag_Mara_Muster_2026-11-21")
    assert found.blocks == (
        Paragraph("Erste\nZweite"),
        Heading("Teil", 1),
        Paragraph("Text"),
        Listing(("eins", "zwei")),
        Heading("Klein", 2),
        Signatures(("Mara",)),
    )


def test_a_letter_without_title_is_called_what_it_is() -> None:
    found = letter_document("Nur Text", LetterFrame(LetterKind.NACHWEIS, "Mara"))
    assert (found.title, found.filing) == ("Nachweis", "Nachweis_Mara")


def test_a_list_is_a_list_for_who_hears_it() -> None:
    text = "# Titel\n\n- eins\n- zwei " + "und noch viel mehr " * 12
    counted = kinds(write_pdf(letter_document(text, LetterFrame(LetterKind.CONTRACT, "Mara"))))
    assert (counted["L"], counted["LI"], counted["Lbl"], counted["LBody"]) == (1, 2, 2, 2)


@pytest.mark.parametrize(("kind", "simple"), ALL_DEFAULTS)
def test_every_letter_on_paper_can_be_read_out(
    tmp_path: Path, kind: LetterKind, simple: bool
) -> None:
    text = filled_letter(default_template(kind, simple=simple), values())
    pdf = write_pdf(letter_document(text, LetterFrame(kind, "Mara Muster", "Erika Beispiel", ON)))
    path = tmp_path / "letter.pdf"
    path.write_bytes(pdf)
    assert [finding.message for finding in pdfua.validate(str(path)).findings] == []
    assert kinds(pdf)["H1"] == 1
