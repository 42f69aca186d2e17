"""Usage reports: check, look at, hand out, and what became of them."""
