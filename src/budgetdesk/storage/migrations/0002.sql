-- What a page showed last, so that the next start can show it before all else is loaded. It is no
-- record: not journaled, not undone, made anew from the records at any time.

CREATE TABLE kept_view (
    name TEXT NOT NULL,
    head TEXT NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (name)
) STRICT;
