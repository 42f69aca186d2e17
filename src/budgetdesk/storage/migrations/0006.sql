-- Repayment demands of a Leistungsträger.

CREATE TABLE demand (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    teilbudget INTEGER NOT NULL,
    letter_on TEXT NOT NULL,
    amount INTEGER NOT NULL,
    reason TEXT NOT NULL,
    state TEXT NOT NULL,
    posted_on TEXT,
    served_on TEXT,
    FOREIGN KEY(teilbudget) REFERENCES teilbudget (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
