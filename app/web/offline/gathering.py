"""Finds the pages of a pack: from the first ones along their links, as far as they belong to it."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool

from app.web.offline.asking import Ask
from app.web.offline.html_file import HtmlFile, read_html_file

MOST_PAGES = 300
"""Documents, and what lies below them: views for the wall, notes, sheets to print."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """Pages by address, in the order in which they were found, and the files that they need."""

    pages: dict[str, HtmlFile]
    files: dict[str, bytes]


async def gathered(ask: Ask, first: Iterable[str], documents: Collection[str], made: str) -> Gathered:
    """The `first` pages, and what lies right below a document of the pack and is led to."""
    waiting = deque(dict.fromkeys(first))
    known = set(waiting)
    pages: dict[str, HtmlFile] = {}
    while waiting and len(pages) < MOST_PAGES:
        address = waiting.popleft()
        answer = await ask(address)
        if answer is None:
            continue
        page = pages[address] = await run_in_threadpool(read_html_file, answer.decode(), made)
        for link in page.links:
            if link not in known and link.partition("?")[0].rpartition("/")[0] in documents:
                known.add(link)
                waiting.append(link)
    return Gathered(pages, await _files(ask, pages.values()))


async def _files(ask: Ask, pages: Iterable[HtmlFile]) -> dict[str, bytes]:
    answers = {address: await ask(address) for address in dict.fromkeys(file for page in pages for file in page.files)}
    return {address: answer for address, answer in answers.items() if answer is not None}
