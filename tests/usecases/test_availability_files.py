"""Availability from tables and calendars: read whole, shown before, nothing taken twice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from budgetdesk.kernel.errors import FileNotUnderstood
from budgetdesk.rota.availability import Answer
from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.ids import AssistantId
from budgetdesk.usecases.availability_files import ReadAvailability, read_calendar, read_table
from budgetdesk.usecases.roster_availability import save_availability
from budgetdesk.wording.sentences import error_text, problem_text
from tests.rota.planning_builders import ANNA, BEN, at, days
from tests.usecases.roster_file import RosterFile, roster_file
from tests.usecases.small_file import LABEL

NOVEMBER = days("2026-11-01", "2026-11-30")


@pytest.fixture
def own_file(tmp_path: Path) -> Iterator[RosterFile]:
    with roster_file(tmp_path) as one:
        yield one


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RosterFile]:
    """One file for all tests that only read it."""
    with roster_file(tmp_path_factory.mktemp("zeiten")) as one:
        yield one


def table(file: RosterFile, text: str, encoding: str = "utf-8") -> ReadAvailability:
    return file.desk.read(read_table, "zeiten.csv", text.encode(encoding))


def calendar(file: RosterFile, *events: str, answer: Answer = Answer.NO) -> ReadAvailability:
    inside = "".join(f"BEGIN:VEVENT\r\n{one}\r\nEND:VEVENT\r\n" for one in events)
    text = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//DE\r\n{inside}END:VCALENDAR\r\n"
    return file.desk.read(read_calendar, "anna.ics", text.encode(), ANNA, answer, NOVEMBER)


def event(begin: str, *rest: str) -> str:
    return "\r\n".join((f"DTSTART{begin}", *rest))


def codes(read: ReadAvailability) -> list[str]:
    return [one.code for one in read.problems]


def times(read: ReadAvailability) -> list[str]:
    return [f"{one.begin:%d %H:%M}-{one.end:%d %H:%M}" for one in read.answers]


# -------------------------------------------------------------------------------------- tables


def test_a_table_with_german_headings_is_read(file: RosterFile) -> None:
    read = table(
        file,
        "Name;Datum;von;bis;Antwort;Notiz\n"
        "anna;02.11.2026;8;16:30;ja;gern\n"
        "BEN;2026-11-02;22.00;6:00;zur Not;\n"
        ";;;;;\n"
        "anna;03.11.2026;;;nein;Prüfung\n",
    )
    assert times(read) == ["02 08:00-02 16:30", "02 22:00-03 06:00", "03 00:00-04 00:00"]
    assert [one.assistant for one in read.answers] == [ANNA, BEN, ANNA]
    assert [one.answer for one in read.answers] == [Answer.YES, Answer.IF_NEED_BE, Answer.NO]
    assert (read.answers[2].note, read.problems) == ("Prüfung", ())


@pytest.mark.parametrize(("mark", "encoding"), [(",", "cp1252"), ("\t", "utf-8-sig")])
def test_other_separators_and_encodings_are_read(
    file: RosterFile, mark: str, encoding: str
) -> None:
    rows = (("Name", "Datum", "Antwort", "Notiz"), ("anna", "02.11.2026", "ja", "Übung"))
    read = table(file, "\r\n".join(mark.join(row) for row in rows), encoding)
    assert [one.note for one in read.answers] == ["Übung"]


def test_english_headings_and_answers_are_read_too(file: RosterFile) -> None:
    read = table(file, "Name,Date,From,To,Answer,Note\nanna,2026-11-02,8,12,if need be,exam\n")
    assert times(read) == ["02 08:00-02 12:00"]
    assert [(one.answer, one.note) for one in read.answers] == [(Answer.IF_NEED_BE, "exam")]


def test_each_wrong_row_is_named_and_the_others_are_read(file: RosterFile) -> None:
    read = table(
        file,
        "Name;Datum;von;bis;Antwort\n"
        "clara;02.11.2026;;;ja\n"
        "anna;31.02.2026;;;ja\n"
        "anna;02.11.2026;acht;;ja\n"
        "anna;02.11.2026;;;vielleicht\n"
        "anna;29.03.2026;2:30;3:15;ja\n"
        "anna;02.11.2026;;;ja\n",
    )
    assert codes(read) == [
        "availability_row_person",
        "availability_row_wrong",
        "availability_row_wrong",
        "availability_row_wrong",
        "availability_row_reversed",
    ]
    assert [one.data["row"] for one in read.problems] == [2, 3, 4, 5, 6]
    assert times(read) == ["02 00:00-03 00:00"]


@pytest.mark.parametrize("text", ["", "Name;Datum\nanna;02.11.2026\n"])
def test_a_table_without_the_needed_columns_is_refused(file: RosterFile, text: str) -> None:
    with pytest.raises(FileNotUnderstood) as refused:
        table(file, text)
    assert refused.value.expected == "availability_columns"


@pytest.mark.parametrize(
    ("text", "expected", "line"),
    [
        ('Name;Datum;Antwort;Notiz\nanna;02.11.2026;nein;"x\nanna;03.11.2026;nein;\n', "rows", 2),
        (f"Name;Datum;Antwort;Notiz\nanna;02.11.2026;nein;{'x' * 200_000}\n", "rows", 2),
        ("Name;Datum;Antwort\nanna;02.11.2026;nein\0\n", "text", None),
    ],
    ids=["open quotation", "too long", "no text"],
)
def test_a_table_that_cannot_be_read_to_its_end_is_refused(
    file: RosterFile, text: str, expected: str, line: int | None
) -> None:
    with pytest.raises(FileNotUnderstood) as refused:
        table(file, text)
    assert refused.value.expected == f"availability_{expected}"
    assert refused.value.data.get("line") == line
    assert "Nichts wurde übernommen" in error_text(refused.value)


def test_a_table_may_begin_as_spreadsheets_write_it_and_call_people_by_name(
    own_file: RosterFile,
) -> None:
    own_file.add(Assistant(AssistantId(0), "b2", "Ben Zweiter"))
    read = table(
        own_file,
        "sep=;\n\nName;Datum;von;bis;Antwort\n"
        "Anna;02.11.2026;08:00:00;16.30 Uhr;ja\n"
        "\n"
        "Ben  Zweiter;Mo 02.11.26;0830;24:00;nein\n"
        "anna;03.11.2026;25;;ja\n",
    )
    assert times(read) == ["02 08:00-02 16:30", "02 08:30-03 00:00"]
    assert codes(read) == ["availability_row_wrong"]
    assert read.problems[0].data == {"row": 7, "column": "von", "value": "25"}


def test_what_stands_in_the_file_already_is_not_taken_again(own_file: RosterFile) -> None:
    text = "Name;Datum;Antwort\nanna;02.11.2026;ja\nanna;02.11.2026;ja\n"
    read = table(own_file, text)
    assert (len(read.answers), codes(read)) == (1, ["availability_known"])
    own_file.desk.run(LABEL, save_availability, read.answers)
    again = table(own_file, text)
    assert (again.answers, [one.data["count"] for one in again.problems]) == ((), [2])


# ----------------------------------------------------------------------------------- calendars


def test_an_event_is_read_on_the_german_wall_clock(file: RosterFile) -> None:
    read = calendar(
        file,
        event(":20261102T070000Z", "DTEND:20261102T150000Z", "SUMMARY:Uni\\, Seminar"),
        event(";TZID=Europe/Berlin:20261103T080000", "DURATION:PT2H"),
        event(":20261104T080000", "DTEND:20261104T090000"),
    )
    assert times(read) == ["02 08:00-02 16:00", "03 08:00-03 10:00", "04 08:00-04 09:00"]
    assert (read.answers[0].note, read.answers[0].answer) == ("Uni, Seminar", Answer.NO)


def test_an_event_of_whole_days_is_read_from_midnight_to_midnight(file: RosterFile) -> None:
    read = calendar(
        file,
        event(";VALUE=DATE:20261102", "DTEND;VALUE=DATE:20261104"),
        event(";VALUE=DATE:20261110"),
        answer=Answer.YES,
    )
    assert times(read) == ["02 00:00-04 00:00", "10 00:00-11 00:00"]


def test_repetitions_are_worked_out_with_their_exceptions(file: RosterFile) -> None:
    read = calendar(
        file,
        event(
            ";TZID=Europe/Berlin:20261019T180000",
            "DTEND;TZID=Europe/Berlin:20261019T200000",
            "RRULE:FREQ=WEEKLY;BYDAY=MO",
            "EXDATE;TZID=Europe/Berlin:20261109T180000",
            "RDATE;TZID=Europe/Berlin:20261111T180000",
        ),
    )
    assert [one.begin for one in read.answers] == [
        at(f"2026-11-{number:02d} 18:00") for number in (2, 11, 16, 23, 30)
    ]


def test_whole_days_repeat_with_exceptions_too(file: RosterFile) -> None:
    read = calendar(
        file,
        event(
            ";VALUE=DATE:20261102",
            "RRULE:FREQ=WEEKLY;COUNT=3",
            "EXDATE;VALUE=DATE:20261109",
            "EXDATE;VALUE=DATE:20261110",
        ),
    )
    assert times(read) == ["02 00:00-03 00:00", "16 00:00-17 00:00"]


def test_what_is_cancelled_free_without_length_or_on_other_days_is_left_out(
    file: RosterFile,
) -> None:
    read = calendar(
        file,
        event(":20261102T080000", "DTEND:20261102T090000", "STATUS:CANCELLED"),
        event(":20261102T080000"),
        event(":20261202T080000", "DTEND:20261202T090000"),
        event(":20261201T000000", "DTEND:20261202T090000"),
        event(":20261031T080000", "DTEND:20261101T000000"),
        event(":20261202T080000", "DTEND:20261202T090000", "TRANSP:TRANSPARENT"),
    )
    assert read == ReadAvailability(())


def test_events_that_leave_the_time_free_are_counted_and_named(file: RosterFile) -> None:
    """Many calendars mark whole days as free by themselves; a holiday must not vanish unsaid."""
    days_off = event(";VALUE=DATE:20261102", "DTEND;VALUE=DATE:20261105", "TRANSP:TRANSPARENT")
    read = calendar(file, f"{days_off}\r\nSUMMARY:Urlaub", days_off)
    assert read.answers == ()
    assert codes(read) == ["availability_events_free"]
    assert read.problems[0].data == {"count": 2, "name": "Urlaub"}
    assert "zuerst „Urlaub“" in problem_text(read.problems[0])


@pytest.mark.parametrize(
    ("begin", "rest", "expected"),
    [
        (";VALUE=DATE:20261025", ("DTEND;VALUE=DATE:20261103",), "25 00:00-03 00:00"),
        (":20261031T200000", ("DTEND:20261101T060000",), "31 20:00-01 06:00"),
        (":20261130T200000", ("DTEND:20261201T060000",), "30 20:00-01 06:00"),
        (";VALUE=DATE:20261103", ("DTEND;VALUE=DATE:20261103",), "03 00:00-04 00:00"),
        (":20261103T080000", ("DTEND;VALUE=DATE:20261104",), "03 08:00-04 00:00"),
        (
            ";TZID=W. Europe Standard Time:20261103T080000",
            ("DTEND;TZID=W. Europe Standard Time:20261103T090000",),
            "03 08:00-03 09:00",
        ),
        (
            ";TZID=/mozilla.org/20050126_1/Europe/Berlin:20261103T080000",
            ("DTEND;TZID=/mozilla.org/20050126_1/Europe/Berlin:20261103T090000",),
            "03 08:00-03 09:00",
        ),
        (
            ";TZID=America/New_York:20261103T020000",
            ("DTEND;TZID=America/New_York:20261103T030000",),
            "03 08:00-03 09:00",
        ),
    ],
    ids=["into", "over", "out", "no length", "mixed", "Windows", "Mozilla", "abroad"],
)
def test_an_event_is_read_where_it_touches_the_days(
    file: RosterFile, begin: str, rest: tuple[str, ...], expected: str
) -> None:
    assert times(calendar(file, event(begin, *rest))) == [expected]


BERLIN = ";TZID=Europe/Berlin"
WEEKLY = "RRULE:FREQ=WEEKLY;UNTIL="


@pytest.mark.parametrize(
    ("begin", "rest", "expected"),
    [
        (f"{BERLIN}:20261102T080000", (f"{WEEKLY}20261116",), (2, 9, 16)),
        (f"{BERLIN}:20261102T080000", (f"{WEEKLY}20261116T070000Z",), (2, 9, 16)),
        (f"{BERLIN}:20261102T080000", (f"{WEEKLY}20261116T065900Z",), (2, 9)),
        (f"{BERLIN}:20261102T080000", (f"{WEEKLY}20261116T080000",), (2, 9, 16)),
        (":20261102T080000", (f"{WEEKLY}20261116T070000Z",), (2, 9, 16)),
        (";VALUE=DATE:20261102", (f"{WEEKLY}20261115T230000Z",), (2, 9, 16)),
        (f"{BERLIN}:20261102T080000", (f"{WEEKLY}20261116", "EXDATE:20261109T080000"), (2, 16)),
        (f"{BERLIN}:20261102T080000", (f"{WEEKLY}20261116", "EXDATE:20261109T070000Z"), (2, 16)),
        (":20261102T080000", (f"{WEEKLY}20261116", f"EXDATE{BERLIN}:20261109T080000"), (2, 16)),
        (f"{BERLIN}:20261102T080000", (f"RDATE{BERLIN}:20261105T080000",), (2, 5)),
        (f"{BERLIN}:20261102T080000", ("RDATE;VALUE=PERIOD:20261105T070000Z/PT1H",), (2, 5)),
    ],
)
def test_a_series_is_read_in_whatever_form_its_end_and_exceptions_are(
    file: RosterFile, begin: str, rest: tuple[str, ...], expected: tuple[int, ...]
) -> None:
    read = calendar(file, event(begin, "DURATION:PT1H", *rest))
    assert codes(read) == []
    assert tuple(one.begin.day for one in read.answers) == expected


@pytest.mark.parametrize(
    ("single", "expected"),
    [
        ("DTSTART;TZID=Europe/Berlin:20261110T100000", ["02 08:00", "10 10:00", "16 08:00"]),
        ("STATUS:CANCELLED\r\nDTSTART:20261109T080000", ["02 08:00", "16 08:00"]),
    ],
    ids=["moved", "cancelled"],
)
def test_a_single_time_of_a_series_is_where_it_was_put(
    file: RosterFile, single: str, expected: list[str]
) -> None:
    own = event(f"{BERLIN}:20261102T080000", "UID:1", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=3")
    other = f"{single}\r\nUID:1\r\nDURATION:PT1H\r\nRECURRENCE-ID:20261109T070000Z"
    read = calendar(file, own, other, event(":20261120T080000", "UID:2"))
    assert sorted(f"{one.begin:%d %H:%M}" for one in read.answers) == expected


def test_a_file_of_several_calendars_is_read_whole(file: RosterFile) -> None:
    whole = (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n{}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    events = (event(f":2026110{day}T080000", "DURATION:PT1H") for day in (3, 4))
    data = "".join(whole.format(one) for one in events).encode()
    read = file.desk.read(read_calendar, "zwei.ics", data, ANNA, Answer.NO, NOVEMBER)
    assert times(read) == ["03 08:00-03 09:00", "04 08:00-04 09:00"]


def test_the_title_of_a_private_event_is_not_taken_over(file: RosterFile) -> None:
    read = calendar(file, event(":20261103T080000", "DURATION:PT1H", "CLASS:PRIVATE", "SUMMARY:x"))
    assert [one.note for one in read.answers] == [""]


def test_an_event_that_cannot_be_read_is_named(file: RosterFile) -> None:
    read = calendar(
        file,
        "SUMMARY:ohne Zeit",
        event(":20261102T080000", "DURATION:PT1H", "RRULE:FREQ=MINUTELY", "SUMMARY:zu oft"),
        event(":20261103T080000", "DTEND:20261103T090000"),
    )
    assert codes(read) == ["availability_event_wrong"] * 2
    assert [one.data["name"] for one in read.problems] == ["ohne Zeit", "zu oft"]
    assert times(read) == ["03 08:00-03 09:00"]


@pytest.mark.parametrize("text", ["", "Das ist ein Brief.", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT"])
def test_what_is_no_calendar_is_refused(file: RosterFile, text: str) -> None:
    with pytest.raises(FileNotUnderstood) as refused:
        file.desk.read(read_calendar, "a.ics", text.encode(), ANNA, Answer.NO, NOVEMBER)
    assert refused.value.expected == "availability_calendar"
