"""Every command of `casebank` and its options. A command's file is named in `app/cli/main.py`."""

from __future__ import annotations

import argparse
from pathlib import Path

from app.cli.danish_parser import DanishParser
from app.domain.danish import slugify
from app.domain.documents import DocumentType
from app.editing.questions import QUESTIONS, Question
from app.settings import is_port

_KINDS = "case, eksempel, tiltag, pejlemaerke, workshop eller side"


def make_parser() -> DanishParser:
    """All commands and their options."""
    parser = DanishParser(prog="casebank", description="Casebankens værktøj.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="KOMMANDO", title="Kommandoer")
    content = DanishParser(add_help=False)
    content.add_argument("--indhold", type=Path, metavar="MAPPE", help="mappen med Markdown-filerne")
    data = DanishParser(add_help=False)
    data.add_argument("--data", type=Path, metavar="MAPPE", help="mappen med det byggede")

    check = commands.add_parser("tjek", parents=[content], help="læs alt indhold og vis alle problemer")
    check.add_argument("--format", choices=["tekst", "github", "gitlab", "json"], default="tekst")

    commands.add_parser("eftersyn", parents=[content], help="vis, hvad der skal ses efter, det ældste først")

    new = commands.add_parser("ny", parents=[content], help="lav en ny fil: spørger, eller tager svarene fra valgene")
    new.add_argument("slags", type=_kind, help=_KINDS, metavar="SLAGS")
    _add_answers(new)

    build = commands.add_parser("byg", parents=[content, data], help="tjek, byg og vis det nye")
    build.add_argument("--tving", action="store_true", help="udgiv, selv om indholdet er skrumpet mere end en femtedel")

    listening = DanishParser(add_help=False)
    listening.add_argument("--vaert", metavar="ADRESSE", help="hvor serveren lytter (127.0.0.1)")
    listening.add_argument("--port", type=_port, metavar="TAL", help="hvor serveren lytter (8000)")
    server = commands.add_parser("server", parents=[content, data, listening], help="vis siden")
    server.add_argument("--byg", action="store_true", help="tjek og byg først, hvis indholdet er ændret")

    commands.add_parser("vis", parents=[content, listening], help="vis indholdet, mens du skriver, kladder med")

    explain = commands.add_parser("forklar", parents=[data], help="vis, hvorfor en søgning finder det, den finder")
    explain.add_argument("tekst", metavar="SØGNING", help="det, en læser ville skrive")
    explain.add_argument("slug", nargs="?", metavar="SLUG", help="et dokuments navn: vis, hvad det fik point for")

    commands.add_parser("forgaeves", parents=[data], help="vis ord, som læsere har søgt forgæves")

    commands.add_parser("skema", parents=[content], help="skriv editorernes skemaer og skabeloner på ny")

    judge = commands.add_parser("vurder", parents=[data], help="mål søgningen med bedømte søgninger")
    judge.add_argument("fil", nargs="?", type=Path, metavar="FIL", help="bedømte søgninger som YAML")

    rename = commands.add_parser("omdoeb", parents=[content], help="giv et dokument et nyt navn, og ret links til det")
    rename.add_argument("gammel", metavar="GAMMEL", help="dokumentets navn eller adresse nu")
    rename.add_argument("ny", metavar="NY", help="det nye navn")
    rename.add_argument("--proev", action="store_true", help="vis, hvad der bliver ændret, uden at skrive")

    links = commands.add_parser("links", parents=[content], help="prøv alle links ud af sitet")
    links.add_argument("--rapport", type=Path, metavar="FIL", help="gem også svaret her, som Markdown")

    forget = commands.add_parser("glem", parents=[content, data], help="vis alle steder, hvor en person står")
    forget.add_argument("navn", nargs="*", metavar="NAVN", help="personens for- og efternavn")
    forget.add_argument("--ret", action="store_true", help="fjern personens kontaktoplysninger fra casene")
    forget.add_argument(
        "--ogsaa", action="append", default=[], metavar="MAIL", help="personens mail eller telefon; kan gentages"
    )
    return parser


def _add_answers(new: DanishParser) -> None:
    """An option for each question; two questions, each of its kind of document, may share one."""
    by_option: dict[str, Question] = {}
    for question in QUESTIONS:
        by_option.setdefault(question.option, question)
    for option, question in by_option.items():
        action, more = ("append", "; kan gentages") if question.several else ("store", "")
        new.add_argument(f"--{option}", action=action, metavar="TEKST", help=f"{question.name}{more}")
    new.add_argument("--slug", metavar="NAVN", help="filens navn uden .md")
    new.add_argument("--uden-spoergsmaal", action="store_true", help="spørg ikke, heller ikke ved en terminal")


def _port(text: str) -> int:
    if not is_port(text):
        raise argparse.ArgumentTypeError(f"»{text}« skal være et tal fra 1 til 65535.")
    return int(text)


def _kind(text: str) -> DocumentType:
    """Also `Pejlemærke`, as one would say it."""
    try:
        return DocumentType(slugify(text))
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"»{text}« kendes ikke. Skriv {_KINDS}.") from error
