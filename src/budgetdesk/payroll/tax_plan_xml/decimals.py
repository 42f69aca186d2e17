"""The arithmetic of java.math.BigDecimal as far as the plans use it, on `Decimal`.

A sum keeps the larger scale of its parts, a product the sum of the scales, as in Java; `Decimal`
does the same as long as nothing is rounded. So nothing may be rounded except where the plan says
so: every other loss of a digit is trapped.
"""

from __future__ import annotations

from decimal import (
    ROUND_DOWN,
    ROUND_UP,
    Context,
    Decimal,
    DivisionByZero,
    Inexact,
    InvalidOperation,
    Overflow,
)
from typing import Final

_DIGITS: Final = 120
_TRAPS: Final = (InvalidOperation, DivisionByZero, Overflow)

EXACT: Final = Context(prec=_DIGITS, Emin=-9999, Emax=9999, traps=[*_TRAPS, Inexact])
"""Refuses what has no exact result, such as a third."""

_ROUNDED: Final = {
    mode: Context(prec=_DIGITS, rounding=mode, Emin=-9999, Emax=9999, traps=list(_TRAPS))
    for mode in (ROUND_DOWN, ROUND_UP)
}

MODES: Final = {"ROUND_DOWN": ROUND_DOWN, "ROUND_UP": ROUND_UP}
"""Towards zero and away from zero, as in Java."""

_PLAIN_FROM: Final = Decimal("0.001")
_PLAIN_BELOW: Final = Decimal(10_000_000)


def quantum(scale: int) -> Decimal:
    """One unit of the last place at this scale."""
    return Decimal(1).scaleb(-scale)


def with_scale(value: Decimal, unit: Decimal, mode: str) -> Decimal:
    """`setScale`: the value with the scale of `unit`."""
    return value.quantize(unit, mode, _ROUNDED[mode])


def quotient(value: Decimal, divisor: Decimal, unit: Decimal, mode: str) -> Decimal:
    """`divide` with scale and rounding.

    Cut at many digits and then at the scale is the same as cut once, and so for rounding up: both
    go the same way.
    """
    context = _ROUNDED[mode]
    return context.divide(value, divisor).quantize(unit, mode, context)


def order(left: Decimal, right: Decimal) -> int:
    """`compareTo`: -1, 0 or 1, whatever the scales."""
    return (left > right) - (left < right)


def from_double(value: Decimal) -> Decimal:
    """Scale of `BigDecimal.valueOf(double)`, which takes the shortest text of the number.

    ``0.40`` becomes ``0.4``, ``2`` becomes ``2.0``, and below a thousandth or from ten millions on
    Java writes a mantissa with one place at least.
    """
    shortest = value.normalize(EXACT)
    if not shortest:
        return Decimal("0.0")
    places = -_exponent(shortest)
    if not _PLAIN_FROM <= abs(shortest) < _PLAIN_BELOW:
        places = max(places, 1 - shortest.adjusted())
    else:
        places = max(places, 1)
    return shortest.quantize(quantum(places), context=EXACT)


def plain_text(value: Decimal | int) -> str:
    """The number without exponent and without needless noughts: ``-12.5``, ``0``."""
    text = f"{value:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
