"""The window. Nothing here decides about money: widgets show and ask."""
