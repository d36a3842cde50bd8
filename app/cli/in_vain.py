"""`casebank forgaeves`: what readers searched for and did not find."""

from __future__ import annotations

import argparse
import sys

from app.search.in_vain import KEPT_FROM, read_in_vain
from app.settings import Settings


def run(settings: Settings, _options: argparse.Namespace) -> int:
    """Print week, number and word, newest week first."""
    rows = read_in_vain(settings.data)
    if not rows:
        sys.stdout.write(f"Ingen ord er søgt forgæves {KEPT_FROM} gange eller mere.\n")
    for row in rows:
        sys.stdout.write(f"{row.week}  {row.count:>5}  {row.word}\n")
    return 0
