"""Hours: what is to be confirmed, accounts, timesheets, closing a month."""
