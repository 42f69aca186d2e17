"""Every text of the window is German, complete, and packed as it is in the source."""

from __future__ import annotations

import ast
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import tasks
from tests.house.files import source_trees

Text = tuple[str, str]
GROUPS = tasks.translation_groups()


def texts_in(path: Path) -> dict[Text, list[str]]:
    """Context and source of each message of a .ts file, with its translations."""
    found = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - our own file
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")]
            texts = forms or [translation.text or ""]
            if translation.get("type"):
                texts = [""]
            found[name, message.findtext("source", "")] = texts
    return found


@pytest.fixture(scope="module", params=sorted(GROUPS))
def group(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_every_text_of_the_window_is_translated_and_none_is_left_over(
    group: str, tmp_path: Path
) -> None:
    fresh = tmp_path / "fresh_de.ts"
    tasks.collect_texts(GROUPS[group], fresh, "de_DE")
    kept = texts_in(tasks.TRANSLATIONS / f"{group}_de.ts")
    assert sorted(set(texts_in(fresh)) ^ set(kept)) == []
    assert sorted(text for text, forms in kept.items() if not all(forms)) == []


def test_what_the_program_loads_is_packed_from_what_was_translated(
    group: str, tmp_path: Path
) -> None:
    packed = tmp_path / "packed.qm"
    for source in tasks.TRANSLATIONS.glob(f"{group}_*.ts"):
        tasks.pack_texts(source, packed)
        assert source.with_suffix(".qm").read_bytes() == packed.read_bytes()


def test_no_translation_belongs_to_a_page_that_is_gone() -> None:
    names = {path.name.rpartition("_")[0] for path in tasks.TRANSLATIONS.iterdir()}
    assert sorted(names - set(GROUPS)) == []


def test_a_translation_keeps_the_places_of_its_source(group: str) -> None:
    kept = texts_in(tasks.TRANSLATIONS / f"{group}_de.ts")
    wrong = [
        (source, text)
        for (_, source), texts in kept.items()
        for text in texts
        if source.count("{") != text.count("{")
    ]
    # The form for one may say "eine Buchung"; the form for many is the last.
    wrong += [
        (source, texts[-1])
        for (_, source), texts in kept.items()
        if source.count("%n") != texts[-1].count("%n")
    ]
    assert wrong == []


def test_what_asks_for_more_ends_in_dots_and_what_goes_on_has_a_space_before_them(
    group: str,
) -> None:
    """„Speichern…" is a button that opens something, „Wird gespeichert …" a sentence."""
    kept = texts_in(tasks.TRANSLATIONS / f"{group}_de.ts")
    dotted = [(source, texts[-1]) for (_, source), texts in kept.items() if source.endswith("…")]
    assert [
        text for source, text in dotted if source.endswith(" …") is not text.endswith(" …")
    ] == []
    deeds = [source for source, _ in dotted if source.endswith(" …")]
    assert [one for one in deeds if "ing " not in one] == []


def test_what_depends_on_a_number_has_its_forms_in_english_too(group: str, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh_en.ts"
    tasks.collect_texts(GROUPS[group], fresh, "en_GB", tasks.TRANSLATED["en_GB"])
    path = tasks.TRANSLATIONS / f"{group}_en.ts"
    kept = texts_in(path) if path.exists() else {}
    assert sorted(set(texts_in(fresh)) ^ set(kept)) == []
    assert sorted(text for text, forms in kept.items() if not all(forms)) == []


def test_only_a_class_asks_for_its_own_words() -> None:
    # Elsewhere the context in which the text is looked up is not the one it is collected under.
    foreign = [
        f"{name}:{node.lineno}"
        for name, tree in source_trees("ui").items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "tr"
        and ast.unparse(node.func.value) != "self"
    ]
    assert foreign == []


def test_a_text_to_translate_is_written_out() -> None:
    unclear = [
        f"{name}:{node.lineno}"
        for name, tree in source_trees("ui").items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and ast.unparse(node.func) == "self.tr"
        and not isinstance(node.args[0], ast.Constant)
    ]
    assert unclear == []
