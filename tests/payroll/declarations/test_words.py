"""Every field, sheet and note has its words, and no words are left over."""

from __future__ import annotations

import ast
import re

import pytest

from budgetdesk.wording.language import Language
from budgetdesk.wording.sentences import texts
from tests.house.files import source_trees

CODE = re.compile(r"(contribution|tax|report|cheque|accident)_[a-z0-9_]+")
# Problems and steps of a calculation have tables of their own.
OTHERS = ("problem", "line")


def _written() -> set[str]:
    """What the modules of the sheets write as text."""
    return {
        node.value
        for path, tree in source_trees("payroll").items()
        if "/declarations/" in path
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


@pytest.mark.parametrize("language", list(Language))
def test_every_field_has_its_words(language: Language) -> None:
    words = texts("pay/dates", language)
    others = {code for table in OTHERS for code in words[table]}
    fields = {text for text in _written() if CODE.fullmatch(text)} - others
    known = {*words["entry"], *words["note"], *words["sheet"]}
    assert {"tax_people", "report_pension_pay", "cheque_birth"} <= fields
    assert sorted(fields - known) == []


@pytest.mark.parametrize("table", ["entry", "note", "sheet"])
def test_no_words_are_left_over(table: str) -> None:
    # The account is a table of its own and has no code.
    own = {"payroll_account"}
    assert sorted(set(texts("pay/dates", Language.GERMAN)[table]) - _written() - own) == []
