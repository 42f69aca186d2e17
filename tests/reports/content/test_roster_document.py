"""The roster on paper: names, states and absences as text, and no reason for the team."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from budgetdesk.kernel.period import DateRange
from budgetdesk.reports.content.roster_document import (
    RosterFrame,
    month_plan,
    person_plan,
    shift_list,
)
from budgetdesk.reports.document import Block, Document, Paper, Paragraph, Row, RowKind, Table
from budgetdesk.reports.pdf import write_pdf
from budgetdesk.reports.xlsx import write_xlsx
from budgetdesk.rota.absences import AbsenceKind
from budgetdesk.rota.ids import ShiftModelId
from budgetdesk.rota.shift_models import ShiftModel
from budgetdesk.rota.shifts import ShiftKind, ShiftState
from budgetdesk.wording.language import Language, speak
from tests.reports.pdf_tools import opened, text_of
from tests.reports.rosters import (
    BEN,
    EARLY,
    MARA,
    NIGHT,
    a_member,
    a_plan,
    a_shift,
    an_absence,
)

WEEK = DateRange(date(2026, 11, 2), date(2026, 11, 4))
OWN = RosterFrame(reasons=True)


def table(document: Document, title: str = "Plan") -> Table:
    found: Block = next(one for one in document.blocks if getattr(one, "title", "") == title)
    assert isinstance(found, Table)
    return found


def cells(document: Document) -> list[tuple[object, ...]]:
    return [row.cells for row in table(document).rows]


def test_days_are_rows_and_models_are_columns_by_their_begin() -> None:
    plan = a_plan(
        a_shift(1, "2026-11-03T22:00", "2026-11-04T06:00", BEN, model=NIGHT),
        a_shift(2, model=EARLY),
        days=WEEK,
    )
    found = table(month_plan(plan))
    assert [one.title for one in found.columns] == [
        "Tag",
        "Frühdienst\n06:00–14:00",
        "Nachtdienst\n22:00–06:00",
    ]
    assert [row.cells for row in found.rows] == [
        ("Mo 02.11.", "", ""),
        ("Di 03.11.", "Mara", "Ben"),
        ("Mi 04.11.", "", ""),
    ]


def test_a_shift_that_is_not_fixed_says_how_firm_it_is() -> None:
    plan = a_plan(
        a_shift(1, model=EARLY, state=ShiftState.OFFERED),
        a_shift(2, assistant=BEN, model=EARLY, state=ShiftState.DRAFT),
        a_shift(3, assistant=None, model=EARLY),
        days=WEEK,
    )
    assert cells(month_plan(plan))[1] == (
        "Di 03.11.",
        "Mara (angeboten), Ben (Entwurf), offen",
    )


def test_other_times_than_the_models_stand_before_the_name() -> None:
    plan = a_plan(
        a_shift(1, "2026-11-03T07:00", "2026-11-03T14:00", model=EARLY),
        a_shift(2, assistant=BEN, model=EARLY),
        days=WEEK,
    )
    assert cells(month_plan(plan))[1][1] == "Ben\n07:00–14:00: Mara"


def test_shifts_without_model_stand_in_a_column_of_their_own_with_time_and_kind() -> None:
    meeting = {"begin": "2026-11-03T17:00", "end": "2026-11-03T19:00", "kind": ShiftKind.MEETING}
    plan = a_plan(a_shift(1, **meeting), a_shift(2, assistant=BEN, **meeting), days=WEEK)  # type: ignore[arg-type]
    found = table(month_plan(plan))
    assert found.columns[1].title == "Weitere Dienste"
    assert found.rows[1].cells[1] == "17:00–19:00 Teamsitzung: Mara, Ben"


def test_a_trip_says_on_which_day_it_ends_and_stands_on_each_day_that_it_lasts() -> None:
    week = DateRange(date(2026, 11, 2), date(2026, 11, 6))
    trip = a_shift(1, "2026-11-03T08:00", "2026-11-05T20:00", kind=ShiftKind.TRIP)
    found = cells(month_plan(a_plan(trip, days=week)))
    assert found == [
        ("Mo 02.11.", ""),
        ("Di 03.11.", "08:00–20:00 Reise (bis Do 05.11.): Mara"),
        ("Mi 04.11.", "seit Di 03.11. Reise: Mara"),
        ("Do 05.11.", "seit Di 03.11. Reise: Mara"),
        ("Fr 06.11.", ""),
    ]
    after = DateRange(date(2026, 11, 5), date(2026, 11, 6))
    plan = a_plan(trip, a_shift(2, "2026-11-06T06:00", "2026-11-06T14:00"), days=after)
    assert cells(month_plan(plan)) == [
        ("Do 05.11.", "seit Di 03.11. Reise: Mara"),
        ("Fr 06.11.", "06:00–14:00 Dienst: Mara"),
    ]
    whole_days = a_shift(1, "2026-11-03T00:00", "2026-11-05T00:00", model=EARLY)
    found = cells(month_plan(a_plan(whole_days, days=week)))
    assert found[1:4] == [
        ("Di 03.11.", "00:00–00:00 (bis Do 05.11.): Mara"),
        ("Mi 04.11.", "seit Di 03.11. Frühdienst: Mara"),
        ("Do 05.11.", ""),
    ]


def test_a_holiday_is_named_as_one() -> None:
    days = DateRange(date(2026, 11, 1), date(2026, 11, 1))
    plan = a_plan(a_shift(1, "2026-11-01T06:00", "2026-11-01T14:00"), days=days)
    assert cells(month_plan(plan))[0][0] == "So 01.11. Feiertag"


@pytest.mark.parametrize("kind", list(AbsenceKind))
def test_the_team_never_reads_why_somebody_is_absent(kind: AbsenceKind) -> None:
    plan = a_plan(a_shift(model=EARLY), absences=(an_absence(kind=kind),))
    for document in (
        month_plan(plan),
        month_plan(plan, RosterFrame(large=True)),
        shift_list(plan),
        person_plan(plan, MARA),
    ):
        written = str(document)
        assert "abwesend" in written
        for reason in ("krank", "Urlaub", "Mutterschutz", "Elternzeit", "unbezahlt", "Fortbildung"):
            assert reason not in written


def test_the_employers_own_copy_says_why_and_that_it_is_not_to_be_handed_on() -> None:
    plan = a_plan(a_shift(model=EARLY), absences=(an_absence(),))
    found = month_plan(plan, OWN)
    assert "Nicht weitergeben" in found.subject
    assert found.filing == "Dienstplan_2026-11_eigenes_Exemplar"
    assert cells(found)[2][1] == "Mara (krank)"
    assert table(found, "Abwesenheiten").rows == (
        Row(("Mara", "krank", date(2026, 11, 3), date(2026, 11, 4))),
    )


def test_who_falls_out_during_a_shift_is_absent_from_that_time_on() -> None:
    plan = a_plan(
        a_shift(model=EARLY),
        absences=(an_absence(since="2026-11-03T12:30"),),
        days=WEEK,
    )
    assert cells(month_plan(plan))[1][1] == "Mara (ab 12:30 abwesend)"
    total = table(person_plan(plan, MARA), "Dienste").rows[-1]
    assert total.cells[5] == 390


def test_hours_in_the_own_copy_add_up_and_leave_out_what_was_missed() -> None:
    plan = a_plan(
        a_shift(1),
        a_shift(2, "2026-11-05T06:00", "2026-11-05T14:00"),
        a_shift(3, "2026-11-05T22:00", "2026-11-06T06:00", BEN),
        a_shift(4, assistant=None),
        absences=(an_absence(),),
    )
    found = table(month_plan(plan, OWN), "Stunden je Person")
    assert found.rows == (
        Row(("Mara Muster", 2, 480)),
        Row(("Ben Beispiel", 1, 480)),
        Row(("offen", 1, 480)),
        Row(("Summe", 4, 1440), RowKind.TOTAL, (0, 1, 2)),
    )


def test_a_person_reads_own_shifts_only_with_times_breaks_and_hours() -> None:
    plan = a_plan(
        a_shift(1, breaks=(("2026-11-03T10:00", "2026-11-03T10:30"),)),
        a_shift(2, "2026-11-30T22:00", "2026-12-01T06:00", model=NIGHT),
        a_shift(3, assistant=BEN),
    )
    found = person_plan(plan, MARA, RosterFrame("Erika Beispiel"))
    assert (found.title, found.subject) == (
        "Dienstplan November 2026",
        "Erika Beispiel\nfür Mara Muster",
    )
    assert found.filing == "Dienstplan_2026-11_Mara_Muster"
    shifts = table(found, "Dienste")
    assert shifts.rows[0].cells == (
        *(date(2026, 11, 3), "Di", time(6), time(14), 30, 450),
        *("Dienst", "fest"),
    )
    assert shifts.rows[1].cells[6] == "Nachtdienst (bis Di 01.12.)"
    assert shifts.rows[2] == Row(
        ("Summe", None, None, None, None, 930, None, None), RowKind.TOTAL, (0, 1)
    )


def test_who_has_no_shift_reads_so() -> None:
    assert person_plan(a_plan(a_shift()), BEN).blocks == (
        Paragraph("In dieser Zeit sind keine Dienste geplant."),
    )
    assert person_plan(a_plan(a_shift()), MARA, RosterFrame(large=True)).paper is Paper.LARGE_PRINT
    assert month_plan(a_plan()).blocks == month_plan(a_plan(), RosterFrame(large=True)).blocks


def test_a_name_never_makes_a_folder_of_a_files_name() -> None:
    odd = (a_member(1, "Mara/Jo: Muster?", "mara"),)
    found = person_plan(a_plan(a_shift(), members=odd), MARA)
    assert found.filing == "Dienstplan_2026-11_Mara_Jo_Muster"
    own = person_plan(a_plan(a_shift()), MARA, OWN)
    assert own.filing == "Dienstplan_2026-11_Mara_Muster_eigenes_Exemplar"


def test_two_of_the_same_first_name_are_called_by_their_whole_name() -> None:
    team = (a_member(), a_member(2, "Mara Zwei", "mara2"), a_member(3, "Jo Drei", "jo"))
    plan = a_plan(a_shift(1), a_shift(2, assistant=BEN), members=team, days=WEEK)
    assert cells(month_plan(plan))[1][1] == "06:00–14:00 Dienst: Mara Muster, Mara Zwei"


def test_many_models_stand_across_the_page() -> None:
    models = tuple(
        ShiftModel(ShiftModelId(n), f"M{n}", f"Modell {n}", 360, 840) for n in range(1, 6)
    )
    plan = replace(a_plan(*(a_shift(n, model=models[n - 1]) for n in range(1, 6))), models=models)
    assert month_plan(plan).paper is Paper.LANDSCAPE
    assert month_plan(a_plan(a_shift())).paper is Paper.PORTRAIT


def test_a_month_of_three_shifts_a_day_stands_on_one_page(tmp_path: Path) -> None:
    shifts = [
        a_shift(day, f"2026-11-{day:02d}T06:00", f"2026-11-{day:02d}T14:00", model=EARLY)
        for day in range(1, 31)
    ]
    pdf = write_pdf(month_plan(a_plan(*shifts), RosterFrame("Erika Beispiel")))
    with opened(pdf) as file:
        assert len(file.pages) == 1
    text = text_of(pdf, tmp_path)
    assert "Mo 30.11." in text
    assert "Seite 1 von 1" in text


def test_weeks_are_parted_from_each_other_and_days_in_large_print() -> None:
    shifts = [
        a_shift(1, "2026-11-05T06:00", "2026-11-05T14:00", model=EARLY),
        a_shift(2, "2026-11-08T06:00", "2026-11-08T14:00", model=EARLY),
        a_shift(3, "2026-11-08T14:00", "2026-11-08T22:00"),
        a_shift(4, "2026-11-09T06:00", "2026-11-09T14:00", model=EARLY),
    ]
    plan = a_plan(*shifts)
    mondays = [f"Mo {day:02d}.11." for day in (2, 9, 16, 23, 30)]
    assert [one.cells[0] for one in table(month_plan(plan)).rows if one.apart] == mondays
    own, large = person_plan(plan, MARA), month_plan(plan, RosterFrame(large=True))
    assert [one.apart for one in table(own, "Dienste").rows] == [False, False, False, True, False]
    assert [one.apart for one in table(large).rows] == [False, True, False, True]


def test_large_print_of_one_person_names_the_shift_instead_of_the_person() -> None:
    plan = a_plan(
        a_shift(1), a_shift(2, "2026-11-04T22:00", "2026-11-05T06:00", state=ShiftState.OFFERED)
    )
    found = person_plan(plan, MARA, RosterFrame(large=True))
    assert cells(found) == [
        ("Di 03.11.", "06:00–14:00", "Dienst"),
        ("Mi 04.11.", "22:00–06:00", "Dienst (bis Do 05.11.)\nangeboten"),
    ]


def test_large_print_is_large() -> None:
    document = month_plan(a_plan(a_shift(model=EARLY)), RosterFrame(large=True))
    assert document.paper is Paper.LARGE_PRINT
    assert cells(document) == [("Di 03.11.", "06:00–14:00", "Mara\nFrühdienst")]
    with opened(write_pdf(document)) as file:
        content = file.pages[0].Contents.read_bytes()
        # All that is drawn, table texts of 9.5 points too, is scaled.
        assert b"1.8 0 0 1.8 0 0 cm" in content


def test_the_spreadsheet_has_real_days_and_times_and_a_formula_for_the_sum() -> None:
    plan = a_plan(a_shift(1), a_shift(2, "2026-11-04T06:00", "2026-11-04T14:00", BEN))
    book = openpyxl.load_workbook(BytesIO(write_xlsx(shift_list(plan))))
    sheet = book["Dienste"]
    rows = [[cell.value for cell in row[:9]] for row in sheet.iter_rows(min_row=1, max_row=4)]
    assert rows[0] == [
        *("Datum", "Tag", "Beginn", "Ende", "Pause", "Stunden", "Dienst", "Wer", "Stand"),
    ]
    assert rows[1][1:4] == ["Di", time(6), time(14)]
    assert sheet["A2"].is_date
    assert rows[1][6:] == ["Dienst", "Mara", "fest"]
    assert rows[3][5] == "=SUM(F2:F3)"


def test_a_roster_is_german_in_whatever_language_the_window_speaks() -> None:
    plan = a_plan(a_shift(state=ShiftState.OFFERED), days=WEEK)
    try:
        speak(Language.ENGLISH)
        found = month_plan(plan)
    finally:
        speak(Language.GERMAN)
    assert found == month_plan(plan)


def test_what_was_only_worked_is_no_part_of_a_roster() -> None:
    plan = a_plan(replace(a_shift(), unplanned=True))
    nothing = (Paragraph("In dieser Zeit sind keine Dienste geplant."),)
    assert month_plan(plan).blocks == person_plan(plan, MARA).blocks == nothing


def test_a_plan_of_other_days_than_a_month_is_called_by_them() -> None:
    found = month_plan(a_plan(a_shift(), days=WEEK))
    assert found.title == "Dienstplan 02.11.2026 bis 04.11.2026"
    assert found.filing == "Dienstplan_2026-11-02_2026-11-04"
