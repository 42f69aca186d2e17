"""Interpreter of the wage-tax plan (Programmablaufplan) in the ministry's own XML form. Pure.

It understands exactly the language of the editions 2024 to 2026 and refuses everything else with
line and reason. Nothing of a file is ever run as Python: the text becomes a checked tree, and the
tree becomes closures over a list of numbers.
"""
