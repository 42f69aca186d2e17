"""The page of funders, grants, agreements, accounts, and all that stands before bookings."""
