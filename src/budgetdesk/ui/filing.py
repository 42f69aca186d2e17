"""What is done with whole files: make, open, back up, bring back, check, write out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QObject

from budgetdesk.kernel.errors import BudgetDeskError

if TYPE_CHECKING:
    from budgetdesk.ui.window import MainWindow
    from budgetdesk.usecases.files import Clock

Answer = TypeVar("Answer")

_PRACTICE: Final = "uebung.budget"


class Filing(QObject):
    """The commands of the menu "File" for one window."""

    def __init__(self, window: MainWindow, clock: Callable[[], datetime] | None) -> None:
        """Work for this window; `clock` tells the time of new files."""
        super().__init__(window)
        self._window = window
        self._given_clock = clock

    def new_file(self) -> None:
        """Begin a new file, step by step."""
        from budgetdesk.ui.new_file import NewFileGuide

        guide = NewFileGuide(self._window, self._clock())
        guide.exec()
        guide.deleteLater()

    def go_on(self) -> None:
        """Go on with setting up the file that is open."""
        from budgetdesk.ui.new_file import NewFileGuide

        guide = NewFileGuide(self._window, self._clock(), begun=True)
        guide.exec()
        guide.deleteLater()

    def ask_for_file(self) -> None:
        """Let the user choose a file and open it."""
        from budgetdesk.ui.start import asked_file

        path = asked_file(self._window, self.tr("Open file"), self.tr("Budget files"))
        if path is not None:
            self._window.open_file(path)

    def practise(self, folder: Path | None = None) -> None:
        """Open the practice household; it is made in the user's documents if need be."""
        from budgetdesk.ui.start import documents_folder

        path = (folder or documents_folder() / "BudgetDesk") / _PRACTICE
        if path.exists():
            self._window.open_file(path)
            return
        from budgetdesk.usecases.practice_folder import make_practice

        clock = self._clock()
        self._window.background.run(
            lambda: make_practice(path, clock),
            done=lambda made: self._window.open_file(made.path),
            failed=self._window.show_refusal,
            words=self.tr("Making the practice household …"),
        )

    def back_up(self) -> None:
        """Write a backup beside the file now."""
        from budgetdesk.usecases.files import back_up

        room = self._window.room
        if room is None:
            return
        written = self._tried(lambda: back_up(room.desk))
        if written is not None:
            sentence = self.tr("Backup written and checked: {path}")
            self._window.say(sentence.format(path=written))

    def check(self) -> None:
        """Say whether the file is sound."""
        from budgetdesk.usecases.files import check_file
        from budgetdesk.wording.sentences import word

        room = self._window.room
        if room is None:
            return
        faults = check_file(room.desk)
        if not faults:
            self._window.say(self.tr("The file is sound. Nothing in it is damaged or changed."))
            return
        found = "\n".join(
            f"{word('fault', one.kind.value)}: {one.place} {one.number or ''}" for one in faults
        )
        advice = self.tr(
            "The file is not sound. Please do not go on working with it, but bring back a backup "
            "(menu File)."
        )
        self._window.show_refusal(f"{advice}\n\n{found}")

    def restore(self) -> None:
        """Bring back a backup of the open file, after saying what would be lost."""
        from PySide6.QtWidgets import QFileDialog

        room, path = self._window.room, self._window.path
        if room is None or path is None:
            return
        from budgetdesk.usecases.files import backups_of

        near = backups_of(path)
        start = str(near[0].parent if near else path.parent)
        kind = self.tr("Budget files")
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Bring back a backup"), start, f"{kind} (*.budget)"
        )
        if name:
            self.bring_back(Path(name))

    def bring_back(self, backup: Path) -> None:
        """Put this backup in the place of the open file, if the user agrees."""
        from budgetdesk.ui.widgets.form import confirmed
        from budgetdesk.usecases.files import preview_restore, restore_file

        path = self._window.path
        if path is None:
            return
        preview = self._tried(lambda: preview_restore(backup, path))
        if preview is None:
            return
        question = self.tr(
            "Bring back the backup? Changes that came after it and would be gone: {count}. "
            "The file as it is now is kept beside it."
        ).format(count=preview.changes_lost)
        agreed = confirmed(
            self._window, question, yes=self.tr("&Bring back"), no=self.tr("&Leave as it is")
        )
        if not agreed:
            return
        self._window.close_file()
        kept = self._tried(lambda: restore_file(backup, path))
        self._window.open_file(path)
        if kept is not None:
            sentence = self.tr("The backup was brought back. The file as it was is kept at {path}")
            self._window.say(sentence.format(path=kept))

    def export(self) -> None:
        """Write everything in open formats into a folder of the user's choice."""
        from PySide6.QtWidgets import QFileDialog

        from budgetdesk.ui.start import documents_folder

        room = self._window.room
        if room is None:
            return
        name = QFileDialog.getExistingDirectory(
            self._window, self.tr("Write everything into this folder"), str(documents_folder())
        )
        if name:
            self.export_to(Path(name))

    def export_to(self, folder: Path) -> None:
        """Write everything into this folder."""
        from budgetdesk.usecases.export import export_all

        room = self._window.room
        if room is None:
            return
        written = room.actions.read(export_all, folder)
        if written is not None:
            sentence = self.tr("%n file(s) written", "", len(written))
            self._window.say(f"{sentence}: {folder}")

    def _clock(self) -> Clock:
        from budgetdesk.usecases.files import system_clock

        return self._given_clock or system_clock

    def _tried(self, deed: Callable[[], Answer]) -> Answer | None:
        from budgetdesk.wording.sentences import error_text

        try:
            return deed()
        except BudgetDeskError as error:
            self._window.show_refusal(error_text(error))
            return None
