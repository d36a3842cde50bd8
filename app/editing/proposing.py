"""Proposals from what an editor has typed: municipalities, themes, initiatives and a name for the file.

Nothing here decides: an editor accepts a proposal or writes something else.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from math import log, sqrt

from app.content.document_reading import ReadFile
from app.content.findings import value_of
from app.content.nearest import fold
from app.content.nodes import Scalar, items
from app.content.terms import Terms
from app.domain.language import StopGroup, StopType
from app.editing.surroundings import Surroundings

_MOST_THEMES = 2
_MOST_INITIATIVES = 1
# Measured by proposing for each case of the corpus from the others (see tests/editing/test_proposing.py).
_NEARLY_AS_GOOD = 0.75
"""A further proposal has at least this share of the best one's score."""
_FEWEST_SHARED = 2
"""One word in common is chance."""
_SHORT_PROFILE = 20
"""Words below which a profile is not favoured for being short."""
_STEM = 5
"""Letters by which words are compared: enough to tell words apart, few enough to disregard Danish endings."""
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LONGEST_NAME = 3
"""Words in the name of a municipality, »Kommune« included."""


def municipalities_in(text: str, terms: Terms) -> tuple[str, ...]:
    """The names of the municipalities that a text mentions with a capital letter, in its order."""
    words, found = WORD.findall(text), []
    start = 0
    while start < len(words):
        for length in range(_LONGEST_NAME, 0, -1):
            match = terms.find(" ".join(words[start : start + length])) if words[start][0].isupper() else None
            if match is not None:
                found.append(terms.shown[match[0]])
                start += length - 1
                break
        start += 1
    return tuple(dict.fromkeys(found))


def themes_for(text: str, around: Surroundings) -> tuple[str, ...]:
    """The themes whose names, and whose documents' titles and search words, share most with a text; best first."""
    profiles = {slug: [theme.name, theme.description or ""] for slug, theme in around.entries["temaer"].items()}
    for file in around.files:
        for slug in _listed(file, "temaer"):
            if slug in profiles:
                profiles[slug] += _about(file)
    return _nearest(text, profiles, _MOST_THEMES, around)


def initiatives_for(text: str, around: Surroundings) -> tuple[str, ...]:
    """The initiatives that share most with a text, by what they and their cases say of themselves; best first."""
    profiles = {file.slug: list(_about(file)) for file in around.in_folder("initiatives")}
    for file in around.in_folder("cases"):
        for slug in _listed(file, "tiltag"):
            if slug in profiles:
                profiles[slug] += _about(file)
    return _nearest(text, profiles, _MOST_INITIATIVES, around)


def _nearest(text: str, profiles: Mapping[str, list[str]], most: int, around: Surroundings) -> tuple[str, ...]:
    """The slugs whose profiles share most words with the text, best first and not more than `most`.

    A word counts more the fewer profiles have it, and less in a profile of many words.
    """
    passed_over = stop_words(around.entries["stopord"].values())
    stems = {slug: _stems(" ".join(texts), passed_over) for slug, texts in profiles.items()}
    spread = Counter(stem for found in stems.values() for stem in found)
    wanted = _stems(text, passed_over)
    scores = {
        slug: sum(log(1 + len(profiles) / spread[stem]) for stem in wanted & found)
        / sqrt(max(len(found), _SHORT_PROFILE))
        for slug, found in stems.items()
        if len(wanted & found) >= _FEWEST_SHARED
    }
    best = max(scores.values(), default=0)
    near = [slug for slug, score in scores.items() if score >= best * _NEARLY_AS_GOOD]
    return tuple(sorted(near, key=lambda slug: -scores[slug])[:most])


def _stems(text: str, passed_over: set[str]) -> set[str]:
    words = (part for word in WORD.findall(text) for part in (word, *word.split("-")))
    return {fold(word)[:_STEM] for word in words if len(word) > 2 and fold(word) not in passed_over}


def _about(file: ReadFile) -> tuple[str, ...]:
    """What a file says of itself in few words."""
    own = (value_of(file.front_matter, key) for key in ("titel", "resume"))
    return (*(node.text for node in own if node is not None), *_listed(file, "soegeord"))


def _listed(file: ReadFile, key: str) -> tuple[str, ...]:
    nodes = items(file.front_matter.get(key)) if file.front_matter is not None else ()
    return tuple(node.text for node in nodes if isinstance(node, Scalar))


def stop_words(groups: Iterable[StopGroup]) -> set[str]:
    """Words that say nothing of what a text is about, folded."""
    return {fold(word) for group in groups if group.type is StopType.STOP for word in group.words}
