"""`casebank skema`: write what editors' programs read, JSON Schemas and snippets."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path

from app.cli.content_folder import content_folder
from app.cli.exit_codes import CONTENT_ERRORS
from app.content.files import read_files
from app.content.vocabularies import read_vocabularies
from app.editing.json_schema import schema_files
from app.editing.snippets import snippets
from app.settings import ROOT, Settings

SCHEMAS = "docs/skemaer/"
SNIPPETS = ".vscode/nye-sider.code-snippets"


def run(settings: Settings, _options: argparse.Namespace) -> int:
    """Write them anew, with the values that the word lists have now; 1 when there are errors in the lists."""
    files, _ = read_files(content_folder(settings))
    vocabularies = read_vocabularies(files, date.today())
    if vocabularies.vocabularies is None:
        sys.stderr.write("casebank: Der er fejl i ordlisterne. Kør først: casebank tjek\n")
        return CONTENT_ERRORS
    schemas = {f"{SCHEMAS}{path}": text for path, text in schema_files(vocabularies.terms).items()}
    changed = [path for path, text in {**schemas, SNIPPETS: snippets()}.items() if _write(ROOT / path, text)]
    sys.stdout.write(f"Ændret: {', '.join(changed)}\n" if changed else "Intet er ændret.\n")
    return 0


def _write(path: Path, text: str) -> bool:
    """Whether the file was another before."""
    if path.exists() and path.read_text(encoding="utf-8") == text:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return True
