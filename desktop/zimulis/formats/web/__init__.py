"""Articles out of web pages: saved ones, those of web archives, and copied ones."""
