"""The editor of a scheme, and the dialog that shows what another one would change."""
