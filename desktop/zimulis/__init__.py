"""Zīmulis: annotate news articles by hand."""

__version__ = "0.1.0"
