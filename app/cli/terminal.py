"""The terminal that a command is run in: lines are edited with the arrow keys where the system can."""

from __future__ import annotations

import sys

try:
    import readline
except ImportError:  # not on every system; then a wrong answer is typed again
    readline = None  # type: ignore[assignment]


class SystemTerminal:
    """Standard input and output."""

    def say(self, text: str) -> None:
        sys.stdout.write(f"{text}\n")

    def ask(self, prompt: str, typed: str = "") -> str:
        """One line, with `typed` already in it, ready to be mended."""
        if readline is not None:
            readline.set_startup_hook(lambda: readline.insert_text(typed))
        sys.stdout.flush()
        return input(prompt)
