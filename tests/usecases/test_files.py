from __future__ import annotations

import sqlite3
from datetime import date
from pathlib import Path

import pytest

from budgetdesk.kernel.errors import NotAllowed, StoreTooNew, StoreUnavailable, Unavailable
from budgetdesk.kernel.money import Money
from budgetdesk.ledger.accounts import Account, AccountKind, StatedBalance
from budgetdesk.ledger.ids import AccountId, StatedBalanceId
from budgetdesk.usecases.desk import Desk, Label
from budgetdesk.usecases.files import (
    back_up,
    check_file,
    create_file,
    open_file,
    preview_restore,
    restore_file,
)
from budgetdesk.usecases.setting_up import save

DO = Label("begin_file")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "akte.budget"
    with create_file(path, "Erika Übung") as desk:
        desk.run(DO, save, an_account("Giro"))
    return path


def an_account(name: str) -> Account:
    return Account(AccountId(0), name, AccountKind.BANK)


def accounts(desk: Desk) -> list[str]:
    return [one.name for one in desk.read(lambda reader: reader.all(Account))]


def test_a_name_with_broken_characters_is_refused_and_nothing_is_stored(path: Path) -> None:
    with open_file(path, writable=True) as desk:
        with pytest.raises(NotAllowed) as refused:
            desk.run(DO, save, an_account("kaputt \udcff"))
        assert refused.value.reason == "not_storable"
        assert accounts(desk) == ["Giro"]


def test_an_amount_beyond_64_bit_is_refused_and_nothing_is_stored(path: Path) -> None:
    huge = StatedBalance(StatedBalanceId(0), AccountId(1), date(2026, 1, 1), Money(10**20))
    with open_file(path, writable=True) as desk:
        with pytest.raises(NotAllowed) as refused:
            desk.run(DO, lambda work: work.add(huge))
        assert refused.value.reason == "not_storable"
        assert desk.read(lambda reader: reader.count(StatedBalance)) == 0


def test_a_newer_file_is_not_judged_by_this_program(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version=99")
    connection.close()
    with open_file(path) as desk, pytest.raises(StoreTooNew):
        check_file(desk)


def test_a_backup_can_be_looked_at_and_restored_although_the_file_is_destroyed(
    path: Path,
) -> None:
    with open_file(path, writable=True) as desk:
        copy = back_up(desk)
    path.write_bytes(b"not a budget file any more")
    preview = preview_restore(copy, path)
    assert preview.changes_lost is None
    assert preview.differences == ()
    kept = restore_file(copy, path)
    assert kept.read_bytes() == b"not a budget file any more"
    with open_file(path) as desk:
        assert accounts(desk) == ["Giro"]


def test_a_preview_counts_what_came_after_the_backup(path: Path) -> None:
    with open_file(path, writable=True) as desk:
        copy = back_up(desk)
        desk.run(DO, save, an_account("Kasse"))
    preview = preview_restore(copy, path)
    assert preview.changes_lost == 1
    assert [(one.table, one.in_backup, one.in_file) for one in preview.differences] == [
        ("account", 1, 2)
    ]


def test_a_backup_does_not_overwrite_what_is_there(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "stick.budget"
    target.write_bytes(b"something else")
    with open_file(path) as desk, pytest.raises(StoreUnavailable) as refused:
        back_up(desk, target)
    assert refused.value.why is Unavailable.EXISTS
    assert target.read_bytes() == b"something else"
