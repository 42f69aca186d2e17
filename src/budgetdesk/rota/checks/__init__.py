"""Checks of the roster while it is planned. Pure; each module holds one theme."""
