"""Entering who takes part, accounts, cost types, grants and agreements."""

from __future__ import annotations

from tests.cli.program import IBAN, Program


def test_the_holder_is_shown_and_changed(begun: Program) -> None:
    begun.say("holder", "--guardian", "Karl Betreuer", "--address", "Weg 1, 12345 Ort")
    assert begun.ask("holder") == {
        "name": "Mara Beispiel",
        "address": "Weg 1, 12345 Ort",
        "land": "NW",
        "local_holiday": "none",
        "guardian": "Karl Betreuer",
        "guardian_address": "",
    }


def test_a_local_holiday_that_the_land_does_not_know_is_refused(begun: Program) -> None:
    refused = begun.ask("holder", "--local-holiday", "augsburg", code=1)
    assert refused["error"] == "invalid"
    assert begun.ask("holder")["local_holiday"] == "none"


def test_only_one_funder_leads(begun: Program) -> None:
    begun.say("funder edit", "Landkreis", "--leads")
    begun.say("funder add", "Kasse", "--kind", "Krankenkasse", "--leads")
    leading = {one["name"]: one["leads"] for one in begun.ask("funder list")["funders"]}
    assert leading == {"Landkreis": False, "Kasse": True}


def test_a_funder_is_renamed_and_keeps_the_rest(begun: Program) -> None:
    begun.say("funder edit", "landkreis", "--rename", "Bezirk", "--contact", "Frau Amt")
    assert begun.ask("funder list")["funders"] == [
        {
            "name": "Bezirk",
            "kind": "eingliederungshilfe",
            "aktenzeichen": "72.30-1",
            "contact": "Frau Amt",
            "address": "",
            "leads": False,
        }
    ]


def test_a_name_is_given_once_whatever_its_case(begun: Program) -> None:
    said = begun.say(
        "teilbudget add", "egh", "--name", "Noch eins", "--funder", "Landkreis", code=1
    )
    assert "„egh“ gibt es schon." in said


def test_a_short_name_that_the_assignment_could_not_read_is_refused(begun: Program) -> None:
    for name in ("a:b", "Privat", "x@y", "OFFEN"):
        said = begun.say("teilbudget add", name, "--name", "T", "--funder", "Landkreis", code=1)
        assert f"„{name}“ geht hier nicht" in said
    begun.say("account add", "Geld: eigenes @ Haus", "--kind", "own")


def test_an_account_is_entered_with_what_was_on_it(begun: Program) -> None:
    added = begun.ask(
        *("account add", "Barkasse", "--kind", "Barkasse"),
        *("--opening", "50,25", "--on", "2026-01-01", "--for", "EGH"),
    )
    assert added == {
        "name": "Barkasse",
        "kind": "cash",
        "iban": "",
        "closed_on": None,
        "note": "",
        "openings": [
            {"on": "2026-01-01", "amount": "50.25", "pot": "teilbudget", "teilbudget": "EGH"}
        ],
    }
    assert begun.ask("history")["changes"][-1]["text"] == "Konto „Barkasse“ gespeichert"


def test_a_wrong_iban_is_refused_and_blanks_in_a_right_one_do_not_matter(begun: Program) -> None:
    assert "ist keine gültige IBAN" in begun.say(
        "account add", "Zweites", "--iban", "DE02 1203 0000 0000 2020 52", code=1
    )
    added = begun.ask("account add", "Zweites", "--iban", "de89 3704 0044 0532 0130 00")
    assert added["iban"] == "DE89370400440532013000"


def test_an_account_is_found_by_its_iban_renamed_and_closed(begun: Program) -> None:
    begun.say("account edit", IBAN, "--rename", "Assistenzkonto", "--note", "bei der DKB")
    closed = begun.ask("account close", "assistenzkonto", "--on", "31.12.2026")
    assert (closed["name"], closed["note"]) == ("Assistenzkonto", "bei der DKB")
    assert closed["closed_on"] == "2026-12-31"


def test_an_account_has_one_opening_for_each_owner_of_its_money(begun: Program) -> None:
    on = ("--on", "2026-01-01")
    begun.say("account opening", "Budgetkonto", "--opening", "100", *on, "--for", "EGH")
    begun.say("account opening", "Budgetkonto", "--opening", "20", *on, "--for", "eigen")
    begun.say("account opening", "Budgetkonto", "--opening", "120", *on, "--for", "EGH")
    openings = begun.ask("account list")["accounts"][0]["openings"]
    assert [(one["pot"], one["amount"]) for one in openings] == [
        ("teilbudget", "120.00"),
        ("own", "20.00"),
    ]


def test_money_of_which_it_is_open_whose_it_is_is_asked_for_and_assigned(begun: Program) -> None:
    said = begun.say("account add", "Zweitkonto", "--opening", "250", "--on", "2026-01-01")
    assert "Noch offen: Wessen Geld waren die 250,00 €?" in said
    assert "--opening 250,00 --on 01.01.2026 --for EGH" in said
    begun.say(
        *("account opening", "Zweitkonto", "--opening", "250,00"),
        *("--on", "01.01.2026", "--for", "EGH"),
    )
    (account,) = [
        one for one in begun.ask("account list")["accounts"] if one["name"] != "Budgetkonto"
    ]
    assert [(one["pot"], one["amount"]) for one in account["openings"]] == [
        ("teilbudget", "250.00")
    ]


def test_an_opening_on_another_day_is_refused(begun: Program) -> None:
    begun.say("account opening", "Budgetkonto", "--opening", "100", "--on", "2026-01-01")
    said = begun.say(
        "account opening", "Budgetkonto", "--opening", "90", "--on", "2026-02-01", code=1
    )
    assert "schon einen Anfangsbestand vom 01.01.2026" in said


def test_a_stated_balance_shows_the_difference_to_what_is_booked(begun: Program) -> None:
    begun.book("100", "2026-01-05")
    stated = begun.ask("account stated", "Budgetkonto", "110,50", "--on", "2026-01-31")
    assert stated == {
        "account": "Budgetkonto",
        "on": "2026-01-31",
        "stated": "110.50",
        "computed": "100.00",
        "difference": "10.50",
    }
    account = begun.ask("balance")["accounts"][0]
    assert account["differences"] == [
        {"first_seen": "2026-01-31", "agreed_until": None, "amount": "10.50"}
    ]
    again = begun.ask("account stated", "Budgetkonto", "100", "--on", "2026-01-31")
    assert again["difference"] == "0.00"


def test_cost_types_are_added_changed_and_retired(begun: Program) -> None:
    begun.say("cost-type add", "reise", "--name", "Reisekosten")
    begun.say("cost-type edit", "reise", "--rename", "fahrten", "--name", "Fahrten zur Therapie")
    begun.say("cost-type retire", "bank")
    listed = {one["code"]: one for one in begun.ask("cost-type list")["cost_types"]}
    assert listed["fahrten"]["name"] == "Fahrten zur Therapie"
    assert listed["fahrten"]["kind"] == "spending"
    assert "bank" not in listed
    everything = begun.ask("cost-type list", "--all")["cost_types"]
    assert [one["code"] for one in everything if one["retired"]] == ["bank"]
    begun.say("cost-type retire", "bank", "--back")
    assert "bank" in {one["code"] for one in begun.ask("cost-type list")["cost_types"]}


def test_a_grant_is_entered_with_all_that_its_letter_says(begun: Program) -> None:
    added = begun.ask(
        *("grant add", "EGH", "--from", "2026-01-01", "--to", "2026-12-31"),
        *("--amount", "5040", "--own-contribution", "12,50", "--hours", "120"),
        *("--amount-from", "2026-07-01", "5250,00", "--hours-from", "2026-09-01", "125:30"),
        *("--one-off", "2026-05-04", "600", "Schulung", "--payment-day", "3"),
        *("--rhythm", "3", "--in-arrears", "--after-check", "--posted", "2025-12-12"),
        *("--served", "2025-12-15", "--review", "2026-10-15", "--decided", "2025-12-10"),
        *("--aktenzeichen", "72.30-1/26", "--note", "zweite Seite lesen"),
    )
    assert added == {
        "id": 1,
        "teilbudget": "EGH",
        "valid_from": "2026-01-01",
        "valid_to": "2026-12-31",
        "payment_day": 3,
        "rhythm_months": 3,
        "in_advance": False,
        "next_after_check": True,
        "decided_on": "2025-12-10",
        "posted_on": "2025-12-12",
        "served_on": "2025-12-15",
        "review_on": "2026-10-15",
        "aktenzeichen": "72.30-1/26",
        "note": "zweite Seite lesen",
        "amounts": [
            {
                "from": "2026-01-01",
                "amount": "5040.00",
                "own_contribution": "12.50",
                "minutes": 7200,
            },
            {
                "from": "2026-07-01",
                "amount": "5250.00",
                "own_contribution": "12.50",
                "minutes": 7200,
            },
            {
                "from": "2026-09-01",
                "amount": "5250.00",
                "own_contribution": "12.50",
                "minutes": 7530,
            },
        ],
        "one_offs": [{"on": "2026-05-04", "amount": "600.00", "purpose": "Schulung"}],
    }


def test_a_grant_is_changed_only_where_the_user_says_so(begun: Program) -> None:
    begun.say(
        *("grant add", "EGH", "--from", "2026-01-01", "--to", "2026-12-31", "--amount", "1000"),
        *("--amount-from", "2026-07-01", "1100", "--one-off", "2026-05-04", "600", "Schulung"),
    )
    changed = begun.ask("grant edit", 1, "--to", "2026-09-30", "--amount", "1050")
    assert [one["amount"] for one in changed["amounts"]] == ["1050.00", "1100.00"]
    assert changed["valid_to"] == "2026-09-30"
    assert len(changed["one_offs"]) == 1
    begun.say("grant edit", 1, "--without-one-offs")
    assert begun.ask("grant list", "--teilbudget", "egh")["grants"][0]["one_offs"] == []


def test_a_grant_with_all_its_mistakes_is_refused_at_once(begun: Program) -> None:
    said = begun.say(
        *("grant add", "EGH", "--from", "2026-12-31", "--to", "2026-01-01"),
        *("--amount", "100", "--payment-day", "40"),
        code=1,
    )
    assert "endet, bevor er beginnt" in said
    assert "Zahltag 40" in said
    assert begun.ask("grant list")["grants"] == []


def test_grants_that_overlap_are_pointed_out_and_one_can_be_removed(begun: Program) -> None:
    for _ in range(2):
        begun.say("grant add", "EGH", "--from", "2026-01-01", "--to", "2026-12-31", "--amount", 10)
    doubts = begun.ask("grant list")["doubts"]
    assert [one["code"] for one in doubts] == ["grants_overlap"]
    assert begun.ask("grant remove", 2) == {"removed": 2}
    assert begun.ask("grant list")["doubts"] == []


def test_every_clause_of_an_agreement_can_be_entered_and_is_explained(begun: Program) -> None:
    stored = begun.ask(
        *("agreement set", "EGH", "--from", "2026-01-01", "--to", "2027-12-31"),
        *("--proof", "full", "--every", "half_year", "--due-days", "30"),
        *("--receipts-from", "50", "--flat-rate", "regie", "--per-assistant"),
        *("--purpose", "lohn", "--purpose", "regie", "--carry-over", "2 Monate"),
        *("--carry-over-when", "year", "--above", "agency_decides", "--illness", "1.500,00"),
        *("--cover", "20%", "--plan", "lohn", "4000", "--plan", "regie", "150"),
        *("--bound", "Resturlaub", "800", "--own-account", "--signed", "2025-12-20"),
        *("--signature", "Mara Beispiel", "--review", "2026-10-15"),
        *("--notice", "drei Monate", "--goal", "Allein wohnen"),
    )
    sentences = stored.pop("sentences")
    assert stored == {
        "id": 1,
        "teilbudget": "EGH",
        "valid_from": "2026-01-01",
        "valid_to": "2027-12-31",
        "proof_mode": "full",
        "proof_period": "half_year",
        "due_days": 30,
        "signed_on": "2025-12-20",
        "goals": ["Allein wohnen"],
        "purposes": ["lohn", "regie"],
        "flat_rates": ["regie"],
        "receipt_threshold": "50.00",
        "own_account": True,
        "per_assistant": True,
        "signatures": ["Mara Beispiel"],
        "carry_over": {
            "basis": "months_of_budget",
            "value": "2",
            "when": "year",
            "above": "agency_decides",
        },
        "illness_reserve": "fixed_amount",
        "illness_amount": "1500.00",
        "mutual_cover": "percent",
        "mutual_percent": "20",
        "plan": [
            {"cost_type": "lohn", "per_month": "4000.00"},
            {"cost_type": "regie", "per_month": "150.00"},
        ],
        "review_on": "2026-10-15",
        "notice": "drei Monate",
        "bound": [{"name": "Resturlaub", "amount": "800.00"}],
    }
    assert sentences["carry_over"] == (
        "Stehen bleiben dürfen 2 Monatsbudgets. Gemessen wird: jedes Jahr."
        " Über das, was darüber liegt, entscheidet der Leistungsträger."
    )
    assert set(sentences) == {
        "validity",
        "proof",
        "purposes",
        "carry_over",
        "illness",
        "cover",
        "plan",
        "bound",
        "goals",
        "other",
    }


def test_nothing_about_money_that_may_stay_is_assumed(begun: Program) -> None:
    stored = begun.ask(
        "agreement set", "EGH", "--from", "2026-01-01", "--proof", "list", "--every", "year"
    )
    assert stored["carry_over"] is None
    assert stored["due_days"] is None
    said = begun.say("agreement show", "EGH")
    assert "Was am Ende stehen bleiben darf, ist noch nicht eingetragen" in said
    assert "wann der Nachweis fällig ist, ist noch nicht eingetragen" in said.replace("\n  ", " ")


def test_one_clause_is_changed_and_the_others_stay(begun: Program) -> None:
    begun.agree()
    begun.say("agreement set", "EGH", "--carry-over", "500,00 €", "--receipts-from", "immer")
    stored = begun.ask("agreement show")["agreements"]
    assert len(stored) == 1
    assert stored[0]["carry_over"] == {
        "basis": "fixed_amount",
        "value": "500.00",
        "when": "quarter",
        "above": "flag",
    }
    assert stored[0]["receipt_threshold"] is None
    assert stored[0]["due_days"] == 42


def test_a_new_agreement_needs_the_earlier_one_to_end(begun: Program) -> None:
    begun.agree()
    new = ("agreement set", "EGH", "--from", "2026-07-01", "--proof", "list", "--every", "year")
    assert "gilt schon eine Zielvereinbarung ab 01.01.2026" in begun.say(*new, code=1)
    begun.say("agreement set", "EGH", "--from", "2026-01-01", "--to", "2026-06-30")
    begun.say(*new)
    assert len(begun.ask("agreement show")["agreements"]) == 2


def test_a_first_agreement_says_what_it_lacks(begun: Program) -> None:
    said = begun.say("agreement set", "EGH", "--from", "2026-01-01", code=2)
    assert "fehlt: --proof, --every" in said
