"""The CSV files of the banks: one own small file for each layout."""

from __future__ import annotations

from datetime import date

import pytest

from budgetdesk.bankfiles.csv_profile import shipped_profiles
from budgetdesk.bankfiles.model import Balance, Entry, Reconciles, Statement
from budgetdesk.kernel.errors import FileNotUnderstood
from budgetdesk.kernel.money import Money
from tests.bankfiles.reading import (
    ASSISTANT_IBAN,
    FILES,
    FUNDER_IBAN,
    OWN_IBAN,
    SHOP_IBAN,
    own_file,
    own_statement,
    read_text,
)

# Format, then for each entry: day, amount, name, booked.
FOUND: dict[str, tuple[str, list[tuple[str, str, str, bool]]]] = {
    "sparkasse_v2.csv": (
        "CSV Sparkasse CAMT",
        [
            ("2026-03-31", "-99.00", "Strom AG", False),
            ("2026-03-02", "2100.00", "Landschaftsverband Nord", True),
        ],
    ),
    "sparkasse_v8.csv": (
        "CSV Sparkasse CAMT",
        [
            ("2026-03-02", "2100.00", "Landschaftsverband Nord", True),
            ("2026-03-03", "-20.15", "Markt am Platz", True),
        ],
    ),
    "sparkasse_mt940.csv": ("CSV Sparkasse MT940", [("2026-03-04", "-29.99", "Verein", True)]),
    "volksbank.csv": (
        "CSV Volksbank",
        [
            ("2026-03-31", "-6.00", "", True),
            ("2026-03-03", "-19.20", "Apotheke am Markt", True),
            ("2026-03-02", "2100.00", "Landschaftsverband Nord", True),
        ],
    ),
    "volksbank_alt.csv": (
        "CSV Volksbank alt",
        [
            ("2019-03-29", "1202.10", "Landschaftsverband Nord", True),
            ("2019-03-28", "-2.10", "Strom AG", True),
        ],
    ),
    "dkb_alt.csv": (
        "CSV DKB alt",
        [
            ("2021-03-19", "45.67", "Landschaftsverband Nord", True),
            ("2021-03-17", "-1016.78", "Strom AG", True),
        ],
    ),
    "dkb_2023.csv": (
        "CSV DKB 2023",
        [
            ("2024-03-31", "-7.02", "Markt am Platz", False),
            ("2024-03-08", "1000.00", "Landschaftsverband Nord", True),
            ("2024-03-07", "-62.30", "Ali Assistent", True),
        ],
    ),
    "dkb_2026.csv": (
        "CSV DKB 2023",
        [
            ("2026-03-28", "-104.02", "Apotheke am Markt", True),
            ("2026-03-02", "-1550.00", "Ali Assistent", True),
        ],
    ),
    "ing.csv": (
        "CSV ING",
        [
            ("2026-03-09", "-13.98", "VISA Apotheke", True),
            ("2026-03-08", "2647.74", "Landschaftsverband Nord", True),
        ],
    ),
    "ing_saldo.csv": (
        "CSV ING alt",
        [
            ("2026-03-09", "-13.94", "VISA Apotheke", True),
            ("2026-03-08", "2647.74", "Landschaftsverband Nord", True),
        ],
    ),
    "comdirect.csv": (
        "CSV comdirect",
        [
            ("2026-03-31", "-23.86", "", False),
            ("2026-03-06", "-40.00", "Strom AG", True),
            ("2026-03-02", "-1234.56", "Ali Assistent", True),
        ],
    ),
    "deutsche_bank_2026.csv": (
        "CSV Deutsche Bank",
        [
            ("2026-03-30", "-1000.00", "Ali Assistent", True),
            ("2026-03-02", "750.00", "Landschaftsverband Nord", True),
        ],
    ),
    "deutsche_bank_2023.csv": (
        "CSV Deutsche Bank",
        [
            ("2023-03-07", "-59.00", "Apotheke am Markt", True),
            ("2023-03-02", "1380.00", "Landschaftsverband Nord", True),
        ],
    ),
    "postbank_2018.csv": (
        "CSV Postbank 2018",
        [
            ("2018-03-26", "-25.00", "Ali Assistent", False),
            ("2018-03-22", "-1010.00", "Ali Assistent", True),
            ("2018-03-21", "1000.00", "Landschaftsverband Nord", True),
        ],
    ),
    "sparda.csv": (
        "CSV Sparda",
        [("2024-03-20", "-1011.99", "", True), ("2024-03-28", "-49.99", "", False)],
    ),
    "n26_2017.csv": ("CSV N26 2017", [("2017-10-01", "-1059.90", "Apotheke, Markt", True)]),
    "n26_englisch.csv": (
        "CSV N26 2017 englisch",
        [("2021-10-01", "-400.50", "Ali Assistent", True)],
    ),
    "n26_2024.csv": ("CSV N26", [("2024-10-02", "2100.00", "Landschaftsverband Nord", True)]),
}

# Opening and closing balance with its day, whether all adds up.
BALANCES: dict[str, tuple[str | None, str | None, str | None, Reconciles]] = {
    "volksbank.csv": ("-1.00", "2073.80", "2026-03-31", Reconciles.YES),
    "dkb_alt.csv": (None, "1234.56", "2021-03-31", Reconciles.NOT_STATED),
    "dkb_2023.csv": (None, "3600.00", "2024-03-31", Reconciles.NOT_STATED),
    "dkb_2026.csv": (None, None, None, Reconciles.NOT_STATED),
    "ing.csv": (None, None, None, Reconciles.NOT_STATED),
    "ing_saldo.csv": ("100.00", "2733.80", "2026-03-09", Reconciles.YES),
    "comdirect.csv": ("2440.00", "1165.44", None, Reconciles.YES),
    "deutsche_bank_2026.csv": ("2500.00", "2250.00", "2026-03-31", Reconciles.YES),
    "deutsche_bank_2023.csv": ("1999.99", "3320.99", "2023-03-31", Reconciles.YES),
    "postbank_2018.csv": ("100.00", "90.00", "2018-03-22", Reconciles.YES),
    "sparda.csv": (None, None, None, Reconciles.NOT_STATED),
}

SPARKASSE_HEADER = (
    '"Auftragskonto";"Buchungstag";"Valutadatum";"Buchungstext";"Verwendungszweck";'
    '"Kundenreferenz (End-to-End)";"Beguenstigter/Zahlungspflichtiger";"Kontonummer/IBAN";'
    '"Betrag";"Waehrung";"Info"\n'
)


def sparkasse(*, day: str = "02.03.26", amount: str = "1,00", info: str = "Umsatz gebucht") -> str:
    return f'"";"{day}";"";"";"";"";"";"";"{amount}";"EUR";"{info}"\n'


def sparkasse_statement(*rows: str) -> Statement:
    (statement,) = read_text(SPARKASSE_HEADER + "".join(rows)).statements
    return statement


@pytest.mark.parametrize("name", FOUND)
def test_a_bank_s_file_gives_its_entries(name: str) -> None:
    form, expected = FOUND[name]
    file = own_file(name)
    found = [
        (str(e.on), e.amount.plain(), e.name, e.booked)
        for statement in file.statements
        for e in statement.entries
    ]
    assert (file.format, found) == (form, expected)
    assert all(statement.refused == () for statement in file.statements)


@pytest.mark.parametrize("name", BALANCES)
def test_a_bank_s_file_gives_its_balances(name: str) -> None:
    statement = own_statement(name)
    opening, closing = statement.opening, statement.closing
    assert (
        opening.amount.plain() if opening else None,
        closing.amount.plain() if closing else None,
        str(closing.on) if closing and closing.on else None,
        statement.reconciles,
    ) == BALANCES[name]


def test_every_shipped_layout_has_a_file() -> None:
    assert {form for form, _ in FOUND.values()} == {profile.name for profile in shipped_profiles()}
    assert {path.name for path in FILES.glob("*.csv")} == {*FOUND, "unbekannt.csv"}


def test_all_parts_of_a_row_arrive() -> None:
    assert own_statement("sparkasse_v2.csv").entries[1] == Entry(
        position=1,
        on=date(2026, 3, 2),
        amount=Money(210000),
        name="Landschaftsverband Nord",
        purpose="Persönliches Budget",
        value_on=date(2026, 3, 2),
        iban=SHOP_IBAN,
        end_to_end="BUDGET-03",
        line=3,
    )


def test_a_cell_with_several_parts_is_taken_apart() -> None:
    pending, debit, transfer = own_statement("comdirect.csv").entries
    assert (debit.purpose, debit.reference) == ("Abschlag März", "ABCDEF123456/0815")
    assert (transfer.iban, transfer.purpose) == (ASSISTANT_IBAN, "Lohn")
    assert (pending.purpose, pending.note) == (
        "Markt am Platz 2026-03-30T17:43:43",
        "date_of_pending",
    )


@pytest.mark.parametrize(
    ("name", "iban"),
    [
        ("sparkasse_v2.csv", OWN_IBAN),
        ("volksbank.csv", OWN_IBAN),
        ("dkb_alt.csv", OWN_IBAN),
        ("dkb_2026.csv", OWN_IBAN),
        ("ing.csv", OWN_IBAN),
        ("deutsche_bank_2026.csv", OWN_IBAN),
        ("postbank_2018.csv", OWN_IBAN),
        ("comdirect.csv", ""),
        ("n26_2024.csv", ""),
    ],
)
def test_the_own_account_is_found_and_not_taken_for_a_counterpart(name: str, iban: str) -> None:
    statement = own_statement(name)
    assert statement.iban == iban
    assert OWN_IBAN not in {entry.iban for entry in statement.entries}


def test_a_file_with_two_accounts_gives_a_statement_for_each() -> None:
    first, second = own_file("sparkasse_v8.csv").statements
    assert [(s.number, s.iban, s.booked_sum.plain()) for s in (first, second)] == [
        (0, OWN_IBAN, "2100.00"),
        (1, ASSISTANT_IBAN, "-20.15"),
    ]
    assert [e.position for e in second.entries] == [0]


def test_a_balance_of_the_download_day_is_kept_apart() -> None:
    assert own_statement("dkb_2026.csv").other_balance == Balance(date(2026, 4, 20), Money(218763))
    assert own_statement("sparda.csv").other_balance == Balance(None, Money(34567))


def test_a_missing_row_shows_in_the_column_of_balances() -> None:
    lines = (FILES / "volksbank.csv").read_text(encoding="utf-8-sig").splitlines()
    (statement,) = read_text("\n".join([lines[0], lines[1], lines[3]])).statements
    assert statement.reconciles is Reconciles.NO
    assert statement.difference == Money(-1920)


@pytest.mark.parametrize(
    "amount", ["xxx1.000", "-a40,01", "1.00", "12.34,00", "1,234", "", "1 0000,0x", "--1", "٣,00"]
)
def test_an_odd_amount_is_refused_with_its_line(amount: str) -> None:
    statement = sparkasse_statement(sparkasse(), sparkasse(amount=amount))
    assert [(row.line, row.reason) for row in statement.refused] == [(3, "amount")]
    assert len(statement.entries) == 1


@pytest.mark.parametrize("day", ["31.11.26", "2026-03-02", "", "02.03.", "morgen"])
def test_an_odd_day_is_refused_with_its_line(day: str) -> None:
    statement = sparkasse_statement(sparkasse(day=day))
    assert [(row.line, row.reason, row.data["text"]) for row in statement.refused] == [
        (2, "day", day)
    ]


def test_a_status_nobody_knows_is_refused() -> None:
    statement = sparkasse_statement(sparkasse(info="Umsatz geschätzt"))
    assert [(row.reason, row.data["text"]) for row in statement.refused] == [
        ("status", "Umsatz geschätzt")
    ]


def test_both_amount_columns_filled_is_refused() -> None:
    text = (FILES / "deutsche_bank_2023.csv").read_text(encoding="cp1252")
    (statement,) = read_text(text.replace(";-59,00;;EUR", ";-59,00;59,00;EUR")).statements
    assert [(row.line, row.reason) for row in statement.refused] == [(6, "amount")]


def test_two_tables_of_several_accounts_refuse_the_file() -> None:
    text = (FILES / "comdirect.csv").read_text(encoding="cp1252")
    with pytest.raises(FileNotUnderstood) as refusal:
        read_text(text + '"Umsätze Depot";"Zeitraum: 30 Tage";\n')
    assert (refusal.value.expected, refusal.value.line) == ("several_accounts", 11)


def test_line_ends_and_byte_order_do_not_matter() -> None:
    from budgetdesk.bankfiles.read import read_statements

    text = (FILES / "dkb_2023.csv").read_text(encoding="utf-8-sig")
    expected = own_statement("dkb_2023.csv").entries
    for data in (
        text.encode("utf-16"),
        text.encode("utf-16-le"),
        text.encode("cp1252"),
        text.replace("\n", "\r\n").encode(),
        text.replace("\n", "\r").encode(),
    ):
        (statement,) = read_statements("a.csv", data).statements
        assert statement.entries == expected


def test_a_table_of_unknown_layout_is_told_from_other_text() -> None:
    with pytest.raises(FileNotUnderstood) as table:
        own_file("unbekannt.csv")
    assert table.value.expected == "csv_layout"
    with pytest.raises(FileNotUnderstood) as letter:
        read_text("Sehr geehrte Damen und Herren,\nvielen Dank.\n")
    assert letter.value.expected == "bank_format"


def test_the_funder_s_account_is_the_counterpart_of_an_instalment() -> None:
    assert own_statement("dkb_2023.csv").entries[1].iban == FUNDER_IBAN
