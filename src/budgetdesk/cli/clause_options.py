"""The clauses of a Zielvereinbarung as options of the command line."""

from __future__ import annotations

from argparse import SUPPRESS, ArgumentParser

from budgetdesk.budget.agreement import AboveCarryOver, CarryOverWhen, ProofMode, ProofPeriod
from budgetdesk.cli import clause_values
from budgetdesk.cli.values import choices_text, count, day, one_of, positive_amount, text, values_of


def add_proof_options(parser: ArgumentParser) -> None:
    """Add the options about the proof that the Leistungsträger wants."""
    parser.add_argument(
        "--from",
        dest="valid_from",
        type=day,
        metavar="TAG",
        help="gilt ab; mit einem neuen Tag entsteht eine weitere Zielvereinbarung",
    )
    parser.add_argument("--to", dest="valid_to", type=day, metavar="TAG", help="gilt bis")
    parser.add_argument(
        "--proof",
        dest="proof_mode",
        type=one_of(ProofMode, "proof_mode"),
        metavar="FORM",
        help=f"Form des Nachweises: {choices_text(ProofMode, 'proof_mode')}",
    )
    parser.add_argument(
        "--every",
        dest="proof_period",
        type=one_of(ProofPeriod, "proof_period"),
        metavar="ZEITRAUM",
        help=f"Nachweiszeitraum: {choices_text(ProofPeriod, 'proof_period')}",
    )
    parser.add_argument(
        "--due-days", type=count, metavar="TAGE", help="fällig so viele Tage nach dem Zeitraum"
    )
    _add_receipt_options(parser)


def _add_receipt_options(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--receipts-from",
        type=clause_values.receipts_from,
        default=SUPPRESS,  # None is a value of its own: every booking needs a receipt
        metavar="BETRAG",
        help="Belege erst ab diesem Betrag; immer = für jede Buchung",
    )
    parser.add_argument(
        "--flat-rate",
        dest="flat_rates",
        action="append",
        metavar="KOSTENART",
        help="Pauschale ohne Nachweis; mehrfach möglich",
    )
    parser.add_argument(
        "--per-assistant",
        action="store_const",
        const=True,
        help="Ausgaben für jede Person einzeln zeigen",
    )
    parser.add_argument(
        "--purpose",
        dest="purposes",
        action="append",
        metavar="KOSTENART",
        help="nur dafür darf Geld ausgegeben werden; mehrfach möglich",
    )


def add_money_options(parser: ArgumentParser) -> None:
    """Add the options about money that may stay, be moved or is bound."""
    parser.add_argument(
        "--carry-over",
        type=clause_values.carry_over,
        metavar="REGEL",
        help="was stehen bleiben darf: keine, 15%% (vom Budget des Zeitraums), 2Monate,"
        " 500,00€ oder alles",
    )
    parser.add_argument(
        "--carry-over-when",
        type=one_of(CarryOverWhen, "carry_over_when"),
        metavar="WANN",
        help=f"wann das gilt: {choices_text(CarryOverWhen, 'carry_over_when')}; ohne Angabe end",
    )
    parser.add_argument(
        "--above",
        type=one_of(AboveCarryOver, "above"),
        metavar="FOLGE",
        help=f"was darüber liegt: {choices_text(AboveCarryOver, 'above')}; ohne Angabe flag",
    )
    _add_reserve_options(parser)


def _add_reserve_options(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--illness",
        type=clause_values.illness,
        metavar="RÜCKLAGE",
        help="Rücklage für lange Krankheit: keine, monat (eine Monatsausgabe) oder BETRAG",
    )
    parser.add_argument(
        "--cover",
        type=clause_values.cover,
        metavar="DECKUNG",
        help="Kostenarten decken einander: keine, voll oder etwa 20%%",
    )
    parser.add_argument(
        "--plan",
        nargs=2,
        action=values_of(text, positive_amount),
        metavar=("KOSTENART", "BETRAG"),
        help="geplant im Monat; mehrfach möglich",
    )
    parser.add_argument(
        "--bound",
        nargs=2,
        action=values_of(text, positive_amount),
        metavar=("NAME", "BETRAG"),
        help="gebundene Rücklage, etwa für Resturlaub; mehrfach möglich",
    )


def add_paper_options(parser: ArgumentParser) -> None:
    """Add the options about the paper itself: signatures, review, notice, goals."""
    parser.add_argument(
        "--own-account", action="store_const", const=True, help="eigenes Konto ist vereinbart"
    )
    parser.add_argument(
        "--signed", dest="signed_on", type=day, metavar="TAG", help="unterschrieben"
    )
    parser.add_argument(
        "--signature",
        dest="signatures",
        action="append",
        metavar="NAME",
        help="wer den Nachweis unterschreibt; mehrfach möglich",
    )
    parser.add_argument(
        "--review", dest="review_on", type=day, metavar="TAG", help="Überprüfung am"
    )
    parser.add_argument("--notice", metavar="TEXT", help="Kündigung laut Vereinbarung")
    parser.add_argument(
        "--goal", dest="goals", action="append", metavar="TEXT", help="Ziel; mehrfach möglich"
    )
