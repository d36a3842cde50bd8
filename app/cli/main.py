"""Arguments of `casebank`. Exit codes: 0 fine, 1 errors in the content, 2 anything else."""

from __future__ import annotations

import argparse
import os
import sys
import traceback
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from app.settings import Settings, SettingsError, read_settings

CONTENT_ERRORS = 1
OTHER_ERRORS = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give back its exit code."""
    options = make_parser().parse_args(arguments)
    try:
        settings = _with_options(read_settings(os.environ), options)
        return _run(settings, options)
    except (SettingsError, OSError) as error:
        print(f"casebank: {error}", file=sys.stderr)  # noqa: T201 - a command speaks through its output
        return OTHER_ERRORS
    except Exception:  # noqa: BLE001 - Python's own exit code for a crash is 1, which here is "errors in the content"
        traceback.print_exc()
        return OTHER_ERRORS


def make_parser() -> argparse.ArgumentParser:
    """All commands and their options."""
    parser = argparse.ArgumentParser(prog="casebank", description="Casebankens værktøj.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="KOMMANDO")
    content = argparse.ArgumentParser(add_help=False)
    content.add_argument("--indhold", type=Path, metavar="MAPPE", help="mappen med Markdown-filerne")
    data = argparse.ArgumentParser(add_help=False)
    data.add_argument("--data", type=Path, metavar="MAPPE", help="mappen med det byggede")

    check = commands.add_parser("tjek", parents=[content], help="læs alt indhold og vis alle problemer")
    check.add_argument("--format", choices=["tekst", "github", "json"], default="tekst")

    build = commands.add_parser("byg", parents=[content, data], help="tjek, byg og vis det nye")
    build.add_argument("--tving", action="store_true", help="udgiv, selv om indholdet er skrumpet mere end en femtedel")

    server = commands.add_parser("server", parents=[content, data], help="vis siden")
    server.add_argument("--vaert", metavar="ADRESSE", help="hvor serveren lytter (127.0.0.1)")
    server.add_argument("--port", type=int, metavar="TAL", help="hvor serveren lytter (8000)")
    server.add_argument("--byg", action="store_true", help="tjek og byg først, hvis indholdet er ændret")

    explain = commands.add_parser("forklar", parents=[data], help="vis, hvorfor en søgning finder det, den finder")
    explain.add_argument("tekst", metavar="SØGNING", help="det, en læser ville skrive")
    explain.add_argument("slug", nargs="?", metavar="SLUG", help="et dokuments navn: vis, hvad det fik point for")

    commands.add_parser("forgaeves", parents=[data], help="vis ord, som læsere har søgt forgæves")

    judge = commands.add_parser("vurder", parents=[data], help="mål søgningen med bedømte søgninger")
    judge.add_argument("fil", nargs="?", type=Path, metavar="FIL", help="bedømte søgninger som YAML")
    return parser


def _with_options(settings: Settings, options: argparse.Namespace) -> Settings:
    """Settings, with what the command line says instead."""
    given = vars(options)
    if given.get("port") is not None and not 0 < given["port"] < 65536:
        raise SettingsError(f"--port er {given['port']}, men skal være et tal fra 1 til 65535.")
    default_address = settings.base_url == f"http://127.0.0.1:{settings.port}"
    port = given.get("port") or settings.port
    return replace(
        settings,
        content=(given.get("indhold") or settings.content).absolute(),
        data=(given.get("data") or settings.data).absolute(),
        host=given.get("vaert") or settings.host,
        port=port,
        base_url=f"http://127.0.0.1:{port}" if default_address else settings.base_url,
    )


def _run(settings: Settings, options: argparse.Namespace) -> int:
    # Imported here, so that starting the server does not load what only building needs.
    match options.command:
        case "tjek":
            from app.cli.check import check

            return check(settings, options.format)
        case "byg":
            from app.cli.build import build_content

            return build_content(settings, force=options.tving)
        case "forklar":
            from app.cli.explain import explain

            return explain(settings, options.tekst, options.slug)
        case "forgaeves":
            from app.cli.in_vain import show_in_vain

            return show_in_vain(settings)
        case "vurder":
            from app.cli.judge import judge

            return judge(settings, options.fil)
        case _:
            from app.cli.serve import serve

            return serve(settings, build_first=options.byg)
