"""Figures set by law: read from resources/statutory, each dated and with its source."""
