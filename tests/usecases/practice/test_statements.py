from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Any

from schwifty import IBAN

from budgetdesk.bankfiles.csv_profile import shipped_profiles
from budgetdesk.bankfiles.model import Entry, Reconciles, Statement
from budgetdesk.bankfiles.read import read_statements
from budgetdesk.kernel.money import Money
from budgetdesk.kernel.resources import toml_resource
from budgetdesk.usecases.practice import PracticeFile, PracticePlan, practice_statements


def files() -> tuple[PracticeFile, ...]:
    return practice_statements(PracticePlan())


def camt_statements() -> list[Statement]:
    return [
        statement
        for file in files()
        if file.name.endswith(".xml")
        for statement in read_statements(file.name, file.content).statements
    ]


def csv_file() -> PracticeFile:
    return next(file for file in files() if file.name.endswith(".csv"))


def said(entry: Entry) -> tuple[date, Money, str, str, str]:
    return entry.on, entry.amount, entry.name, entry.purpose, entry.iban


def ibans(value: Any) -> list[str]:
    if isinstance(value, dict):
        own = [value["iban"]] if value.get("iban") else []
        return own + [found for each in value.values() for found in ibans(each)]
    return [found for each in value for found in ibans(each)] if isinstance(value, list) else []


def test_there_is_a_statement_for_each_month_and_one_csv_file() -> None:
    names = [file.name for file in files()]
    assert names[0] == "kontoauszug-2026-01.xml"
    assert names[10:] == ["kontoauszug-2026-11.xml", "umsaetze-2026-09-01-bis-2026-11-30.csv"]


def test_only_the_newest_files_hold_something_new() -> None:
    assert [file.name for file in files() if file.is_open] == [
        "kontoauszug-2026-11.xml",
        "umsaetze-2026-09-01-bis-2026-11-30.csv",
    ]


def test_every_camt_statement_is_read_and_adds_up() -> None:
    first = files()[0]
    assert read_statements(first.name, first.content).format == "camt.053.001.08"
    statements = camt_statements()
    assert {statement.reconciles for statement in statements} == {Reconciles.YES}
    assert {statement.iban for statement in statements} == {"DE96999999990000001111"}
    assert not any(statement.refused for statement in statements)


def test_each_statement_goes_on_where_the_last_one_ended() -> None:
    for before, after in pairwise(camt_statements()):
        assert before.closing is not None
        assert after.opening is not None
        assert after.opening.amount == before.closing.amount


def test_the_bank_gives_every_entry_a_reference_of_its_own() -> None:
    references = [entry.reference for one in camt_statements() for entry in one.entries]
    assert "" not in references
    assert len(set(references)) == len(references)


def test_the_csv_file_says_the_same_as_the_camt_files_that_it_overlaps() -> None:
    file = csv_file()
    (statement,) = read_statements(file.name, file.content, profiles=shipped_profiles()).statements
    in_camt = [said(entry) for one in camt_statements()[-3:] for entry in one.entries]
    assert sorted(map(said, statement.booked)) == sorted(in_camt)
    assert statement.reconciles is Reconciles.NOT_STATED


def test_the_csv_file_is_written_as_savings_banks_do() -> None:
    content = csv_file().content
    assert content.startswith(b'"Auftragskonto";"Buchungstag";"Valutadatum"')
    assert "Übungskasse Nord".encode("iso-8859-1") in content
    assert "Übungskasse Nord".encode() not in content


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert files() == files()


def test_a_statement_of_a_month_that_is_not_over_ends_today() -> None:
    last = practice_statements(PracticePlan(today=date(2026, 11, 20)))[-2]
    (statement,) = read_statements(last.name, last.content).statements
    assert statement.closing is not None
    assert statement.closing.on == date(2026, 11, 20)
    assert statement.reconciles is Reconciles.YES


def test_every_iban_has_right_check_digits_and_a_bank_that_does_not_exist() -> None:
    household, team = (toml_resource("practice", f"{name}.toml") for name in ("household", "team"))
    found = ibans(household) + ibans(team)
    assert len(found) == len(set(found)) == 29
    for iban in found:
        checked = IBAN(iban)
        assert checked.bank_code == "99999999"
        assert checked.bank is None
