"""Tests of the assistants and their contracts."""
