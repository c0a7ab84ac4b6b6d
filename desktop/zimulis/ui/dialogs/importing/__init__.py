"""The dialog of an import: what comes in, how it is read, and what became of it."""
