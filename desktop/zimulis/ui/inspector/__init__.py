"""What a span says beside its words, or what is known of the article when no span is in focus."""
