"""Letters to assistants, and the templates that they are made of."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from budgetdesk.cli import desks
from budgetdesk.cli.answer import Answer, plain, table
from budgetdesk.cli.output_endings import wrong_ending
from budgetdesk.cli.output_files import output_text, written
from budgetdesk.cli.values import choices_text, day, one_of
from budgetdesk.kernel.errors import FileNotUnderstood
from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.letters import Letter, LetterKind
from budgetdesk.storage.journal import Label
from budgetdesk.usecases import staff_letters as use
from budgetdesk.usecases.outside_files import read_file
from budgetdesk.usecases.setting_up import the
from budgetdesk.usecases.staff_letters import LetterWish
from budgetdesk.wording.formats import day_text
from budgetdesk.wording.sentences import word

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from budgetdesk.cli.parser import Group


def add(group: Group) -> None:
    """Add the commands of this module."""
    parser = group.command("letter", letter)
    parser.add_argument("short", metavar="KURZ", help="kurzer Name der Assistenzperson")
    _add_kind(parser)
    parser.add_argument("--simple", action="store_true", help="einfaches Zeugnis")
    own = "diesen Text nehmen statt der Vorlage"
    parser.add_argument("--text", type=Path, metavar="DATEI.md", help=own)
    parser.add_argument("--out", type=Path, metavar="ZIEL", help="als PDF oder Text schreiben")
    keep = "in der Akte ablegen; ein Urlaubshinweis zählt dann für das Urlaubskonto"
    parser.add_argument("--keep", action="store_true", help=keep)
    received = "Tag, an dem der Empfang bestätigt wurde"
    parser.add_argument("--received", type=day, metavar="TAG", help=received)
    parser = group.command("letters", letters)
    parser.add_argument("short", metavar="KURZ", help="kurzer Name der Assistenzperson")
    parser = group.command("letter-template", template)
    _add_kind(parser)
    change = parser.add_mutually_exclusive_group()
    change.add_argument("--set", type=Path, metavar="DATEI.md", help="eigene Vorlage speichern")
    change.add_argument("--drop", action="store_true", help="zur Vorlage des Programms zurück")


def _add_kind(parser: ArgumentParser) -> None:
    parser.add_argument(
        "kind",
        type=one_of(LetterKind, "letter_kind"),
        metavar="ART",
        help=choices_text(LetterKind, "letter_kind"),
    )


def letter(arguments: Namespace) -> Answer:
    """Draft a letter; write and keep it where that is asked."""
    if (refused := wrong_ending(arguments.out, "pdf", "md", "txt")) is not None:
        return refused
    wish = LetterWish(arguments.kind, arguments.simple)
    with desks.writing(arguments) if arguments.keep else desks.reading(arguments) as desk:
        person = desk.read(the, Assistant, arguments.short)
        draft = desk.read(use.draft_letter, person.id, wish, desk.today)
        if arguments.text is not None:
            draft = replace(draft, text=_read_text(arguments.text))
        draft = replace(draft, received_on=arguments.received)
        if arguments.keep:
            label = Label.of("keep_letter", name=person.name)
            draft = desk.run(label, use.keep_letter, draft)
        content = desk.read(use.letter_pdf, draft)
        unchanged = arguments.text is None and desk.read(use.is_default, wish)
    data = {**_data(draft), "text": draft.text, "file": None}
    lines = draft.text.splitlines()
    if arguments.out is not None:
        is_pdf = arguments.out.suffix.casefold() == ".pdf"
        data["file"], said = written(
            content if is_pdf else draft.text.encode(), arguments.out, arguments.out.name
        )
        lines = [said, *([word("letter_caution", arguments.kind.value)] if unchanged else [])]
    if arguments.keep:
        lines.append(output_text("kept", number=draft.id))
    return Answer(data, lines)


def letters(arguments: Namespace) -> Answer:
    """List the letters that were kept."""
    with desks.reading(arguments) as desk:
        person = desk.read(the, Assistant, arguments.short)
        found = desk.read(use.letters_of, person.id)
        notice = desks.notice(desk)
    rows = [("Nummer", "Tag", "Art", "Empfang")]
    rows += [
        (
            str(one.id),
            day_text(one.on),
            word("letter_kind", one.kind.value),
            "" if one.received_on is None else day_text(one.received_on),
        )
        for one in found
    ]
    lines = table(rows, right=frozenset({0})) if found else [output_text("no_letters")]
    return Answer({"letters": [_data(one) for one in found]}, [*notice, *lines])


def template(arguments: Namespace) -> Answer:
    """Show a template, store an own one, or go back to the program's."""
    changes = arguments.set is not None or arguments.drop
    lines: list[str] = []
    with desks.writing(arguments) if changes else desks.reading(arguments) as desk:
        if arguments.set is not None:
            text, label = _read_text(arguments.set), Label.of("save_letter_template")
            desk.run(label, use.save_template, arguments.kind, text)
            lines = [output_text("template_saved")]
        elif arguments.drop:
            desk.run(Label.of("drop_letter_template"), use.drop_template, arguments.kind)
            lines = [output_text("template_dropped")]
        text = desk.read(use.template_of, arguments.kind)
    data = {"kind": arguments.kind.value, "text": text, "own": not _is_default(arguments, text)}
    return Answer(data, lines or text.splitlines())


def _is_default(arguments: Namespace, text: str) -> bool:
    return text == use.default_template(arguments.kind)


def _read_text(path: Path) -> str:
    try:
        return read_file(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileNotUnderstood(path.name, expected="letter_utf8") from error


def _data(one: Letter) -> dict[str, Any]:
    data: dict[str, Any] = plain(
        {
            "id": one.id,
            "kind": one.kind,
            "on": one.on,
            "leave_year": one.leave_year,
            "leave_days": one.leave_days,
            "received_on": one.received_on,
        }
    )
    return data
