"""The commands, each area in a module of its own that is loaded when one of its words is used."""

from __future__ import annotations

from typing import Final

MODULES: Final = {
    "new": "files",
    "demo": "practice",
    "holder": "people",
    "assistant": "people",
    "funder": "people",
    "teilbudget": "people",
    "account": "accounts",
    "cost-type": "cost_types",
    "grant": "grants",
    "agreement": "agreements",
    "import": "statements",
    "imports": "imports",
    "rules": "rules",
    "bookings": "bookings",
    "book": "booking",
    "change": "booking",
    "assign": "assigning",
    "transfer": "booking",
    "mark-transfer": "booking",
    "remove": "booking",
    "storno": "corrections",
    "correct": "corrections",
    "standing": "standing",
    "template": "templates",
    "receipt": "receipts",
    "balance": "overview",
    "problems": "reports",
    "deadlines": "duties",
    "repay": "duties",
    "demand": "demands",
    "report": "reports",
    "history": "history",
    "undo": "history",
    "redo": "history",
    "check": "files",
    "backup": "files",
    "restore": "files",
    "export": "files",
    "figures": "figures",
    "calc": "calc",
}
"""The first words of the command line in the order of the help, and where each is carried out."""
