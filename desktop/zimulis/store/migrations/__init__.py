"""Numbered steps from each version of the project file to the next; shipped ones are never edited."""
