"""Sample articles with gold annotations; read through `zimulis.assets`."""
