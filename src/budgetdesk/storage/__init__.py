"""The one `.budget` file: tables, unit of work with journal, queries, backup, migrations."""
