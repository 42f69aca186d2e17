"""Reading single values of the command line; what cannot be read is refused in German."""

from __future__ import annotations

from argparse import Action, ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import Enum
from typing import Any, Final, TypeVar

from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.wording.formats import parse_day, parse_money
from budgetdesk.wording.sentences import word

_YEARS: Final = range(1900, 2200)
_LARGEST_COUNT: Final = 999_999_999
_LARGEST_AMOUNT: Final = Money(99_999_999_999)

Choice = TypeVar("Choice", bound=Enum)


def day(text: str) -> date:
    """Read a day, such as ``31.03.2026`` or ``2026-03-31``."""
    try:
        return _in_our_time(parse_day(text))
    except ValueError as error:
        raise ArgumentTypeError(
            f"„{text}“ ist kein Tag; erwartet wird etwa 31.03.2026 oder 2026-03-31"
        ) from error


def amount(text: str) -> Money:
    """Read an amount, such as ``1.234,50`` or ``-12``, of less than a thousand million euros."""
    try:
        read = parse_money(text)
    except ValueError as error:
        raise ArgumentTypeError(
            f"„{text}“ ist kein Betrag; erwartet wird etwa 1.234,50 oder 12"
        ) from error
    if abs(read) > _LARGEST_AMOUNT:
        raise ArgumentTypeError(f"„{text}“ ist zu hoch; bitte prüfen Sie den Betrag")
    return read


def _in_our_time(read: date) -> date:
    """Raise `ValueError` for a year that can only be a slip, such as 0226."""
    if read.year not in _YEARS:
        raise ValueError(read)
    return read


def positive_amount(text: str) -> Money:
    """Read an amount above zero."""
    read = amount(text)
    if read.cents <= 0:
        raise ArgumentTypeError(f"„{text}“: Bitte nennen Sie einen Betrag über null")
    return read


def number(text: str) -> Decimal:
    """Read a decimal number, such as ``12,5``, not below zero."""
    try:
        read = Decimal(text.strip().rstrip("%").strip().replace(",", "."))
    except InvalidOperation as error:
        raise ArgumentTypeError(f"„{text}“ ist keine Zahl; erwartet wird etwa 12,5") from error
    if not read.is_finite() or read < 0:
        raise ArgumentTypeError(f"„{text}“: Bitte nennen Sie eine Zahl ab null")
    return read


def count(text: str) -> int:
    """Read a whole number from one up."""
    if not (text.isascii() and text.isdigit() and 0 < int(text) <= _LARGEST_COUNT):
        raise ArgumentTypeError(f"„{text}“: Bitte nennen Sie eine ganze Zahl ab 1")
    return int(text)


def count_from_zero(text: str) -> int:
    """Read a whole number from nought up."""
    return 0 if text == "0" else count(text)


def hours(text: str) -> int:
    """Read hours such as ``40``, ``7,5`` or ``7:30`` as minutes."""
    whole, colon, minutes = text.partition(":")
    if colon and whole.isdigit() and minutes.isdigit() and len(minutes) == len("30"):
        return int(whole) * 60 + int(minutes)
    read = number(text) * 60
    if read != read.to_integral_value():
        raise ArgumentTypeError(f"„{text}“ sind keine ganzen Minuten; erwartet wird etwa 7:30")
    return int(read)


def period(text: str) -> DateRange:
    """Read a period: ``2026``, ``2026-Q1``, ``2026-03`` or ``TAG..TAG``."""
    try:
        return _period(text.strip())
    except ValueError as error:
        raise ArgumentTypeError(
            f"„{text}“ ist kein Zeitraum; erwartet wird etwa 2026, 2026-Q1, 2026-03"
            " oder 01.01.2026..31.03.2026"
        ) from error


def _period(text: str) -> DateRange:
    if ".." in text:
        first, _, last = text.partition("..")
        return DateRange(_in_our_time(parse_day(first)), _in_our_time(parse_day(last)))
    _in_our_time(date(int(text[:4]), 1, 1))
    if text[4:].upper().startswith("-Q"):
        quarter = Month(int(text[:4]), 3 * int(text[6:]) - 2)
        return DateRange(quarter.first, quarter.plus(2).last)
    if len(text) == len("2026"):
        return DateRange(Month(int(text), 1).first, Month(int(text), 12).last)
    return Month.parse(text).days


def one_of(choices: Iterable[Choice], table: str) -> Callable[[str], Choice]:
    """Return a reader for one value of an enumeration, by its code or its German word."""

    def read(text: str) -> Choice:
        for one in choices:
            if text.strip().casefold() in {
                str(one.value).casefold(),
                word(table, one.value).casefold(),
            }:
                return one
        raise ArgumentTypeError(f"„{text}“ gibt es nicht; möglich sind: {_choices(choices, table)}")

    return read


def choices_text(choices: Iterable[Enum], table: str) -> str:
    """Return the codes of an enumeration with their German words, for a help text."""
    # In a help text argparse takes a percent sign for the begin of a place.
    return _choices(choices, table).replace("%", "%%")


def _choices(choices: Iterable[Enum], table: str) -> str:
    return ", ".join(f"{one.value} ({word(table, one.value)})" for one in choices)


def text(value: str) -> str:
    """Read a text as it is."""
    return value


def values_of(*reads: Callable[[str], object]) -> type[Action]:
    """Return an argparse action for an option with several values, each read its own way.

    The option may be given several times; its value is a list of tuples.
    """

    class Collect(Action):
        """Reads the values and collects them."""

        def __call__(
            self,
            parser: ArgumentParser,
            namespace: Namespace,
            values: Any,  # noqa: ANN401 - as argparse declares it
            option_string: str | None = None,
        ) -> None:
            """Read one occurrence of the option."""
            try:
                found = tuple(read(value) for read, value in zip(reads, values, strict=True))
            except ArgumentTypeError as error:
                parser.error(f"{option_string}: {error}")
            before = getattr(namespace, self.dest) or []
            setattr(namespace, self.dest, [*before, found])

    return Collect
