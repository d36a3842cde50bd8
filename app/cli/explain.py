"""`casebank forklar`: what a search looks for, and why a document stands where it does."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator

from app.cli.current import current_snapshot
from app.cli.exit_codes import OTHER_ERRORS
from app.search.explain import ConceptExplained, Explanation
from app.search.reader_text import parse
from app.settings import Settings
from app.snapshot.opened import Snapshot

MOST_DOCUMENTS = 10


def run(settings: Settings, options: argparse.Namespace) -> int:
    """Print terms, expansions and weights; with a slug also what each gave that document, else the best documents."""
    text, slug = options.tekst, options.slug
    with current_snapshot(settings) as snapshot:
        ordinal = _ordinal(snapshot, slug) if slug else None
        if slug and ordinal is None:
            sys.stderr.write(f"casebank: Der er intet dokument med navnet »{slug}«.\n")
            return OTHER_ERRORS
        explanation = snapshot.index.explain(parse(text), ordinal)
        sys.stdout.write("\n".join(_lines(explanation, with_document=ordinal is not None)) + "\n")
        if ordinal is None:
            sys.stdout.write("\n".join(_best(snapshot, text)) + "\n")
    return 0


def _ordinal(snapshot: Snapshot, slug: str) -> int | None:
    addresses = snapshot.catalogue.addresses()
    return next((place for place, address in enumerate(addresses) if address.rsplit("/", 1)[-1] == slug), None)


def _lines(explanation: Explanation, *, with_document: bool) -> Iterator[str]:
    for concept in explanation.concepts:
        yield from _concept_lines(concept, with_document=with_document)
    if explanation.recognised:
        named = ", ".join(f"{facet}={value}" for facet, value in explanation.recognised)
        yield f"Genkendt i teksten: {named} (dokumenterne står først)"
    if with_document:
        yield f"Dækning: {explanation.coverage:.2f} af søgningens vægt"
        yield f"Hele teksten ordret: {'ja' if explanation.whole else 'nej'}"
        yield f"Score: {explanation.score:.3f}" if explanation.score else "Dokumentet bliver ikke fundet."


def _concept_lines(concept: ConceptExplained, *, with_document: bool) -> Iterator[str]:
    gave = f", gav {concept.contribution:.2f}" if with_document else ""
    yield f"»{concept.text}«  sjældenhed {concept.idf:.2f}{gave}"
    for one in sorted(concept.alternatives, key=lambda other: -other.weight):
        here = ", ".join(f"{zone} {times}" for zone, times in one.zones)
        found = f"  her: {here or 'nej'}" if with_document else ""
        stems = " ".join(one.stems)
        yield f"    {one.kind:<10} {one.shown} [{stems}]  vægt {one.weight:.2f}  i {one.documents} dokumenter{found}"


def _best(snapshot: Snapshot, text: str) -> Iterator[str]:
    scores = snapshot.index.match(parse(text)).scores
    best = sorted(scores, key=lambda ordinal: (-scores[ordinal], ordinal))[:MOST_DOCUMENTS]
    addresses = snapshot.catalogue.addresses()
    yield f"{len(scores)} dokumenter"
    for place, ordinal in enumerate(best, start=1):
        yield f"{place:>3}. {scores[ordinal]:.3f}  {addresses[ordinal]}"
