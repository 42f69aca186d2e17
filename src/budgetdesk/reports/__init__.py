"""Reports: what they show (`content`), and how it becomes PDF, XLSX and CSV."""
