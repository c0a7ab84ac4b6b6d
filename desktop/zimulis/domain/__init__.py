"""What things are: articles, spans, schemes, and the rules of text. Pure; knows no screen and no disk."""
