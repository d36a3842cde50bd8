"""The command `casebank`. Each command has a file of its own and is imported when it is asked for."""

from app.cli.main import main

__all__ = ["main"]
