"""The first page: does the money last, and what is to be done."""
