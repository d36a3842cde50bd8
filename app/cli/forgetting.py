"""What a build does for those who wait to be forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from app.editing.forgetting.patterns import is_word_of
from app.editing.forgetting.traces import traces_in
from app.editing.forgetting.waiting import read_waiting, write_waiting
from app.search.in_vain import forget_words
from app.snapshot.store import Store


def forget_waiting(data: Path) -> Iterator[str]:
    """When the current snapshot is without somebody who waits, remove the older ones; lines that tell what was done.

    It is asked of what is built and not of the content, which may have changed while it was built. Those who wait are
    struck off last, so that a build that is killed leaves it to the next.

    Raises:
        OSError: the data folder cannot be read or written.
    """
    store = Store(data)
    with store.building():
        waiting, current = read_waiting(data), store.current_id()
        if not waiting or current is None:
            return
        present = [person for person in waiting if traces_in(store.folder(current), person)]
        gone = [person for person in waiting if person not in present]
        if gone:
            store.keep_only_current()
            forget_words(data, lambda word: any(is_word_of(person, word) for person in gone))
            write_waiting(data, present)
            yield f"Glemt: {_people(len(gone))}. De ældre øjebliksbilleder er slettet."
        if present:
            yield (
                f"Venter: {_people(len(present))}, der skal glemmes, står stadig i det udgivne."
                " Kør »casebank glem« med navnet for at se hvor."
            )


def _people(number: int) -> str:
    return "1 person" if number == 1 else f"{number} personer"
