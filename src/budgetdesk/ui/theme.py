"""Colours, type and sizes of the window. No colour, size or face is written anywhere else."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import Qt, QTemporaryDir
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from budgetdesk.ui.icons import drawing
from budgetdesk.ui.settings import Choices, Density, Look

BASE_PIXELS: Final = 16
STEPS: Final = (1.0, 1.25, 1.5625, 1.953125)
"""Type sizes over the base: text, lead, heading, title."""
TARGET_PIXELS: Final = 44
"""The least height and width of what a user presses, in the large density."""
_COMPACT_PIXELS: Final = 30
FRAME_PIXELS: Final = 8
"""Room between words that take the focus and the frame that shows it."""
PAPER: Final = QColor("#FFFFFF")
"""The ground of receipts and pages: they are paper in every look."""
_FACES: Final = (
    "AtkinsonHyperlegible-Regular.ttf",
    "AtkinsonHyperlegible-Bold.ttf",
    "AtkinsonHyperlegible-Italic.ttf",
    "AtkinsonHyperlegible-BoldItalic.ttf",
)
_FAMILY: Final = "Atkinson Hyperlegible"


class Colours(NamedTuple):
    """The roles that colours have; each text role is at least 7:1 on ground, card and raised."""

    ground: str
    card: str
    raised: str
    text: str
    second_text: str
    accent: str
    on_accent: str
    selection: str
    good: str
    attention: str
    wrong: str
    border: str
    line: str
    focus: str


LIGHT: Final = Colours(
    ground="#F7F6F2",
    card="#FFFFFF",
    raised="#ECEAE3",
    text="#1B1F24",
    second_text="#3D444D",
    accent="#0B4A6F",
    on_accent="#FFFFFF",
    selection="#D6E6F2",
    good="#14532D",
    attention="#6B3A00",
    wrong="#8A1220",
    border="#7A7F87",
    line="#D3D0C7",
    focus="#0B4A6F",
)
DARK: Final = Colours(
    ground="#14171B",
    card="#1C2026",
    raised="#272C34",
    text="#F2F1EC",
    second_text="#CDD2D9",
    accent="#9CCBEE",
    on_accent="#14171B",
    selection="#1D374E",
    good="#9FE0B4",
    attention="#FFC97A",
    wrong="#FFB3B8",
    border="#8A919B",
    line="#3A404A",
    focus="#FFD54A",
)
HIGH_CONTRAST: Final = Colours(
    ground="#000000",
    card="#000000",
    raised="#000000",
    text="#FFFFFF",
    second_text="#FFFFFF",
    accent="#FFFF00",
    on_accent="#000000",
    selection="#003A6B",
    good="#FFFFFF",
    attention="#FFFFFF",
    wrong="#FFFFFF",
    border="#FFFFFF",
    line="#FFFFFF",
    focus="#FFFF00",
)


@dataclass(frozen=True, slots=True)
class Theme:
    """How everything looks now; made from the user's choices."""

    colours: Colours
    scale: float
    target: int
    """Least height of controls, in pixels."""

    def pixels(self, step: int = 0) -> int:
        """Type size of a step (0 text, 1 lead, 2 heading, 3 title) in pixels."""
        return round(BASE_PIXELS * STEPS[step] * self.scale)

    def space(self, units: int = 1) -> int:
        """So many units of the 8 px grid, growing with the text up to double."""
        return round(8 * units * min(self.scale, 2.0))

    def colour(self, role: str) -> QColor:
        """Return the colour of a role of `Colours`."""
        return QColor(getattr(self.colours, role))


def theme_for(choices: Choices) -> Theme:
    """Work out the theme; `SYSTEM` follows the desktop's light or dark scheme."""
    look = choices.look
    if look is Look.SYSTEM:
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        look = Look.DARK if dark else Look.LIGHT
    colours = {Look.LIGHT: LIGHT, Look.DARK: DARK, Look.HIGH_CONTRAST: HIGH_CONTRAST}[look]
    scale = choices.text_size / 100
    least = TARGET_PIXELS if choices.density is Density.LARGE else _COMPACT_PIXELS
    return Theme(colours, scale, max(least, round(1.9 * BASE_PIXELS * scale)))


def apply(app: QApplication, theme: Theme) -> None:
    """Give the whole program this look."""
    app.setStyle("Fusion")
    app.setPalette(_palette(theme.colours))
    app.setFont(_font(theme))
    app.setStyleSheet(_style_sheet(theme))


def _picture(name: str, colour: QColor) -> str:
    """Return where an icon in this colour lies: a style sheet takes pictures from files only.

    The folder goes when the program ends.
    """
    path = Path(_pictures().filePath(f"{name}-{colour.name()[1:]}.svg"))
    path.write_bytes(drawing(name, colour))
    return path.as_posix()


@cache
def _pictures() -> QTemporaryDir:
    return QTemporaryDir()


def load_faces() -> None:
    """Make the program's own typeface known to Qt; without it the system's face is used."""
    package = find_spec("fontpkg_atkinson_hyperlegible")
    if package is None or package.origin is None:
        return
    folder = Path(package.origin).with_name("files")
    for name in _FACES:
        QFontDatabase.addApplicationFont(str(folder / name))


def _font(theme: Theme) -> QFont:
    font = QFont(_FAMILY)
    font.setPixelSize(theme.pixels())
    # Figures of equal width, so that amounts stand in columns.
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def _palette(colours: Colours) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    pairs = {
        role.Window: colours.ground,
        role.WindowText: colours.text,
        role.Base: colours.card,
        role.AlternateBase: colours.raised,
        role.Text: colours.text,
        role.PlaceholderText: colours.second_text,
        role.Button: colours.raised,
        role.ButtonText: colours.text,
        role.Highlight: colours.selection,
        role.HighlightedText: colours.text,
        role.ToolTipBase: colours.card,
        role.ToolTipText: colours.text,
        role.Link: colours.accent,
        role.Accent: colours.accent,
        role.Mid: colours.border,
    }
    for one, colour in pairs.items():
        palette.setColor(one, QColor(colour))
    for one in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, one, QColor(colours.second_text))
    return palette


def _style_sheet(theme: Theme) -> str:
    c, t, s = theme.colours, theme.target, theme.space
    inner = max(t - 2, 1)
    # The menu bar knows no least height; a line of the face is 1.2 times its size.
    bar = max((t - round(1.2 * theme.pixels())) // 2 + 1, s(1))
    arrow = _picture("down", theme.colour("text"))
    onward = _picture("right", theme.colour("text"))
    check = _picture("check", theme.colour("on_accent"))
    dot = _picture("dot", theme.colour("on_accent"))
    return f"""
QWidget {{ color: {c.text}; }}
QMainWindow, QDialog, QStackedWidget, QScrollArea, QScrollArea > QWidget > QWidget {{
    background: {c.ground}; }}
QLabel[role="title"] {{ font-size: {theme.pixels(3)}px; font-weight: bold; }}
QLabel[role="heading"] {{ font-size: {theme.pixels(1)}px; font-weight: bold; }}
QLabel[role="figure"] {{ font-size: {theme.pixels(2)}px; font-weight: bold; }}
QLabel[role="sentence"] {{ padding: {FRAME_PIXELS // 2}px {FRAME_PIXELS - 2}px;
    border: 2px solid transparent; border-radius: 6px; }}
QLabel[role="second"] {{ color: {c.second_text}; }}
QLabel[role="good"] {{ color: {c.good}; font-weight: bold; }}
QLabel[role="attention"] {{ color: {c.attention}; font-weight: bold; }}
QLabel[role="wrong"] {{ color: {c.wrong}; font-weight: bold; }}
QFrame[role="card"] {{ background: {c.card}; border: 1px solid {c.line}; border-radius: 6px; }}
QFrame[role="card"] QLabel {{ background: transparent; }}
QPushButton, QToolButton {{ background: {c.card}; border: 1px solid {c.border};
    border-radius: 6px; padding: 0 {s(2)}px; min-height: {inner}px; min-width: {inner}px; }}
QPushButton[main="true"] {{ background: {c.accent}; color: {c.on_accent};
    border-color: {c.accent}; font-weight: bold; }}
QPushButton:disabled, QToolButton:disabled {{ color: {c.second_text}; background: {c.ground};
    border-style: dashed; }}
QLineEdit, QComboBox, QPlainTextEdit, QTextEdit, QSpinBox {{ background: {c.card};
    border: 1px solid {c.border}; border-radius: 6px; padding: 0 {s(1)}px;
    min-height: {inner}px; selection-background-color: {c.selection};
    selection-color: {c.text}; }}
QLineEdit QToolButton {{ background: transparent; border: 0; padding: 0; min-width: 0;
    min-height: 0; }}
QLineEdit[problem="true"], QComboBox[problem="true"] {{ border: 2px solid {c.wrong}; }}
QComboBox::drop-down {{ border: 0; width: {s(4)}px; }}
QComboBox::down-arrow {{ image: url("{arrow}"); width: {theme.pixels()}px;
    height: {theme.pixels()}px; }}
QListWidget::item {{ padding: 0 {s(1)}px; }}
QScrollBar:vertical {{ background: {c.ground}; width: 16px; margin: 0; }}
QScrollBar:horizontal {{ background: {c.ground}; height: 16px; margin: 0; }}
QScrollBar::handle {{ background: {c.border}; border: 4px solid {c.ground}; border-radius: 8px; }}
QScrollBar::handle:vertical {{ min-height: {t}px; }}
QScrollBar::handle:horizontal {{ min-width: {t}px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: {c.ground}; }}
QStatusBar::item {{ border: 0; }}
QComboBox QAbstractItemView {{ background: {c.card}; border: 1px solid {c.border};
    selection-background-color: {c.selection}; selection-color: {c.text}; }}
QComboBox QAbstractItemView::item, QListWidget::item, QMenu::item {{ min-height: {t}px; }}
QCheckBox, QRadioButton {{ min-height: {t}px; spacing: {s(1)}px; }}
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator,
QMenu::indicator {{ width: {theme.pixels(1)}px;
    height: {theme.pixels(1)}px; background: {c.card}; border: 1px solid {c.border};
    border-radius: 4px; }}
QRadioButton::indicator {{ border-radius: {theme.pixels(1) // 2}px; }}
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked,
QMenu::indicator:checked {{ background: {c.accent}; border-color: {c.accent};
    image: url("{check}"); }}
QRadioButton::indicator:checked {{ background: {c.accent}; border-color: {c.accent};
    image: url("{dot}"); }}
QTableView, QTreeView, QListView {{ background: {c.card}; border: 1px solid {c.border};
    border-radius: 6px; gridline-color: {c.line}; selection-background-color: {c.selection};
    selection-color: {c.text}; outline: 0; }}
QTableView::item:selected {{ background: {c.selection}; color: {c.text}; }}
QProgressBar {{ background: {c.card}; border: 1px solid {c.border}; border-radius: 6px;
    min-height: {s(2)}px; }}
QProgressBar::chunk {{ background: {c.accent}; border-radius: 5px; }}
QTableView::item {{ padding: 0 {s(1)}px; }}
QTableView::item:focus {{ border: 2px solid {c.focus}; padding: 0 {s(1) - 2}px; }}
QHeaderView::section {{ background: {c.raised}; color: {c.text}; border: 0;
    border-bottom: 1px solid {c.border}; padding: {s(1)}px; font-weight: bold; }}
DayGrid QHeaderView::section {{ padding: 2px; }}
DayGrid QHeaderView::section:vertical {{ padding-left: {s(1)}px; }}
QTableCornerButton::section {{ background: {c.raised}; border: 0;
    border-bottom: 1px solid {c.border}; }}
QMenuBar, QMenu, QStatusBar {{ background: {c.raised}; }}
QMenuBar::item {{ padding: {bar}px {min(s(2), 16)}px; background: transparent; }}
QMenu::item {{ padding: 0 {s(4)}px 0 {s(3)}px; }}
QMenuBar::item:selected, QMenu::item:selected {{ background: {c.selection}; color: {c.text}; }}
QMenu::item:disabled {{ color: {c.second_text}; }}
QMenu::indicator {{ left: {s(1)}px; }}
QMenu::right-arrow {{ image: url("{onward}"); width: {theme.pixels()}px;
    height: {theme.pixels()}px; right: {s(1)}px; }}
QListWidget[role="navigation"] {{ background: {c.raised}; border: 0; border-radius: 0;
    padding: {s(1)}px; }}
QListWidget[role="navigation"]::item {{ padding: 0 {s(1)}px; border-radius: 6px;
    border-left: 4px solid transparent; }}
QListWidget[role="navigation"]::item:selected {{ background: {c.selection};
    border-left: 4px solid {c.accent}; color: {c.text}; font-weight: bold; }}
QTabBar::tab {{ min-height: {inner}px; padding: 0 {s(2)}px; border-bottom: 3px solid {c.line}; }}
QTabBar::tab:selected {{ border-bottom-color: {c.accent}; font-weight: bold; }}
QSplitter::handle {{ background: {c.line}; }}
QPushButton:focus, QToolButton:focus, QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus,
QTextEdit:focus, QSpinBox:focus, QTableView:focus, QTreeView:focus, QListView:focus,
QCheckBox:focus, QRadioButton:focus, QTabBar::tab:focus, QLabel:focus, QScrollArea:focus {{
    border: 2px solid {c.focus}; border-radius: 6px; }}
"""
