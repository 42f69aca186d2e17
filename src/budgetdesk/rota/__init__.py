"""Duties and the rules of working time. Pure."""
