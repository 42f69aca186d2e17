"""The page "Buchungen"."""
