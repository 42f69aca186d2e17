"""SQLAlchemy on the one SQLite connection of a file. Apart, since its import takes long."""

from __future__ import annotations

import sqlite3

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import StaticPool


def engine_on(connection: sqlite3.Connection) -> Engine:
    """SQLAlchemy engine that uses this one connection and begins its own transactions.

    The execution option `begin` says how a connection begins them, if not by a plain BEGIN.
    """
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)

    @event.listens_for(engine, "begin")
    def begin_transaction(transaction: Connection) -> None:
        connection.execute(transaction.get_execution_options().get("begin", "BEGIN"))

    return engine
