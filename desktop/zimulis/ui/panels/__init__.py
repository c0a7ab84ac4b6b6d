"""What stands around the text: the corpus, the spans of the article, the inspector, the legend."""
