"""English is complete: it says the same as German, with the same places, and no word of German."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Any, Final

import pytest

from budgetdesk.kernel.resources import resources_folder
from budgetdesk.wording.language import Language
from budgetdesk.wording.sentences import Front, said_to, texts
from tests.house.files import source_trees

TEXTS: Final = resources_folder() / "texts"
HELP: Final = resources_folder() / "help"
# Papers for agencies, the command line, the upkeep of statutory values, and what a new file holds.
GERMAN_ONLY: Final = {"argparse", "cli", "cost_types", "due", "payslip", "sheets", "usage_report"}

GERMAN_FOLDERS: Final = {"commands", "papers"}


def _names(folder: Path) -> list[str]:
    """Every file of sentences below a folder, without its ending."""
    found = (path.relative_to(folder) for path in folder.rglob("*.toml"))
    spoken = (path for path in found if path.parts[0] not in {"en", *GERMAN_FOLDERS})
    return sorted(path.with_suffix("").as_posix() for path in spoken)


NAMES: Final = [name for name in _names(TEXTS) if name not in GERMAN_ONLY]

# Legal terms stand in brackets behind the English words (docs/glossary.md).
LEGAL: Final = {
    *("Agentur für Arbeit", "Aktenzeichen", "Bekanntgabe", "Bescheid", "Bescheide", "Bezugsgröße"),
    *("Eigenbeitrag", "Eigenbeleg", "Eingliederungshilfe", "Entlastung", "Integrationsamt"),
    *("Jugendhilfe", "Krankenkasse", "Kündigung", "Land", "Leistungsträger", "Pflegekasse"),
    *("Rentenversicherung", "Schwankungsreserve", "Sozialhilfe", "Storno", "Unfallversicherung"),
    *("Persönliches Budget, § 29 SGB IX", "Persönliches Budget", "Verwendungsnachweis"),
    *("Weiterbewilligung", "Widerspruch", "Zielvereinbarung", "Zielvereinbarungen", "Zustellung"),
    *("heute", "Übertrag"),
    *("Versorgungsbezüge", "Übergangsbereich", "Beitragsbemessungsgrenze", "Märzklausel"),
    *("Zusatzbeitrag", "Geringfügigkeitsgrenze", "Haushaltsscheck", "Pauschsteuer", "Umlage"),
    "Betriebsnummer",
    *("Bereitschaft", "Bereitschaftsdienst", "Rufbereitschaft", "Grundlohn", "Sachbezug"),
    *("Einmalzahlung", "Lohnsteuer", "Kirchensteuer", "Solidaritätszuschlag", "Mutterschutz"),
    *("Mutterschutzlohn", "Mutterschaftsgeld", "Entgeltfortzahlung", "Beitragsnachweis"),
    *("Lohnsteuer-Anmeldung", "Lohnkonto", "Einzugsstelle", "Unfallkasse", "Säumniszuschlag"),
    *("Programmablaufplan", "Kinderfreibeträge", "Lohnsteuer-Jahresausgleich", "Werkstudent"),
}
# Names are written as they are, and so is what a user has to type.
AS_THEY_ARE: Final = {*texts("words")["land"].values(), "offen", "privat", "eigen"}
GERMAN_WORDS: Final = re.compile(
    r"\b(der|die|das|den|dem|des|ein|eine|einen|und|oder|nicht|kein|keine|ist|sind|wird|werden"
    r"|wurde|bis|vom|zum|zur|für|mit|auf|aus|bei|nach|über|Sie|Ihr|Ihre|Bitte|Nichts|Akte|Betrag"
    r"|Buchung|Konto|Nachweis|Teilbudget|Kostenart|Beleg|Tag|Monat|Zeile|Seite)\b"
)


def _leaves(table: dict[str, Any], way: str = "") -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _leaves(value, f"{way}{key}.")
        else:
            yield f"{way}{key}", str(value)


def _all(language: Language) -> dict[str, str]:
    """Every sentence by its file and key, as a user of the window meets it."""
    return {
        f"{name}.{key}": said_to(Front.WINDOW, text)
        for name in NAMES
        for key, text in _leaves(texts(name, language))
    }


def _places(text: str) -> list[str]:
    return sorted({name for _, name, _, _ in Formatter().parse(text) if name})


GERMAN: Final = _all(Language.GERMAN)
ENGLISH: Final = _all(Language.ENGLISH)


def _without_terms(text: str) -> str:
    """The text without legal terms in brackets, places, and names."""
    rest = re.sub(r"\{[^}]*\}", "", text)
    for term in sorted(LEGAL, key=len, reverse=True):
        rest = rest.replace(f"({term})", "")
    for name in AS_THEY_ARE:
        rest = rest.replace(name, "")
    return rest


def test_every_file_of_sentences_is_there_in_english() -> None:
    assert _names(TEXTS / "en") == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_sentence_is_there_in_english_and_none_is_left_over(name: str) -> None:
    german = {key for key, _ in _leaves(texts(name, Language.GERMAN))}
    assert sorted(german ^ {key for key, _ in _leaves(texts(name, Language.ENGLISH))}) == []


def test_no_sentence_is_empty() -> None:
    # What was simply done needs no word before it.
    nothing = {"words.change_kind.do"}
    for said in (GERMAN, ENGLISH):
        assert {key for key, text in said.items() if not text.strip()} == nothing


def test_both_languages_have_the_same_places() -> None:
    wrong = [
        f"{key}: {_places(GERMAN[key])} {_places(text)}"
        for key, text in ENGLISH.items()
        if _places(text) != _places(GERMAN[key])
    ]
    assert wrong == []


def test_both_languages_end_a_sentence_in_the_same_way() -> None:
    ends = {
        key: (GERMAN[key].rstrip()[-1:], text.rstrip()[-1:])
        for key, text in ENGLISH.items()
        if (GERMAN[key].rstrip()[-1:] in ".?:") != (text.rstrip()[-1:] in ".?:")
    }
    assert ends == {}


def test_no_german_word_is_left_in_english() -> None:
    left = [
        f"{key}: {text}"
        for key, text in ENGLISH.items()
        if GERMAN_WORDS.search(_without_terms(text))
        or re.search("[äöüßÄÖÜ„]", _without_terms(text))
    ]
    assert left == []


def test_only_the_command_line_has_two_sides_so_english_has_one() -> None:
    # The command line speaks German only.
    raw = [text for name in NAMES for _, text in _leaves(texts(name, Language.ENGLISH))]
    assert [text for text in raw if "[[" in text or "]]" in text] == []


@pytest.mark.parametrize("language", list(Language))
def test_nothing_said_in_the_window_names_a_command_or_an_option(language: Language) -> None:
    typed = re.compile(r"budgetdesk |\[\[|\]\]|(^|[\s(])--?\w|\bDATEI\b|\b[a-z]+=…")
    told = GERMAN if language is Language.GERMAN else ENGLISH
    assert [f"{key}: {text}" for key, text in told.items() if typed.search(text)] == []


def test_every_command_that_a_sentence_names_exists() -> None:
    commands = set(texts("cli", Language.GERMAN)["help"])
    groups = {command.split()[0] for command in commands if " " in command}
    named = {
        match[0] if match[1] in groups else match[1]
        for name in (*NAMES, "cli")
        for _, text in _leaves(texts(name, Language.GERMAN))
        for match in re.finditer(r"(?<=budgetdesk )([a-z-]+) ?[a-z-]*", text)
    }
    assert {"restore", "grant edit", "agreement show"} <= named
    assert sorted(named - commands) == []


def test_every_option_that_a_sentence_names_exists() -> None:
    options = {
        text
        for tree in source_trees("cli").values()
        for text in _constants(tree)
        if text.startswith("--")
    }
    named = {
        match[0]
        for name in (*NAMES, "cli")
        for _, text in _leaves(texts(name, Language.GERMAN))
        for match in re.finditer(r"--[a-z][a-z-]+", text)
    }
    assert {"--posted", "--account"} <= named
    assert sorted(named - options - {"--help"}) == []


def _constants(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def test_every_page_of_help_is_there_in_english_with_the_same_parts() -> None:
    german = sorted(path.name for path in HELP.glob("*.md"))
    assert sorted(path.name for path in (HELP / "en").iterdir()) == german
    wrong = [name for name in german if _shape(HELP / name) != _shape(HELP / "en" / name)]
    assert wrong == []


def _shape(path: Path) -> list[str]:
    """How each line of a text begins: headings, points, steps."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [re.sub(r"\d+\.", "1.", line.split(" ")[0]) for line in lines if line[:1] in "#-123456"]


def test_no_german_word_is_left_in_the_english_help() -> None:
    left = [
        f"{path.name}: {line}"
        for path in sorted((HELP / "en").iterdir())
        for line in path.read_text(encoding="utf-8").splitlines()
        if GERMAN_WORDS.search(_without_terms(line))
        or re.search("[äöüßÄÖÜ„]", _without_terms(line))
    ]
    assert left == []
