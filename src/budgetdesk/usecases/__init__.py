"""One function for each thing the user does; `desk` runs them."""
