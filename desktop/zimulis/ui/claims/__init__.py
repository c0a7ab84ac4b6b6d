"""The table of claims, in the pane below the text."""
