"""Codes in, sentences out; money and days as people write them, in German or English."""
