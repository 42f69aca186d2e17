"""Files of many bookings or many changes, written by SQL: by hand they would take minutes."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

_BOOKINGS: Final = """
WITH RECURSIVE many(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < ?)
INSERT INTO booking (account, "on", amount, payee, text, kind, note)
SELECT (SELECT min(id) FROM account WHERE kind = 'bank'),
    date('2026-01-01', (n * 300 / ?) || ' days'), -(100 + n % 1000),
    'Bäckerei ' || (n % 50), 'Einkauf ' || n, 'plain', '' FROM many"""
_PARTS: Final = """
INSERT INTO part (booking, position, amount, cost_type, pot, teilbudget, note)
SELECT booking.id, 0, booking.amount,
    (SELECT id + booking.id % 5 FROM cost_type WHERE name = 'Fortbildung der Assistenz'),
    'teilbudget',
    (SELECT min(id) FROM teilbudget WHERE form = 'money'), ''
FROM booking WHERE id > ?"""
_CHANGES: Final = """
WITH RECURSIVE many(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < ?)
INSERT INTO change_set (label, data, at, who, kind, target, final, previous, hash)
SELECT 'record_booking', json_array(json_array('payee', 'Bäckerei ' || n),
    json_array('amount', '12,30 €')), '2026-11-21T10:00:00+00:00', '', 'do', NULL, 0, '', ''
FROM many"""


def fill_with_bookings(path: Path, count: int) -> None:
    """Add so many small purchases of the year 2026, each assigned and without a receipt.

    They come in the order of their days, as from statements, and are not in the journal.
    """
    with closing(sqlite3.connect(path)) as connection, connection:
        last = connection.execute("SELECT max(id) FROM booking").fetchone()[0]
        connection.execute(_BOOKINGS, (count, count))
        connection.execute(_PARTS, (last,))


def fill_with_changes(path: Path, count: int) -> None:
    """Add so many changes to the history that touched nothing, and without their hashes."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(_CHANGES, (count,))
