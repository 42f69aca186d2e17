"""Statement files in: bytes in, lines out. It knows no storage, no clock and no person."""
