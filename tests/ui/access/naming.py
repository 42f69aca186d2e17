"""Names, labels and letters: what is spoken, and what Alt leads to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from budgetdesk.ui.window import MainWindow
from tests.ui.access.seen import buddies, by_tab, described, mnemonic, name, plain, shown, text

_INPUTS = (QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit, QTextEdit, QAbstractItemView)


def unnamed(top: QWidget) -> Iterator[str]:
    """What takes the focus without a name, and inputs without a label of their own."""
    labelled = buddies(top)
    for widget in by_tab(top):
        if not name(widget):
            yield f"{described(widget)} has no name"
        # Without the relation to a label a choice would be spoken by its value alone.
        elif isinstance(widget, QComboBox) and widget not in labelled:
            yield f"{described(widget)} is no label's buddy"
        elif isinstance(widget, _INPUTS) and not (widget.accessibleName() or widget in labelled):
            yield f"{described(widget)} has no label"


def renamed(top: QWidget) -> Iterator[str]:
    """Controls whose spoken name does not begin with what is written beside or on them."""
    for widget, label in buddies(top).items():
        if not name(widget).startswith(plain(label.text())):
            yield f"{described(widget)} is labelled {plain(label.text())!r}"
    for widget in by_tab(top):
        if isinstance(widget, QAbstractButton) and not name(widget).startswith(
            plain(widget.text())
        ):
            yield f"{described(widget)} shows {plain(widget.text())!r}"


def ambiguous_mnemonics(top: QWidget) -> Iterator[str]:
    """Letters that lead to two places at once."""
    texts = [
        widget.text()
        for widget in shown(top)
        if isinstance(widget, QAbstractButton)
        or (isinstance(widget, QLabel) and widget.buddy() is not None)
    ]
    texts += [widget.title() for widget in shown(top) if isinstance(widget, QGroupBox)]
    for tabs in (one for one in shown(top) if isinstance(one, QTabBar)):
        texts += [tabs.tabText(number) for number in range(tabs.count())]
    menus = [bar for bar in top.findChildren(QMenuBar) if bar.isVisible()]
    for bar in menus:
        texts += [action.text() for action in bar.actions() if action.isVisible()]
        for action in bar.actions():
            if isinstance(menu := action.menu(), QMenu):
                inside = [one.text() for one in menu.actions() if one.isVisible()]
                yield from _twice(inside, f"menu {plain(action.text())!r}")
    yield from _twice(texts, "window")


def _twice(texts: list[str], place: str) -> Iterator[str]:
    letters = Counter(letter for text in texts if (letter := mnemonic(text)))
    for letter, count in letters.items():
        if count > 1:
            which = [text for text in texts if mnemonic(text) == letter]
            yield f"Alt+{letter} stands {count} times in {place}: {which}"


def hidden_ways(top: QWidget) -> Iterator[str]:
    """What only the right button, a double click or hovering would bring."""
    for widget in shown(top):
        if widget.receivers("2doubleClicked(QModelIndex)") and not widget.receivers(
            "2activated(QModelIndex)"
        ):
            yield f"{described(widget)} answers a double click but not Enter"
        said = " ".join((name(widget), widget.accessibleDescription(), text(widget)))
        tip = plain(widget.toolTip())
        if tip and tip not in said:
            yield f"{described(widget)} says only on hovering: {tip!r}"
        if widget.contextMenuPolicy() is Qt.ContextMenuPolicy.ActionsContextMenu:
            elsewhere = _reachable_texts(top)
            for action in widget.actions():
                if plain(action.text()) not in elsewhere:
                    yield f"{plain(action.text())!r} is in a context menu only"


def _reachable_texts(top: QWidget) -> set[str]:
    texts = {plain(one.text()) for one in shown(top) if isinstance(one, QAbstractButton)}
    window: QWidget | None = top
    while window is not None:
        # The window below a dialog lists the keys that hold in the dialog, too.
        if isinstance(window, MainWindow):
            texts |= {plain(one.action.text()) for one in window.menus.keys.bound}
        window = window.parentWidget()
    for bar in top.findChildren(QMenuBar):
        for action in bar.actions():
            if isinstance(menu := action.menu(), QMenu):
                menu.aboutToShow.emit()
                texts |= {plain(one.text()) for one in menu.actions()}
    return texts
