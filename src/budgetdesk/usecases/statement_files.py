"""Reading the bank's own files, with the layouts the program ships and those the user taught it."""

from __future__ import annotations

from pathlib import Path

from budgetdesk.bankfiles.csv_profile import profile_from_json
from budgetdesk.bankfiles.model import StatementFile
from budgetdesk.bankfiles.read import read_statements
from budgetdesk.kernel.errors import FileNotUnderstood
from budgetdesk.ledger.statements import CsvMapping
from budgetdesk.storage.reader import Reader


def read_statement_file(reader: Reader, path: Path) -> StatementFile:
    """Read a statement file of the bank. Raises `FileNotUnderstood`."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise FileNotUnderstood(path.name, expected="unreadable") from error
    taught = [profile_from_json(one.profile) for one in reader.all(CsvMapping)]
    return read_statements(path.name, data, profiles=taught)
