"""What the migrations make is what the tables and the dataclasses say."""

from __future__ import annotations

import dataclasses
import importlib
import pkgutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from types import ModuleType
from typing import Any, get_type_hints

import pytest
from sqlalchemy import create_engine

import budgetdesk.budget
import budgetdesk.ledger
import budgetdesk.rota
import budgetdesk.staff
from budgetdesk.storage.store import Store
from budgetdesk.storage.tables import RECORDS, SCHEMA, TABLES, table_name

ROOMS = (budgetdesk.ledger, budgetdesk.budget, budgetdesk.rota, budgetdesk.staff)


@pytest.fixture
def migrated(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    path = tmp_path / "new.budget"
    Store.create(path).close()
    with closing(sqlite3.connect(path)) as connection:
        yield connection


@pytest.fixture
def declared(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    path = tmp_path / "declared.sqlite"
    engine = create_engine(f"sqlite:///{path}")
    SCHEMA.create_all(engine)
    engine.dispose()
    with closing(sqlite3.connect(path)) as connection:
        yield connection


def shape(connection: sqlite3.Connection) -> dict[str, Any]:
    """Columns, keys, indexes and kind of every table, in an order of their own."""
    tables = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
    ).fetchall()
    return {
        name: {
            "columns": [
                (column, kind, not_null or key, key)
                for _, column, kind, not_null, _, key in connection.execute(
                    f'PRAGMA table_info("{name}")'
                )
            ],
            "foreign keys": sorted(
                tuple(row[2:]) for row in connection.execute(f'PRAGMA foreign_key_list("{name}")')
            ),
            "indexes": sorted(
                (row[1], row[2], [part[2] for part in columns])
                for row in connection.execute(f'PRAGMA index_list("{name}")').fetchall()
                if (columns := connection.execute(f'PRAGMA index_info("{row[1]}")').fetchall())
            ),
            "strict": connection.execute(
                "SELECT strict FROM pragma_table_list WHERE name = ?", (name,)
            ).fetchone(),
            "numbers never again": "AUTOINCREMENT" in sql,
            "deferred keys": sql.count("DEFERRABLE INITIALLY DEFERRED"),
        }
        for name, sql in tables
    }


def test_the_migrated_schema_equals_the_declared_tables(
    migrated: sqlite3.Connection, declared: sqlite3.Connection
) -> None:
    assert shape(migrated) == shape(declared)


def test_every_table_is_strict(migrated: sqlite3.Connection) -> None:
    assert {table["strict"] for table in shape(migrated).values()} == {(1,)}


def test_a_table_has_one_column_for_each_field_of_its_dataclass(
    migrated: sqlite3.Connection,
) -> None:
    fields = {
        table_name(record): [
            field.name for field in dataclasses.fields(record) if not field.metadata.get("children")
        ]
        for record in RECORDS
    }
    found = shape(migrated)
    columns = {name: [column[0] for column in found[name]["columns"]] for name in fields}
    assert columns == fields


def test_a_column_may_be_empty_exactly_where_the_field_may(migrated: sqlite3.Connection) -> None:
    found = shape(migrated)
    for record in RECORDS:
        hints = get_type_hints(record)
        for name, _, not_null, _ in found[table_name(record)]["columns"]:
            optional = type(None) in getattr(hints[name], "__args__", ())
            assert bool(not_null) is not optional, (record, name)


def modules() -> Iterator[ModuleType]:
    for room in ROOMS:
        for found in pkgutil.iter_modules(room.__path__, f"{room.__name__}."):
            yield importlib.import_module(found.name)


def test_every_identity_type_is_the_id_of_one_table() -> None:
    identities = {
        name
        for module in modules()
        for name, value in vars(module).items()
        if hasattr(value, "__supertype__") and value.__module__ == module.__name__
    }
    owners = [get_type_hints(record)["id"].__name__ for record in TABLES]
    assert sorted(owners) == sorted(identities)


def test_every_dataclass_with_an_id_is_stored() -> None:
    with_id = {
        value.__name__
        for module in modules()
        for value in vars(module).values()
        if dataclasses.is_dataclass(value)
        and isinstance(value, type)
        and value.__module__ == module.__name__
        and hasattr(get_type_hints(value).get("id"), "__supertype__")
    }
    assert {record.__name__ for record in RECORDS} == with_id


def test_a_column_that_holds_an_id_refers_to_its_table(migrated: sqlite3.Connection) -> None:
    owners = {get_type_hints(record)["id"].__name__: table_name(record) for record in RECORDS}
    found = shape(migrated)
    for record in RECORDS:
        wanted = sorted(
            (owners[kind.__name__], name, "id")
            for name, hint in get_type_hints(record).items()
            for kind in getattr(hint, "__args__", (hint,))
            if name != "id" and getattr(hint, "__origin__", None) is not tuple
            if getattr(kind, "__name__", "") in owners
        )
        keys = [key[:3] for key in found[table_name(record)]["foreign keys"]]
        assert keys == wanted, record


def test_a_new_file_says_what_it_is(migrated: sqlite3.Connection) -> None:
    assert migrated.execute("PRAGMA application_id").fetchone() == (0x4244534B,)
    assert migrated.execute("PRAGMA user_version").fetchone() == (7,)
    assert migrated.execute("PRAGMA journal_mode").fetchone() == ("delete",)


@pytest.mark.parametrize("table", ["change_set", "journal"])
@pytest.mark.parametrize("deed", ["UPDATE {} SET id = id", "DELETE FROM {}"])
def test_the_journal_only_grows(migrated: sqlite3.Connection, table: str, deed: str) -> None:
    migrated.execute("INSERT INTO change_set VALUES (1, '', '[]', '', '', 'do', NULL, 0, '', 'x')")
    migrated.execute("INSERT INTO journal VALUES (1, 1, 'account', 1, NULL, '{}')")
    with pytest.raises(sqlite3.IntegrityError, match="the journal only grows"):
        migrated.execute(deed.format(table))
