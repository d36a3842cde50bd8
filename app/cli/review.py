"""`casebank eftersyn`: what needs a review, oldest first."""

from __future__ import annotations

import argparse
import sys
from datetime import date

from app.cli.content_folder import content_folder
from app.cli.exit_codes import CONTENT_ERRORS
from app.content.key_lines import key_line
from app.content.loader import load
from app.domain.reviewing import due_for_review
from app.settings import Settings

UNKNOWN = "ukendt dag"
"""As long as a date, so that the lines stand below each other."""


def run(settings: Settings, _options: argparse.Namespace) -> int:
    """Print one line each, `since path:line: what`; 1 when the content has errors, since it cannot be read then."""
    today, content = date.today(), content_folder(settings)
    corpus = load(content, today=today).corpus
    if corpus is None:
        sys.stderr.write("casebank: Der er fejl i indholdet. Kør først: casebank tjek\n")
        return CONTENT_ERRORS
    every = due_for_review(corpus.documents, today)
    for due in every:
        place = f"{due.document.path}:{key_line(content / due.document.path, due.key)}"
        since = due.since.isoformat() if due.since else UNKNOWN
        sys.stdout.write(f"{since} {place}: {due.what}\n")
    sys.stdout.write(f"{len(every)} til eftersyn\n" if every else "Intet skal efterses.\n")
    return 0
