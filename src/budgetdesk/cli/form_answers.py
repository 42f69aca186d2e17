"""Sheets for forms as text for people and as data for programs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from budgetdesk.cli.answer import bullet, plain, problem_data, problem_line, table
from budgetdesk.kernel.period import DateRange
from budgetdesk.payroll.declarations.payroll_account import AccountSums, PayrollAccount
from budgetdesk.payroll.due_list import DueThing
from budgetdesk.reports.content.sheet_document import (
    account_columns,
    account_title,
    entry_name,
    note_text,
    sheet_span,
    sheet_title,
    value_text,
)
from budgetdesk.usecases.declaration_sheets import MadeSheet, SheetsAnswer
from budgetdesk.wording.formats import day_in_list, money_text, month_text
from budgetdesk.wording.sentences import filled, line_text, texts


def sheets_data(found: SheetsAnswer) -> dict[str, Any]:
    """Return the sheets as JSON has them."""
    return {
        "month": plain(found.month),
        "sheets": [_sheet_data(one) for one in found.sheets],
        "due": [_due_data(one) for one in found.due],
        "hints": [problem_data(one) for one in found.hints],
    }


def _sheet_data(made: MadeSheet) -> dict[str, Any]:
    sheet = made.sheet
    if isinstance(sheet, PayrollAccount):
        own = _account_data(sheet)
    else:
        own = {
            "code": sheet.code,
            "title": sheet_title(sheet),
            "about": sheet.about,
            "period": plain(sheet.period),
            "entries": [
                {
                    "code": one.code,
                    "text": entry_name(one),
                    "position": one.position,
                    "value": plain(one.value),
                    "source": one.source,
                }
                for one in sheet.entries
            ],
            "months": [],
        }
    notes = [note_text(code) for code in sheet.notes]
    return {"kind": plain(made.kind), **own, "notes": notes, "due": plain(made.due)}


def _account_data(account: PayrollAccount) -> dict[str, Any]:
    days = DateRange(date(account.year, 1, 1), date(account.year, 12, 31))
    return {
        "code": "payroll_account",
        "title": account_title(),
        "about": account.person,
        "period": plain(days),
        "entries": [
            {"code": name, "text": text, "position": "", "value": amount, "source": ""}
            for (name, text), amount in zip(
                account_columns(), _amounts(account.sums).values(), strict=True
            )
        ],
        "months": [
            {
                "month": plain(row.month),
                "paid_on": plain(row.paid_on),
                "days": row.days,
                **_amounts(row.sums),
            }
            for row in account.rows
        ],
    }


def _amounts(sums: AccountSums) -> dict[str, Any]:
    return {name: plain(getattr(sums, name)) for name, _ in account_columns()}


def _due_data(thing: DueThing) -> dict[str, Any]:
    return {
        "day": plain(thing.day),
        "kind": plain(thing.kind),
        "about": thing.about,
        "text": line_text(thing.lines[-1]),
        "source": thing.lines[-1].source,
    }


def sheets_lines(found: SheetsAnswer) -> list[str]:
    """Return the sheets as text, what is due at the end."""
    words = texts("cli")["sheets"]
    lines: list[str] = []
    if not found.sheets:
        lines += [filled(words["none"], {"month": found.month}), ""]
    for one in found.sheets:
        lines += [*_sheet_lines(one), ""]
    if found.hints:
        lines += [words["hints"]]
        lines += [piece for one in found.hints for piece in bullet(problem_line(one))]
        lines += [""]
    lines.append(words["dates"])
    for thing in found.due:
        about = f" ({thing.about})" if thing.about else ""
        lines += bullet(f"{day_in_list(thing.day)}: {line_text(thing.lines[-1])}{about}")
    return lines


def _sheet_lines(made: MadeSheet) -> Iterator[str]:
    sheet = made.sheet
    if isinstance(sheet, PayrollAccount):
        yield f"{account_title()}, {sheet.person}, {sheet.year}"
        yield from _account_lines(sheet)
    else:
        due = "" if made.due is None else filled(texts("cli")["sheets"]["due"], {"day": made.due})
        yield ", ".join(
            part for part in (sheet_title(sheet), sheet.about, sheet_span(sheet), due) if part
        )
        rows = [[one.position, entry_name(one), value_text(one.value)] for one in sheet.entries]
        if not any(row[0] for row in rows):
            rows = [row[1:] for row in rows]
        yield from table([[cell.replace("\n", ", ") for cell in row] for row in rows])
    for code in sheet.notes:
        yield from bullet(note_text(code))


def _account_lines(account: PayrollAccount) -> Iterator[str]:
    """Sums of the year; the single months are in the PDF and in the data."""
    months = ", ".join(month_text(row.month) for row in account.rows)
    rows = [[texts("cli")["sheets"]["months"], months]]
    rows += [
        [text, money_text(amount)]
        for name, text in account_columns()
        if (amount := getattr(account.sums, name))
    ]
    yield from table(rows, shrink=(1,))
