"""Everything by its name: what can be done and what can be gone to, found by a few letters."""
