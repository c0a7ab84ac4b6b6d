"""What things are: articles, spans, schemes, and the rules of text. Knows no screen and no disk."""
