"""How an editor may write a term of a vocabulary: slug, name, full name, an alias, or a genitive."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.content.nearest import did_you_mean, fold

_SHORT_LIST = 12
"""Up to this many values are all named in the message."""


@dataclass(frozen=True, slots=True)
class Term:
    """One allowed value. `shown` is what messages propose; `names` are as good as the slug; `aliases` give a note."""

    slug: str
    shown: str
    names: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Terms:
    """A vocabulary to look words up in."""

    source: str
    """Where an editor finds the values: `ordlister/temaer.yml`; empty for a fixed set."""
    shown: Mapping[str, str]
    exact: Mapping[str, str]
    loose: Mapping[str, str]
    complete: bool = True
    """False when the vocabulary itself has errors: an unknown value may then be right."""

    def find(self, text: str) -> tuple[str, bool] | None:
        """The slug and whether it was written exactly; None when the text is no value, or could be several."""
        if text in self.exact:
            return self.exact[text], True
        slug = self.loose.get(fold(text))
        return None if slug is None else (slug, False)

    def unknown(self, text: str) -> str:
        """The message about a value that is not there."""
        where = f"findes ikke i {self.source}" if self.source else "kan ikke bruges her"
        meant = did_you_mean(text, (*self.shown.values(), *self.exact))
        every = f" Mulige værdier: {', '.join(self.shown.values())}." if 0 < len(self.shown) <= _SHORT_LIST else ""
        return f"»{text}« {where}.{meant}{every}" if meant or every else f"»{text}« {where}. Vælg en værdi derfra."


def index(source: str, terms: Iterable[Term], *, complete: bool = True) -> Terms:
    """Make a vocabulary searchable. Of two terms that could be written alike, neither is found by that writing."""
    every = tuple(terms)
    exact = {name: term.slug for term in every for name in (term.slug, *term.names)}
    names = {fold(name): slug for name, slug in exact.items()}
    loose: dict[str, str | None] = {}
    for term in every:
        for writing in {fold(name) for name in (*term.names, *term.aliases)}:
            loose[writing] = term.slug if loose.get(writing, term.slug) == term.slug else None
    found = {writing: slug for writing, slug in {**loose, **names}.items() if slug is not None}
    return Terms(source, {term.slug: term.shown for term in every}, exact, found, complete)


def fixed(values: Iterable[str]) -> Terms:
    """A fixed set of values, such as the statuses of a document."""
    return index("", (Term(value, value) for value in values))


def with_genitives(names: Iterable[str]) -> tuple[str, ...]:
    """Names of municipalities as they may stand before »Kommune«: as they are, in the genitive, and with the word.

    By rule (Retskrivningsordbogen § 13): Horsens stays or takes an apostrophe, Frederikshavn becomes Frederikshavns.
    """
    forms = []
    for name in names:
        endings = ("", "'", "’") if name[-1:].casefold() in {"s", "x", "z"} else ("", "s")
        forms += [f"{name}{ending}{word}" for ending in endings for word in ("", " Kommune", " Kommunes")]
    return tuple(forms)
