"""Entities by the whole corpus: what they are called, making one of several, and two of one."""
