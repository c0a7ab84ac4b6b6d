"""What tables need so that spreadsheets open them as they are meant."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula (owasp.org, "CSV Injection")."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
