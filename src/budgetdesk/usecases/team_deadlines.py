"""The days of the team: certificates and reports for absences, documents that run out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.period import DateRange
from budgetdesk.rota.absences import Absence
from budgetdesk.staff.personal_file import StaffDocument
from budgetdesk.storage.reader import Reader
from budgetdesk.wording.sentences import word


class DocumentDuty(Enum):
    """What is to be done about a document."""

    RENEW = "renew"


@dataclass(frozen=True, slots=True)
class TeamDeadline:
    """One day to keep; `kind` is a `DocumentDuty` or a duty of an absence (`AbsenceDuty`).

    `stays`: it is to be done even when its day is over.
    """

    kind: Enum
    on: date
    subject: tuple[str, int]
    person: str
    what: str = ""
    """Which document."""
    lines: tuple[Line, ...] = ()
    stays: bool = False
    covers: DateRange | None = None
    """Always None: only reports account for a period."""

    @property
    def about(self) -> str:
        """For whom it is, and which document."""
        return f"{self.person}, {self.what}" if self.what else self.person


def team_deadlines(reader: Reader, today: date) -> tuple[TeamDeadline, ...]:
    """Return what is to be done about absences and documents, by day."""
    found = [*_of_absences(reader, today), *_of_documents(reader, today)]
    return tuple(sorted(found, key=lambda one: (one.on, one.subject, one.kind.value)))


def duty_named(value: str) -> Enum:
    """Return the kind of a team's deadline by its value. Raises `ValueError`."""
    from budgetdesk.usecases.absence_deadlines import AbsenceDuty

    return DocumentDuty(value) if value == DocumentDuty.RENEW.value else AbsenceDuty(value)


def team_words(one: TeamDeadline) -> str:
    """Return what is to be done, without for whom."""
    if isinstance(one.kind, DocumentDuty):
        return word("document_duty", one.kind.value)
    return word("absence_duty", one.kind.value)


def _of_absences(reader: Reader, today: date) -> Iterator[TeamDeadline]:
    if not reader.count(Absence):
        return
    # The rules of pay come with these; a file without absences does without them.
    from budgetdesk.usecases.absence_deadlines import absence_deadlines

    for one in absence_deadlines(reader, today):
        yield TeamDeadline(
            one.duty,
            one.on,
            ("absence", int(one.absence.id)),
            one.name,
            lines=one.lines,
            stays=one.is_certificate,
        )


def _of_documents(reader: Reader, today: date) -> Iterator[TeamDeadline]:
    if not reader.count(StaffDocument):
        return
    from budgetdesk.usecases.staff_files import documents_due

    for one in documents_due(reader, today):
        told = {"name": one.assistant.short, "title": one.document.title, "day": one.expires_on}
        yield TeamDeadline(
            DocumentDuty.RENEW,
            one.expires_on,
            ("staff_document", int(one.document.id)),
            one.assistant.short,
            one.document.title,
            (Line("document_expires", None, told),),
            stays=True,
        )
