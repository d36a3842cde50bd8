"""Words that readers searched for and the bank lacks: counted by word and week, and kept only from five."""

from __future__ import annotations

import json
import threading
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

KEPT_FROM = 5
"""Below this a count could point to one person's searches; it lives in memory only and dies with the server."""
MAX_WORDS = 10_000
"""Different words in memory, so that a flood of nonsense does not fill it."""

FILE = "forgaeves.json"


@dataclass(frozen=True, slots=True, order=True)
class Row:
    """How often a word was searched for in vain in one week."""

    week: str
    """ISO year and week, such as `2026-W47`."""
    word: str
    count: int


class InVainCounter:
    """Counts in memory; what reaches five is written to a file of the data folder. Safe in many threads."""

    def __init__(self, folder: Path) -> None:
        self._lock = threading.Lock()
        self._folder = folder
        kept = {(row.week, row.word): row.count for row in read_in_vain(folder)}
        self._counts: Counter[tuple[str, str]] = Counter(kept)
        self._written = set(kept)

    def count(self, words: Iterable[str], today: date) -> None:
        """Count each of these normalised words once; see `countable` for what must not be among them."""
        week = iso_week(today)
        with self._lock:
            keys = [(week, word) for word in set(words) if word.isalpha()]
            known = [key for key in keys if key in self._counts or len(self._counts) < MAX_WORDS]
            self._counts.update(known)
            if any(self._counts[key] >= KEPT_FROM for key in known):
                self._write()

    def _write(self) -> None:
        """Write what is to be kept. What was written before and is gone from the file has been forgotten on purpose."""
        still = {(row.week, row.word) for row in read_in_vain(self._folder)}
        for key in self._written - still:
            del self._counts[key]
        rows = [Row(*key, count) for key, count in sorted(self._counts.items()) if count >= KEPT_FROM]
        _write_rows(self._folder, rows)
        self._written = {(row.week, row.word) for row in rows}


def forget_words(folder: Path, is_forgotten: Callable[[str], bool]) -> None:
    """Remove these words from the file; a running server's counter drops them when it writes next."""
    rows = read_in_vain(folder)
    left = [row for row in rows if not is_forgotten(row.word)]
    if left != rows:
        _write_rows(folder, sorted(left))


def _write_rows(folder: Path, rows: Sequence[Row]) -> None:
    path = folder / FILE
    temporary = path.with_suffix(".ny")
    temporary.write_text(json.dumps([[row.week, row.word, row.count] for row in rows], ensure_ascii=False), "utf-8")
    temporary.replace(path)


def read_in_vain(folder: Path) -> list[Row]:
    """What is kept, the newest week first and the most wanted word first within it."""
    path = folder / FILE
    if not path.exists():
        return []
    rows = [Row(week, word, count) for week, word, count in json.loads(path.read_text(encoding="utf-8"))]
    by_want = sorted(rows, key=lambda row: (-row.count, row.word))
    return sorted(by_want, key=lambda row: row.week, reverse=True)


def countable(text: str) -> str:
    """A reader's text without the words that could be somebody's number or address."""
    return " ".join(word for word in text.split() if not any(letter.isdigit() or letter == "@" for letter in word))


def iso_week(day: date) -> str:
    """`2026-W47`."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"
