"""Contributions of a month to social insurance: `month.contributions` is the way in.

`case` holds what a month depends on, `rules` the figures of the law, `days` and `bases` what
contributions are due on, `regular`, `midijob`, `minijob` and `short_term` the regimes, `levies`
and `accident` what the employer pays besides, `groups` the keys for the reports, `checks` what
stands in the way of a result.
"""
