"""Saying what a span names: the field that opens under it, and entities by the whole corpus."""
