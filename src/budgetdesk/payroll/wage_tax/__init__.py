"""Wage tax by the official plan (Programmablaufplan), one module per edition of it."""
