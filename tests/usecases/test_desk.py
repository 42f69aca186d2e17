"""Every deed wholly or not at all; back step by step, and forth again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from budgetdesk.kernel.errors import Cancelled, NotAllowed, NotFound, StoreUnavailable, Unavailable
from budgetdesk.kernel.money import Money
from budgetdesk.ledger.accounts import Account, StatedBalance
from budgetdesk.ledger.bookings import Booking
from budgetdesk.ledger.ids import PartId, StatedBalanceId
from budgetdesk.storage import checks
from budgetdesk.storage.journal import ChangeKind, Label
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.store import Store
from budgetdesk.storage.work import Work
from budgetdesk.usecases import desk as desk_module
from budgetdesk.usecases.desk import Desk
from tests.storage.builders import (
    Rows,
    a_booking,
    a_part,
    add_account,
    add_booking,
    record_rows,
)

SOMETHING = Label.of("something")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Desk(Store.create(tmp_path / "case.budget")) as one:
        yield one


def rows(desk: Desk) -> Rows:
    """Every row of every record, as it stands in the file."""
    return record_rows(desk.store._raw)


def reopened(desk: Desk) -> Desk:
    desk.store.changed = False
    desk.close()
    return Desk(Store.open(desk.store.path))


def faults_of(desk: Desk) -> tuple[object, ...]:
    found = desk.read(lambda reader: checks.faults(reader.connection))
    return (*found, *desk.store.integrity_faults())


# ------------------------------------------------------------------------------ any sequence

Deed = Callable[[Work, int], object]


def _new_account(work: Work, seed: int) -> object:
    return add_account(work, f"Konto {seed}")


def _new_booking(work: Work, seed: int) -> object:
    accounts = work.all(Account)
    if not accounts:
        return add_account(work)
    account = accounts[seed % len(accounts)]
    cents = [100 + seed % 50] * (seed % 4)
    return work.add(a_booking(account, *map(a_part, cents), cents=sum(cents)))


def _new_parts(work: Work, seed: int) -> object:
    """Keep one part, change another, drop the rest, add two."""
    bookings = work.all(Booking)
    if not bookings:
        return None
    booking = bookings[seed % len(bookings)]
    kept = booking.parts[seed % 2 :][:2]
    changed = [replace(one, amount=Money(seed), note=str(place)) for place, one in enumerate(kept)]
    return work.change(
        replace(booking, text=f"geändert {seed}", parts=(a_part(7), *changed, a_part(8)))
    )


def _other_day(work: Work, seed: int) -> object:
    bookings = work.all(Booking)
    if not bookings:
        return None
    on = date(2026, 1, 1 + seed % 28)
    return work.change(replace(bookings[seed % len(bookings)], on=on, note="verlegt"))


def _remove_booking(work: Work, seed: int) -> object:
    bookings = work.all(Booking)
    if bookings:
        work.remove(bookings[seed % len(bookings)])
    return None


def _state_balance(work: Work, seed: int) -> object:
    accounts = work.all(Account)
    if not accounts:
        return None
    account = accounts[seed % len(accounts)].id
    stated = StatedBalance(StatedBalanceId(0), account, date(2026, 1, 31), Money(seed))
    return work.add(stated)


def _back_and_forth(work: Work, seed: int) -> object:
    """Change one row twice in one deed, and make another that goes at once."""
    account = add_account(work, "kurz")
    work.remove(account)
    accounts = work.all(Account)
    if not accounts:
        return None
    changed = work.change(replace(accounts[0], name=f"erst {seed}"))
    return work.change(replace(changed, name=accounts[0].name if seed % 2 else f"dann {seed}"))


DEEDS: list[Deed] = [
    _new_account,
    _new_booking,
    _new_parts,
    _other_day,
    _remove_booking,
    _state_balance,
    _back_and_forth,
]
SEQUENCES = st.lists(
    st.tuples(st.sampled_from(DEEDS), st.integers(0, 1000)), min_size=1, max_size=12
)


@contextmanager
def a_desk() -> Iterator[Desk]:
    with TemporaryDirectory() as folder:
        desk = Desk(Store.create(Path(folder) / "case.budget"))
        try:
            yield desk
        finally:
            desk.store.changed = False
            desk.close()


def done(desk: Desk, sequence: list[tuple[Deed, int]]) -> list[Rows]:
    """Do the deeds; return the state before them all and after each that did something."""
    states = [rows(desk)]
    for deed, seed in sequence:
        before = len(desk.history())
        desk.run(SOMETHING, deed, seed)
        if len(desk.history()) > before:
            states.append(rows(desk))
    return states


@settings(max_examples=30)
@given(sequence=SEQUENCES, restart=st.booleans())
def test_any_deeds_undone_step_by_step_and_redone_give_every_state_again(
    sequence: list[tuple[Deed, int]], *, restart: bool
) -> None:
    with a_desk() as desk:
        states = done(desk, sequence)
        for wanted in reversed(states[:-1]):
            desk = reopened(desk) if restart else desk  # noqa: PLW2901 - the same file, opened anew
            desk.undo()
            assert rows(desk) == wanted
        with pytest.raises(NotAllowed) as refused:
            desk.undo()
        assert refused.value.reason == "nothing_to_undo"
        for wanted in states[1:]:
            desk = reopened(desk) if restart else desk  # noqa: PLW2901
            desk.redo()
            assert rows(desk) == wanted
        with pytest.raises(NotAllowed) as refused:
            desk.redo()
        assert refused.value.reason == "nothing_to_redo"
        assert faults_of(desk) == ()
        desk.store.changed = False
        desk.close()


@settings(max_examples=30)
@given(sequence=SEQUENCES, steps=st.lists(st.sampled_from(["undo", "redo", "do"]), max_size=20))
def test_undo_and_redo_walk_along_one_line_of_states_whatever_their_order(
    sequence: list[tuple[Deed, int]], steps: list[str]
) -> None:
    with a_desk() as desk:
        states = done(desk, sequence)
        here = len(states) - 1
        for seed, step in enumerate(steps):
            if step == "do":
                desk.run(SOMETHING, _new_account, seed)
                here += 1
                states[here:] = [rows(desk)]
            elif step == "undo" and here > 0:
                desk.undo()
                here -= 1
            elif step == "redo" and here < len(states) - 1:
                desk.redo()
                here += 1
            assert rows(desk) == states[here]
        state = desk.undo_state()
        assert (len(state.undoable), len(state.redoable)) == (here, len(states) - 1 - here)


@settings(max_examples=50)
@given(sequence=SEQUENCES, choice=st.integers(0, 100))
def test_taking_back_an_earlier_deed_restores_its_rows_or_is_refused_and_changes_nothing(
    sequence: list[tuple[Deed, int]], choice: int
) -> None:
    with a_desk() as desk:
        states = done(desk, [(_new_account, 0), *sequence])
        number = 1 + choice % (len(states) - 1)
        if (reason := reason_against(desk, number)) is not None:
            assert reason in {"row_changed_since", "still_referred_to"}
            assert rows(desk) == states[-1]
            assert faults_of(desk) == ()
            return
        touched = differing(states[number - 1], states[number])
        wanted = {key: states[number - 1][key[0]] for key in touched}
        now = rows(desk)
        assert {key: row_of(now, key) for key in touched} == {
            key: row_of({key[0]: table}, key) for key, table in wanted.items()
        }
        assert differing(states[-1], now) == touched
        assert faults_of(desk) == ()
        desk.redo()
        assert rows(desk) == states[-1]


def reason_against(desk: Desk, number: int) -> str | None:
    """Take a change back; return why that was refused, or None where it was done."""
    try:
        desk.take_back(number)
    except NotAllowed as refused:
        return refused.reason
    return None


def row_of(state: Rows, key: tuple[str, object]) -> tuple[object, ...] | None:
    name, number = key
    return next((row for row in state[name] if row[0] == number), None)


def differing(one: Rows, other: Rows) -> set[tuple[str, object]]:
    """Table and id of each row that is not the same in both states."""
    return {
        (name, row[0])
        for name in one
        for row in {*one[name], *other[name]}
        if (row in one[name]) != (row in other[name])
    }


@settings(max_examples=30)
@given(sequence=SEQUENCES)
def test_a_number_is_never_given_twice(sequence: list[tuple[Deed, int]]) -> None:
    with a_desk() as desk:
        given_before: set[tuple[str, object]] = set()
        for seed, (deed, number) in enumerate(sequence):
            before = numbers(desk)
            desk.run(SOMETHING, deed, number)
            new = numbers(desk) - before
            assert not new & given_before
            given_before |= new
            if seed % 3 == 2 and desk.undo_state().undoable:
                desk.undo()
                # What comes next is a new deed; the numbers of the undone one stay used.
                desk = reopened(desk)  # noqa: PLW2901
        desk.store.changed = False
        desk.close()


def numbers(desk: Desk) -> set[tuple[str, object]]:
    return {(name, row[0]) for name, table in rows(desk).items() for row in table}


# ------------------------------------------------------------------------------ single deeds


def hand_out(work: Work) -> None:
    """Something that leaves the house."""
    add_account(work, "übergeben")
    work.make_final()


def test_a_deed_that_raises_leaves_nothing(desk: Desk) -> None:
    account = desk.run(SOMETHING, add_account)
    before = (rows(desk), desk.history())

    def breaks_off(work: Work) -> None:
        work.change(replace(account, name="anders"))
        add_booking(work, account)
        raise KeyError(account.id)

    with pytest.raises(KeyError):
        desk.run(SOMETHING, breaks_off)
    assert (rows(desk), desk.history()) == before
    assert desk.run(SOMETHING, add_booking, account).id == 1


def test_a_deed_that_changes_nothing_leaves_no_trace(desk: Desk) -> None:
    account = desk.run(SOMETHING, add_account)
    desk.run(SOMETHING, lambda work: work.change(account))
    assert [head.id for head in desk.history()] == [1]


def test_undo_passes_over_a_deed_that_came_to_nothing(desk: Desk) -> None:
    desk.run(SOMETHING, add_account)
    desk.run(SOMETHING, lambda work: work.remove(add_account(work, "kurz")))
    desk.undo()
    desk.undo()
    assert rows(desk)["account"] == []


def test_undo_stops_at_what_left_the_house(desk: Desk) -> None:
    desk.run(SOMETHING, add_account)
    desk.run(Label.of("hand_out"), hand_out)
    after = rows(desk)
    with pytest.raises(NotAllowed) as refused:
        desk.undo()
    assert refused.value.reason == "undo_stops_at_final"
    for number in (1, 2):
        with pytest.raises(NotAllowed) as refused:
            desk.take_back(number)
        assert refused.value.reason == "cannot_take_back"
    assert rows(desk) == after
    desk.run(SOMETHING, add_account, "danach")
    desk.undo()
    assert rows(desk) == after


def test_a_final_deed_cannot_be_undone_after_a_restart_either(desk: Desk) -> None:
    desk.run(Label.of("hand_out"), hand_out)
    again = reopened(desk)
    state = again.undo_state()
    assert state.undoable == ()
    assert state.barrier is not None
    assert state.barrier.label.code == "hand_out"
    again.close()


def test_a_new_deed_ends_what_could_be_redone(desk: Desk) -> None:
    desk.run(SOMETHING, add_account)
    desk.undo()
    desk.run(SOMETHING, add_account, "anderes")
    with pytest.raises(NotAllowed) as refused:
        desk.redo()
    assert refused.value.reason == "nothing_to_redo"


def test_taking_back_what_others_refer_to_is_refused_whole(desk: Desk) -> None:
    account = desk.run(SOMETHING, add_account)
    desk.run(SOMETHING, add_booking, account)
    before = (rows(desk), desk.history())
    with pytest.raises(NotAllowed) as refused:
        desk.take_back(1)
    assert refused.value.reason == "still_referred_to"
    assert (rows(desk), desk.history()) == before


def test_taking_back_an_unknown_change_says_so(desk: Desk) -> None:
    with pytest.raises(NotFound):
        desk.take_back(5)


def test_undo_refuses_to_build_on_a_journal_that_was_tampered_with(desk: Desk) -> None:
    account = desk.run(SOMETHING, add_account)
    desk.run(SOMETHING, lambda work: work.change(replace(account, name="Neu")))
    desk.store._raw.execute("DROP TRIGGER journal_is_not_changed")
    desk.store._raw.execute(
        """UPDATE journal SET before = replace(before, 'Girokonto', 'Tresor') WHERE id = 2"""
    )
    before = rows(desk)
    with pytest.raises(StoreUnavailable) as refused:
        desk.undo()
    assert refused.value.why is Unavailable.DAMAGED
    assert rows(desk) == before


def test_the_pages_hear_which_tables_a_change_touched(tmp_path: Path) -> None:
    heard: list[frozenset[str]] = []
    with Desk(Store.create(tmp_path / "case.budget"), changed=heard.append) as desk:
        account = desk.run(SOMETHING, add_account)
        desk.run(SOMETHING, add_booking, account)
        desk.undo()
        desk.redo()
        with pytest.raises(NotFound):
            desk.run(SOMETHING, lambda work: work.one(Booking, 99))
    assert heard == [
        frozenset({"account"}),
        frozenset({"booking", "part"}),
        frozenset({"booking", "part"}),
        frozenset({"booking", "part"}),
    ]


def test_a_history_read_ahead_in_portions_is_the_whole_history(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("Giro", "Kasse", "Sparbuch"):
        desk.run(SOMETHING, add_account, name)
    whole = desk.history()
    desk._heads = ()
    monkeypatch.setattr(desk_module, "_AHEAD", 2)
    assert [desk.read_ahead(), len(desk._heads)] == [True, 2]
    while desk.read_ahead():
        pass
    assert desk._heads == whole


def many_accounts(work: Work) -> None:
    for number in range(1_200):
        add_account(work, f"Konto {number}")


def test_a_long_reading_turns_to_the_user_who_may_ask_meanwhile(desk: Desk) -> None:
    desk.run(SOMETHING, many_accounts)
    asked: list[int] = []

    def ask() -> None:
        asked.append(len(desk.read_long(Reader.all, Account)))
        assert desk.read_ahead()

    @contextmanager
    def waiting() -> Iterator[Callable[[], None]]:
        yield ask

    desk.patience = waiting
    assert len(desk.read_long(Reader.all, Account)) == 1_200
    assert asked == [1_200, 1_200]
    assert len(desk.read(Reader.all, Account)) == 1_200


def test_a_long_reading_can_be_called_off(desk: Desk) -> None:
    desk.run(SOMETHING, many_accounts)

    def call_off() -> None:
        raise Cancelled

    @contextmanager
    def waiting() -> Iterator[Callable[[], None]]:
        yield call_off

    desk.patience = waiting
    with pytest.raises(Cancelled):
        desk.read_long(Reader.all, Account)
    assert len(desk.read(Reader.all, Account)) == 1_200


def test_while_a_change_is_made_nothing_is_read_ahead(desk: Desk) -> None:
    def change(work: Work) -> bool:
        add_account(work)
        return desk.read_ahead()

    assert desk.run(SOMETHING, change)
    assert len(desk.history()) == 1


def test_the_history_says_who_did_what_when(tmp_path: Path) -> None:
    noon = datetime(2026, 11, 21, 12, 30, tzinfo=UTC)
    with Desk(Store.create(tmp_path / "a.budget"), who="Erika", clock=lambda: noon) as desk:
        desk.run(Label.of("new_account", name="Girokonto", number=1), add_account)
        desk.undo()
        first, second = desk.history()
        changes = desk.changes_of(1)
    assert (first.label.code, first.who) == ("new_account", "Erika")
    assert first.label.data == (("name", "Girokonto"), ("number", "1"))
    assert first.at == "2026-11-21T12:30:00+00:00"
    assert first.kind is ChangeKind.DO
    assert (second.kind, second.target, second.previous) == (ChangeKind.UNDO, 1, first.hash)
    assert [(one.table, one.row_id, one.before) for one in changes] == [("account", 1, None)]


def test_parts_come_back_in_the_order_in_which_they_were_given(desk: Desk) -> None:
    account = desk.run(SOMETHING, add_account)
    booking = desk.run(
        SOMETHING, lambda work: work.add(a_booking(account, *map(a_part, (1, 2, 3)), cents=6))
    )
    first, second, third = booking.parts
    changed = desk.run(
        SOMETHING,
        lambda work: work.change(replace(booking, parts=(third, a_part(9), first))),
    )
    assert [part.amount.cents for part in changed.parts] == [3, 9, 1]
    assert [part.id for part in changed.parts] == [third.id, PartId(4), first.id]
    assert desk.read(lambda reader: reader.one(Booking, booking.id)) == changed
    assert second not in changed.parts
