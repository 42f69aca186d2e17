"""A sheet goes out, is filled in as people do, comes back, and is taken in row by row."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pytest

from budgetdesk.kernel.errors import FileNotUnderstood, Invalid, NotFound
from budgetdesk.kernel.period import Month
from budgetdesk.rota.ids import AbsenceId, ShiftId
from budgetdesk.rota.shifts import Shift, ShiftKind
from budgetdesk.rota.stretches import Break
from budgetdesk.rota.worked import Worked, WorkedState
from budgetdesk.rota.working_time import Span
from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.contracts import Contract, ContractVersion
from budgetdesk.staff.ids import AssistantId, ContractId, ContractVersionId
from budgetdesk.staff.insurance import Status
from budgetdesk.usecases.timesheets import (
    Difference,
    SheetSays,
    differences,
    left_out,
    read_sheet,
    sheet_of,
    take_differences,
    timesheet_document,
    timesheet_pdf,
)
from budgetdesk.wording.sentences import error_text
from tests.reports.rosters import BEN, MARA, a_shift, an_absence, at
from tests.usecases.small_file import LABEL, SmallFile, small_file

NOVEMBER = Month(2026, 11)
TODAY = date(2026, 12, 1)
FIRST = 12
"""The row of the first shift."""
Fill = Callable[[Any], None]


@contextmanager
def planned_file(folder: Path) -> Iterator[SmallFile]:
    with small_file(folder) as file:
        for number, (short, name) in enumerate((("mara", "Mara Muster"), ("ben", "Ben Beispiel"))):
            one = file.save(Assistant(AssistantId(0), short, name))
            contract = file.save(Contract(ContractId(0), one.id, date(2026, 1, 1)))
            file.save(
                ContractVersion(ContractVersionId(0), contract.id, date(2026, 1, 1), Status.FULL)
            )
            assert one.id == number + 1
        pause = (("2026-11-03T10:00", "2026-11-03T10:30"),)
        file.save(a_shift(0, breaks=pause))
        file.save(a_shift(0, "2026-11-04T22:00", "2026-11-05T06:00"))
        file.save(a_shift(0, "2026-11-05T06:00", "2026-11-05T14:00", BEN))
        yield file


@pytest.fixture
def akte(tmp_path: Path) -> Iterator[SmallFile]:
    with planned_file(tmp_path) as file:
        yield file


@pytest.fixture(scope="module")
def read_only(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SmallFile]:
    """One file for all tests that only read it."""
    with planned_file(tmp_path_factory.mktemp("zettel")) as file:
        yield file


def sent(akte: SmallFile) -> bytes:
    return akte.desk.read(sheet_of, MARA, NOVEMBER)


def filled(content: bytes, fill: Fill) -> bytes:
    book = openpyxl.load_workbook(BytesIO(content))
    fill(book.worksheets[0])
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def back(akte: SmallFile, fill: Fill) -> tuple[Difference, ...]:
    return akte.desk.read(differences, read_sheet(filled(sent(akte), fill), "mara.xlsx"))


def put(**cells: Any) -> Fill:
    def fill(sheet: Any) -> None:
        for place, value in cells.items():
            sheet[place].value = value

    return fill


def test_the_sheet_is_one_page_with_the_plan_in_open_fields(read_only: SmallFile) -> None:
    book = openpyxl.load_workbook(BytesIO(sent(read_only)))
    assert len(book.worksheets) == 1
    sheet: Any = book.worksheets[0]
    assert sheet["A1"].value == "Stundenzettel November 2026"
    assert sheet["A2"].value == "Mara Muster, Assistenz bei Mara Beispiel"
    shown = [[cell.value for cell in row[:7]] for row in sheet.iter_rows(FIRST - 1, FIRST + 2)]
    assert shown == [
        ["Datum", "Tag", "Beginn", "Ende", "Pause (Minuten)", "Dienst", "Bemerkung"],
        [at("2026-11-03"), "Di", time(6), time(14), 30, "Dienst", None],
        [at("2026-11-04"), "Mi", time(22), time(6), None, "Dienst", None],
        [None, None, None, None, None, "zusätzlich", None],
    ]
    assert sheet.protection.sheet is True
    unlocked = [one.column_letter for one in sheet[FIRST] if not one.protection.locked]
    assert unlocked == ["C", "D", "E", "G"]
    assert sheet.column_dimensions["H"].hidden
    assert [one.type for one in sheet.data_validations.dataValidation] == ["time", "whole", "date"]


def test_equal_plans_give_equal_bytes(read_only: SmallFile) -> None:
    assert sent(read_only) == sent(read_only)


def test_a_sheet_that_comes_back_untouched_says_the_same(read_only: SmallFile) -> None:
    assert [(one.says, one.day, one.row) for one in back(read_only, put())] == [
        (SheetSays.SAME, date(2026, 11, 3), 12),
        (SheetSays.SAME, date(2026, 11, 4), 13),
    ]


@pytest.mark.parametrize(
    "written",
    [
        *("7:30", "7.30", "07:30", "730", "0730", "7:30 Uhr", "7 Uhr 30", "7h30", "7:30:00"),
        *(730, time(7, 30), 0.3125),
    ],
)
def test_a_time_may_be_written_as_people_write_it(read_only: SmallFile, written: object) -> None:
    found = back(read_only, put(C12=written))[0]
    assert found.says is SheetSays.CHANGED
    assert found.said is not None
    assert found.said.begin == at("2026-11-03T07:30")


@pytest.mark.parametrize(
    ("written", "clock"),
    [
        ("24:00", time(0)),
        (timedelta(hours=7, minutes=30), time(7, 30)),
        (at("1900-01-07"), time(7)),
        (0.3125001, time(7, 30)),
        ("  ", None),
    ],
)
def test_a_time_may_come_in_other_forms_of_a_spreadsheet(
    read_only: SmallFile, written: object, clock: time | None
) -> None:
    def fill(sheet: Any) -> None:
        sheet["C12"].value = written
        sheet["C12"].number_format = "hh:mm"
        if clock is None:
            sheet["D12"].value = None

    said = back(read_only, fill)[0].said
    assert (None if said is None else said.begin.time()) == clock


@pytest.mark.parametrize("written", [30, 30.0, "30", "30 Min.", "30 Minuten", "0:30", time(0, 30)])
def test_a_break_may_be_written_as_people_write_it(read_only: SmallFile, written: object) -> None:
    assert back(read_only, put(E12=written))[0].says is SheetSays.SAME


@pytest.mark.parametrize(
    "written",
    [
        *("10.11.", "10.11.26", "10. 11. 2026", "Di 10.11.", "Di, 10.11.2026", "2026-11-10"),
        date(2026, 11, 10),
    ],
)
def test_a_day_may_be_written_as_people_write_it(read_only: SmallFile, written: object) -> None:
    assert back(read_only, put(A14=written, C14="8", D14="9"))[2].day == date(2026, 11, 10)


def test_a_break_stays_where_it_was_planned_or_goes_to_the_middle(read_only: SmallFile) -> None:
    later = back(read_only, put(C12="11:00"))[0]
    assert later.said is not None
    assert later.said.breaks == (Break(at("2026-11-03T12:15"), at("2026-11-03T12:45")),)


def test_begin_and_end_at_one_time_are_a_whole_day(read_only: SmallFile) -> None:
    found = back(read_only, put(C12="6:00", D12="6:00"))[0]
    assert found.said is not None
    assert (found.said.begin, found.said.end) == (at("2026-11-03T06:00"), at("2026-11-04T06:00"))


@pytest.mark.parametrize("written", ["25:00", "7:75", "früh", "7,5", True, 7.5, -1, "#N/A"])
def test_what_is_no_time_is_named_with_its_cell(read_only: SmallFile, written: object) -> None:
    with pytest.raises(FileNotUnderstood) as caught:
        back(read_only, put(C12=written))
    assert (caught.value.expected, caught.value.data["cell"]) == ("timesheet_no_time", "C12")
    assert "Nichts wurde übernommen" in error_text(caught.value)


def test_an_end_stays_on_the_day_that_is_nearest_to_the_plan(read_only: SmallFile) -> None:
    late = back(read_only, put(D13="7:00"))[1]
    assert late.said == Span(at("2026-11-04T22:00"), at("2026-11-05T07:00"), ShiftKind.ACTIVE)
    early = back(read_only, put(D13="23:15"))[1]
    assert early.said == Span(at("2026-11-04T22:00"), at("2026-11-04T23:15"), ShiftKind.ACTIVE)
    past_midnight = back(read_only, put(D12="0:30"))[0]
    assert past_midnight.said is not None
    assert past_midnight.said.end == at("2026-11-04T00:30")


def test_a_break_of_another_length_is_put_where_the_first_was_planned(read_only: SmallFile) -> None:
    longer = back(read_only, put(E12=45))[0]
    assert longer.says is SheetSays.CHANGED
    assert longer.said is not None
    assert longer.said.breaks == (Break(at("2026-11-03T10:00"), at("2026-11-03T10:45")),)
    none = back(read_only, put(E12=None))[0]
    assert none.said is not None
    assert none.said.breaks == ()
    new = back(read_only, put(E13="0:30"))[1]
    assert new.said is not None
    assert new.said.breaks == (Break(at("2026-11-05T01:45"), at("2026-11-05T02:15")),)


def test_a_row_without_times_was_not_worked(read_only: SmallFile) -> None:
    found = back(read_only, put(C12=None, D12=None, G12="  Arzt  "))[0]
    assert (found.says, found.said, found.remark) == (SheetSays.NOT_WORKED, None, "Arzt")


def test_an_extra_row_is_work_beside_the_plan(read_only: SmallFile) -> None:
    found = back(read_only, put(A14="10.11.", C14="22:30", D14="0:15", G14="Notfall"))[2]
    assert (found.says, found.shift, found.remark) == (SheetSays.NEW, None, "Notfall")
    assert found.said == Span(at("2026-11-10T22:30"), at("2026-11-11T00:15"), ShiftKind.ACTIVE)


@pytest.mark.parametrize(
    ("cells", "expected", "cell"),
    [
        ({"D12": None}, "timesheet_half", "D12"),
        ({"C12": "=A1"}, "timesheet_formula", "C12"),
        ({"E12": "viel"}, "timesheet_no_pause", "E12"),
        ({"E12": 900}, "timesheet_no_pause", "E12"),
        ({"E12": True}, "timesheet_no_pause", "E12"),
        ({"E12": 7.5}, "timesheet_no_pause", "E12"),
        ({"A12": None}, "timesheet_no_day", "A12"),
        ({"A14": "10. November"}, "timesheet_no_day", "A14"),
        ({"A14": True, "C14": "8:00", "D14": "9:00"}, "timesheet_no_day", "A14"),
        ({"A14": "10.11."}, "timesheet_half", "C14"),
        ({"G14": "am 7. auch da"}, "timesheet_alone", "G14"),
        ({"E14": 30}, "timesheet_alone", "E14"),
        ({"H14": "1", "A14": "3.11."}, "timesheet_twice", "A14"),
        ({"C14": "8:00", "D14": "9:00"}, "timesheet_no_day", "A14"),
        ({"A14": "31.11.", "C14": "8:00", "D14": "9:00"}, "timesheet_no_day", "A14"),
        ({"A14": "1.12.2026", "C14": "8:00", "D14": "9:00"}, "timesheet_other_month", "A14"),
        ({"A14": 5, "C14": "8:00", "D14": "9:00"}, "timesheet_other_month", "A14"),
    ],
)
def test_what_cannot_be_read_is_named(
    read_only: SmallFile, cells: dict[str, object], expected: str, cell: str
) -> None:
    with pytest.raises(FileNotUnderstood) as caught:
        back(read_only, put(**cells))
    assert (caught.value.expected, caught.value.data["cell"]) == (expected, cell)
    assert cell in error_text(caught.value)


def a_zip(**files: bytes) -> bytes:
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return target.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"PK\x03\x04",
        b"kein Zettel",
        a_zip(a=b"b"),
        a_zip(a=bytes(21_000_000)),
        bytes(2_000_001),
    ],
    ids=["empty", "cut off", "text", "other archive", "bomb", "huge"],
)
def test_a_damaged_file_is_refused(content: bytes) -> None:
    with pytest.raises(FileNotUnderstood) as caught:
        read_sheet(content, "zettel.xlsx")
    assert caught.value.expected == "timesheet_damaged"
    assert error_text(caught.value).startswith("zettel.xlsx: Die Datei ist beschädigt")


@pytest.mark.parametrize(
    ("content", "file", "expected"),
    [
        (a_zip(mimetype=b"application/vnd.oasis.opendocument.spreadsheet"), "z.xlsx", "not_xlsx"),
        (a_zip(**{"Index/Document.iwa": b""}), "zettel.numbers", "not_xlsx"),
        (bytes.fromhex("d0cf11e0a1b11ae1"), "zettel.xls", "not_xlsx"),
        (b"Datum;Tag;Beginn", "zettel.csv", "not_xlsx"),
        (b"%PDF-1.7", "zettel.xlsx", "not_xlsx"),
        (
            bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"),
            *("zettel.xlsx", "locked"),
        ),
    ],
    ids=["ods", "numbers", "xls", "csv", "pdf", "password"],
)
def test_another_kind_of_file_is_named_as_such(content: bytes, file: str, expected: str) -> None:
    with pytest.raises(FileNotUnderstood) as caught:
        read_sheet(content, file)
    assert caught.value.expected == f"timesheet_{expected}"
    assert "Nichts wurde übernommen" in error_text(caught.value)


def with_part(content: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    with ZipFile(BytesIO(content)) as archive:
        parts = {one: archive.read(one) for one in archive.namelist()}
    return a_zip(**parts | {name: change(parts[name])})


def test_joined_cells_without_end_cost_nothing(read_only: SmallFile) -> None:
    """Some workbooks claim what no memory holds; only the cells of the sheet are read."""

    def join_all(part: bytes) -> bytes:
        return re.sub(rb'<mergeCell ref="A1:G1" ?/>', b'<mergeCell ref="A1:XFD1048576"/>', part)

    content = with_part(sent(read_only), "xl/worksheets/sheet1.xml", join_all)
    assert b"XFD1048576" in ZipFile(BytesIO(content)).read("xl/worksheets/sheet1.xml")
    assert len(read_sheet(content).lines) == 2


def test_empty_rows_far_below_do_no_harm_and_filled_ones_are_too_many(read_only: SmallFile) -> None:
    def shade(sheet: Any) -> None:
        sheet["A1000"].number_format = "0"

    assert len(back(read_only, shade)) == 2
    with pytest.raises(FileNotUnderstood, match="timesheet_damaged"):
        back(read_only, put(A1000="x"))


def test_a_row_that_was_added_is_work_beside_the_plan(read_only: SmallFile) -> None:
    def between(sheet: Any) -> None:
        sheet.insert_rows(FIRST)
        put(A12="7.11.", C12="8:00", D12="10:00")(sheet)

    def below(sheet: Any) -> None:
        put(A22="7.11.", C22="8:00", D22="10:00")(sheet)

    for fill, row in ((between, 12), (below, 22)):
        (new,) = (one for one in back(read_only, fill) if one.says is SheetSays.NEW)
        assert (new.row, new.day) == (row, date(2026, 11, 7))


def test_a_shift_on_another_day_than_the_plans_is_never_taken_for_it(akte: SmallFile) -> None:
    edited = back(akte, put(A12="5.11.2026"))[0]
    content = sent(akte)
    akte.save(a_shift(1, "2026-11-06T06:00", "2026-11-06T14:00"))
    moved = akte.desk.read(differences, read_sheet(content))[0]
    for one, day in ((edited, date(2026, 11, 5)), (moved, date(2026, 11, 3))):
        assert (one.says, one.shift, one.day) == (SheetSays.GONE, None, day)
        assert one.said is not None
        assert (one.said.begin, one.said.end.time()) == (datetime.combine(day, time(6)), time(14))
    assert akte.desk.run(LABEL, take_differences, [edited, moved], TODAY) == ()


def test_a_cut_sheet_is_refused_wherever_it_ends(read_only: SmallFile) -> None:
    whole = sent(read_only)
    for length in range(0, len(whole), 1500):
        with pytest.raises(FileNotUnderstood):
            read_sheet(whole[:length])


def test_another_workbook_is_no_timesheet(read_only: SmallFile) -> None:
    for fill in (put(H1=None), put(H4="Mai")):
        with pytest.raises(FileNotUnderstood) as caught:
            back(read_only, fill)
        assert caught.value.expected == "timesheet_foreign"


def test_a_sheet_of_another_month_file_or_person_is_refused(read_only: SmallFile) -> None:
    with pytest.raises(FileNotUnderstood) as caught:
        read_sheet(sent(read_only), "m.xlsx", Month(2026, 12))
    assert "ist für November 2026, erwartet wird Dezember 2026" in error_text(caught.value)
    with pytest.raises(FileNotUnderstood, match="timesheet_other_file"):
        back(read_only, put(H2="0000"))
    with pytest.raises(FileNotUnderstood, match="timesheet_other_person"):
        back(read_only, put(H3="jo"))
    assert read_sheet(sent(read_only), month=NOVEMBER).short == "mara"


def test_a_shift_that_is_somebody_elses_now_is_gone(akte: SmallFile) -> None:
    content = sent(akte)
    akte.save(a_shift(2, "2026-11-04T22:00", "2026-11-05T06:00", BEN))
    found = akte.desk.read(differences, read_sheet(content))
    assert [one.says for one in found] == [SheetSays.SAME, SheetSays.GONE]
    assert akte.desk.run(LABEL, take_differences, found[1:], TODAY) == ()


def test_shifts_that_the_sheet_does_not_name_are_known(akte: SmallFile) -> None:
    content = filled(sent(akte), lambda sheet: sheet.delete_rows(FIRST))
    akte.save(a_shift(0, "2026-11-20T06:00", "2026-11-20T14:00"))
    found = akte.desk.read(left_out, read_sheet(content))
    assert [one.day for one in found] == [date(2026, 11, 3), date(2026, 11, 20)]
    assert akte.desk.read(left_out, read_sheet(sent(akte))) == ()


def test_shifts_that_are_missed_are_not_asked_for(akte: SmallFile) -> None:
    akte.save(replace(an_absence(), id=AbsenceId(0)))
    sheet: Any = openpyxl.load_workbook(BytesIO(sent(akte))).worksheets[0]
    assert sheet["F12"].value == "zusätzlich"


def records(akte: SmallFile) -> list[tuple[int, WorkedState, datetime, datetime, str]]:
    found = akte.desk.read(lambda reader: reader.all(Worked))
    return [(one.shift, one.state, one.begin, one.end, one.reason) for one in found]


def test_what_is_taken_is_recorded_with_its_reason(akte: SmallFile) -> None:
    fill = put(D13="7:00", G13="Ablösung spät", A14="10.11.", C14="8", D14="10")
    taken = akte.desk.run(LABEL, take_differences, back(akte, fill), TODAY)
    assert len(taken) == 3
    assert records(akte) == [
        (1, WorkedState.AS_PLANNED, at("2026-11-03T06:00"), at("2026-11-03T14:00"), ""),
        (
            *(2, WorkedState.CHANGED, at("2026-11-04T22:00"), at("2026-11-05T07:00")),
            "Ablösung spät",
        ),
        (
            *(4, WorkedState.CHANGED, at("2026-11-10T08:00"), at("2026-11-10T10:00")),
            "zusätzlich laut Stundenzettel",
        ),
    ]
    new = akte.desk.read(lambda reader: reader.one(Shift, ShiftId(4)))
    assert (new.unplanned, new.assistant) == (True, MARA)


def test_what_was_recorded_before_is_replaced_and_the_same_left_alone(akte: SmallFile) -> None:
    akte.desk.run(LABEL, take_differences, back(akte, put()), TODAY)
    again = back(akte, put(C12=None, D12=None))
    assert again[0].recorded is not None
    taken = akte.desk.run(LABEL, take_differences, again, TODAY)
    assert [one.state for one in taken] == [WorkedState.NOT_WORKED]
    assert records(akte)[0][1] is WorkedState.NOT_WORKED
    assert records(akte)[0][4] == "laut Stundenzettel nicht gearbeitet"
    akte.desk.run(LABEL, take_differences, back(akte, put()), TODAY)
    assert [one[1] for one in records(akte)] == [WorkedState.AS_PLANNED] * 2


def test_all_that_cannot_be_recorded_is_said_at_once(akte: SmallFile) -> None:
    with pytest.raises(Invalid) as caught:
        akte.desk.run(LABEL, take_differences, back(akte, put()), date(2026, 11, 2))
    assert len(list(caught.value.data["problems"])) == 2  # type: ignore[call-overload]
    assert records(akte) == []


def test_the_timesheet_to_sign_is_made_from_the_file(read_only: SmallFile) -> None:
    found = read_only.desk.read(timesheet_document, MARA, NOVEMBER, TODAY, planned=True)
    assert found.title == "Stundenzettel November 2026"
    assert read_only.desk.read(timesheet_pdf, MARA, NOVEMBER, TODAY).startswith(b"%PDF")
    with pytest.raises(NotFound):
        read_only.desk.read(timesheet_pdf, AssistantId(9), NOVEMBER, TODAY)
