"""Every key that the readers use has a German sentence, and no sentence is left over."""

from __future__ import annotations

import re
import string

from budgetdesk.kernel.resources import toml_resource
from tests.shared import repo_root

TEXTS = toml_resource("texts", "bankfiles.toml")
SOURCE = "\n".join(
    path.read_text(encoding="utf-8")
    for path in sorted((repo_root() / "src/budgetdesk/bankfiles").glob("*.py"))
)
# Data that a sentence may name, by table.
PLACES = {"file_not_understood": {"text", "limit"}, "refused_row": {"text"}, "note": set()}


def test_every_refusal_of_a_file_has_its_sentence() -> None:
    used = set(re.findall(r'expected="([a-z_]+)"', SOURCE))
    used |= set(re.findall(r'expected="([a-z_]+)" if', SOURCE)) | {"bank_format"}
    assert used == set(TEXTS["file_not_understood"])


def test_every_refusal_of_a_row_has_its_sentence() -> None:
    used = set(re.findall(r'RefusedRow\([a-z_.]+(?: or 0)?, "([a-z_]+)"', SOURCE))
    used |= set(re.findall(r'_refused\(row, "([a-z_]+)"', SOURCE))
    assert used == set(TEXTS["refused_row"])


def test_every_note_has_its_sentence() -> None:
    used = set(re.findall(r'"(date_[a-z_]+)"', SOURCE))
    assert used == set(TEXTS["note"])


def test_sentences_name_only_what_the_readers_give() -> None:
    for table, allowed in PLACES.items():
        for key, sentence in TEXTS[table].items():
            named = {name for _, name, _, _ in string.Formatter().parse(sentence) if name}
            assert named <= allowed, key


def test_every_refusal_of_a_file_says_what_is_safe() -> None:
    sentences = TEXTS["file_not_understood"].values()
    assert [each for each in sentences if "Es wurde nichts übernommen." not in each] == []
