"""Every command of `casebank` and its options. A command's file is named in `app/cli/main.py`."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from app.cli.danish_parser import DanishParser
from app.content.hints import HINTS
from app.domain.addresses import CONTENT_FOLDERS
from app.domain.danish import slugify
from app.domain.documents import DocumentType
from app.editing.questions import QUESTIONS, Question
from app.settings import is_port

_FORMATS = ("tekst", "github", "gitlab", "json")
_KINDS = "case, eksempel, tiltag, pejlemaerke, workshop eller side"


def make_parser() -> DanishParser:
    """All commands and their options."""
    parser = DanishParser(prog="casebank", description="Casebankens værktøj.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="KOMMANDO", title="Kommandoer")

    def add(name: str, duty: str, parents: Sequence[DanishParser]) -> DanishParser:
        return commands.add_parser(name, parents=parents, help=duty, description=f"{duty[0].upper()}{duty[1:]}.")

    content = DanishParser(add_help=False)
    content.add_argument("--indhold", type=Path, metavar="MAPPE", help="mappen med Markdown-filerne")
    data = DanishParser(add_help=False)
    data.add_argument("--data", type=Path, metavar="MAPPE", help="mappen med det byggede")

    check = add("tjek", "læs alt indhold og vis alle problemer", [content])
    check.add_argument(
        "--format",
        choices=_FORMATS,
        default=_FORMATS[0],
        metavar="FORMAT",
        help=f"hvordan problemerne skrives: {', '.join(_FORMATS)} ({_FORMATS[0]})",
    )

    add("eftersyn", "vis, hvad der skal ses efter, det ældste først", [content])

    new = add("ny", "lav en ny fil: spørger, eller tager svarene fra valgene", [content])
    new.add_argument("slags", type=_kind, help=_KINDS, metavar="SLAGS")
    _add_answers(new)

    build = add("byg", "tjek, byg og vis det nye", [content, data])
    build.add_argument("--tving", action="store_true", help="udgiv, selv om indholdet er skrumpet mere end en femtedel")

    listening = DanishParser(add_help=False)
    listening.add_argument("--vaert", metavar="ADRESSE", help="hvor serveren lytter (127.0.0.1)")
    listening.add_argument("--port", type=_port, metavar="TAL", help="hvor serveren lytter (8000)")
    server = add("server", "vis siden", [content, data, listening])
    server.add_argument("--byg", action="store_true", help="tjek og byg først, hvis indholdet er ændret")

    add("vis", "vis indholdet, mens du skriver, kladder med", [content, listening])

    explain = add("forklar", "vis, hvorfor en søgning finder det, den finder", [data])
    explain.add_argument("tekst", metavar="SØGNING", help="det, en læser ville skrive")
    explain.add_argument("slug", nargs="?", metavar="SLUG", help="et dokuments navn: vis, hvad det fik point for")

    add("forgaeves", "vis ord, som læsere har søgt forgæves", [data])

    add("skema", "skriv skemaer og skabeloner til teksteditorer på ny", [content])

    judge = add("vurder", "mål søgningen med bedømte søgninger", [data])
    judge.add_argument("fil", nargs="?", type=Path, metavar="FIL", help="bedømte søgninger som YAML")

    rename = add("omdoeb", "giv et dokument et nyt navn, og ret links til det", [content])
    rename.add_argument("gammel", metavar="GAMMEL", help="dokumentets navn eller adresse nu")
    rename.add_argument("ny", metavar="NY", help="det nye navn")
    rename.add_argument("--proev", action="store_true", help="vis, hvad der bliver ændret, uden at skrive")

    links = add("links", "prøv alle links ud af sitet", [content])
    links.add_argument("--rapport", type=Path, metavar="FIL", help="gem også svaret her, som Markdown")

    forget = add("glem", "vis alle steder, hvor en person står", [content, data])
    forget.add_argument("navn", nargs="+", metavar="NAVN", help="personens for- og efternavn")
    forget.add_argument("--ret", action="store_true", help="fjern personens kontaktoplysninger fra casene")
    forget.add_argument(
        "--ogsaa", action="append", default=[], metavar="MAIL", help="personens mail eller telefon; kan gentages"
    )
    return parser


def _add_answers(new: DanishParser) -> None:
    """An option for each question; two questions, each of its kind of document, may share one."""
    by_option: dict[str, list[Question]] = {}
    for question in QUESTIONS:
        by_option.setdefault(question.option, []).append(question)
    for option, questions in by_option.items():
        action = "append" if questions[0].several else "store"
        new.add_argument(f"--{option}", action=action, metavar="TEKST", help=_explained(questions).replace("%", "%%"))
    new.add_argument("--slug", metavar="NAVN", help="filens navn uden .md")
    new.add_argument("--uden-spoergsmaal", action="store_true", help="spørg ikke, heller ikke ved en terminal")


def _explained(questions: Sequence[Question]) -> str:
    """What an option is for: the hint of its key, how to answer, and for which kinds, when it is not for all."""
    first = questions[0]
    kinds = [kind for kind in DocumentType if any(one.key in HINTS[CONTENT_FOLDERS[kind]] for one in questions)]
    parts = [HINTS[CONTENT_FOLDERS[kinds[0]]][first.key], first.how]
    if first.several:
        parts.append("Kan gentages.")
    if len(kinds) < len(DocumentType):
        parts.append(f"Kun til {', '.join(kinds)}.")
    return " ".join(filter(None, parts))


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
