"""Euro amounts in whole cents, and the named roundings that lead to them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Context, Decimal, Inexact, InvalidOperation, Overflow
from typing import Final

_CENTS_PER_EURO: Final = Decimal(100)
_EXACT: Final = Context(prec=28, traps=[Inexact, InvalidOperation, Overflow])
"""Refuses what would have to be rounded."""


@dataclass(frozen=True, slots=True, order=True)
class Money:
    """An amount in whole euro cents; may be negative."""

    cents: int

    def __post_init__(self) -> None:
        """Refuse anything but whole cents: a float here would be a bug."""
        if type(self.cents) is not int:
            msg = f"Money takes whole cents, not {type(self.cents).__name__}"
            raise TypeError(msg)

    @classmethod
    def of(cls, euros: str) -> Money:
        """Amount from a decimal string with a point, such as ``"12.50"``.

        Raises `ValueError` where the text is no number, has parts of a cent, or has more digits
        than can be kept exactly.
        """
        try:
            cents = _EXACT.multiply(Decimal(euros), _CENTS_PER_EURO)
        except ArithmeticError as error:
            raise ValueError(euros) from error
        if not cents.is_finite() or cents != cents.to_integral_value():
            raise ValueError(euros)
        return cls(int(cents))

    @property
    def euros(self) -> Decimal:
        """The amount in euros, exact."""
        return Decimal(self.cents) / _CENTS_PER_EURO

    def plain(self) -> str:
        """The amount for machines: ``"-1234.50"``, always two decimals, never a group mark."""
        sign = "-" if self.cents < 0 else ""
        return f"{sign}{abs(self.cents) // 100}.{abs(self.cents) % 100:02d}"

    def __add__(self, other: Money) -> Money:
        """Sum of two amounts."""
        return Money(self.cents + other.cents)

    def __sub__(self, other: Money) -> Money:
        """Difference of two amounts."""
        return Money(self.cents - other.cents)

    def __neg__(self) -> Money:
        """Return the amount with its sign turned."""
        return Money(-self.cents)

    def __abs__(self) -> Money:
        """Return the amount without its sign."""
        return Money(abs(self.cents))

    def __mul__(self, times: int) -> Money:
        """Return the amount taken a whole number of times."""
        return Money(self.cents * times)

    def __bool__(self) -> bool:
        """Tell whether the amount is anything but nought."""
        return self.cents != 0


ZERO: Final = Money(0)


def total(amounts: Iterable[Money]) -> Money:
    """Sum of the amounts; nothing adds up to zero."""
    return Money(sum(amount.cents for amount in amounts))


def round_to_cent(euros: Decimal) -> Money:
    """Commercial rounding to the cent: half a cent goes away from zero (kaufmännisch)."""
    return Money(int((euros * _CENTS_PER_EURO).to_integral_value(ROUND_HALF_UP)))


def round_down_to(euros: Decimal, step_euros: int) -> Money:
    """The largest multiple of `step_euros` that is not above `euros` (towards zero)."""
    steps = (euros / step_euros).to_integral_value(ROUND_DOWN)
    return Money(int(steps) * step_euros * 100)


def percent_of(amount: Money, percent: Decimal) -> Money:
    """`percent` hundredths of the amount, rounded to the cent commercially."""
    return round_to_cent(amount.euros * percent / 100)


def split_by_weight(amount: Money, weights: Sequence[int]) -> tuple[Money, ...]:
    """Split the amount in proportion to the weights so that the parts add up exactly.

    Largest remainder: each part is cut to the cent, and the cents left over go one by one to
    the largest cut-off remainders, the earlier part first where they are equal. Raises
    `ValueError` where no weight is above zero or one is below.
    """
    whole = sum(weights)
    if whole <= 0 or min(weights) < 0:
        raise ValueError(weights)
    sign = -1 if amount.cents < 0 else 1
    shares = [divmod(abs(amount.cents) * weight, whole) for weight in weights]
    left = abs(amount.cents) - sum(share for share, _ in shares)
    by_remainder = sorted(range(len(shares)), key=lambda index: (-shares[index][1], index))
    winners = set(by_remainder[:left])
    return tuple(
        Money(sign * (share + (1 if index in winners else 0)))
        for index, (share, _) in enumerate(shares)
    )
