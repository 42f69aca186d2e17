"""A budget file with two assistants under contract and two shift models."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from budgetdesk.rota.ids import ShiftId, ShiftModelId
from budgetdesk.rota.shift_models import ShiftModel
from budgetdesk.rota.shifts import Shift
from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.contracts import Contract
from budgetdesk.staff.ids import AssistantId, ContractId
from budgetdesk.storage.work import Work
from budgetdesk.usecases.desk import Desk
from budgetdesk.usecases.files import create_empty
from budgetdesk.usecases.roster import save_shifts
from budgetdesk.usecases.roster_base import save_model
from budgetdesk.usecases.setting_up import everything
from tests.rota.planning_builders import a_shift, day
from tests.usecases.small_file import LABEL


class RosterFile:
    """An open file with Anna and Ben, an early shift and a night."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        desk.run(LABEL, _begin)
        self.early = desk.run(
            LABEL, save_model, ShiftModel(ShiftModelId(0), "F", "Frühdienst", 480, 960)
        )

    def plan(self, *shifts: Shift) -> tuple[Shift, ...]:
        return self.desk.run(LABEL, save_shifts, shifts)

    def one(self, *words: str, **others: object) -> Shift:
        return self.plan(a_shift(*words, **others))[0]  # type: ignore[arg-type]

    def add(self, record: object) -> None:
        self.desk.run(LABEL, Work.add, record)

    def shifts(self) -> tuple[Shift, ...]:
        return self.desk.read(everything, Shift)

    def numbers(self) -> list[ShiftId]:
        return [one.id for one in self.shifts()]


def _begin(work: Work) -> None:
    for number, name in enumerate(("Anna", "Ben"), 1):
        who = work.add(Assistant(AssistantId(0), name.lower(), name))
        assert who.id == number
        work.add(Contract(ContractId(0), who.id, day("2020-01-01")))


@contextmanager
def roster_file(folder: Path) -> Iterator[RosterFile]:
    """Make such a file in the folder and close it at the end of the block."""
    with create_empty(folder / "akte.budget") as desk:
        yield RosterFile(desk)
