"""The page that takes in statements of the bank."""
