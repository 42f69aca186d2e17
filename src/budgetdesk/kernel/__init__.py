"""The words every room uses: money, period, timeline, calendar, problem, explanation, errors."""
