"""The duty roster: who works when, what is still open, and what stands against it."""
