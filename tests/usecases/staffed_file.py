"""A budget file with one assistant, and what its journal says of her."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from budgetdesk.staff.assistants import Assistant, AssistantId
from budgetdesk.staff.contracts import Contract, ContractVersion
from budgetdesk.staff.ids import ContractId, ContractVersionId
from budgetdesk.staff.insurance import Status
from budgetdesk.storage.journal import Label
from budgetdesk.usecases import setting_up, staff_contracts, staff_files
from tests.staff.people import a_contract, a_file, a_version, day
from tests.usecases.small_file import SmallFile, small_file

TODAY = day("2026-11-22")
LABEL = Label.of("save_contract", name="Anna Muster")


class StaffedFile:
    """An open file with the assistant Anna, employed since January 2026."""

    def __init__(self, small: SmallFile) -> None:
        self.desk = small.desk
        self.anna = self.hire("anna", "Anna Muster")

    def hire(self, short: str, name: str, **values: Any) -> Assistant:
        person = Assistant(AssistantId(0), short, name)
        stored: Assistant = self.run(staff_files.add_person, person, a_file(), TODAY)
        contract = replace(a_contract(), id=ContractId(0), assistant=stored.id)
        agreed: dict[str, Any] = {"status": Status.MIDIJOB, "wage": Decimal("13.90"), **values}
        version = replace(a_version(), id=ContractVersionId(0), **agreed)
        self.run(staff_contracts.hire, contract, version)
        return stored

    def run(self, deed: Callable[..., Any], *arguments: Any) -> Any:
        return self.desk.run(LABEL, deed, *arguments)

    def all(self, record: type) -> Any:
        return self.desk.read(setting_up.everything, record)

    @property
    def contract(self) -> Contract:
        found: Contract = self.all(Contract)[0]
        return found

    @property
    def versions(self) -> tuple[ContractVersion, ...]:
        found: tuple[ContractVersion, ...] = self.all(ContractVersion)
        return found


@contextmanager
def staffed_file(folder: Path) -> Iterator[StaffedFile]:
    """Make such a file in the folder and close it at the end of the block."""
    with small_file(folder) as small:
        yield StaffedFile(small)


def all_text(path: Path) -> str:
    """Every text that the tables of a closed file hold, and the bytes of the file itself."""
    with closing(sqlite3.connect(path)) as connection:
        return "\n".join(connection.iterdump()) + path.read_bytes().decode(errors="replace")
