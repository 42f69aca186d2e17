"""The few widgets that every page is made of: table, form, edits, figures."""
