-- The first schema of a .budget file.

CREATE TABLE account (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    iban TEXT NOT NULL,
    closed_on TEXT,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE assistant (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    short TEXT NOT NULL,
    name TEXT NOT NULL
) STRICT;

CREATE TABLE blob (
    hash TEXT NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (hash)
) STRICT;

CREATE TABLE change_set (
    id INTEGER NOT NULL,
    label TEXT NOT NULL,
    data TEXT NOT NULL,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    kind TEXT NOT NULL,
    target INTEGER,
    final INTEGER NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(target) REFERENCES change_set (id)
) STRICT;

CREATE TABLE cost_type (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    per_assistant INTEGER NOT NULL,
    position INTEGER NOT NULL,
    retired INTEGER NOT NULL
) STRICT;

CREATE TABLE csv_mapping (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    profile TEXT NOT NULL
) STRICT;

CREATE TABLE funder (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    aktenzeichen TEXT NOT NULL,
    contact TEXT NOT NULL,
    address TEXT NOT NULL,
    leads INTEGER NOT NULL
) STRICT;

CREATE TABLE handed_report (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    teilbudgets TEXT NOT NULL,
    first TEXT NOT NULL,
    last TEXT NOT NULL,
    handed_on TEXT NOT NULL,
    title TEXT NOT NULL,
    pdf_hash TEXT NOT NULL,
    xlsx_hash TEXT NOT NULL,
    csv_hash TEXT NOT NULL
) STRICT;

CREATE TABLE holder (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    land TEXT,
    local_holiday TEXT NOT NULL,
    guardian TEXT NOT NULL,
    guardian_address TEXT NOT NULL
) STRICT;

CREATE TABLE receipt (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    number INTEGER NOT NULL,
    file_name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    size INTEGER NOT NULL,
    pages INTEGER NOT NULL,
    added_on TEXT NOT NULL,
    title TEXT NOT NULL
) STRICT;

CREATE TABLE booking (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    account INTEGER NOT NULL,
    "on" TEXT NOT NULL,
    amount INTEGER NOT NULL,
    payee TEXT NOT NULL,
    text TEXT NOT NULL,
    kind TEXT NOT NULL,
    transfer_account INTEGER,
    pair INTEGER,
    reverses INTEGER,
    value_on TEXT,
    counts_on TEXT,
    note TEXT NOT NULL,
    FOREIGN KEY(account) REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(transfer_account) REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(pair) REFERENCES booking (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(reverses) REFERENCES booking (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX booking_by_account_and_day ON booking (account, "on");

CREATE INDEX booking_by_pair ON booking (pair);

CREATE INDEX booking_by_reverses ON booking (reverses);

CREATE TABLE journal (
    id INTEGER NOT NULL,
    change_set INTEGER NOT NULL,
    table_name TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    "before" TEXT,
    "after" TEXT,
    PRIMARY KEY (id),
    FOREIGN KEY(change_set) REFERENCES change_set (id)
) STRICT;

CREATE INDEX journal_by_change_set ON journal (change_set);

CREATE TABLE report_event (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    report INTEGER NOT NULL,
    "on" TEXT NOT NULL,
    state TEXT NOT NULL,
    note TEXT NOT NULL,
    FOREIGN KEY(report) REFERENCES handed_report (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE stated_balance (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    account INTEGER NOT NULL,
    "on" TEXT NOT NULL,
    amount INTEGER NOT NULL,
    source TEXT NOT NULL,
    FOREIGN KEY(account) REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE statement_import (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    account INTEGER NOT NULL,
    file_name TEXT NOT NULL,
    file_hash TEXT NOT NULL,
    statement INTEGER NOT NULL,
    format TEXT NOT NULL,
    imported_on TEXT NOT NULL,
    first_on TEXT,
    last_on TEXT,
    opening INTEGER,
    closing INTEGER,
    new INTEGER NOT NULL,
    duplicate INTEGER NOT NULL,
    not_booked INTEGER NOT NULL,
    FOREIGN KEY(account) REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE teilbudget (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    funder INTEGER NOT NULL,
    legal_basis TEXT NOT NULL,
    form TEXT NOT NULL,
    FOREIGN KEY(funder) REFERENCES funder (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE agreement (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    teilbudget INTEGER NOT NULL,
    valid_from TEXT NOT NULL,
    valid_to TEXT,
    proof_mode TEXT NOT NULL,
    proof_period TEXT NOT NULL,
    due_days INTEGER,
    signed_on TEXT,
    goals TEXT NOT NULL,
    purposes TEXT NOT NULL,
    flat_rates TEXT NOT NULL,
    receipt_threshold INTEGER,
    own_account INTEGER NOT NULL,
    per_assistant INTEGER NOT NULL,
    signatures TEXT NOT NULL,
    carry_over TEXT,
    illness_reserve TEXT NOT NULL,
    illness_amount INTEGER,
    mutual_cover TEXT NOT NULL,
    mutual_percent TEXT,
    "plan" TEXT NOT NULL,
    review_on TEXT,
    notice TEXT NOT NULL,
    bound TEXT NOT NULL,
    FOREIGN KEY(teilbudget) REFERENCES teilbudget (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE bank_line (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    statement_import INTEGER NOT NULL,
    position INTEGER NOT NULL,
    account INTEGER NOT NULL,
    "on" TEXT NOT NULL,
    amount INTEGER NOT NULL,
    name TEXT NOT NULL,
    purpose TEXT NOT NULL,
    reference TEXT NOT NULL,
    end_to_end TEXT NOT NULL,
    iban TEXT NOT NULL,
    value_on TEXT,
    booking INTEGER,
    matched INTEGER NOT NULL,
    FOREIGN KEY(statement_import) REFERENCES statement_import (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(account) REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(booking) REFERENCES booking (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX bank_line_by_booking ON bank_line (booking);

CREATE INDEX bank_line_by_reference ON bank_line (account, reference);

CREATE TABLE grant (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    teilbudget INTEGER NOT NULL,
    valid_from TEXT NOT NULL,
    valid_to TEXT NOT NULL,
    payment_day INTEGER NOT NULL,
    rhythm_months INTEGER NOT NULL,
    in_advance INTEGER NOT NULL,
    next_after_check INTEGER NOT NULL,
    decided_on TEXT,
    posted_on TEXT,
    served_on TEXT,
    review_on TEXT,
    aktenzeichen TEXT NOT NULL,
    note TEXT NOT NULL,
    FOREIGN KEY(teilbudget) REFERENCES teilbudget (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE opening_balance (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    account INTEGER NOT NULL,
    "on" TEXT NOT NULL,
    amount INTEGER NOT NULL,
    pot TEXT NOT NULL,
    teilbudget INTEGER,
    FOREIGN KEY(account) REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(teilbudget) REFERENCES teilbudget (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE part (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    booking INTEGER NOT NULL,
    position INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    cost_type INTEGER,
    pot TEXT NOT NULL,
    teilbudget INTEGER,
    assistant INTEGER,
    note TEXT NOT NULL,
    FOREIGN KEY(booking) REFERENCES booking (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(cost_type) REFERENCES cost_type (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(teilbudget) REFERENCES teilbudget (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(assistant) REFERENCES assistant (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX part_by_booking ON part (booking);

CREATE INDEX part_by_pot ON part (pot);

CREATE INDEX part_by_teilbudget ON part (teilbudget);

CREATE TABLE receipt_link (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    receipt INTEGER NOT NULL,
    booking INTEGER NOT NULL,
    FOREIGN KEY(receipt) REFERENCES receipt (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(booking) REFERENCES booking (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX receipt_link_by_booking ON receipt_link (booking);

CREATE TABLE rule (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    iban TEXT NOT NULL,
    words TEXT NOT NULL,
    incoming INTEGER NOT NULL,
    pot TEXT NOT NULL,
    cost_type INTEGER,
    teilbudget INTEGER,
    times INTEGER NOT NULL,
    learned INTEGER NOT NULL,
    FOREIGN KEY(cost_type) REFERENCES cost_type (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(teilbudget) REFERENCES teilbudget (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE standing_booking (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    account INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    payee TEXT NOT NULL,
    text TEXT NOT NULL,
    cost_type INTEGER,
    pot TEXT NOT NULL,
    teilbudget INTEGER,
    first_on TEXT NOT NULL,
    every_months INTEGER NOT NULL,
    until TEXT,
    done_until TEXT,
    FOREIGN KEY(account) REFERENCES account (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(cost_type) REFERENCES cost_type (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(teilbudget) REFERENCES teilbudget (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE grant_amount (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    grant INTEGER NOT NULL,
    from_day TEXT NOT NULL,
    amount INTEGER NOT NULL,
    own_contribution INTEGER NOT NULL,
    minutes INTEGER,
    FOREIGN KEY(grant) REFERENCES grant (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE one_off (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    grant INTEGER NOT NULL,
    "on" TEXT NOT NULL,
    amount INTEGER NOT NULL,
    purpose TEXT NOT NULL,
    FOREIGN KEY(grant) REFERENCES grant (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- The journal only grows: whatever writes it anew must first take these down on purpose.
CREATE TRIGGER change_set_is_not_changed BEFORE UPDATE ON change_set
BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
CREATE TRIGGER change_set_is_not_removed BEFORE DELETE ON change_set
BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
CREATE TRIGGER journal_is_not_changed BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
CREATE TRIGGER journal_is_not_removed BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
