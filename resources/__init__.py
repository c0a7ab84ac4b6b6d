"""What the program brings along besides code; read through `zimulis.assets`."""
