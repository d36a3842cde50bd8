"""How many slips of the finger lie between two words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator


def distance(one: str, other: str, most: int) -> int:
    """Edits between two words: a letter added, left out, changed, or two neighbours swapped; `most` + 1 for more.

    Optimal string alignment (Damerau 1964; Boytsov, "Indexing methods for approximate dictionary searching", 2011).
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        before, previous, row = row, before, [i]
        for j, counterpart in enumerate(other, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != counterpart))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == counterpart:
                cost = min(cost, previous[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)


def near(word: str, words: Iterable[str], most: int) -> Iterator[tuple[str, int]]:
    """The words within this distance, with their distance. No slip in the first letter, unless it is swapped."""
    if most < 1:
        return
    letters = set(word)
    for other in words:
        if (
            abs(len(word) - len(other)) > most
            or other[0] not in word[:2]
            or len(letters.symmetric_difference(other)) > 2 * most
        ):
            continue
        if (edits := distance(word, other, most)) <= most:
            yield other, edits
