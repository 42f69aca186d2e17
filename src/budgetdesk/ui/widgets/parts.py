"""The parts of a page one at a time: as tabs where there is room for all, else as a choice."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QTabBar, QVBoxLayout, QWidget

from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.edits import ChoiceEdit
from budgetdesk.ui.widgets.fields import field
from budgetdesk.ui.widgets.section import Section
from budgetdesk.ui.widgets.tab_order import lead_into, stops_in
from budgetdesk.ui.widgets.turns import Turns


@dataclass(frozen=True, slots=True)
class PartWords:
    """What the tabs are called for a screen reader, and the label of the choice."""

    name: str
    label: str


Maker = Callable[[], Section]


class Parts(QWidget):
    """Shows one part; a part reads when it is shown. `shown` tells that it is another one.

    A part given by a maker is made when it is first shown.
    """

    shown = Signal(str)

    def __init__(
        self,
        words: PartWords,
        sections: Mapping[str, tuple[Section | Maker, str]],
        theme: Theme,
        *,
        below_tabs: QWidget | None = None,
    ) -> None:
        """Lay the parts out: by key, each with its title; `below_tabs` belongs to several."""
        super().__init__()
        self.sections = dict(sections)
        self._stale = set(self.sections)
        self.tabs = QTabBar()
        self.tabs.setDocumentMode(True)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setAccessibleName(words.name)
        for _, text in self.sections.values():
            self.tabs.addTab(text)
        self.choice = ChoiceEdit([(key, text) for key, (_, text) in self.sections.items()])
        self.choice.edited.connect(lambda: self.show_part(self.choice.value()))
        self._choice = field(words.label, self.choice)
        self._choice.setVisible(False)
        layout = self._laid_out = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space(2))
        layout.addWidget(self._choice)
        layout.addWidget(self.tabs)
        if below_tabs is not None:
            layout.addWidget(below_tabs)
        self._head: list[QWidget] = [self.choice, self.tabs]
        if below_tabs is not None:
            self._head += stops_in(below_tabs)
        # Side by side in the page and not in a stack, which would be as high as the highest part.
        self._made: dict[str, Section] = {}
        for key, (section, _) in self.sections.items():
            if isinstance(section, Section):
                self._add(key, section)
        self.tabs.currentChanged.connect(self._on_tab)

    @property
    def current(self) -> str:
        """The key of the part that is shown."""
        return list(self.sections)[self.tabs.currentIndex()]

    def part(self, key: str) -> Section:
        """Return a part, made now where it was not yet."""
        if key not in self._made:
            given = self.sections[key][0]
            self._add(key, given if isinstance(given, Section) else given())
        return self._made[key]

    def reload(self) -> None:
        """Read the part that is shown; the others when they are shown."""
        self._stale = set(self.sections)
        self._reload_shown()

    def show_part(self, key: str) -> None:
        """Show a part by its key."""
        self.tabs.setCurrentIndex(list(self.sections).index(key))
        self._reload_shown()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Read nothing for nobody: another page is shown, or the file is closed."""
        super().hideEvent(event)
        for turns in self.findChildren(Turns):
            turns.pause()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Go on with what was put off when another page was shown."""
        super().showEvent(event)
        for turns in self.findChildren(Turns):
            turns.go_on()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Offer the parts as tabs where there is room for all, else as a choice."""
        super().resizeEvent(event)
        fits = self.tabs.sizeHint().width() <= self.width()
        self.tabs.setVisible(fits)
        self._choice.setVisible(not fits)

    def _on_tab(self, number: int) -> None:
        self.choice.show_value(list(self.sections)[number])
        self.part(self.current)
        for key, section in self._made.items():
            section.setVisible(key == self.current)
        self._reload_shown()
        self.shown.emit(self.current)

    def _add(self, key: str, section: Section) -> None:
        self._made[key] = section
        section.setVisible(key == self.current)
        self._laid_out.addWidget(section)
        lead_into(self._head[-1], section)

    def _reload_shown(self) -> None:
        if self.current in self._stale:
            self._stale.discard(self.current)
            self.part(self.current).reload()
