"""The walks through the whole window; each is made once and judged by many tests."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QRect, QSettings
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QMainWindow,
    QMenu,
    QMessageBox,
    QWidget,
)

from budgetdesk.ui import theme
from budgetdesk.ui.settings import Choices, Density, Look, Settings
from budgetdesk.ui.widgets.question import Question
from budgetdesk.ui.window import MainWindow
from tests.ui.access import fit, naming, reach
from tests.ui.access.stretching import StretchingTranslator
from tests.ui.access.visits import Visitor, at_rest, settle
from tests.ui.conftest import Clock

SMALL_SCREEN = QRect(0, 0, 1024, 768)


@dataclass
class Walk:
    """Where it led, and what was found there by each check."""

    places: list[str] = field(default_factory=list)
    models: set[str] = field(default_factory=set)
    findings: dict[str, list[str]] = field(default_factory=dict)

    def judge(self, check: str) -> None:
        """Fail with all findings of one check, a line each with the place."""
        if found := self.findings.get(check):
            pytest.fail("\n".join(found), pytrace=False)

    def note(self, check: str, place: str, what: str) -> None:
        """Keep a finding unless the same was found elsewhere before."""
        known = self.findings.setdefault(check, [])
        if not any(one.endswith(f": {what}") for one in known):
            known.append(f"{place}: {what}")


@pytest.fixture(scope="session")
def open_walk(
    qapp: QApplication,
    kept_practice: Path,
    tmp_path_factory: pytest.TempPathFactory,
    clock: Clock,
) -> Callable[[Choices], tuple[MainWindow, Path]]:
    """A window on a copy of the practice file with these choices."""

    def make(choices: Choices) -> tuple[MainWindow, Path]:
        folder = tmp_path_factory.mktemp("walk") / "practice"
        shutil.copytree(kept_practice, folder)
        store = QSettings(str(folder / "walk.ini"), QSettings.Format.IniFormat)
        settings = Settings(store)
        settings.choose(**{name: getattr(choices, name) for name in Choices.__slots__})
        theme.apply(qapp, theme.theme_for(choices))
        window = MainWindow(settings, folder / "uebung.budget", clock)
        window.show()
        window.open_now()
        settle(50)
        return window, folder

    return make


@pytest.fixture(scope="session")
def walk(qapp: QApplication, open_walk: Callable[[Choices], tuple[MainWindow, Path]]) -> Walk:
    """Everywhere, in German, at 100 %, with large targets."""
    window, _ = open_walk(Choices(look=Look.LIGHT, density=Density.LARGE))
    made = Walk()

    def look(place: str, top: QWidget) -> None:
        made.places.append(place)
        for name, check in {
            "unnamed": naming.unnamed,
            "renamed": naming.renamed,
            "mnemonics": naming.ambiguous_mnemonics,
            "hidden": naming.hidden_ways,
            "small": reach.small,
            "traps": reach.traps,
        }.items():
            for what in check(top):
                made.note(name, place, what)
        for model in _models(top):
            # A fault in a model ends the whole run, with Qt's own words for it.
            if not model.property("tested"):
                mode = QAbstractItemModelTester.FailureReportingMode.Fatal
                QAbstractItemModelTester(model, mode, model)
                model.setProperty("tested", True)
                made.models.add(type(model).__name__)

    visitor = Visitor(look)
    visitor.walk(window)
    visitor.menus(window)
    # Left at once: the findings are judged later, among tests of other things.
    window.close()
    theme.apply(qapp, theme.theme_for(Choices(look=Look.LIGHT)))
    return made


@pytest.fixture(scope="session", params=["300 percent", "longer words"])
def crowded_walk(
    request: pytest.FixtureRequest,
    qapp: QApplication,
    open_walk: Callable[[Choices], tuple[MainWindow, Path]],
) -> Walk:
    """Everywhere on 1024 by 768 pixels: at 300 %, and with words half as long again."""
    longer = StretchingTranslator()
    large = request.param == "300 percent"
    if not large:
        qapp.installTranslator(longer)
    made = Walk()

    def look(place: str, top: QWidget) -> None:
        made.places.append(place)
        if not isinstance(top, QMainWindow | QMessageBox | Question | QMenu):
            top.resize(SMALL_SCREEN.size())
            at_rest(top)
        for name, findings in {
            "clipped": fit.clipped(top),
            "overlapping": fit.overlapping(top),
            "two ways": fit.two_ways(top),
            "too large": fit.too_large(top, SMALL_SCREEN),
            "traps": reach.traps(top),
        }.items():
            for what in findings:
                made.note(name, place, what)

    window, _ = open_walk(Choices(look=Look.LIGHT, text_size=300 if large else 100))
    window.resize(SMALL_SCREEN.size())
    Visitor(look).walk(window)
    window.close()
    qapp.removeTranslator(longer)
    theme.apply(qapp, theme.theme_for(Choices(look=Look.LIGHT)))
    return made


def _models(top: QWidget) -> Iterator[QAbstractItemModel]:
    """The program's own models; those behind Qt's plain lists are Qt's to keep right."""
    views: list[QAbstractItemView | QComboBox] = [
        *top.findChildren(QAbstractItemView),
        *top.findChildren(QComboBox),
    ]
    for view in views:
        if view.model() is not None and type(view.model()).__module__.startswith("budgetdesk."):
            yield view.model()
