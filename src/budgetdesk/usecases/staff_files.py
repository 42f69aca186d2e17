"""Personal files, payroll details, second jobs, skills and documents: kept and looked at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from budgetdesk.kernel.errors import FileNotUnderstood, Invalid, NotFound
from budgetdesk.kernel.problem import Problem, Weight
from budgetdesk.reports.receipt_media import UNKNOWN_FORMAT, detect_media_type
from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.ids import AssistantId, AssistantSkillId, PersonalFileId, SkillId
from budgetdesk.staff.numbers import compact
from budgetdesk.staff.payroll_details import PayrollDetails, SecondJob
from budgetdesk.staff.personal_checks import (
    DueDocument,
    details_problems,
    document_problems,
    due_documents,
    file_problems,
    job_problems,
    skill_problems,
)
from budgetdesk.staff.personal_file import (
    Ability,
    AssistantSkill,
    PersonalFile,
    Skill,
    StaffDocument,
)
from budgetdesk.staff.team import Member
from budgetdesk.storage.reader import Content, Reader
from budgetdesk.storage.work import Work
from budgetdesk.usecases import setting_up
from budgetdesk.usecases.staff_insurance import exemption_problems
from budgetdesk.usecases.team import member, members


def add_person(work: Work, assistant: Assistant, file: PersonalFile, today: date) -> Assistant:
    """Store a new assistant with a personal file as one deed. Raises `Invalid`."""
    require(name_problems(assistant))
    stored = setting_up.save(work, assistant)
    save_file(work, replace(file, assistant=stored.id), today)
    return stored


def change_person(work: Work, assistant: Assistant, file: PersonalFile, today: date) -> Assistant:
    """Store new names and a changed personal file as one deed. Raises `Invalid`."""
    require(name_problems(assistant))
    stored = setting_up.save(work, assistant)
    save_file(work, file, today)
    return stored


def name_problems(assistant: Assistant) -> tuple[Problem, ...]:
    """A person needs a full name; the short one is looked at where all base data is stored."""
    if assistant.name.strip():
        return ()
    return (Problem("assistant_name_missing", "name"),)


def file_of(reader: Reader, assistant: AssistantId) -> PersonalFile:
    """Return the personal file of an assistant; an empty one (id 0) where there is none yet."""
    found = reader.all(PersonalFile, assistant=assistant)
    return found[0] if found else PersonalFile(PersonalFileId(0), assistant)


def personal_problems(file: PersonalFile, today: date) -> tuple[Problem, ...]:
    """All that is wrong with a personal file, its IBAN too."""
    problems = file_problems(file, today)
    if file.iban and not setting_up.is_iban(file.iban):
        problems += (Problem("iban_wrong", "iban", {"iban": file.iban}),)
    return problems


def save_file(work: Work, file: PersonalFile, today: date) -> PersonalFile:
    """Store a personal file, its numbers without blanks; one each. Raises `Invalid`."""
    require(personal_problems(file, today))
    tidy = replace(
        file,
        id=file_of(work, file.assistant).id,
        tax_id=compact(file.tax_id),
        sv_number=compact(file.sv_number),
        iban=compact(file.iban),
    )
    return work.save(tidy)


def details_on(reader: Reader, assistant: AssistantId, day: date) -> PayrollDetails | None:
    """Return the payroll details that hold on a day; None before the first."""
    return member(reader, assistant).details_on(day)


def problems_of_details(reader: Reader, details: PayrollDetails) -> tuple[Problem, ...]:
    """All that is wrong with payroll details beside the others of the same assistant."""
    return problems_of_details_beside(member(reader, details.assistant), details)


def problems_of_details_beside(person: Member, details: PayrollDetails) -> tuple[Problem, ...]:
    """As `problems_of_details`, of a person who was read already."""
    return (
        *details_problems(details, person.details, person.birth),
        *exemption_problems(person, details),
    )


def save_details(work: Work, details: PayrollDetails) -> PayrollDetails:
    """Store payroll details, new (id 0) or changed. Raises `Invalid`."""
    require(problems_of_details(work, details))
    return work.save(replace(details, fund_number=compact(details.fund_number)))


def save_job(work: Work, job: SecondJob) -> SecondJob:
    """Store a second job, new (id 0) or changed. Raises `Invalid`."""
    require(job_problems(job))
    return work.save(job)


def job_at(reader: Reader, assistant: AssistantId, employer: str, begins: date) -> SecondJob | None:
    """Return the second job with this employer that begins on the day, or None."""
    found = reader.all(SecondJob, assistant=assistant, begins=begins)
    wanted = employer.strip().casefold()
    return next((one for one in found if one.employer.casefold() == wanted), None)


def save_skill(work: Work, skill: Skill) -> Skill:
    """Store a skill that shifts may need, new (id 0) or changed. Raises `Invalid`."""
    # Blanks around it would make a short name that nobody can call.
    tidy = replace(skill, code=skill.code.strip())
    require(skill_problems(tidy, work.all(Skill)))
    return work.save(tidy)


def skill_named(reader: Reader, code: str) -> Skill | None:
    """Return the skill with this short name, in any case, or None."""
    return next(
        (one for one in reader.all(Skill) if one.code.casefold() == code.strip().casefold()), None
    )


def the_skill(reader: Reader, code: str) -> Skill:
    """Return the skill with this short name. Raises `NotFound`."""
    found = skill_named(reader, code)
    if found is None:
        raise NotFound(kind="skill", name=code)
    return found


def answer_skill(
    work: Work, assistant: AssistantId, skill: SkillId, ability: Ability | None, note: str = ""
) -> AssistantSkill | None:
    """Note what an assistant says of a skill; None takes the answer back."""
    before = work.all(AssistantSkill, assistant=assistant, skill=skill)
    if ability is None:
        for one in before:
            work.remove(one)
        return None
    number = before[0].id if before else AssistantSkillId(0)
    return work.save(AssistantSkill(number, assistant, skill, ability, note))


def save_document(
    work: Work, document: StaffDocument, today: date, content: bytes | None = None
) -> StaffDocument:
    """Store a document, new (id 0) or changed, with its picture or PDF.

    Raises `Invalid`, and `FileNotUnderstood` for content of another kind.
    """
    require(document_problems(document, today))
    if content is not None:
        if detect_media_type(content) is None:
            raise FileNotUnderstood(document.file_name, expected=UNKNOWN_FORMAT)
        document = replace(document, content_hash=work.keep(Content(content)))
    return work.save(document)


def documents_named(
    reader: Reader, assistant: AssistantId, title: str
) -> tuple[StaffDocument, ...]:
    """Return the documents of a person with this title, in any case."""
    wanted = title.strip().casefold()
    found = reader.all(StaffDocument, assistant=assistant)
    return tuple(one for one in found if one.title.casefold() == wanted)


def documents_due(reader: Reader, today: date) -> tuple[DueDocument, ...]:
    """Documents of the team that have expired or will soon, the earliest first."""
    return due_documents(members(reader), today)


def require(problems: Sequence[Problem]) -> None:
    """Raise `Invalid` with all problems where an error is among them."""
    if any(one.weight is Weight.ERROR for one in problems):
        raise Invalid(problems=list(problems))
