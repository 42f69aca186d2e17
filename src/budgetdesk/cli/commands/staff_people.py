"""Who is in the team: list, show, add, edit, and what is due."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from budgetdesk.cli import desks
from budgetdesk.cli.answer import Answer, plain, problem_data, table, wrong_usage
from budgetdesk.cli.clearing import clear_option, cleared
from budgetdesk.cli.staff_answers import problem_lines, problems_data, record_data, wage_text
from budgetdesk.cli.values import day
from budgetdesk.staff.assistants import Assistant, AssistantId
from budgetdesk.staff.contracts import ContractVersion
from budgetdesk.staff.ids import PersonalFileId
from budgetdesk.staff.payroll_details import PayrollDetails, SecondJob
from budgetdesk.staff.personal_file import PersonalFile, Skill, StaffDocument
from budgetdesk.staff.team import Member
from budgetdesk.storage.journal import Label
from budgetdesk.usecases import setting_up, staff_contracts, staff_files, team
from budgetdesk.wording.formats import day_text, hours_text, money_text, number_text
from budgetdesk.wording.sentences import texts, word
from budgetdesk.wording.standing import standing_text

if TYPE_CHECKING:
    from budgetdesk.cli.parser import Group
    from budgetdesk.usecases.desk import Desk

_FILE_TEXTS: Final = (
    ("street", "TEXT", "Straße und Hausnummer"),
    ("postcode", "PLZ", "Postleitzahl"),
    ("town", "ORT", "Ort"),
    ("phone", "NUMMER", "Telefon"),
    ("email", "ADRESSE", "E-Mail"),
    ("tax_id", "NUMMER", "Steuer-Identifikationsnummer, elf Ziffern"),
    ("sv_number", "NUMMER", "Versicherungsnummer der Rentenversicherung, zwölf Zeichen"),
    ("iban", "IBAN", "Konto für den Lohn"),
    ("account_holder", "NAME", "Kontoinhaber, wenn es jemand anderes ist"),
    ("emergency_name", "NAME", "wen Sie im Notfall anrufen"),
    ("emergency_phone", "NUMMER", "Telefon im Notfall"),
    ("note", "TEXT", "Notiz"),
)
_FILE_DAYS: Final = (
    ("birth", "Geburtstag"),
    ("severely_disabled_from", "schwerbehindert ab, für den Zusatzurlaub"),
    ("severely_disabled_until", "schwerbehindert bis"),
)
_FILE_NAMES: Final = tuple(one[0] for one in (*_FILE_TEXTS, *_FILE_DAYS))


def add(group: Group) -> None:
    """Add the commands of this module."""
    group.command("list", list_team)
    parser = group.command("show", show)
    parser.add_argument("short", metavar="KURZ", help="kurzer Name der Assistenzperson")
    parser = group.command("add", add_person)
    parser.add_argument("short", metavar="KURZ", help="kurzer Name für die Zuordnung, etwa anna")
    parser.add_argument("--name", required=True, metavar="NAME", help="voller Name")
    _file_options(parser)
    parser = group.command("edit", edit)
    parser.add_argument("short", metavar="KURZ", help="bisheriger kurzer Name")
    parser.add_argument("--name", metavar="NAME", help="neuer voller Name")
    parser.add_argument("--rename", metavar="KURZ", help="neuer kurzer Name")
    _file_options(parser)
    clear_option(parser, _FILE_NAMES)
    group.command("due", due)


def _file_options(parser: ArgumentParser) -> None:
    for name, metavar, text in _FILE_TEXTS:
        parser.add_argument(f"--{name.replace('_', '-')}", metavar=metavar, help=text)
    for name, text in _FILE_DAYS:
        parser.add_argument(f"--{name.replace('_', '-')}", type=day, metavar="TAG", help=text)


def list_team(arguments: Namespace) -> Answer:
    """List the team with what holds today."""
    with desks.reading(arguments) as desk:
        found, today = desk.read(team.members), desk.today
        notice = desks.notice(desk)
    rows = [("Kurz", "Name", "Beschäftigt", "Art", "Stundenlohn")]
    data = []
    for one in found:
        contract, version = one.contract_on(today), one.version_on(today)
        since = "" if contract is None else f"seit {day_text(contract.begins)}"
        standing = None if version is None else one.standing(version, today)
        kind = "" if standing is None else standing_text(standing)
        wage = None if version is None else version.wage
        rows.append((*_names(one), since, kind, "" if wage is None else wage_text(wage)))
        data.append(
            {
                "short": one.assistant.short,
                "name": one.assistant.name,
                "since": plain(contract.begins if contract else None),
                "status": plain(version.status if version else None),
                "standing": plain(standing),
                "wage": plain(wage),
            }
        )
    return Answer({"team": data}, [*notice, *table(rows, shrink=(1, 3))])


def _names(one: Member) -> tuple[str, str]:
    return one.assistant.short, one.assistant.name


def show(arguments: Namespace) -> Answer:
    """Show all that is kept about one person."""
    with desks.reading(arguments) as desk:
        person = desk.read(setting_up.the, Assistant, arguments.short)
        found = desk.read(team.member, person.id)
        skills = {one.id: one.code for one in desk.read(setting_up.everything, Skill)}
        notice = desks.notice(desk)
    said = {skills[one.skill]: one.ability.value for one in found.skills}
    data = {
        "short": found.assistant.short,
        "name": found.assistant.name,
        "file": None if found.file is None else record_data(found.file),
        "contracts": [
            record_data(one.contract) | {"versions": [record_data(each) for each in one.versions]}
            for one in found.contracts
        ],
        "details": [record_data(one) for one in found.details],
        "jobs": [record_data(one) for one in found.jobs],
        "skills": said,
        "documents": [record_data(one) for one in found.documents],
    }
    return Answer(data, [*notice, *_person_lines(found, said)])


def _person_lines(found: Member, skills: dict[str, str]) -> list[str]:
    file = found.file
    rows = [("Kurz", found.assistant.short), ("Name", found.assistant.name)]
    if file is not None:
        place = f"{file.postcode} {file.town}".strip()
        given = (
            ("Geburtstag", "" if file.birth is None else day_text(file.birth)),
            ("Anschrift", ", ".join(text for text in (file.street, place) if text)),
            ("Telefon", file.phone),
            ("E-Mail", file.email),
            ("Steuer-ID", file.tax_id),
            ("Versicherungsnummer", file.sv_number),
            ("IBAN", file.iban),
            ("Im Notfall", f"{file.emergency_name} {file.emergency_phone}".strip()),
        )
        rows += [one for one in given if one[1]]
    for one in found.contracts:
        last = one.contract.ends
        end = "ohne Ende" if last is None else f"bis {day_text(last)}"
        rows.append(("Vertrag", f"ab {day_text(one.contract.begins)}, {end}"))
        rows += [
            ("  Fassung", f"ab {day_text(each.from_day)}: {_version_text(each)}")
            for each in one.versions
        ]
    rows += [("Für die Abrechnung", _details_text(one)) for one in found.details]
    rows += [("Andere Beschäftigung", _job_text(one)) for one in found.jobs]
    rows += [
        ("Fähigkeit", f"{code}: {word('ability', ability)}") for code, ability in skills.items()
    ]
    rows += [("Unterlage", _document_text(one)) for one in found.documents]
    return table(rows)


def _version_text(version: ContractVersion) -> str:
    said = [word("status", version.status.value)]
    if version.wage is not None:
        said.append(f"{wage_text(version.wage)}\u00a0€ je Stunde")
    if version.salary is not None:
        said.append(f"{money_text(version.salary.amount)} im Monat")
    if version.agreed_minutes is not None:
        each = word("hours_agreed", version.hours.value)
        said.append(f"{hours_text(version.agreed_minutes)} Stunden {each}")
    if version.days_a_week is not None:
        said.append(f"Tage in der Woche: {number_text(version.days_a_week)}")
    if version.leave_days is not None:
        said.append(f"Urlaubstage: {number_text(version.leave_days)}")
    return ", ".join(said)


def _details_text(one: PayrollDetails) -> str:
    card, tax = one.tax_card, word("flat_tax", one.flat_tax.value)
    said = [tax if card is None else f"Steuerklasse {card.tax_class}"]
    said.append(
        " ".join(text for text in (word("health_cover", one.health.value), one.fund) if text)
    )
    if one.children:
        said.append(f"Kinder: {len(one.children)}")
    return f"ab {day_text(one.from_day)}: {', '.join(said)}"


def _job_text(one: SecondJob) -> str:
    last = "" if one.ends is None else f" bis {day_text(one.ends)}"
    kind, pay = word("job_kind", one.kind.value), money_text(one.regular_pay)
    return f"{one.employer}, {kind}, {pay} im Monat, ab {day_text(one.begins)}{last}"


def _document_text(one: StaffDocument) -> str:
    text = f"{one.title} ({word('document_kind', one.kind.value)})"
    return text if one.expires_on is None else f"{text}, gilt bis {day_text(one.expires_on)}"


def add_person(arguments: Namespace) -> Answer:
    """Add a person with a personal file."""
    one = Assistant(AssistantId(0), arguments.short, arguments.name)
    file = PersonalFile(PersonalFileId(0), AssistantId(0), **desks.given(arguments, *_FILE_NAMES))
    with desks.writing(arguments) as desk:
        label = Label.of("save_assistant", name=one.short)
        stored = desk.run(label, staff_files.add_person, one, file, desk.today)
        return _file_answer(desk, stored)


def edit(arguments: Namespace) -> Answer:
    """Change names or the personal file of a person."""
    if not (desks.given(arguments, "name", "rename", *_FILE_NAMES) or arguments.clear):
        return wrong_usage(texts("cli")["staff_contract"]["nothing_named"])
    with desks.writing(arguments) as desk:
        person = desk.read(setting_up.the, Assistant, arguments.short)
        new = replace(
            person,
            short=person.short if arguments.rename is None else arguments.rename,
            name=person.name if arguments.name is None else arguments.name,
        )
        before = desk.read(staff_files.file_of, person.id)
        file = replace(cleared(before, arguments), **desks.given(arguments, *_FILE_NAMES))
        label = Label.of("save_assistant", name=new.short)
        stored = desk.run(label, staff_files.change_person, new, file, desk.today)
        return _file_answer(desk, stored)


def _file_answer(desk: Desk, person: Assistant) -> Answer:
    file = desk.read(staff_files.file_of, person.id)
    problems = staff_files.personal_problems(file, desk.today)
    data = {
        "short": person.short,
        "name": person.name,
        "file": record_data(file),
        "problems": problems_data(problems),
    }
    return Answer(data, [f"„{person.short}“ gespeichert.", *problem_lines(problems)])


def due(arguments: Namespace) -> Answer:
    """List documents to renew and what is doubtful in contracts."""
    with desks.reading(arguments) as desk:
        documents = desk.read(staff_files.documents_due, desk.today)
        findings = desk.read(staff_contracts.contract_findings, desk.today)
        notice = desks.notice(desk)
    lines = [
        f"{one.assistant.name}: {one.document.title}, "
        f"{'galt' if one.expired else 'gilt'} bis {day_text(one.expires_on)}"
        for one in documents
    ]
    for person, problem in findings:
        lines += [f"{person.assistant.name}:", *problem_lines([problem])]
    data = {
        "documents": [
            {
                "assistant": one.assistant.short,
                "title": one.document.title,
                "kind": one.document.kind.value,
                "expires_on": plain(one.expires_on),
                "expired": one.expired,
            }
            for one in documents
        ],
        "contracts": [
            {"assistant": person.assistant.short} | problem_data(problem)
            for person, problem in findings
        ],
    }
    return Answer(data, [*notice, *(lines or ["Nichts ist fällig."])])
