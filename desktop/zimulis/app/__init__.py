"""Puts the window together: logging, translation, the application."""
