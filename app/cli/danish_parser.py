"""`argparse` in Danish. It composes its messages in English, and it is editors who read them."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable
from typing import Any, NoReturn

from app.cli.exit_codes import OTHER_ERRORS
from app.content.nearest import did_you_mean

_HEADINGS = (
    ("usage: ", "Brug: "),
    ("\npositional arguments:\n", "\nVærdier:\n"),
    ("\noptions:\n", "\nDet kan tilføjes:\n"),
)
_LIST = r"[^ ,'\"]+"


class DanishParser(argparse.ArgumentParser):
    """A parser of a command line whose help and messages are Danish. Options are written in full."""

    def __init__(self, *, add_help: bool = True, **settings: Any) -> None:
        super().__init__(**settings, add_help=False, allow_abbrev=False)
        if add_help:
            self.add_argument("-h", "--help", action="help", help="vis denne hjælp")

    def add_argument(self, *names: Any, **settings: Any) -> argparse.Action:
        """As `argparse` has it; the help of a value says so when it can be left out."""
        if settings.get("nargs") == "?":
            settings["help"] = f"{settings['help']} (kan udelades)"
        return super().add_argument(*names, **settings)

    def format_help(self) -> str:
        text = super().format_help()
        for english, danish in _HEADINGS:
            text = text.replace(english, danish, 1)
        return text

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and where help is, and end with 2."""
        sys.stderr.write(f"{self.prog}: {_in_danish(message)}\nSe, hvad der kan skrives: {self.prog} --help\n")
        sys.exit(OTHER_ERRORS)


def _in_danish(message: str) -> str:
    """What argparse says, as it would say it in Danish; `type` functions of our own say it in Danish already."""
    for pattern, danish in _PHRASES:
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found is not None:
            return danish(found)
    return message


def _unknown_value(found: re.Match[str]) -> str:
    value, known = found[2], re.findall(_LIST, found[3])
    return f"»{value}« kendes ikke.{did_you_mean(value, known) or ' Vælg ' + ', '.join(known) + '.'}"


_PHRASES: tuple[tuple[str, Callable[[re.Match[str]], str]], ...] = (
    (r"argument (?:KOMMANDO: )?(invalid choice: .*)", lambda found: _in_danish(found[1])),
    (r"argument (.+?): (.*)", lambda found: f"{found[1]}: {_in_danish(found[2])}"),
    (r"the following arguments are required: (.*)", lambda found: f"{found[1]} mangler."),
    (r"unrecognized arguments: (.*)", lambda found: f"»{found[1]}« kan ikke skrives her."),
    (r"invalid choice: (['\"])(.*)\1 \(choose from (.*)\)", _unknown_value),
    (r"expected .*argument.*", lambda _: "Der skal stå en værdi bagefter."),
    (r"ignored explicit argument .*", lambda _: "Der skal ikke stå en værdi bagefter."),
)
"""From the surest pattern to the vaguest."""
