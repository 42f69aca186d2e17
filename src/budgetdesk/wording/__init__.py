"""Codes in, German sentences out; money and days as Germans write them."""
