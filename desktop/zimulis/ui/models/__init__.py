"""Qt models over rows of the project."""
