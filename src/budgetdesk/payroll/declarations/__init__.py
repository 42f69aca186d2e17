"""Figures to be typed into the forms of agencies and the tax office, month by month settled.

Nothing here is sent: the program is no system-tested payroll program, and every sheet says so.
`settled` holds what a month left behind, `sheet` how figures stand on paper.
"""
