"""Rosters, timesheets and letters as files that the user asks for, and nowhere else."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.cli.program import Program

NIGHT = ("--begin", "22:00", "--end", "06:00")


@pytest.fixture
def planned(begun: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    """Anna has a contract, a fixed day duty and an offered night in March."""
    monkeypatch.chdir(tmp_path)
    begun.say("staff contract", "anna", "--begins", "2026-01-01", "--status", "full", *TERMS)
    day = ("--begin", "06:00", "--end", "14:00", "--person", "anna", "--state", "fixed")
    begun.say("rota add", "2026-03-03", *day)
    begun.say("rota add", "2026-03-05", *NIGHT, "--person", "anna", "--state", "offered")
    begun.say("rota add", "2026-03-06", *NIGHT, "--person", "offen")
    return begun


TERMS = ("--wage", "15.50", "--time", "30", "--days-a-week", "4", "--leave-days", "20")


def test_a_roster_is_written_under_its_own_name_or_where_it_is_asked(planned: Program) -> None:
    said = planned.say("rota print", "2026-03")
    assert said == "Geschrieben: Dienstplan_2026-03.pdf\n"
    assert Path("Dienstplan_2026-03.pdf").read_bytes().startswith(b"%PDF")
    found = planned.ask("rota print", "2026-03", "--person", "anna", "--large", "--out", "x/a.pdf")
    assert found == {"file": "x/a.pdf", "month": "2026-03"}
    planned.say("rota print", "2026-03", "--xlsx", "--own-copy")
    book = openpyxl.load_workbook("Dienstplan_2026-03_eigenes_Exemplar.xlsx")
    assert book.sheetnames == ["Übersicht", "Dienste", "Stunden je Person"]


def test_a_calendar_holds_the_shifts_of_one_person(planned: Program) -> None:
    found = planned.ask("rota calendar", "2026-03", "--person", "anna")
    content = Path(found["file"]).read_text(encoding="utf-8")
    assert found["file"] == "Dienstplan_2026-03_Anna_Muster.ics"
    assert content.count("BEGIN:VEVENT") == 2


def test_a_message_is_shown_and_not_sent(planned: Program) -> None:
    assert planned.say("rota message", "2026-03", "--person", "anna") == (
        "Hallo Anna,\n"
        "\n"
        "deine Dienste im März 2026:\n"
        "\n"
        "- Di 03.03., 06:00 bis 14:00 Uhr, Dienst\n"
        "- Do 05.03., 22:00 Uhr bis Fr 06.03. 06:00 Uhr, Dienst (angeboten)\n"
        "\n"
        "Zusammen sind das 16:00 Stunden.\n"
        "Was nicht fest ist, kann sich noch ändern.\n"
        "\n"
        "Viele Grüße\n"
        "Mara Beispiel\n"
    )


def filled(path: str, **cells: Any) -> None:
    book = openpyxl.load_workbook(BytesIO(Path(path).read_bytes()))
    for place, value in cells.items():
        book.worksheets[0][place].value = value
    book.save(path)


def test_a_sheet_goes_out_and_comes_back(planned: Program) -> None:
    planned.say("hours sheet", "2026-03", "--person", "anna", "--fillable")
    zettel = "Stundenzettel_2026-03_Anna_Muster.xlsx"
    filled(zettel, D12="14:30", G12="Übergabe")
    assert planned.say("hours read-sheet", zettel) == (
        "Zeile  Tag            geplant      Zettel                    Bemerkung\n"
        "   12  Di 03.03.2026  06:00–14:00  06:00–14:30  geändert     Übergabe\n"
        "   13  Do 05.03.2026  22:00–06:00  22:00–06:00  wie geplant\n"
        "Nichts wurde gespeichert. Zum Übernehmen fügen Sie --take hinzu.\n"
    )
    found = planned.ask("hours read-sheet", zettel, "--take", "--row", "12")
    assert (found["taken"], [one["row"] for one in found["rows"]]) == (1, [12])
    assert found["left_out"] == []
    planned.say("rota add", "2026-03-20", "--begin", "6", "--end", "14", "--person", "anna")
    told = "Diese Dienste stehen nicht im Stundenzettel: Fr 20.03.2026\n"
    assert told in planned.say("hours read-sheet", zettel)
    assert planned.ask("hours read-sheet", zettel)["rows"][0] == {
        "row": 12,
        "says": "changed",
        "day": "2026-03-03",
        "shift": 1,
        "recorded": True,
        "remark": "Übergabe",
        "planned": {"begin": "2026-03-03T06:00", "end": "2026-03-03T14:00", "break_minutes": 0},
        "said": {"begin": "2026-03-03T06:00", "end": "2026-03-03T14:30", "break_minutes": 0},
    }
    planned.say("hours sheet", "2026-03", "--person", "anna")
    assert Path("Stundennachweis_2026-03_Anna_Muster.pdf").read_bytes().startswith(b"%PDF")


def test_a_file_that_is_no_sheet_is_refused_in_words(planned: Program) -> None:
    Path("brief.xlsx").write_bytes(b"Hallo")
    said = planned.say("hours read-sheet", "brief.xlsx", code=1)
    assert said.startswith("brief.xlsx: Die Datei ist beschädigt oder keine XLSX-Datei.")


def test_a_month_is_named_by_year_and_number(
    planned: Program, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        planned.say("rota print", "März")
    assert "„März“ ist kein Monat; erwartet wird etwa 2026-11" in capsys.readouterr().err


def test_a_letter_is_shown_written_and_kept(planned: Program) -> None:
    draft = planned.say("staff letter", "anna", "leave_notice")
    assert draft.startswith("# Ihr Urlaub 2026: Bitte nehmen Sie ihn rechtzeitig\n")
    assert "noch 20 Urlaubstage zu" in draft
    assert planned.say("staff letters", "anna") == "Keine Schreiben abgelegt.\n"
    found = planned.ask(
        "staff letter",
        "anna",
        "leave_notice",
        "--keep",
        "--received",
        "2026-04-12",
        "--out",
        "u.pdf",
    )
    assert (found["id"], found["leave_year"], found["leave_days"]) == (1, 2026, "20")
    assert Path("u.pdf").read_bytes().startswith(b"%PDF")
    assert planned.ask("staff letters", "anna")["letters"][0]["received_on"] == "2026-04-12"
    said = planned.say("staff letter", "anna", "reference", "--simple", "--out", "z.md")
    assert said.startswith(
        "Geschrieben: z.md\nDiese Vorlage hat niemand mit Anwaltszulassung geprüft."
    )
    assert Path("z.md").read_text(encoding="utf-8").startswith("# Zwischenzeugnis\n")


def test_a_changed_text_is_printed_and_kept_as_it_is(planned: Program) -> None:
    Path("v.md").write_text("# Vertrag\n\nAlles mündlich besprochen.", encoding="utf-8")
    found = planned.ask("staff letter", "anna", "contract", "--text", "v.md", "--keep")
    assert found["text"] == "# Vertrag\n\nAlles mündlich besprochen."
    said = planned.say("staff letter", "anna", "contract", "--text", "v.md", "--out", "v.pdf")
    assert said == "Geschrieben: v.pdf\n"
    Path("v.md").write_bytes("Grüße".encode("latin-1"))
    said = planned.say("staff letter", "anna", "contract", "--text", "v.md", code=1)
    assert "nicht in UTF-8 gespeichert" in said


def test_an_own_template_is_stored_and_dropped(planned: Program) -> None:
    Path("eigen.md").write_text("Guten Tag {Name}", encoding="utf-8")
    assert planned.say("staff letter-template", "contract", "--set", "eigen.md") == (
        "Die eigene Vorlage ist gespeichert.\n"
    )
    assert planned.ask("staff letter-template", "contract")["own"] is True
    assert planned.say("staff letter", "anna", "contract") == "Guten Tag Anna Muster\n"
    planned.say("staff letter-template", "contract", "--drop")
    assert planned.ask("staff letter-template", "contract")["own"] is False
    Path("eigen.md").write_text("Guten Tag {Vorname}", encoding="utf-8")
    said = planned.say("staff letter-template", "contract", "--set", "eigen.md", code=1)
    assert said.startswith("Den Platz „Vorname“ gibt es nicht.")


@pytest.mark.parametrize(
    ("words", "ending"),
    [
        ("rota print 2026-03 --out plan.txt", ".pdf"),
        ("rota print 2026-03 --xlsx --out plan.pdf", ".xlsx"),
        ("rota calendar 2026-03 --person anna --out plan", ".ics"),
        ("hours sheet 2026-03 --person anna --out zettel.xlsx", ".pdf"),
        ("hours sheet 2026-03 --person anna --fillable --out zettel.pdf", ".xlsx"),
        ("staff letter anna contract --out v.docx", ".pdf oder .md oder .txt"),
    ],
)
def test_a_file_is_not_named_for_what_it_is_not(planned: Program, words: str, ending: str) -> None:
    group, command, *rest = words.split()
    said = planned.say(f"{group} {command}", *rest, code=2)
    assert f"Bitte schreiben Sie {ending}." in said
    assert not Path(rest[-1]).exists()
