"""Numbered steps from each version of the project file to the next. Shipped ones never change."""
