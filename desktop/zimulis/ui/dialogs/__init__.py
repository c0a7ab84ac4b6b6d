"""Boxes that open over the window."""
