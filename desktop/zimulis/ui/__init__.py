"""The window. Beside `app`, the only room that knows Qt."""
