"""`budgetdesk hours …`: what people read, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from budgetdesk.cli import main

TODAY = "2026-11-21"


@pytest.fixture
def akte(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    path = str(tmp_path / "akte.budget")
    for words in (
        ["new", path, "--name", "Mara Beispiel"],
        ["staff", "add", path, "olga", "--name", "Olga Muster"],
        [
            *("staff", "contract", path, "olga", "--begins", "2026-11-01", "--status", "minijob"),
            *("--wage", "15", "--hours", "monthly", "--time", "40", "--days-a-week", "2"),
        ],
        [
            *("rota", "add", path, "2026-11-02", "--begin", "8:00", "--end", "16:00"),
            *("--person", "olga"),
        ],
        ["rota", "add", path, "2026-11-03", "--begin", "8:00", "--end", "16:00"],
    ):
        assert main([*words, "--today", TODAY]) == 0
    capsys.readouterr()
    return path


def told(capsys: pytest.CaptureFixture[str], *words: str, code: int = 0) -> str:
    assert main([*words, "--today", TODAY]) == code
    found = capsys.readouterr()
    return found.out + found.err


def test_a_month_is_shown_with_what_is_open(akte: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = told(capsys, "hours", "show", akte)
    assert text.splitlines()[:3] == [
        "November 2026",
        "Person   Soll  geplant  gearbeitet  abwesend  offen   Konto  Urlaub  Woche",
        "olga    40:00     8:00        0:00      0:00   8:00  −40:00    1,33   0:00",
    ]
    assert "Stunden ohne Person: 8:00." in text
    assert "Mo 02.11.2026  08:00–16:00  olga  8:00" in text
    assert "ohne Regel" in text


def test_confirming_answers_in_a_sentence(akte: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(capsys, "hours", "confirm", akte, "1") == "Bestätigte Dienste: 1.\n"
    assert "schon eingetragen" in told(capsys, "hours", "confirm", akte, "1", code=1)
    assert told(capsys, "hours", "unconfirm", akte, "1") == "Wieder offene Dienste: 1.\n"
    assert told(capsys, "hours", "confirm-week", akte, "2026-11-02") == "Bestätigte Dienste: 1.\n"
    record = ["hours", "record", akte, "1", "--begin", "7:00", "--reason", "früher"]
    pause = ["--break", "12:00-12:30"]
    assert told(capsys, *record, *pause) == "Eingetragen: Dienst 1 am 02.11.2026, geändert.\n"
    dropped = ["hours", "not-worked", akte, "2", "--reason", "niemand"]
    assert told(capsys, *dropped) == "Eingetragen: Dienst 2 am 03.11.2026, nicht gearbeitet.\n"
    extra = ["hours", "extra", akte, "olga", "2026-11-04T10:00", "12:00", "--reason", "Arzt"]
    assert told(capsys, *extra) == "Eingetragen: Dienst 3 am 04.11.2026, ungeplante Arbeit.\n"
    assert "kein vergangener Dienst" in told(capsys, "hours", "confirm-week", akte, "2026-11-02")
    # 8:30, one break taken off, and two hours more.
    assert "10:30" in told(capsys, "hours", "show", akte)


def test_wrong_times_and_months_are_refused(akte: str, capsys: pytest.CaptureFixture[str]) -> None:
    for words in (
        ["hours", "extra", akte, "olga", "morgens", "2026-11-04T12:00"],
        ["hours", "close", akte, "November"],
    ):
        with pytest.raises(SystemExit):
            main(words)
    assert "erwartet wird etwa" in capsys.readouterr().err


def test_accounts_are_shown_with_every_step(akte: str, capsys: pytest.CaptureFixture[str]) -> None:
    entry = ["--entry", "correction", "--hours", "-1:30", "--note", "Zettel"]
    text = told(capsys, "hours", "account", akte, "olga", *entry)
    assert text.startswith("Stundenkonto am Ende des Monats: −41:30\n")
    text = told(capsys, "hours", "account", akte, "olga", "--month", "2026-10")
    assert text == "olga hat noch kein Stundenkonto: Es gibt keine Dienste.\n"
    leave = ["--entry", "correction", "--days", "-0,5"]
    text = told(capsys, "hours", "leave", akte, "olga", *leave, "--on", "2026-11-20")
    assert "Berichtigung am 20.11.2026: −0,5 Tage" in text
    wrong = ["--entry", "payout", "--hours", "2"]
    assert "mit Minus" in told(capsys, "hours", "account", akte, "olga", *wrong, code=1)


@pytest.mark.parametrize(
    ("account", "words"),
    [
        ("account", ["--hours", "5"]),
        ("account", ["--entry", "start"]),
        ("leave", ["--days", "4"]),
        ("leave", ["--year", "2025"]),
        ("leave", ["--entry", "start"]),
        ("leave", ["--entry", "Übertrag", "--days", "3"]),
    ],
)
def test_half_an_entry_is_no_look_at_the_account(
    akte: str, capsys: pytest.CaptureFixture[str], account: str, words: list[str]
) -> None:
    said = told(capsys, "hours", account, akte, "olga", *words, code=2)
    assert "Nichts wurde geändert." in said


def test_what_is_written_nowhere_else_stands_in_json(
    akte: str, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["hours", "record", akte, "1", "--end", "24:00", "--reason", "Fest", "--json"]
    found = json.loads(told(capsys, *words))
    assert (found["assistant"], found["unplanned"]) == ("olga", False)
    assert (found["begin"], found["end"]) == ("2026-11-02T08:00", "2026-11-03T00:00")


def test_duties_and_granted_hours_are_listed(akte: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = told(capsys, "hours", "duties", akte)
    assert "Mindestlohngesetz, sieben Tage  09.11.2026       nein" in text
    assert told(capsys, "hours", "duties", akte, "--period", "2026-10") == (
        "Nichts ist aufzuzeichnen.\n"
    )
    assert told(capsys, "hours", "granted", akte, "--period", "2026-10") == (
        "Kein Bescheid nennt Stunden, und es gibt keine Dienste.\n"
    )


def test_whether_granted_hours_last_is_said(akte: str, capsys: pytest.CaptureFixture[str]) -> None:
    for words in (
        ["funder", "add", akte, "Kreis", "--kind", "eingliederungshilfe"],
        ["teilbudget", "add", akte, "EGH", "--name", "Assistenz", "--funder", "Kreis"],
        [
            *("grant", "add", akte, "EGH", "--from", "2026-11-01", "--to", "2026-12-31"),
            *("--amount", "1000", "--hours", "20"),
        ],
        ["rota", "funding", akte, "EGH=100", "--from", "2026-01-01"],
    ):
        if main([*words, "--today", TODAY]) != 0:
            pytest.fail(" ".join(words) + capsys.readouterr().err)
    capsys.readouterr()
    text = told(capsys, "hours", "granted", akte)
    assert "EGH: Die bewilligten Stunden reichen bis zum Ende am 31.12.2026." in text


def test_a_month_is_closed_and_opened(akte: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert "endet erst am" in told(capsys, "hours", "close", akte, "2026-11", code=1)
    text = told(capsys, "hours", "close", akte, "2026-10")
    assert text == "Oktober 2026 ist abgeschlossen.\n"
    late = ["rota", "add", akte, "2026-10-02", "--begin", "8:00", "--end", "16:00"]
    assert "abgeschlossen" in told(capsys, *late, code=1)
    assert told(capsys, "hours", "reopen", akte, "2026-10") == "Oktober 2026 ist wieder offen.\n"


def test_nothing_open_is_said(akte: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert "Alles ist bestätigt." in told(capsys, "hours", "show", akte, "--month", "2026-10")
