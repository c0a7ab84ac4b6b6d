"""What the first word can be when the command line answers; importable without anything heavy."""

VERBS = frozenset(
    {
        "import",
        "export",
        "check",
        "verify",
        "search",
        "suggest",
        "stats",
        "formats",
        "backup",
        "--version",
        "--help",
    }
)
