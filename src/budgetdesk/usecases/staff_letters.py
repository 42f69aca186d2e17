"""Papers for assistants: drafted from a template and the data, kept word for word, printed.

A Nachweis may be sent as a file since 1 January 2025 where its receipt is confirmed (§ 2 Abs. 1
NachwG). A fixed term needs signatures on paper before the work begins (§ 14 Abs. 4 TzBfG), and so
does every notice (§ 623 BGB).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Final

from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.period import Month
from budgetdesk.kernel.problem import Problem
from budgetdesk.kernel.resources import resources_folder
from budgetdesk.reports.content.letter_text import (
    LetterFrame,
    filled_letter,
    letter_document,
    template_problems,
)
from budgetdesk.reports.content.letter_values import LeaveLeft, ends_this_year, letter_values
from budgetdesk.reports.document import Document
from budgetdesk.reports.pdf import write_pdf
from budgetdesk.staff.ids import AssistantId, LetterId, LetterTemplateId
from budgetdesk.staff.letters import Letter, LetterKind, LetterTemplate
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.work import Work
from budgetdesk.usecases.hours_overview import person_hours
from budgetdesk.usecases.setting_up import holder
from budgetdesk.usecases.staff_employer import employer
from budgetdesk.usecases.team import member

_SIMPLE: Final = "reference_simple"
_ENDING: Final = "leave_notice_ending"


@dataclass(frozen=True, slots=True)
class LetterWish:
    """What is asked for.

    `simple`: the reference says only what was done and how long (einfaches Zeugnis, § 109 Abs. 1
    Satz 2 GewO). `leave`: days of the user's own reckoning; None takes the leave account's.
    """

    kind: LetterKind
    simple: bool = False
    leave: LeaveLeft | None = None


def default_template(kind: LetterKind, *, simple: bool = False) -> str:
    """Return the program's own wording of a kind of paper."""
    return _wording(_SIMPLE if simple and kind is LetterKind.REFERENCE else kind.value)


def template_of(reader: Reader, kind: LetterKind, *, simple: bool = False) -> str:
    """Return the user's own wording where there is one; a simple reference is the program's."""
    own = _own_template(reader, kind)
    if own is None or (simple and kind is LetterKind.REFERENCE):
        return default_template(kind, simple=simple)
    return own.text


def is_default(reader: Reader, asked: LetterWish) -> bool:
    """Tell whether a letter is made from the program's own wording, which no lawyer checked."""
    kind, simple = asked.kind, asked.simple
    return template_of(reader, kind, simple=simple) == default_template(kind, simple=simple)


def save_template(work: Work, kind: LetterKind, text: str) -> LetterTemplate:
    """Store the user's own wording. Raises `Invalid` with unknown places and lonely braces."""
    problems = template_problems(text)
    if problems:
        raise Invalid(problems=problems)
    own = _own_template(work, kind)
    if own is None:
        return work.add(LetterTemplate(LetterTemplateId(0), kind, text))
    return work.change(replace(own, text=text))


def drop_template(work: Work, kind: LetterKind) -> None:
    """Go back to the program's own wording."""
    own = _own_template(work, kind)
    if own is not None:
        work.remove(own)


def draft_letter(reader: Reader, assistant: AssistantId, asked: LetterWish, on: date) -> Letter:
    """Return the letter of the day, ready to be read and changed; it is not kept yet.

    A leave notice bears its year and the days that are left. Where the employment ends within the
    year it has a wording of its own: that leave does not lapse, it is paid (§ 7 Abs. 4 BUrlG).
    Raises `NotFound`.
    """
    person = member(reader, assistant)
    notice = asked.kind is LetterKind.LEAVE_NOTICE
    leave = asked.leave
    if notice and leave is None:
        leave = leave_left(reader, assistant, on)
    values = letter_values(holder(reader), employer(reader), person, on, leave)
    template = template_of(reader, asked.kind, simple=asked.simple)
    if notice and is_default(reader, asked) and ends_this_year(person, on):
        template = _wording(_ENDING)
    text = filled_letter(template, values)
    letter = Letter(LetterId(0), assistant, asked.kind, on, text)
    if not notice or leave is None:
        return letter
    return replace(letter, leave_year=leave.year, leave_days=leave.days)


def letter_text(reader: Reader, assistant: AssistantId, asked: LetterWish, on: date) -> str:
    """Return only the text of the draft. Raises `NotFound`."""
    return draft_letter(reader, assistant, asked, on).text


def leave_left(reader: Reader, assistant: AssistantId, on: date) -> LeaveLeft:
    """Return what the leave account says of the year of the day, and of years before."""
    account = person_hours(reader, member(reader, assistant), Month.of(on), on).leave.value
    own = [one for one in account.years if one.year == on.year]
    older = [one.left for one in account.years if one.year < on.year]
    nothing = Decimal(0)
    return LeaveLeft(
        on.year,
        sum((one.left for one in own), nothing),
        sum((one.planned for one in own), nothing),
        sum(older, nothing),
    )


def keep_letter(work: Work, letter: Letter) -> Letter:
    """Keep a letter as it was given; the leave account knows of a leave notice from then on.

    Raises `Invalid` where it is empty, or a leave notice does not say of which year and how many
    days.
    """
    problems = []
    if not letter.text.strip():
        problems.append(Problem("letter_empty", "text"))
    notice = letter.kind is LetterKind.LEAVE_NOTICE
    if notice and (letter.leave_year is None or letter.leave_days is None):
        problems.append(Problem("letter_leave_missing", "leave_days"))
    if letter.received_on is not None and letter.received_on < letter.on:
        problems.append(Problem("letter_received_before", "received_on", {"day": letter.on}))
    if problems:
        raise Invalid(problems=problems)
    member(work, letter.assistant)
    return work.save(letter)


def letters_of(reader: Reader, assistant: AssistantId) -> tuple[Letter, ...]:
    """Return the letters that were kept, newest first."""
    found = reader.all(Letter, assistant=assistant)
    return tuple(sorted(found, key=lambda one: (one.on, one.id), reverse=True))


def letter_paper(reader: Reader, letter: Letter) -> Document:
    """Return a letter, drafted or kept, as it is printed. Raises `NotFound`."""
    name = member(reader, letter.assistant).assistant.name
    frame = LetterFrame(letter.kind, name, holder(reader).name, letter.on)
    return letter_document(letter.text, frame)


def letter_pdf(reader: Reader, letter: Letter) -> bytes:
    """Return a letter, drafted or kept, as a PDF file. Raises `NotFound`."""
    return write_pdf(letter_paper(reader, letter))


def _wording(name: str) -> str:
    return (resources_folder() / "letters" / f"{name}.md").read_text(encoding="utf-8")


def _own_template(reader: Reader, kind: LetterKind) -> LetterTemplate | None:
    return next(iter(reader.all(LetterTemplate, kind=kind)), None)
