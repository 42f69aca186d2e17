"""What the command field can offer, and which of it fits the letters typed best."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from budgetdesk.kernel.letters import bare, holds, spelt_out
from budgetdesk.kernel.period import DateRange
from budgetdesk.ui.pages.registry import page_specs
from budgetdesk.wording.formats import day_text, money_text, period_text

if TYPE_CHECKING:
    from budgetdesk.ui.widgets.page import Page, Room
    from budgetdesk.ui.window import MainWindow
    from budgetdesk.usecases.deadline_rows import DeadlineRow
    from budgetdesk.usecases.quick_search import Meant, SmallThings

_WHOLE: Final = 8
_FRONT: Final = 6
_START: Final = 4
_INSIDE: Final = 2
_BESIDE: Final = 3
_USED: Final = 3
_KEPT: Final = 12
_TO_PAGE: Final = "window.go"
_RECENT: Final = "find/recent"
_LONG_WORD: Final = 4
_ENDS: Final = ("en", "e", "n", "s")


@dataclass(frozen=True, slots=True)
class Offer:
    """A line of the list: its words, what kind of thing it is, and what it does.

    `beside` are further words by which it is found. `name` is kept when it was used; things of
    the file have none, for their words belong to the file alone.
    """

    words: str
    kind: str
    deed: Callable[[], object]
    beside: str = ""
    name: str = ""
    keys: str = ""
    likely: int = 0
    """What is meant more likely comes first among equals: pages before help."""

    @property
    def text(self) -> str:
        """The words with the keys that do the same."""
        return f"{self.words} ({self.keys})" if self.keys else self.words


def best_first(offers: Iterable[Offer], typed: str, used: Sequence[str] = ()) -> list[Offer]:
    """Return the offers that hold all words, the best hit first; those used lately come up.

    Without words all are returned, the ones used last before the others.
    """
    if not typed.strip():
        rank = {name: place for place, name in enumerate(used)}
        return sorted(offers, key=lambda one: rank.get(one.name, len(rank)))
    hits = [(weight, one) for one in offers if (weight := _weight(one, typed))]
    lately = {name for name in used if name}
    hits.sort(key=lambda hit: -hit[0] - hit[1].likely - _USED * (hit[1].name in lately))
    return [one for _, one in hits]


def _weight(offer: Offer, typed: str) -> int:
    """Return how well an offer fits; 0 where a word is nowhere in it."""
    weights = [_word_weight(offer, each) for each in typed.split()]
    return sum(weights) if all(weights) else 0


def _word_weight(offer: Offer, typed: str) -> int:
    in_words = _best_place(typed, offer.words)
    if in_words:
        return in_words
    if holds(offer.beside, typed):
        return _BESIDE
    if _best_place(typed, offer.kind) > _INSIDE:
        return _BESIDE
    # A plural finds the singular, too: "Belege" finds "Beleg".
    stem = next((typed[: -len(end)] for end in _ENDS if typed.endswith(end)), "")
    return max(_word_weight(offer, stem) - 1, 0) if len(stem) >= _LONG_WORD else 0


def _best_place(typed: str, text: str) -> int:
    return max(_place(bare(typed), bare(text)), _place(spelt_out(typed), spelt_out(text)))


def _place(typed: str, text: str) -> int:
    words = text.replace("-", " ").replace("„", " ").split()
    if any(typed == one.strip(".,:;…“”()") for one in words):
        return _WHOLE
    if text.startswith(typed):
        return _FRONT
    if any(one.startswith(typed) for one in words):
        return _START
    return _INSIDE if typed in text else 0


class Offers(QObject):
    """Gathers what a window can offer: functions, settings, help, and the things of its file."""

    def __init__(self, window: MainWindow) -> None:
        """Gather nothing yet."""
        super().__init__(window)
        self._window = window
        self._few: list[Offer] | None = None
        self._words: list[Offer] | None = None

    @property
    def used(self) -> list[str]:
        """The names of what was used last, the latest first."""
        return [one for one in self._window.settings.value(_RECENT).split("\n") if one]

    def remember(self, offer: Offer) -> None:
        """Keep that this was used; it comes up the next time."""
        if offer.name:
            names = [offer.name, *(one for one in self.used if one != offer.name)]
            self._window.settings.keep(_RECENT, "\n".join(names[:_KEPT]))

    def functions(self) -> list[Offer]:
        """All functions that can be used now, of all pages, and files opened before."""
        window = self._window
        names = {one.action: one.name for one in window.menus.keys.bound}
        names |= {one.action: one.name for page in window.pages for one in page.keys.bound}
        titles = {spec.key: spec.title for spec in page_specs()}
        found = []
        for one in window.menus.commands():
            name = names.get(one.action, "")
            place, _, key = name.rpartition(".")
            is_page = place == _TO_PAGE
            found.append(
                Offer(
                    *(titles[key] if is_page else one.text, one.area, one.action.trigger),
                    beside=self._other_words(name),
                    name=name,
                    keys=one.keys,
                    likely=1 if is_page else 0,
                )
            )
        for page in window.pages:
            if page is not window.page:
                area = self.tr("Page {title}").format(title=titles[page.key])
                found += [self._elsewhere(page, one, area, names) for one in page.commands]
        recent = self.tr("Recent file")
        others = (one for one in window.settings.recent_files() if one != window.path)
        return found + [
            Offer(path.stem, recent, partial(window.open_file, path)) for path in others
        ]

    def settings_and_help(self) -> list[Offer]:
        """Return each setting, and each heading of the help texts."""
        if self._words is None:
            self._words = [*self._settings(), *self._help()]
        return self._words

    def things(self, typed: str) -> list[Offer]:
        """What of the file the words mean, and what the pages themselves find."""
        room = self._window.room
        if room is None or not self._window.is_open:
            return []
        from budgetdesk.usecases.quick_search import ENOUGH_LETTERS, quick_search

        if len(typed.strip()) < ENOUGH_LETTERS:
            return []
        meant = room.actions.read(quick_search, typed)
        found = best_first(self._few_things(room), typed)
        if meant is not None:
            found += self._meant(meant)
        known = {one.text for one in found}
        for page in self._window.pages:
            # Bookings are found already, also before their page was shown.
            if page.key != "bookings":
                found += [
                    Offer(one.words, one.kind, partial(self._on_page, page.key, one.show))
                    for one in page.findings(typed)
                    if one.words not in known
                ]
        return found

    # ---------------------------------------------------------------------------------- inside

    def _elsewhere(
        self, page: Page, action: QAction, area: str, names: dict[QAction, str]
    ) -> Offer:
        from budgetdesk.ui.menus import plain

        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        deed = partial(self._on_page, page.key, action.trigger)
        name = names.get(action, "")
        return Offer(
            *(plain(action.text()), area, deed),
            beside=self._other_words(name),
            name=name,
            keys=keys,
        )

    def _on_page(self, key: str, deed: Callable[[], object]) -> None:
        self._window.go(key)
        deed()

    def _other_words(self, name: str) -> str:
        """Return what else people call a function or a page."""
        return {
            "window.back_up": self.tr("backup, safety copy"),
            "window.restore": self.tr("backup, recover"),
            "window.export": self.tr("export, CSV, take along"),
            "window.practise": self.tr("demo, try, practice"),
            "window.resize.1": self.tr("zoom, bigger, magnify"),
            "window.resize.-1": self.tr("zoom, less"),
            "window.shortcuts": self.tr("keyboard, keys"),
            "window.go.today": self.tr("overview, start, does the money last"),
            "window.go.bookings": self.tr("payments, expenses, income, receipts"),
            "window.go.imports": self.tr("bank statement, read in"),
            "window.go.budget": self.tr(
                "grant, agreement, funder, accounts, cost types, assistants, person"
            ),
            "window.go.reports": self.tr("usage report, proof, account"),
            "window.go.deadlines": self.tr("dates, calendar, objection"),
            "window.go.history": self.tr("changes, log, take back"),
            "bookings.reverse": self.tr("Storno, cancel"),
            "reports.hand_out": self.tr("usage report, send, proof"),
            "reports.preview": self.tr("usage report, pages"),
            "reports.save_draft": self.tr("usage report, PDF, paper, printer"),
        }.get(name, "")

    def _settings(self) -> list[Offer]:
        from budgetdesk.ui.settings_dialog import SettingsDialog

        dialog = SettingsDialog(self._window.settings)
        kind = self.tr("Setting")
        found = [
            Offer(
                *(edit.accessibleName(), kind, partial(self._window.menus.settings, key)),
                beside=dialog.choices_of(key),
                name=f"setting.{key}",
            )
            for key, edit in dialog.edits.items()
        ]
        dialog.deleteLater()
        return found

    def _help(self) -> list[Offer]:
        from budgetdesk.ui.help import help_topics

        kind = self.tr("Help")
        return [
            Offer(
                *(one.title, kind, partial(self._window.menus.help_on, one.key, one.title)),
                beside=one.text,
                name=f"help.{one.key}.{one.title}",
                likely=-1,
            )
            for one in help_topics()
            if one.key != "about"
        ]

    def _few_things(self, room: Room) -> list[Offer]:
        if self._few is None:
            from budgetdesk.usecases.quick_search import small_things

            few = room.actions.read(small_things, room.desk.today)
            self._few = [] if few is None else self._few_offers(few)
        return self._few

    def _few_offers(self, few: SmallThings) -> list[Offer]:
        go, accounts = self._window.go, self.tr("Account")
        return [
            *(
                Offer(one.name, accounts, partial(go, "bookings", ("account", int(one.id))))
                for one in few.accounts
            ),
            *(
                Offer(
                    *(one.name, self.tr("Template")),
                    partial(go, "bookings", ("template", int(one.id))),
                )
                for one in few.templates
            ),
            *(
                Offer(one.name, self.tr("Funder"), partial(go, "budget", "funders"))
                for one in few.funders
            ),
            *(
                Offer(
                    *(one.name, self.tr("Share of the budget")),
                    partial(go, "budget", ("teilbudget", int(one.id))),
                    beside=one.code,
                )
                for one in few.teilbudgets
            ),
            *(
                Offer(
                    *(self._deadline(one), self.tr("Deadline")),
                    partial(go, "deadlines", one.id),
                )
                for one in few.deadlines
            ),
        ]

    def _deadline(self, row: DeadlineRow) -> str:
        return f"{day_text(row.deadline.on)}  {row.kind_words}: {row.about}"

    def _meant(self, meant: Meant) -> list[Offer]:
        go = self._window.go
        people = [
            Offer(one.name or one.short, self.tr("Person"), partial(go, "bookings", one))
            for one in meant.people
        ]
        bookings = [
            Offer(
                f"{day_text(one.on)}  {one.payee or one.text}  {money_text(one.amount)}",
                *(self.tr("Booking"), partial(go, "bookings", int(one.id))),
            )
            for one in meant.bookings
        ]
        reports = [
            Offer(
                f"{one.title}  {period_text(DateRange(one.first, one.last))}",
                *(self.tr("Report"), partial(go, "reports", ("handed_report", int(one.id)))),
            )
            for one in meant.reports
        ]
        receipts = [
            Offer(
                self.tr("Receipt {number}  {title}").format(
                    number=receipt.number, title=receipt.title or receipt.file_name
                ),
                *(self.tr("Receipt"), partial(go, "bookings", int(booking))),
            )
            for receipt, booking in meant.receipts
        ]
        return [*people, *reports, *bookings, *receipts]
