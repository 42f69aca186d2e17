"""Reading single values of the command line; what cannot be read is refused in German."""

from __future__ import annotations

import re
from argparse import Action, ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import Enum
from typing import Any, Final, TypeVar

from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.wording.formats import MINUS, parse_day, parse_money
from budgetdesk.wording.sentences import word

A_YEAR: Final = 366
"""The most days that one command plans or enters."""

_YEARS: Final = range(1900, 2200)
_YEAR: Final = re.compile(r"[0-9]{4}")
_QUARTER: Final = re.compile(r"([0-9]{4})-[Qq]([1-4])")
_GERMAN_MONTH: Final = re.compile(r"([0-9]{1,2})[./]([0-9]{4})")
_HOURS: Final = re.compile(r"([0-9]{1,6}):([0-5][0-9])")
_MOST_HOURS: Final = 99_999
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
        read = Decimal(text.strip().rstrip("%").strip().replace(",", ".").replace(MINUS, "-"))
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


def days_running(text: str) -> int:
    """Read how many days running, at most a year of them."""
    read = count(text)
    if read > A_YEAR:
        raise ArgumentTypeError(f"„{text}“: Bitte nennen Sie höchstens {A_YEAR} Tage")
    return read


def hours(text: str) -> int:
    """Read hours such as ``40``, ``7,5`` or ``7:30`` as minutes, of fewer than 100,000 hours."""
    parts = _HOURS.fullmatch(text.strip())
    read = number(text) * 60 if parts is None else Decimal(int(parts[1]) * 60 + int(parts[2]))
    if read > _MOST_HOURS * 60:
        raise ArgumentTypeError(f"„{text}“ sind zu viele Stunden; bitte prüfen Sie die Zahl")
    if read != read.to_integral_value():
        raise ArgumentTypeError(f"„{text}“ sind keine ganzen Minuten; erwartet wird etwa 7:30")
    return int(read)


def signed_hours(text: str) -> int:
    """Read hours with or without a minus as minutes."""
    sign, amount_of = _signed(text)
    return sign * hours(amount_of)


def signed_days(text: str) -> Decimal:
    """Read days such as ``-2,5``, at most a year of them, in hundredths at the finest."""
    sign, amount_of = _signed(text)
    read = number(amount_of)
    if read > A_YEAR:
        raise ArgumentTypeError(f"„{text}“: Bitte nennen Sie höchstens {A_YEAR} Tage")
    if read != round(read, 2):
        raise ArgumentTypeError(f"„{text}“: Bitte nennen Sie höchstens zwei Stellen, etwa 2,33")
    return sign * read


def _signed(text: str) -> tuple[int, str]:
    stripped = text.strip()
    return (-1, stripped[1:]) if stripped[:1] in {"-", MINUS} else (1, stripped)


def year(text: str) -> int:
    """Read a year such as ``2026``."""
    if not (text.isascii() and text.isdigit() and int(text[:9]) in _YEARS):
        raise ArgumentTypeError(f"„{text}“ ist kein Jahr; erwartet wird etwa 2026")
    return int(text)


def month(text: str) -> Month:
    """Read a month: ``2026-11`` or ``11.2026``."""
    try:
        return _month(text.strip())
    except ValueError as error:
        raise ArgumentTypeError(
            f"„{text}“ ist kein Monat; erwartet wird etwa 2026-11 oder 11.2026"
        ) from error


def _month(text: str) -> Month:
    german = _GERMAN_MONTH.fullmatch(text)
    read = Month(int(german[2]), int(german[1])) if german else Month.parse(text)
    _in_our_time(read.first)
    return read


def period(text: str) -> DateRange:
    """Read a period: ``2026``, ``2026-Q1``, ``2026-03``, ``03.2026``, a day or ``TAG..TAG``."""
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
    if quarter := _QUARTER.fullmatch(text):
        begin = Month(_in_our_time(date(int(quarter[1]), 1, 1)).year, 3 * int(quarter[2]) - 2)
        return DateRange(begin.first, begin.plus(2).last)
    if _YEAR.fullmatch(text):
        return DateRange(_in_our_time(date(int(text), 1, 1)), date(int(text), 12, 31))
    try:
        return _month(text).days
    except ValueError:
        one = _in_our_time(parse_day(text))
        return DateRange(one, one)


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
