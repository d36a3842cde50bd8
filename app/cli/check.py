"""`casebank tjek`: load everything and print every problem."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path

from app.cli.colour import paint_for
from app.cli.exit_codes import CONTENT_ERRORS
from app.cli.report import as_github, as_gitlab, as_json, as_text
from app.content.loader import load
from app.content.reader_notes import check_notes
from app.domain.problems import has_errors
from app.settings import ROOT, Settings


def run(settings: Settings, options: argparse.Namespace) -> int:
    """Print all problems, of the content and of what its history tells readers; 1 when there are errors."""
    problems = (*load(settings.content, today=date.today()).problems, *check_notes(settings.content))
    match options.format:
        case "github":
            report = as_github(problems, _prefix(settings.content))
        case "gitlab":
            report = as_gitlab(problems, _prefix(settings.content))
        case "json":
            report = as_json(problems)
        case _:
            report = as_text(problems, paint_for(sys.stdout))
    sys.stdout.write(report + "\n")
    return CONTENT_ERRORS if has_errors(problems) else 0


def _prefix(content: Path) -> str:
    """The content folder as seen from the repository, with a slash at the end."""
    folder = content.relative_to(ROOT) if content.is_relative_to(ROOT) else content
    return f"{folder.as_posix()}/"
