"""Contrast of every colour pair that the themes put side by side, by the formula of WCAG 2."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from budgetdesk.ui import theme
from budgetdesk.ui.settings import Choices, Look
from budgetdesk.ui.theme import DARK, HIGH_CONTRAST, LIGHT, Colours

THEMES = {"light": LIGHT, "dark": DARK, "high contrast": HIGH_CONTRAST}
GROUNDS = ("ground", "card", "raised", "selection")
TEXTS = ("text", "second_text", "accent", "good", "attention", "wrong")
LOOKS = (Look.LIGHT, Look.DARK, Look.HIGH_CONTRAST)

themes = pytest.mark.parametrize("colours", THEMES.values(), ids=THEMES.keys())


def blended(colour: QColor, ground: QColor) -> QColor:
    """What is seen of a colour, perhaps half transparent, on a ground."""
    share = colour.alphaF()
    parts = zip(
        (colour.redF(), colour.greenF(), colour.blueF()),
        (ground.redF(), ground.greenF(), ground.blueF()),
        strict=True,
    )
    return QColor.fromRgbF(*(share * above + (1 - share) * below for above, below in parts))


def luminance(colour: QColor) -> float:
    """Relative luminance, WCAG 2.2."""
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor, ground: QColor) -> float:
    """Contrast ratio of a colour on a ground, from 1 to 21."""
    lights = sorted((luminance(blended(one, ground)), luminance(ground)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def too_weak(colours: Colours, pairs: list[tuple[str, str]], least: float) -> list[str]:
    found = []
    for name, ground in pairs:
        ratio = contrast(QColor(getattr(colours, name)), QColor(getattr(colours, ground)))
        if ratio < least:
            found.append(f"{name} on {ground}: {ratio:.2f}")
    return found


def test_the_formula_gives_the_known_ratios() -> None:
    white, black = QColor("#FFFFFF"), QColor("#000000")
    assert round(contrast(black, white), 2) == 21.0
    assert round(contrast(QColor("#767676"), white), 2) == 4.54
    half = QColor(0, 0, 0, 128)
    assert round(contrast(half, white), 1) == 4.0


@themes
def test_every_text_is_at_least_seven_to_one_on_every_ground(colours: Colours) -> None:
    pairs = [(text, ground) for text in TEXTS for ground in GROUNDS]
    assert too_weak(colours, [*pairs, ("on_accent", "accent")], 7.0) == []


@themes
def test_borders_of_controls_and_the_focus_are_at_least_three_to_one(colours: Colours) -> None:
    grounds = ("ground", "card", "raised")
    pairs = [(line, ground) for line in ("border", "focus") for ground in grounds]
    assert too_weak(colours, pairs, 3.0) == []


@themes
def test_the_selected_row_is_told_by_more_than_a_pale_ground(colours: Colours) -> None:
    assert too_weak(colours, [("focus", "selection"), ("accent", "selection")], 3.0) == []


@pytest.mark.parametrize("look", LOOKS)
def test_the_palette_that_qt_draws_with_is_as_strong(look: Look, qapp: QApplication) -> None:
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    before = qapp.palette()
    theme.apply(qapp, theme.theme_for(Choices(look=look)))
    palette = qapp.palette()
    pairs = {
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.Text, role.AlternateBase),
        (role.ButtonText, role.Button),
        (role.HighlightedText, role.Highlight),
        (role.PlaceholderText, role.Base),
        (role.ToolTipText, role.ToolTipBase),
        (role.Link, role.Base),
        (role.Link, role.Window),
    }
    weak = {
        f"{state.name}: {text.name} on {ground.name}"
        for state in (group.Active, group.Inactive, group.Disabled)
        for text, ground in pairs
        if contrast(palette.color(state, text), palette.color(state, ground)) < 7.0
    }
    theme.apply(qapp, theme.theme_for(Choices(look=Look.LIGHT)))
    assert before.color(role.Window) == qapp.palette().color(role.Window)
    assert weak == set()
