"""`casebank vurder`: how good the search is, measured by judged queries against the current snapshot."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence

from app.cli.current import current_snapshot
from app.cli.exit_codes import OTHER_ERRORS
from app.content.judged_queries import JudgedError, read_judged
from app.domain.bits import to_ordinals
from app.domain.documents import DocumentType
from app.domain.judged import Judged
from app.search.evaluation import Sums, by_group, sums
from app.search.reader_text import parse
from app.settings import JUDGED_QUERIES, Settings
from app.snapshot.opened import Snapshot

_HEADINGS = ("klasse", "antal", "nDCG@10", "succes@3", "genfundet@10", "uden træf", "falske træf")
ALL = "ALLE"


def run(settings: Settings, options: argparse.Namespace) -> int:
    """Print the measures of each class and of all, and the judged documents that do not exist (any more)."""
    try:
        queries = read_judged(options.fil or JUDGED_QUERIES)
    except JudgedError as error:
        sys.stderr.write(f"casebank: {error}\n")
        return OTHER_ERRORS
    with current_snapshot(settings) as snapshot:
        slugs = {
            ordinal: address.rsplit("/", 1)[-1]
            for ordinal, address in enumerate(snapshot.catalogue.addresses())
            if ordinal not in _pages(snapshot)
        }
        answers = [(query, _ranking(snapshot, query, slugs)) for query in queries]
    sys.stdout.write("\n".join(_table(answers)) + "\n")
    missing = sorted({slug for query in queries for slug in query.grades} - set(slugs.values()))
    if missing:
        sys.stdout.write(f"Bedømt, men findes ikke: {', '.join(missing)}\n")
    return 0


def _pages(snapshot: Snapshot) -> set[int]:
    """Pages about the site itself, which nobody has judged."""
    return set(to_ordinals(snapshot.catalogue.facet_index.having("type", DocumentType.PAGE)))


def _ranking(snapshot: Snapshot, query: Judged, slugs: dict[int, str]) -> list[str]:
    scores = snapshot.index.match(parse(query.text)).scores
    ordered = sorted(scores, key=lambda ordinal: (-scores[ordinal], ordinal))
    return [slugs[ordinal] for ordinal in ordered if ordinal in slugs]


def _table(answers: Sequence[tuple[Judged, Sequence[str]]]) -> Iterator[str]:
    rows = [_HEADINGS, *(_row(group, found) for group, found in {**by_group(answers), ALL: sums(answers)}.items())]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for name, *cells in rows:
        padded = (cell.rjust(width) for cell, width in zip(cells, widths[1:], strict=True))
        yield "  ".join([name.ljust(widths[0]), *padded])


def _row(group: str, found: Sums) -> tuple[str, ...]:
    values = (found.ndcg, found.success_at_3, found.recall, found.without_hit, found.false_hit)
    return (group, str(found.queries), *("-" if v is None else f"{v:.3f}".replace(".", ",") for v in values))
