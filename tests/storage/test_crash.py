"""A writer killed at any moment loses nothing it acknowledged and leaves nothing half done."""

from __future__ import annotations

import os
import random
import select
import signal
import time
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from budgetdesk.ledger.accounts import Account
from budgetdesk.ledger.bookings import Booking
from budgetdesk.storage import checks
from budgetdesk.storage.journal import Label
from budgetdesk.storage.store import Access, Store
from budgetdesk.storage.work import Work
from budgetdesk.usecases.desk import Desk
from tests.storage.builders import add_account, add_booking

KILLS = 100
KILLS_FOR_ONE_FILE = 10
LONGEST_LIFE_SECONDS = 0.08
LONGEST_OPENING_SECONDS = 20

pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="this system starts no process as a copy of another"
)


def one_deed(work: Work, number: int) -> None:
    """Three tables in one change set: a booking in two parts, and its number on the account."""
    account = work.one(Account, 1)
    add_booking(work, account, cents=-1000 - number)
    work.change(replace(account, note=str(number)))


def write_until_killed(path: Path, acknowledge: int) -> None:
    store = Store.open(path)
    desk = Desk(store)
    os.write(acknowledge, (0).to_bytes(4, "big"))
    number = store._raw.execute("SELECT count(*) FROM booking").fetchone()[0]
    while True:
        number += 1
        desk.run(Label.of("deed", number=number), one_deed, number)
        os.write(acknowledge, number.to_bytes(4, "big"))
        if number % 10 == 0:
            store.backup()


def acknowledged_before_kill(path: Path, seconds: float, *, once_open: bool) -> int:
    """Let a process write for so long, kill it, and return the last number it acknowledged.

    The time counts from when the file is open, or from the start of the process.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        with suppress(BaseException):
            write_until_killed(path, writing)
        os._exit(1)
    os.close(writing)
    try:
        if once_open:
            select.select([reading], [], [], LONGEST_OPENING_SECONDS)
        time.sleep(seconds)
    finally:
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
    with os.fdopen(reading, "rb") as pipe:
        numbers = pipe.read()
    assert os.WIFSIGNALED(status), "the writer ended by itself"
    return int.from_bytes(numbers[-4:], "big")


def deeds_found(path: Path) -> int:
    """Return how many deeds the file holds, after seeing that each of them is whole."""
    with Store.open(path) as store:
        assert store.access is Access.WRITE
        assert store.integrity_faults() == ()
        with store.reading() as reader:
            assert checks.faults(reader.connection) == ()
            bookings = reader.all(Booking)
            note = reader.one(Account, 1).note
    assert [booking.amount.cents for booking in bookings] == [
        -1001 - index for index in range(len(bookings))
    ]
    assert {len(booking.parts) for booking in bookings} <= {2}
    assert note == (str(len(bookings)) if bookings else "")
    return len(bookings)


def test_a_writer_killed_100_times_loses_nothing_acknowledged(tmp_path: Path) -> None:
    rolls = random.Random(4711)
    acknowledged_in_all = 0
    for file_number in range(KILLS // KILLS_FOR_ONE_FILE):
        path = tmp_path / f"{file_number}.budget"
        with Desk(Store.create(path)) as desk:
            desk.run(Label.of("begin"), add_account)
            desk.store.changed = False
        found = 0
        for kill in range(KILLS_FOR_ONE_FILE):
            life = rolls.uniform(0, LONGEST_LIFE_SECONDS)
            # Some are killed while they open the file; on a busy machine that takes long.
            acknowledged = acknowledged_before_kill(path, life, once_open=kill % 4 > 0)
            before, found = found, deeds_found(path)
            # One deed may be whole in the file and its acknowledgement lost with the process.
            assert found in {max(acknowledged, before), max(acknowledged, before) + 1}
            acknowledged_in_all += found - before
        with Store.open(path) as store:
            store.backup()
        assert list(tmp_path.rglob("*.part")) == []
    # Were it few, the writer was killed before it came to write.
    assert acknowledged_in_all > KILLS // 2
