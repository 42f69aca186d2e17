"""Words are found however their umlauts are typed."""

from __future__ import annotations

import pytest

from budgetdesk.kernel.letters import bare, holds, spelt_out


@pytest.mark.parametrize("typed", ["über", "ÜBER", "ueber", "uber", "u\u0308ber", "berwei"])
def test_an_umlaut_is_found_however_it_is_typed(typed: str) -> None:
    assert holds("Überweisung an die Krankenkasse", typed)


@pytest.mark.parametrize(
    ("text", "typed"),
    [("Straße", "strasse"), ("Strasse", "straße"), ("Café", "cafe"), ("Neue Akte", "akte neue")],
)
def test_other_letters_and_any_order_of_words_are_found(text: str, typed: str) -> None:
    assert holds(text, typed)


def test_other_words_are_not_found() -> None:
    assert not holds("Über", "oben")
    assert not holds("Neue Akte", "neue buchung")


def test_letters_have_two_plain_spellings() -> None:
    assert bare("Größe") == "grosse"
    assert spelt_out("Größe") == "groesse"
