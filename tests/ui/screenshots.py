"""`python3 tasks.py screenshots`: pictures of all pages, made from the practice household.

Written to docs/screenshots as PNG: each page in the light and the dark look, in high contrast and
at 200 %.
"""

from __future__ import annotations

import os
import sys
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from budgetdesk.ui import application, theme
from budgetdesk.ui.pages.registry import page_specs
from budgetdesk.ui.settings import Choices, Look, Settings
from budgetdesk.ui.window import MainWindow
from budgetdesk.usecases.files import fixed_clock
from budgetdesk.usecases.practice_folder import make_practice
from tests.shared import repo_root
from tests.ui.access.visits import at_rest

TODAY: Final = date(2026, 11, 21)
VIEWS: Final = {
    "hell": Choices(look=Look.LIGHT),
    "dunkel": Choices(look=Look.DARK),
    "kontrast": Choices(look=Look.HIGH_CONTRAST),
    "200": Choices(look=Look.LIGHT, text_size=200),
}
_SIZE: Final = (1280, 860)
_LARGE: Final = (1440, 1000)


def main() -> int:
    """Make the practice file and the pictures; print where they are."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    target = repo_root() / "docs" / "screenshots"
    target.mkdir(exist_ok=True)
    for old in target.glob("*.png"):
        old.unlink()  # a page may have another number now
    app = application.application(["BudgetDesk"])
    with tempfile.TemporaryDirectory(prefix="budgetdesk-bilder-") as folder:
        path = Path(folder) / "uebung.budget"
        make_practice(path, fixed_clock(TODAY))
        store = QSettings(str(Path(folder) / "bilder.ini"), QSettings.Format.IniFormat)
        settings = Settings(store)
        application.dress(app, settings)
        for name, choices in VIEWS.items():
            _pictures(app, settings, choices, path, target, name)
    sys.stdout.write(f"written: {target.relative_to(repo_root())}\n")
    return 0


def _pictures(
    app: QApplication,
    settings: Settings,
    choices: Choices,
    path: Path,
    target: Path,
    name: str,
) -> None:
    settings.choose(look=choices.look, text_size=choices.text_size)
    theme.apply(app, theme.theme_for(replace(settings.choices)))
    window = MainWindow(settings, path, fixed_clock(TODAY))
    window.resize(*(_LARGE if choices.text_size > 100 else _SIZE))
    window.show()
    window.open_now()
    for number, spec in enumerate(page_specs(), start=1):
        window.go(spec.key)
        QTest.qWait(150)
        at_rest(window)
        window.grab().save(str(target / f"{number}-{spec.key}-{name}.png"))
    window.close()
    QTest.qWait(20)


if __name__ == "__main__":
    sys.exit(main())
