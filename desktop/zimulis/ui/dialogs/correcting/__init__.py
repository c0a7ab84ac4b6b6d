"""Correcting the text of an article, and looking at the texts that it had."""
