"""What the plan answers."""

from __future__ import annotations

from typing import NamedTuple


class TaxResult(NamedTuple):
    """The outputs of all editions under the plan's own names, in lower case, in whole cents.

    None stands where the edition has no such output.
    """

    # A tuple and no dataclass: making a frozen dataclass of this size took a sixth of a run.

    lstlzz: int
    """Wage tax of the pay period."""
    solzlzz: int
    """Solidarity surcharge of the pay period."""
    bk: int
    """What church tax of the pay period is counted from (not the church tax itself)."""
    sts: int
    """Wage tax on one-off pay."""
    solzs: int
    """Solidarity surcharge on one-off pay."""
    bks: int
    """What church tax on one-off pay is counted from."""
    vfrb: int
    """Yearly allowances used by current pay (needed for double taxation agreements)."""
    vfrbs1: int
    """The same by the expected yearly pay without the one-off pay."""
    vfrbs2: int
    """What the one-off pay used more."""
    wvfrb: int
    """Taxable income above the basic allowance, current pay."""
    wvfrbo: int
    """The same for the expected yearly pay without the one-off pay."""
    wvfrbm: int
    """The same with the one-off pay."""
    vkvlzz: int | None = None
    """Health and care premiums counted in the pay period by a privately insured. To 2025."""
    vkvsonst: int | None = None
    """The same for the one-off pay; can be negative. To 2025."""
    stv: int | None = None
    """Wage tax on pay for work of several years. To 2024."""
    solzv: int | None = None
    """Solidarity surcharge on pay for work of several years. To 2024."""
    bkv: int | None = None
    """What church tax on pay for work of several years is counted from. To 2024."""
