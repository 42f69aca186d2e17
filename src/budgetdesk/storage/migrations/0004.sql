-- What the holder says in a report, kept from the draft on.

CREATE TABLE report_remark (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    teilbudget INTEGER,
    first TEXT NOT NULL,
    last TEXT NOT NULL,
    text TEXT NOT NULL,
    report INTEGER,
    FOREIGN KEY(teilbudget) REFERENCES teilbudget (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(report) REFERENCES handed_report (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
