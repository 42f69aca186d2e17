-- The orders and filters of a long list of bookings stand in indexes, so that it is read, not sorted.

CREATE INDEX booking_by_report_day ON booking (coalesce(counts_on, "on"));

CREATE INDEX booking_by_amount ON booking (amount);

CREATE INDEX booking_by_payee ON booking (lower(payee));

CREATE INDEX booking_by_text ON booking (lower(text));

-- With the booking in them these answer alone which bookings have such a part.
DROP INDEX part_by_pot;

CREATE INDEX part_by_pot ON part (pot, booking);

DROP INDEX part_by_teilbudget;

CREATE INDEX part_by_teilbudget ON part (teilbudget, booking);

CREATE INDEX part_by_cost_type ON part (cost_type, booking);

CREATE INDEX part_with_note ON part (booking) WHERE note <> '';

CREATE INDEX receipt_by_number ON receipt (number);

CREATE INDEX receipt_link_by_receipt ON receipt_link (receipt, booking);
