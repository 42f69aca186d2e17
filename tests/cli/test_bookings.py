"""Recording, assigning, finding, correcting and removing bookings."""

from __future__ import annotations

import pytest

from tests.cli.program import Program


def test_a_booking_is_split_and_one_part_takes_what_is_left(begun: Program) -> None:
    number = begun.book("-1300", "2026-01-30")
    parts = begun.ask(
        *("assign", number, "--to", "EGH:lohn:1200,00@anna#Januar"),
        *("--to", "privat:20", "--to", "eigen"),
    )["booking"]["parts"]
    assert parts == [
        {
            "amount": "-1200.00",
            "pot": "teilbudget",
            "teilbudget": "EGH",
            "cost_type": "lohn",
            "assistant": "anna",
            "note": "Januar",
        },
        {
            "amount": "-20.00",
            "pot": "private",
            "teilbudget": None,
            "cost_type": None,
            "assistant": None,
            "note": "",
        },
        {
            "amount": "-80.00",
            "pot": "own",
            "teilbudget": None,
            "cost_type": "eigenbeitrag",
            "assistant": None,
            "note": "",
        },
    ]


def test_parts_that_do_not_add_up_are_refused_with_the_rest(begun: Program) -> None:
    number = begun.book("-100", "2026-01-30")
    said = begun.say("assign", number, "--to", "EGH:lohn:60", "--to", "privat:30", code=1)
    assert "offen sind −10,00 €" in said


@pytest.mark.parametrize(
    ("to", "reason"),
    [
        (("EGH",), "fehlt die Kostenart"),
        (("EGH:lohn", "privat"), "Nur ein Teil darf ohne Betrag bleiben"),
        (("XYZ:lohn",), "Ein Teilbudget „XYZ“ gibt es nicht"),
        (("EGH:löhne",), "Eine Kostenart „löhne“ gibt es nicht"),
        (("EGH:lohn@berta",), "Eine Assistenzperson „berta“ gibt es nicht"),
    ],
)
def test_an_assignment_that_cannot_be_meant_is_refused(
    begun: Program, to: tuple[str, ...], reason: str
) -> None:
    number = begun.book("-100", "2026-01-30")
    words = [word for one in to for word in ("--to", one)]
    assert reason in begun.say("assign", number, *words, code=1)
    assert begun.ask("bookings")["bookings"][0]["assigned"] is False


def test_an_assignment_is_taken_back_with_offen(begun: Program) -> None:
    number = begun.book("-100", "2026-01-30", "EGH:lohn")
    assert begun.ask("assign", number, "--to", "offen")["booking"]["assigned"] is False


def test_assign_says_what_it_needs(begun: Program) -> None:
    assert "--accept-proposals" in begun.say("assign", code=2)


def test_bookings_are_found_by_what_the_user_knows_of_them(begun: Program) -> None:
    wage = begun.book("-100", "2026-01-30", "EGH:lohn@anna", payee="Anna Muster")
    mixed = begun.book("-50", "2026-02-10", "EGH:sv:30", "privat", payee="Kasse")
    income = begun.book("500", "2026-02-20", "EGH:rate", payee="Landkreis")
    open_one = begun.book("-7", "2026-03-01", payee="Bäcker")

    def found(*words: str) -> list[int]:
        return [one["id"] for one in begun.ask("bookings", *words)["bookings"]]

    assert found() == [wage, mixed, income, open_one]
    assert found("--period", "2026-02") == [mixed, income]
    assert found("--period", "2026-02-15..2026-03-31") == [income, open_one]
    assert found("--cost-type", "sv") == [mixed]
    assert found("--teilbudget", "egh") == [wage, mixed, income]
    assert found("--assistant", "anna") == [wage]
    assert found("--pot", "privat") == [mixed]
    assert found("--text", "muster anna") == [wage]
    assert found("--unassigned") == [open_one]
    assert found("--without-receipt") == [wage, mixed]
    assert found("--account", "Budgetkonto", "--last", "2") == [income, open_one]
    sums = begun.ask("bookings", "--teilbudget", "EGH")["sums"]
    assert sums == {"count": 3, "received": "500.00", "paid": "-130.00", "balance": "370.00"}


def test_a_transfer_is_neither_income_nor_spending(begun: Program) -> None:
    begun.say("account add", "Barkasse", "--kind", "cash")
    begun.book("100", "2026-01-02", "EGH:rate")
    moved = begun.ask("transfer", "30,00", "--from", "Budgetkonto", "--to", "Barkasse")["bookings"]
    assert [one["amount"] for one in moved] == ["-30.00", "30.00"]
    assert begun.ask("bookings")["sums"]["balance"] == "100.00"
    accounts = {one["name"]: one["balance"] for one in begun.ask("balance")["accounts"]}
    assert accounts == {"Budgetkonto": "70.00", "Barkasse": "30.00"}


def test_a_withdrawal_from_the_bank_is_marked_as_transfer(begun: Program) -> None:
    begun.say("account add", "Barkasse", "--kind", "cash")
    number = begun.book("-50", "2026-01-02")
    answer = begun.ask("mark-transfer", number, "--other", "Barkasse")
    booking, side = answer["booking"], answer["other_side"]
    assert (booking["kind"], booking["transfer_account"]) == ("transfer", "Barkasse")
    assert (side["account"], side["amount"], side["on"]) == ("Barkasse", "50.00", "2026-01-02")
    accounts = {one["name"]: one["balance"] for one in begun.ask("balance")["accounts"]}
    assert accounts == {"Budgetkonto": "-50.00", "Barkasse": "50.00"}
    said = begun.say("mark-transfer", number, "--other", "Budgetkonto", code=1)
    assert "zwei verschiedene Konten" in said


def test_the_other_side_of_a_bank_account_is_left_to_its_statement(begun: Program) -> None:
    begun.say("account add", "Zweitkonto", "--iban", "DE89370400440532013000")
    number = begun.book("-50", "2026-01-02")
    assert begun.ask("mark-transfer", number, "--other", "Zweitkonto")["other_side"] is None
    there = begun.ask("book", "50", "--account", "Zweitkonto", "--on", "2026-01-03")["booking"]
    met = begun.ask("mark-transfer", there["id"], "--other", "Budgetkonto")["other_side"]
    assert met["id"] == number


def test_both_sides_of_a_transfer_are_removed_together(begun: Program) -> None:
    begun.say("account add", "Barkasse", "--kind", "cash")
    moved = begun.ask("transfer", "30", "--from", "Budgetkonto", "--to", "Barkasse")["bookings"]
    begun.say("remove", moved[1]["id"])
    assert begun.ask("bookings")["bookings"] == []


def test_a_booking_is_put_right_while_its_period_is_open(begun: Program) -> None:
    number = begun.book("-50", "2026-01-02", "EGH:lohn")
    changed = begun.ask(
        "change", number, "--amount", "-55,00", "--on", "2026-01-03", "--payee", "Berta"
    )["booking"]
    assert (changed["amount"], changed["on"], changed["payee"]) == ("-55.00", "2026-01-03", "Berta")
    assert changed["parts"][0]["amount"] == "-55.00"


def test_a_removed_booking_comes_back_with_undo(begun: Program) -> None:
    number = begun.book("-50", "2026-01-02")
    assert begun.ask("remove", number) == {"removed": number}
    assert begun.ask("bookings")["bookings"] == []
    begun.say("undo")
    assert [one["id"] for one in begun.ask("bookings")["bookings"]] == [number]
    assert "gibt es nicht" in begun.say("remove", 99, code=1)


def test_a_storno_stands_beside_the_booking_and_can_be_done_once(begun: Program) -> None:
    number = begun.book("-50", "2026-01-02", "EGH:lohn")
    storno = begun.ask("storno", number, "--reason", "doppelt erfasst")["booking"]
    assert (storno["amount"], storno["reverses"]) == ("50.00", number)
    assert begun.ask("bookings")["sums"]["balance"] == "0.00"
    assert "gibt es schon ein Storno" in begun.say("storno", number, "--reason", "noch mal", code=1)
    assert "gibt es ein Storno" in begun.say("remove", number, code=1)


def test_a_rule_is_learned_listed_changed_and_removed(begun: Program) -> None:
    begun.say("rules add", "Drogerie Markt", "--to", "EGH:hilfsmittel")
    changed = begun.ask("rules edit", 1, "--words", "Drogerie", "--to", "privat")
    assert changed == {
        "id": 1,
        "iban": "",
        "name": "",
        "words": "Drogerie",
        "incoming": False,
        "pot": "private",
        "teilbudget": None,
        "cost_type": None,
        "times": 1,
        "learned": False,
    }
    assert "Wörter Drogerie" in begun.say("rules list")
    assert begun.ask("rules remove", 1) == {"removed": 1}


def test_standing_bookings_are_listed_when_due_and_booked_once(begun: Program) -> None:
    begun.say(
        *("standing add", "-150", "--account", "Budgetkonto", "--first", "2026-01-31"),
        *("--payee", "Regie", "--to", "EGH:regie"),
    )
    due = begun.ask("standing due")["due"]
    assert [one["on"] for one in due] == ["2026-01-31", "2026-02-28", "2026-03-31"]
    booked = begun.ask("standing book")
    assert len(booked["booked"]) == 3
    assert begun.ask("standing due")["due"] == []
    assert begun.ask("bookings", "--cost-type", "regie")["sums"]["paid"] == "-450.00"
    assert begun.ask("standing list")["standing"][0]["done_until"] == "2026-03-31"


def test_a_due_booking_is_skipped_and_a_standing_one_ended(begun: Program) -> None:
    begun.say(
        *("standing add", "-150", "--account", "Budgetkonto", "--first", "2026-03-01"),
        *("--payee", "Regie", "--to", "EGH:regie"),
    )
    skipped = begun.ask("standing book", "--skip", "--only", 1)
    assert (skipped["booked"], skipped["skipped"]) == ([], True)
    assert begun.ask("bookings")["bookings"] == []
    begun.say("standing end", 1, "--on", "2026-03-15")
    assert begun.ask("standing due", "--today", "2027-01-01")["due"] == []


def test_a_standing_booking_of_nothing_is_refused(begun: Program) -> None:
    said = begun.say(
        *("standing add", "0", "--account", "Budgetkonto", "--first", "2026-03-01"),
        *("--payee", "Regie", "--to", "EGH:regie", "--until", "2026-02-01"),
        code=1,
    )
    assert "Der Betrag ist null" in said
    assert "endet, bevor sie beginnt" in said


def test_a_template_is_kept_used_renamed_and_removed(begun: Program) -> None:
    begun.say(
        *("template add", "Vertretung", "--account", "Budgetkonto", "--payee", "Anna"),
        *("--to", "EGH:lohn:70", "--to", "privat:30", "--shares"),
    )
    listed = begun.ask("template list")["templates"]
    assert [(one["name"], one["amount"], one["by_shares"]) for one in listed] == [
        ("Vertretung", None, True)
    ]
    booking = begun.ask("template use", "vertretung", "250", "--on", "2026-03-05")["booking"]
    assert (booking["amount"], booking["payee"]) == ("-250.00", "Anna")
    assert [part["amount"] for part in booking["parts"]] == ["-175.00", "-75.00"]
    assert "hat keinen festen Betrag" in begun.say("template use", "Vertretung", code=1)
    assert begun.ask("template rename", "Vertretung", "Springer")["name"] == "Springer"
    assert begun.ask("template remove", "Springer") == {"removed": "Springer"}
    assert "Eine Vorlage „Springer“ gibt es nicht." in begun.say("template use", "Springer", code=1)


def test_a_template_from_a_booking_proposes_its_amount(begun: Program) -> None:
    begun.say("book", "-12,50", "--account", "Budgetkonto", "--payee", "Bäcker", "--to", "privat")
    assert "-12,50" in begun.say("template add", "Brot", "--booking", 1).replace("−", "-")
    booking = begun.ask("template use", "Brot")["booking"]
    assert (booking["amount"], booking["parts"][0]["pot"]) == ("-12.50", "private")
    other = begun.ask("template use", "Brot", "8")["booking"]
    assert [part["amount"] for part in other["parts"]] == ["-8.00"]
