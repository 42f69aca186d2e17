"""What payroll and planning must know of a person: details, second jobs, skills, documents."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, BooleanOptionalAction, Namespace
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from budgetdesk.cli import desks
from budgetdesk.cli.answer import Answer, wrong_usage
from budgetdesk.cli.clearing import clear_option, cleared
from budgetdesk.cli.staff_answers import problem_lines, problems_data, record_data
from budgetdesk.cli.values import amount, choices_text, count, day, hours, number, one_of
from budgetdesk.kernel.errors import NotAllowed, NotFound
from budgetdesk.kernel.money import ZERO
from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.ids import PayrollDetailsId, SecondJobId, SkillId, StaffDocumentId
from budgetdesk.staff.insurance import Child, HealthCover, JobKind, Special
from budgetdesk.staff.payroll_details import PayrollDetails, SecondJob
from budgetdesk.staff.personal_checks import job_problems
from budgetdesk.staff.personal_file import Ability, DocumentKind, Skill, StaffDocument
from budgetdesk.staff.wage_tax import FlatTax, TaxCard
from budgetdesk.storage.journal import Label
from budgetdesk.usecases import setting_up, staff_files, staff_insurance, team
from budgetdesk.usecases.outside_files import read_file
from budgetdesk.wording.formats import day_text
from budgetdesk.wording.sentences import texts, word

if TYPE_CHECKING:
    from datetime import date

    from budgetdesk.cli.parser import Group
    from budgetdesk.usecases.desk import Desk

_KURZ: Final = "kurzer Name der Assistenzperson"
_NUMBERS: Final = (
    ("additional_rate", "Zusatzbeitrag der Krankenkasse in Prozent"),
    ("u1_rate", "Umlage U1 in Prozent"),
    ("u2_rate", "Umlage U2 in Prozent"),
    ("u1_refund_percent", "Erstattung der U1 in Prozent"),
)
_FLAGS: Final = (
    ("rv_exempt", "im Minijob von der Rentenversicherung befreit"),
    ("insured_elsewhere", "anderswo rentenversichert"),
    ("is_parent", "Elterneigenschaft nachgewiesen"),
    ("single_parent", "allein erziehend"),
)
_DETAILS: Final = (
    *("flat_tax", "health", "fund", "fund_number", "special", "rv_exemption_requested_on"),
    *(one[0] for one in (*_NUMBERS, *_FLAGS)),
)
_CLEARED: Final = (
    *("fund", "fund_number", "rv_exemption_requested_on", "tax_card", "children"),
    *(one[0] for one in _NUMBERS),
)
_CARD: Final = ("tax_class", "factor", "child_allowances", "church", "monthly_allowance")


def add(group: Group) -> None:
    """Add the commands of this module."""
    _details_options(group.command("details", details))
    _job_options(group.command("job", job))
    parser = group.command("skill", skill)
    parser.add_argument("code", metavar="KURZ", help="kurzer Name der Fähigkeit, etwa auto")
    parser.add_argument("--name", required=True, metavar="NAME", help="was damit gemeint ist")
    parser = group.command("ability", ability)
    parser.add_argument("short", metavar="KURZ", help=_KURZ)
    parser.add_argument("skill", metavar="FÄHIGKEIT", help="kurzer Name der Fähigkeit")
    parser.add_argument(
        "answer",
        type=one_of(Ability, "ability"),
        nargs="?",
        metavar="ANTWORT",
        help=f"{choices_text(Ability, 'ability')}; ohne Antwort: nicht bekannt",
    )
    parser.add_argument("--note", default="", metavar="TEXT", help="Notiz")
    _document_options(group.command("document", document))


def _details_options(parser: ArgumentParser) -> None:
    parser.add_argument("short", metavar="KURZ", help=_KURZ)
    start = "ab diesem Tag; was Sie nicht nennen, gilt weiter"
    parser.add_argument(
        "--from", dest="from_day", type=day, required=True, metavar="TAG", help=start
    )
    parser.add_argument(
        "--flat-tax",
        type=one_of(FlatTax, "flat_tax"),
        metavar="ART",
        help=f"Besteuerung: {choices_text(FlatTax, 'flat_tax')}",
    )
    parser.add_argument("--tax-class", type=count, metavar="1-6", help="Steuerklasse")
    parser.add_argument("--factor", type=number, metavar="ZAHL", help="Faktor in Klasse 4")
    parser.add_argument(
        "--child-allowances", type=number, metavar="ZAHL", help="Kinderfreibeträge, etwa 0,5"
    )
    church = "Mitglied einer Kirche, die Kirchensteuer einbehalten lässt"
    parser.add_argument("--church", action=BooleanOptionalAction, help=church)
    parser.add_argument(
        "--monthly-allowance", type=amount, metavar="BETRAG", help="Freibetrag im Monat"
    )
    parser.add_argument(
        "--health",
        type=one_of(HealthCover, "health_cover"),
        metavar="ART",
        help=f"Krankenversicherung: {choices_text(HealthCover, 'health_cover')}",
    )
    parser.add_argument("--fund", metavar="NAME", help="Krankenkasse")
    parser.add_argument("--fund-number", metavar="NUMMER", help="Betriebsnummer der Krankenkasse")
    parser.add_argument(
        "--special",
        type=one_of(Special, "special"),
        metavar="ART",
        help=f"Besonderheit: {choices_text(Special, 'special')}",
    )
    asked = "Tag, an dem der schriftliche Antrag auf Befreiung bei Ihnen war"
    parser.add_argument("--rv-exemption-requested-on", type=day, metavar="TAG", help=asked)
    for name, text in _NUMBERS:
        parser.add_argument(f"--{name.replace('_', '-')}", type=number, metavar="ZAHL", help=text)
    for name, text in _FLAGS:
        option = f"--{name.replace('_', '-')}"
        parser.add_argument(option, action=BooleanOptionalAction, help=text)
    text = "Geburtstag eines Kindes, oder GEBURTSTAG/ZÄHLT-AB; für jedes Kind einmal"
    parser.add_argument("--child", type=child, action="append", metavar="TAG", help=text)
    clear_option(parser, _CLEARED)
    gone = "die Angaben löschen, die genau an diesem Tag beginnen"
    parser.add_argument("--remove", action="store_true", help=gone)


def child(text: str) -> Child:
    """Read a child: its birth, and after a stroke the day from which the proof counts."""
    birth, stroke, counts = text.partition("/")
    born = day(birth)
    first = day(counts) if stroke else born.replace(day=1)
    if first < born.replace(day=1):
        raise ArgumentTypeError(f"„{text}“: Der zweite Tag liegt vor der Geburt")
    return Child(born, first)


def details(arguments: Namespace) -> Answer:
    """Say what payroll must know from a day on."""
    changes = desks.given(arguments, *_DETAILS, *_CARD, "child") or arguments.clear
    if not (changes or arguments.remove):
        return wrong_usage(texts("cli")["staff_contract"]["nothing_named"])
    with desks.writing(arguments) as desk:
        person = desk.read(setting_up.the, Assistant, arguments.short)
        held = desk.read(staff_files.details_on, person.id, arguments.from_day)
        if arguments.remove:
            return _remove_details(desk, person, held, arguments.from_day)
        base = held or PayrollDetails(PayrollDetailsId(0), person.id, arguments.from_day)
        if base.from_day != arguments.from_day:
            base = replace(base, id=PayrollDetailsId(0), from_day=arguments.from_day)
        new = replace(cleared(base, arguments), **desks.given(arguments, *_DETAILS))
        card = desks.given(arguments, *_CARD)
        if card:
            new = replace(new, tax_card=replace(new.tax_card or TaxCard(1), **card))
        if arguments.child is not None:
            new = replace(new, children=tuple(arguments.child), is_parent=True)
        problems = desk.read(staff_files.problems_of_details, new)
        label = Label.of("save_payroll_details", name=person.short, day=new.from_day)
        stored = desk.run(label, staff_files.save_details, new)
    data = {"details": record_data(stored), "problems": problems_data(problems)}
    lines = [f"Angaben für „{person.short}“ gespeichert.", *problem_lines(problems)]
    return Answer(data, lines)


def _remove_details(
    desk: Desk, person: Assistant, held: PayrollDetails | None, from_day: date
) -> Answer:
    if held is None or held.from_day != from_day:
        raise NotFound(kind="payroll_details", name=day_text(from_day))
    label = Label.of("remove_payroll_details", name=person.short, day=from_day)
    desk.run(label, setting_up.remove, PayrollDetails, held.id)
    said = f"Angaben für „{person.short}“ ab {day_text(from_day)} gelöscht."
    return Answer({"removed": record_data(held)}, [said])


def _job_options(parser: ArgumentParser) -> None:
    parser.add_argument("short", metavar="KURZ", help=_KURZ)
    parser.add_argument("--employer", required=True, metavar="NAME", help="anderer Arbeitgeber")
    parser.add_argument(
        "--kind",
        type=one_of(JobKind, "job_kind"),
        metavar="ART",
        help=f"Art: {choices_text(JobKind, 'job_kind')}",
    )
    begins = "Beginn der Beschäftigung"
    parser.add_argument("--begins", type=day, required=True, metavar="TAG", help=begins)
    parser.add_argument("--ends", type=day, metavar="TAG", help="letzter Tag")
    pay = "regelmäßiger Lohn im Monat"
    parser.add_argument("--pay", type=amount, default=ZERO, metavar="BETRAG", help=pay)
    time = "Stunden in der Woche"
    parser.add_argument("--weekly-hours", type=hours, default=0, metavar="ZEIT", help=time)
    gone = "die Beschäftigung mit diesem Arbeitgeber und Beginn löschen"
    parser.add_argument("--remove", action="store_true", help=gone)


def job(arguments: Namespace) -> Answer:
    """Note a job of the person with another employer; the same again changes it."""
    with desks.writing(arguments) as desk:
        person = desk.read(setting_up.the, Assistant, arguments.short)
        held = desk.read(staff_files.job_at, person.id, arguments.employer, arguments.begins)
        if arguments.remove:
            return _remove_job(desk, person, held, arguments.employer)
        if arguments.kind is None:
            return wrong_usage("Bitte nennen Sie die Art der Beschäftigung: --kind.")
        new = SecondJob(
            held.id if held else SecondJobId(0),
            person.id,
            arguments.kind,
            arguments.employer,
            arguments.pay,
            arguments.begins,
            arguments.ends,
            arguments.weekly_hours,
        )
        label = Label.of("save_second_job", name=person.short)
        stored = desk.run(label, staff_files.save_job, new)
        found = desk.read(team.member, person.id)
        status = staff_insurance.status_problems_now(found, desk.today)
    problems = (*job_problems(stored), *status)
    data = {"job": record_data(stored), "problems": problems_data(problems)}
    kind = word("job_kind", stored.kind.value)
    return Answer(data, [f"{kind} bei {stored.employer} gespeichert.", *problem_lines(problems)])


def _remove_job(desk: Desk, person: Assistant, held: SecondJob | None, employer: str) -> Answer:
    if held is None:
        raise NotFound(kind="second_job", name=employer)
    label = Label.of("remove_second_job", name=person.short)
    desk.run(label, setting_up.remove, SecondJob, held.id)
    said = f"Beschäftigung bei {held.employer} gelöscht."
    return Answer({"removed": record_data(held)}, [said])


def skill(arguments: Namespace) -> Answer:
    """Name something that a shift may need; the same short name again changes it."""
    with desks.writing(arguments) as desk:
        held = desk.read(staff_files.skill_named, arguments.code)
        new = Skill(held.id if held else SkillId(0), arguments.code, arguments.name)
        stored = desk.run(Label.of("save_skill", name=new.name), staff_files.save_skill, new)
    return Answer(record_data(stored), [f"Fähigkeit „{stored.code}“ gespeichert."])


def ability(arguments: Namespace) -> Answer:
    """Note what a person says of a skill."""
    with desks.writing(arguments) as desk:
        person = desk.read(setting_up.the, Assistant, arguments.short)
        named = desk.read(staff_files.the_skill, arguments.skill)
        label = Label.of("answer_skill", name=person.short, skill=named.name)
        answer = (person.id, named.id, arguments.answer, arguments.note)
        desk.run(label, staff_files.answer_skill, *answer)
    said = arguments.answer
    data = {"assistant": person.short, "skill": named.code, "ability": said and said.value}
    text = "nicht bekannt" if said is None else word("ability", said.value)
    return Answer(data, [f"„{person.short}“, {named.name}: {text}."])


def _document_options(parser: ArgumentParser) -> None:
    parser.add_argument("short", metavar="KURZ", help=_KURZ)
    parser.add_argument("--title", required=True, metavar="TEXT", help="was es ist")
    parser.add_argument(
        "--kind",
        type=one_of(DocumentKind, "document_kind"),
        default=DocumentKind.OTHER,
        metavar="ART",
        help=f"Art: {choices_text(DocumentKind, 'document_kind')}",
    )
    parser.add_argument("--issued-on", type=day, metavar="TAG", help="ausgestellt am")
    parser.add_argument("--expires-on", type=day, metavar="TAG", help="gilt bis")
    remind = "so viele Tage vorher erinnern; sonst 30"
    parser.add_argument("--remind-days", type=count, default=30, metavar="TAGE", help=remind)
    parser.add_argument("--scan", metavar="PFAD", help="Bild oder PDF in die Akte aufnehmen")
    parser.add_argument("--note", default="", metavar="TEXT", help="Notiz")
    gone = "die Unterlage dieses Namens löschen; gibt es mehrere, nennen Sie auch die Tage"
    parser.add_argument("--remove", action="store_true", help=gone)


def document(arguments: Namespace) -> Answer:
    """Put a document into the personal file."""
    path = None if arguments.scan is None else Path(arguments.scan)
    content = None if path is None else read_file(path)
    with desks.writing(arguments) as desk:
        person = desk.read(setting_up.the, Assistant, arguments.short)
        if arguments.remove:
            return _remove_document(desk, person, arguments)
        new = StaffDocument(
            StaffDocumentId(0),
            person.id,
            arguments.kind,
            arguments.title,
            arguments.issued_on,
            arguments.expires_on,
            arguments.remind_days,
            "" if path is None else path.name,
            note=arguments.note,
        )
        label = Label.of("save_staff_document", name=person.short)
        stored = desk.run(label, staff_files.save_document, new, desk.today, content)
    return Answer(record_data(stored), [f"„{stored.title}“ in der Akte von „{person.short}“."])


def _remove_document(desk: Desk, person: Assistant, arguments: Namespace) -> Answer:
    days = desks.given(arguments, "issued_on", "expires_on")
    found = desk.read(staff_files.documents_named, person.id, arguments.title)
    chosen = [
        one for one in found if all(getattr(one, name) == value for name, value in days.items())
    ]
    if not chosen:
        raise NotFound(kind="staff_document", name=arguments.title)
    if len(chosen) > 1:
        raise NotAllowed("documents_alike", name=arguments.title)
    label = Label.of("remove_staff_document", name=person.short)
    desk.run(label, setting_up.remove, StaffDocument, chosen[0].id)
    said = f"„{chosen[0].title}“ aus der Akte von „{person.short}“ gelöscht."
    return Answer({"removed": record_data(chosen[0])}, [said])
