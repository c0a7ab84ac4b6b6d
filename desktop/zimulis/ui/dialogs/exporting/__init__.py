"""The dialog of an export: in which format, what of the project, and what gets lost on the way."""
