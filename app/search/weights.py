"""What each kind of evidence is worth. Every number has its reason and a query that needs it (law 9).

The queries are those of `tests/relevance/queries.yaml`; what each step is worth is measured in `docs/soegning.md`.
"""

from __future__ import annotations

from app.search.patterns import Kind

KIND_WEIGHTS: dict[Kind, float] = {
    # What was typed, in any inflection, an abbreviation in capitals, a place or type that a document is filed under.
    Kind.WORD: 1.0,
    Kind.CAPITALS: 1.0,
    Kind.FACET: 1.0,
    # Two words that the corpus writes as one are as good as typed (»vagt plan«, »vejledere i praktik«).
    Kind.JOINED: 0.9,
    # Half a word is nearly always what it begins (»rehabil«).
    Kind.PREFIX: 0.7,
    # »medicinrobot« is about robots, yet below a document that says »robot« (»klinik«).
    Kind.PART: 0.6,
    # »rehabiliterende« for »rehabilitering«.
    Kind.RELATED: 0.6,
    # A slip of the finger: surer than a synonym, less sure than what is spelt right (»vikarkoprs«).
    Kind.SPELLING: 0.6,
    # Another word for the same (»heltid«): a document with the reader's own word comes first.
    Kind.SYNONYM: 0.5,
    # »frafald blandt elever« for »elevfrafald« (»medicinfejl på bosteder« for »bostedsmedicin«).
    Kind.APART: 0.5,
    # »seniorer« for »seniormedarbejdere«.
    Kind.GENERAL: 0.4,
}

MENTIONED_PLACE = 0.4
"""A page that mentions a town, beside those filed under it (»københavn branding«)."""

MENTIONED_TYPE = 0.25
"""A page that mentions a workshop is no workshop (»program til workshop«), yet whoever types the word may want it."""

SUSPENDED_HALF = 0.4
"""»ældre-« alone, beside the »ældreområdet« that it stands for in »ældre- og sundhedsområdet«."""

SEVERAL_SLIPS = 0.7
"""Factor for a spelling that is two or three slips away (»afburokratisering«)."""

BEGUN = 0.6
"""Factor for the synonyms of »social- og sundhed« when the reader asks for a »social- og sundhedsassistent«."""

BROADER = 0.8
"""Factor for the broader term, for a narrower one that the corpus lacks (»makkerordning« is a kind of mentor)."""

WEAK_EMPHASIS = 0.4
"""What a word that goes with every subject counts, of its rarity (»hvad kan man gøre ved mange sygemeldinger«)."""

HALF_EMPHASIS = 0.4
"""What each word of »familie- og socialafdeling« counts, of its rarity: together they name one area."""
