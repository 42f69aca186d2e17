"""Walking a camt message by local names, whatever its version's namespace."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from budgetdesk.bankfiles.cells import tidy


def local_name(element: Element) -> str:
    """Name of the element without its namespace."""
    return element.tag.rpartition("}")[2]


def children(element: Element, name: str) -> list[Element]:
    """Direct children of this name, in order."""
    return [child for child in element if local_name(child) == name]


def descend(element: Element, *path: str) -> Iterator[Element]:
    """All elements that the path of names leads to."""
    if not path:
        yield element
        return
    for child in element:
        if local_name(child) == path[0]:
            yield from descend(child, *path[1:])


def text_at(element: Element, *path: str) -> str:
    """Text of the first element at the path, empty where there is none."""
    found = next(descend(element, *path), None)
    return "" if found is None else found.text or ""


def child_text(element: Element, name: str) -> str:
    """Text of the first child of this name, empty where there is none."""
    return text_at(element, name)


def amount_of(element: Element) -> tuple[str, str]:
    """Text of the amount and its currency, as written."""
    amount = next(descend(element, "Amt"), None)
    if amount is None:
        return "", ""
    return amount.text or "", tidy(amount.get("Ccy"))
