"""Files on somebody's computer or drive, and addresses of a local net, in text that everybody will read."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.content.codes import Code
from app.content.report import Position, Report, shortened
from app.content.web_addresses import is_on_local_net

_PATH = re.compile(
    r"\b(?:file|smb|afp|nfs):/\S*"
    r"|(?<![\w/:#=?&%])//[\w-]{1,60}(?:[\w.-]{0,100}\.(?:local|lan|intra|internal))?/\w\S*"
    r"|(?<![\w/])[a-z]:(?:\\|/(?=\w))\S*"
    r"|(?<![\w\\])\\\\[\w.$-]+\\\S*"
    r"|(?<![\w./~#=?&%-])(?:~|/(?:home|users|volumes|mnt|media))/\w\S*",
    re.IGNORECASE,
)


_ADDRESS = re.compile(r"\bhttps?://[^\s<>()\[\]\"»]+", re.IGNORECASE)


def local_path(text: str) -> re.Match[str] | None:
    """The first path or address in a text that leads to something which others cannot open."""
    addresses = (match for match in _ADDRESS.finditer(text) if is_on_local_net(match.group()))
    found = [match for match in (_PATH.search(text), next(addresses, None)) if match is not None]
    return min(found, key=lambda match: match.start(), default=None)


def path_fault(path: str) -> str:
    """What to say about such a path."""
    shown = shortened(path.rstrip(".,;:!?)]»\"'"))
    if _ADDRESS.match(path):
        return f"»{shown}« kan kun åbnes på et lokalt net. Skriv en adresse, som alle kan åbne, eller slet den."
    return f"»{shown}« er en fil på en computer, og den kan læserne ikke åbne. Skriv filens navn, eller slet stien."


def check_local_paths(lines: Sequence[str], first_line: int, report: Report) -> None:
    """Report the first path on each line of a body, unless a link on the line has been reported."""
    reported = {problem.line for problem in report.problems if problem.code == Code.BAD_ADDRESS}
    for number, line in enumerate(lines, start=first_line):
        found = local_path(line)
        if found is not None and number not in reported:
            report.error(Position(number, found.start() + 1), "", Code.BAD_ADDRESS, path_fault(found.group()))
