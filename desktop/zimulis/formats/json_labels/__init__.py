"""Labels as formats of JSON have them, and what they keep of ours in keys of its own."""
