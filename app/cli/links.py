"""`casebank links`: whether the addresses that the content names still answer. Never a hindrance to publishing."""

from __future__ import annotations

import argparse
import sys
from datetime import date

from app.cli.content_folder import content_folder
from app.content.files import read_files
from app.editing.links.checking import Limits, check_links
from app.editing.links.collecting import outgoing_links
from app.editing.links.connecting import Network
from app.editing.links.report import as_markdown, plain
from app.settings import Settings


def run(settings: Settings, options: argparse.Namespace) -> int:
    """Print a report, and write it where asked; 0 whatever the links answer."""
    if options.rapport is not None:
        options.rapport.touch()  # ten minutes of questions must not end with nowhere to write the answers
    links = outgoing_links(read_files(content_folder(settings))[0])

    def progress(done: int, address: str) -> None:
        if sys.stderr.isatty():
            sys.stderr.write(f"\r\x1b[K{done} af {len(links)}: {plain(address[:80])}")
            sys.stderr.flush()

    network = Network(user_agent=f"Casebanken-links (+{settings.base_url})")
    report = as_markdown(check_links(links, network, Limits(), progress), date.today())
    if sys.stderr.isatty():
        sys.stderr.write("\r\x1b[K")
    sys.stdout.write(report)
    if options.rapport is not None:
        options.rapport.write_text(report, encoding="utf-8")
    return 0
