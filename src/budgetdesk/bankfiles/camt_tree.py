"""Walking an element of a camt message whose tags are bare names, whatever its version was."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from budgetdesk.bankfiles.cells import tidy


def local_name(tag: str) -> str:
    """Name of a tag without its namespace."""
    return tag.rpartition("}")[2]


def text_at(element: Element, path: str) -> str:
    """Text of the first element at the path, empty where there is none."""
    return element.findtext(path) or ""


def amount_of(element: Element) -> tuple[str, str]:
    """Text of the amount and its currency, as written."""
    amount = element.find("Amt")
    if amount is None:
        return "", ""
    return amount.text or "", tidy(amount.get("Ccy"))
