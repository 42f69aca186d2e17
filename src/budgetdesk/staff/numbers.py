"""Numbers by which offices know people and employers, checked for slips of typing.

A number that is not there is no problem here: whether it is needed says who needs it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from budgetdesk.kernel.german_calendar import Land
from budgetdesk.kernel.problem import Problem, Weight

_SV_FORM: Final = re.compile(r"\d{8}[A-Z]\d{3}", re.ASCII)
_SV_FACTORS: Final = (2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1)
"""§ 2 Abs. 6 VKVV; the letter stands there as two digits."""
_REGIONS: Final = frozenset({*range(2, 5), *range(8, 22), *range(23, 27), 28, 29})
"""Areas of the Regionalträger, Anlage to § 2 Abs. 2 VKVV."""
_BUND: Final = 40
_RAIL_AND_SEA: Final = frozenset({38, 39, 80, 81, 82, 89})
_AREAS: Final = _REGIONS | {one + _BUND for one in _REGIONS} | _RAIL_AND_SEA
_BETRIEBSNUMMER_FORM: Final = re.compile(r"\d{8}", re.ASCII)
_OTHER_DIGIT: Final = 5
"""The last digit may also be the check digit and 5 (pruefziffernberechnung.de)."""
_REGION_NAMES: Final = {
    Land.BW: "Baden-Württemberg",
    Land.BY: "Bayern",
    Land.BE: "Berlin",
    Land.BB: "Brandenburg",
    Land.HB: "Bremen",
    Land.HH: "Hamburg",
    Land.HE: "Hessen",
    Land.MV: "Mecklenburg-Vorpommern",
    Land.NI: "Niedersachsen",
    Land.NW: "Nordrhein-Westfalen",
    Land.RP: "Rheinland-Pfalz",
    Land.SL: "Saarland",
    Land.SN: "Sachsen",
    Land.ST: "Sachsen-Anhalt",
    Land.SH: "Schleswig-Holstein",
    Land.TH: "Thüringen",
}


def compact(number: str) -> str:
    """Return the number without blanks, strokes and dots, in capital letters."""
    return re.sub(r"[\s./-]", "", number).upper()


def tax_id_problems(number: str) -> tuple[Problem, ...]:
    """Return what is wrong with a Steuer-Identifikationsnummer (§ 139b AO).

    Eleven digits, the last a check digit (ISO 7064, MOD 11,10); of the first ten one comes twice
    or three times and the others once at most.
    """
    from stdnum.de import idnr  # rarely needed

    if not number or idnr.is_valid(compact(number)):
        return ()
    return (Problem("tax_id_wrong", "tax_id", {"number": number}),)


def sv_number_problems(number: str, birth: date | None = None) -> tuple[Problem, ...]:
    """Return what is wrong with a Versicherungsnummer of pension insurance (§ 2 VKVV).

    That it belongs to another birth date than the one known is a warning: the number is never
    corrected (§ 3 VKVV), and where the birth date was not proven, it has another form.
    """
    return tuple(_sv_problems(number, birth)) if number else ()


def _sv_problems(number: str, birth: date | None) -> Iterator[Problem]:
    plain = compact(number)
    if not _SV_FORM.fullmatch(plain) or _sv_check_digit(plain) != int(plain[-1]):
        yield Problem("sv_number_wrong", "sv_number", {"number": number})
        return
    if int(plain[:2]) not in _AREAS:
        area = {"area": plain[:2]}
        yield Problem("sv_number_area_unknown", "sv_number", area, Weight.WARNING)
    if birth is not None and plain[2:8] != f"{birth:%d%m%y}":
        data = {"birth": birth}
        yield Problem("sv_number_other_birth", "sv_number", data, Weight.WARNING)


def _sv_check_digit(plain: str) -> int:
    letter = ord(plain[8]) - ord("A") + 1
    digits = f"{plain[:8]}{letter:02}{plain[9:11]}"
    products = (int(digit) * factor for digit, factor in zip(digits, _SV_FACTORS, strict=True))
    return sum(_cross_sum(product) for product in products) % 10


def betriebsnummer_problems(number: str, field: str = "betriebsnummer") -> tuple[Problem, ...]:
    """Return what is wrong with a Betriebsnummer (§ 18i SGB IV): eight digits, a check digit.

    Its rule stands on no official page we know of, so that another check digit only warns.
    """
    if not number:
        return ()
    plain = compact(number)
    if not _BETRIEBSNUMMER_FORM.fullmatch(plain):
        return (Problem("betriebsnummer_no_eight_digits", field, {"number": number}),)
    total = sum(_cross_sum(int(digit) * (1 + place % 2)) for place, digit in enumerate(plain[:7]))
    if int(plain[-1]) in {total % 10, (total + _OTHER_DIGIT) % 10}:
        return ()
    data = {"number": number}
    return (Problem("betriebsnummer_check_digit", field, data, Weight.WARNING),)


def steuernummer_problems(number: str, land: Land | None) -> tuple[Problem, ...]:
    """Return what is wrong with the form of a Steuernummer, as its Land writes it.

    Where the Land is not known, the form of any Land will do. The check digit is not checked.
    """
    from stdnum.de import stnr  # rarely needed
    from stdnum.exceptions import ValidationError

    if not number:
        return ()
    try:
        stnr.validate(compact(number), None if land is None else _REGION_NAMES[land])
    except ValidationError:
        return (Problem("steuernummer_form", "steuernummer", {"number": number}, Weight.WARNING),)
    return ()


def _cross_sum(product: int) -> int:
    """Sum of the digits of a product below 100."""
    return product // 10 + product % 10
