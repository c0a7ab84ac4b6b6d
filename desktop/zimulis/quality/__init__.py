"""What can be said of marks without looking at anything else: pure functions over the domain."""
