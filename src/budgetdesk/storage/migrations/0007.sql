-- The team and its contracts, the duty roster, hours worked, absences.

CREATE TABLE employer_data (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    betriebsnummer TEXT NOT NULL,
    steuernummer TEXT NOT NULL,
    finanzamt TEXT NOT NULL,
    accident_insurer TEXT NOT NULL,
    accident_number TEXT NOT NULL,
    accident TEXT NOT NULL,
    accident_amount INTEGER NOT NULL,
    accident_rate TEXT NOT NULL,
    private_household INTEGER NOT NULL,
    berlin_east INTEGER,
    place_of_work TEXT NOT NULL
) STRICT;

CREATE TABLE step_done (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    step TEXT NOT NULL,
    "on" TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE personal_file (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    assistant INTEGER NOT NULL,
    birth TEXT,
    street TEXT NOT NULL,
    postcode TEXT NOT NULL,
    town TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    tax_id TEXT NOT NULL,
    sv_number TEXT NOT NULL,
    iban TEXT NOT NULL,
    account_holder TEXT NOT NULL,
    emergency_name TEXT NOT NULL,
    emergency_phone TEXT NOT NULL,
    severely_disabled_from TEXT,
    severely_disabled_until TEXT,
    note TEXT NOT NULL,
    FOREIGN KEY(assistant) REFERENCES assistant (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE payroll_details (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    assistant INTEGER NOT NULL,
    from_day TEXT NOT NULL,
    flat_tax TEXT NOT NULL,
    tax_card TEXT,
    health TEXT NOT NULL,
    fund TEXT NOT NULL,
    fund_number TEXT NOT NULL,
    additional_rate TEXT,
    u1_rate TEXT,
    u2_rate TEXT,
    u1_refund_percent TEXT,
    special TEXT NOT NULL,
    rv_exempt INTEGER NOT NULL,
    rv_exemption_requested_on TEXT,
    insured_elsewhere INTEGER NOT NULL,
    is_parent INTEGER NOT NULL,
    children TEXT NOT NULL,
    single_parent INTEGER NOT NULL,
    FOREIGN KEY(assistant) REFERENCES assistant (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE second_job (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    assistant INTEGER NOT NULL,
    kind TEXT NOT NULL,
    employer TEXT NOT NULL,
    regular_pay INTEGER NOT NULL,
    begins TEXT NOT NULL,
    ends TEXT,
    weekly_minutes INTEGER NOT NULL,
    FOREIGN KEY(assistant) REFERENCES assistant (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE skill (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL,
    name TEXT NOT NULL
) STRICT;

CREATE TABLE assistant_skill (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    assistant INTEGER NOT NULL,
    skill INTEGER NOT NULL,
    ability TEXT NOT NULL,
    note TEXT NOT NULL,
    FOREIGN KEY(assistant) REFERENCES assistant (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(skill) REFERENCES skill (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE staff_document (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    assistant INTEGER NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    issued_on TEXT,
    expires_on TEXT,
    remind_days INTEGER NOT NULL,
    file_name TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    note TEXT NOT NULL,
    FOREIGN KEY(assistant) REFERENCES assistant (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE contract (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    assistant INTEGER NOT NULL,
    begins TEXT NOT NULL,
    ends TEXT,
    signed_on TEXT,
    fixed_term INTEGER NOT NULL,
    fixed_term_reason TEXT NOT NULL,
    probation_until TEXT,
    ended_by TEXT,
    notice_on TEXT,
    note TEXT NOT NULL,
    FOREIGN KEY(assistant) REFERENCES assistant (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX contract_by_assistant ON contract (assistant);

CREATE TABLE contract_version (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    contract INTEGER NOT NULL,
    from_day TEXT NOT NULL,
    status TEXT NOT NULL,
    household_cheque INTEGER NOT NULL,
    wage TEXT,
    salary TEXT,
    kinds TEXT NOT NULL,
    surcharges TEXT NOT NULL,
    combination TEXT NOT NULL,
    hours TEXT NOT NULL,
    agreed_minutes INTEGER,
    days_a_week TEXT,
    leave_days TEXT,
    leave_by_twelfths INTEGER NOT NULL,
    notice_weeks INTEGER,
    notice_to TEXT NOT NULL,
    long_shifts TEXT NOT NULL,
    opt_out_on TEXT,
    opt_out_ends TEXT,
    paid_child_sick INTEGER NOT NULL,
    account_limit_minutes INTEGER,
    note TEXT NOT NULL,
    FOREIGN KEY(contract) REFERENCES contract (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX contract_version_by_contract ON contract_version (contract);

CREATE TABLE letter_template (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT;

CREATE TABLE letter (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    assistant INTEGER NOT NULL,
    kind TEXT NOT NULL,
    "on" TEXT NOT NULL,
    text TEXT NOT NULL,
    leave_year INTEGER,
    leave_days TEXT,
    received_on TEXT,
    FOREIGN KEY(assistant) REFERENCES assistant (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE help_kind (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL,
    name TEXT NOT NULL
) STRICT;

CREATE TABLE trip (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    first TEXT NOT NULL,
    last TEXT NOT NULL,
    one_person INTEGER NOT NULL
) STRICT;

CREATE TABLE shift_model (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    begin_minute INTEGER NOT NULL,
    end_minute INTEGER NOT NULL,
    days INTEGER NOT NULL,
    kind TEXT NOT NULL,
    breaks TEXT NOT NULL,
    paid_break_minutes INTEGER NOT NULL,
    portions TEXT NOT NULL,
    skills TEXT NOT NULL,
    help INTEGER,
    help_minutes TEXT NOT NULL,
    retired INTEGER NOT NULL,
    FOREIGN KEY(help) REFERENCES help_kind (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE cover_need (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    model INTEGER NOT NULL,
    weekday INTEGER NOT NULL,
    people INTEGER NOT NULL,
    from_day TEXT,
    to_day TEXT,
    FOREIGN KEY(model) REFERENCES shift_model (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE weekday_pattern (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    assistant INTEGER NOT NULL,
    model INTEGER NOT NULL,
    weekday INTEGER NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT,
    every_weeks INTEGER NOT NULL,
    FOREIGN KEY(assistant) REFERENCES assistant (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(model) REFERENCES shift_model (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE shift (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "begin" TEXT NOT NULL,
    "end" TEXT NOT NULL,
    assistant INTEGER,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    model INTEGER,
    breaks TEXT NOT NULL,
    paid_break_minutes INTEGER NOT NULL,
    portions TEXT NOT NULL,
    skills TEXT NOT NULL,
    help INTEGER,
    help_minutes TEXT NOT NULL,
    trip INTEGER,
    replaces INTEGER,
    unplanned INTEGER NOT NULL,
    note TEXT NOT NULL,
    FOREIGN KEY(assistant) REFERENCES assistant (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(model) REFERENCES shift_model (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(help) REFERENCES help_kind (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(trip) REFERENCES trip (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(replaces) REFERENCES shift (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX shift_by_assistant ON shift (assistant, "begin");

CREATE INDEX shift_by_begin ON shift ("begin");

CREATE INDEX shift_by_replaces ON shift (replaces);

CREATE TABLE check_note (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    shift INTEGER NOT NULL,
    code TEXT NOT NULL,
    note TEXT NOT NULL,
    "on" TEXT NOT NULL,
    FOREIGN KEY(shift) REFERENCES shift (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX check_note_by_shift ON check_note (shift);

CREATE TABLE availability (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    assistant INTEGER NOT NULL,
    "begin" TEXT NOT NULL,
    "end" TEXT NOT NULL,
    answer TEXT NOT NULL,
    note TEXT NOT NULL,
    FOREIGN KEY(assistant) REFERENCES assistant (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX availability_by_begin ON availability ("begin");

CREATE TABLE wish (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    assistant INTEGER NOT NULL,
    month TEXT NOT NULL,
    shifts INTEGER,
    minutes INTEGER,
    note TEXT NOT NULL,
    FOREIGN KEY(assistant) REFERENCES assistant (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE backup_duty (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    day TEXT NOT NULL,
    assistant INTEGER NOT NULL,
    FOREIGN KEY(assistant) REFERENCES assistant (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE worked (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    shift INTEGER NOT NULL,
    state TEXT NOT NULL,
    "begin" TEXT NOT NULL,
    "end" TEXT NOT NULL,
    recorded_on TEXT NOT NULL,
    breaks TEXT NOT NULL,
    portions TEXT NOT NULL,
    help_minutes TEXT NOT NULL,
    reason TEXT NOT NULL,
    FOREIGN KEY(shift) REFERENCES shift (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX worked_by_begin ON worked ("begin");

CREATE INDEX worked_by_shift ON worked (shift);

CREATE TABLE closed_month (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    first TEXT NOT NULL,
    closed_on TEXT NOT NULL
) STRICT;

CREATE TABLE absence (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    assistant INTEGER NOT NULL,
    kind TEXT NOT NULL,
    first TEXT NOT NULL,
    last TEXT NOT NULL,
    booked_on TEXT NOT NULL,
    since TEXT,
    illness TEXT NOT NULL,
    certificate_until TEXT,
    own_fault INTEGER NOT NULL,
    child INTEGER,
    due_on TEXT,
    born_on TEXT,
    leave_days TEXT,
    note TEXT NOT NULL,
    FOREIGN KEY(assistant) REFERENCES assistant (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX absence_by_last ON absence (last);

CREATE TABLE hours_entry (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    assistant INTEGER NOT NULL,
    "on" TEXT NOT NULL,
    kind TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    note TEXT NOT NULL,
    FOREIGN KEY(assistant) REFERENCES assistant (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE leave_entry (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    assistant INTEGER NOT NULL,
    year INTEGER NOT NULL,
    "on" TEXT NOT NULL,
    kind TEXT NOT NULL,
    days TEXT NOT NULL,
    note TEXT NOT NULL,
    FOREIGN KEY(assistant) REFERENCES assistant (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE funding_rule (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    from_day TEXT NOT NULL,
    shares TEXT NOT NULL,
    help INTEGER,
    FOREIGN KEY(help) REFERENCES help_kind (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE redaction (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    change_set INTEGER NOT NULL,
    hash TEXT NOT NULL
) STRICT;
