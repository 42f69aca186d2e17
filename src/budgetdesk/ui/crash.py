"""What happens on a mistake in the program itself: say so, note where, send nothing.

Depends on nothing of the program but this module, since anything else may be what broke.
"""

from __future__ import annotations

import sys
import traceback
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox


def catch_crashes(given_up: type[BaseException]) -> None:
    """Show every error that nobody expected in a dialog, instead of ending silently.

    An error of the kind `given_up` only ends what the user asked for, who was told why.
    """

    def caught(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if not issubclass(kind, given_up):
            show_crash(kind, error, trace)

    sys.excepthook = caught


def show_crash(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Write a note without personal data and show it to the user."""
    if issubclass(kind, KeyboardInterrupt):
        QCoreApplication.quit()
        return
    note = crash_note(kind, trace)
    traceback.print_exception(kind, error, trace)
    path = write_note(note, log_folder())
    if isinstance(QApplication.instance(), QApplication):
        box = crash_box(note, path)
        box.exec()
        box.deleteLater()


def crash_note(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return the error's kind and where it came about: file and line only.

    Its message and the values are left out: they may name people or amounts.
    """
    places = [
        f"{Path(frame.filename).name}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(trace)
    ]
    return "\n".join([kind.__name__, *places])


def write_note(note: str, folder: Path) -> Path | None:
    """Add the note to the log in this folder; None where it cannot be written."""
    path = folder / "absturz.log"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8") as log:
            log.write(f"{datetime.now().astimezone():%Y-%m-%d %H:%M}\n{note}\n\n")
    except OSError:
        return None
    return path


def log_folder() -> Path:
    """Where this user's logs lie."""
    place = QStandardPaths.StandardLocation.AppLocalDataLocation
    return Path(QStandardPaths.writableLocation(place))


def crash_box(note: str, path: Path | None) -> QMessageBox:
    """Return the dialog that tells what happened, what is safe, and what to do."""
    from PySide6.QtWidgets import QMessageBox

    text = QCoreApplication.translate(
        "Crash",
        "A mistake in the program stopped what you just did. What was saved before is safe. "
        "Please close the program and open it again.",
    )
    more = QCoreApplication.translate(
        "Crash",
        "Nothing was sent. If you want to report the mistake, pass on the text under Details; it "
        "holds no personal data.",
    )
    kept = QCoreApplication.translate("Crash", "The same text is kept in {path}.")
    box = QMessageBox(QMessageBox.Icon.Critical, "BudgetDesk", text)
    box.setInformativeText(more if path is None else f"{more} {kept.format(path=path)}")
    box.setDetailedText(note)
    box.addButton(QCoreApplication.translate("Crash", "&Close"), QMessageBox.ButtonRole.AcceptRole)
    return box
