"""Reader's text -> what to look for: the words as typed, and at lower weights what they may also stand for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from app.search.alternatives import Words, synonym, without_general_part, word_alternatives
from app.search.patterns import Alternative, Concept, Kind, Layer, Pattern, Plan
from app.search.reader_text import Phrase, ReaderText, Term
from app.search.recognition import FRAMES, Recognition, facet_token
from app.search.synonyms import Match
from app.search.tokens import Token
from app.search.understanding import Reading, read
from app.search.unknown_words import apart, unknown_alternatives
from app.search.weights import BEGUN, HALF_EMPHASIS, KIND_WEIGHTS, MENTIONED_PLACE, MENTIONED_TYPE, WEAK_EMPHASIS
from app.search.zones import NEAR

ASKING_FOR_MUNICIPALITIES = frozenset({"hvem", "kommuner"})
"""Who asks »hvem« or »hvilke kommuner«, wants cases and examples."""

RARE = 2
"""Documents up to which a compound is also taken apart: one page says »lederteam«, others »teamet af ledere«."""

ADMINISTRATIVE = frozenset({"kommune", "region"})
"""A page that says »Aarhus« mentions Aarhus Kommune."""


def make_plan(words: Words, recognition: Recognition, text: ReaderText) -> Plan:
    """What to look for: terms of several words, places and types, single words, then phrases in quotation marks."""
    reading = read(words, recognition, text)
    phrases = [piece for piece in text.wanted if isinstance(piece, Phrase)]
    quoted = [_quoted(words, phrase) for phrase in phrases]
    concepts = [*_units(words, reading), *_frames(words, reading), *_single_words(words, reading), *quoted]
    return Plan(
        concepts=tuple(concepts),
        required=tuple(_pattern(words, piece.words) for piece in phrases),
        unwanted=tuple(_pattern(words, (p.text,) if isinstance(p, Term) else p.words) for p in text.unwanted),
        recognised=tuple(dict.fromkeys((match.facet, match.value) for match in reading.recognised)),
        whole=_stems(words, reading.tokens) if len(reading.tokens) > 1 else None,
        preferred=tuple(_preferred(reading)),
        corrections=reading.corrections,
    )


def _units(words: Words, reading: Reading) -> Iterator[Concept]:
    """Terms of several words that the synonyms know: each is asked for as a whole."""
    units: dict[tuple[int, int], list[Match]] = {}
    for match in reading.matches:
        if match.end - match.start > 1:
            units.setdefault((match.start, match.end), []).append(match)
    for (start, end), matches in units.items():
        tokens = reading.tokens[start:end]
        shown = " ".join(token.text for token in tokens)
        content = _stems(words, [token for token in tokens if token.text not in words.language.stop_words])
        alternatives = [Alternative(Kind.WORD, shown, _stems(words, tokens), 1.0)]
        if len(content.stems) > 1:
            near = Pattern(content.stems, window=NEAR)
            alternatives.append(Alternative(Kind.APART, shown, near, KIND_WEIGHTS[Kind.APART]))
        for match in matches:
            alternatives += [synonym(term, BEGUN if match.begun else 1.0) for term in match.finds]
        yield Concept(shown, tuple(alternatives))


def _frames(words: Words, reading: Reading) -> Iterator[Concept]:
    """Places and types: what is filed under them, and at lower weights what mentions them."""
    for match in reading.recognised:
        if match.facet not in FRAMES:
            continue
        tokens = reading.tokens[match.start : match.end]
        shown = " ".join(token.text for token in tokens)
        filed = Pattern((facet_token(match.facet, match.value),), Layer.FACETS)
        alternatives = [Alternative(Kind.FACET, shown, filed, KIND_WEIGHTS[Kind.FACET])]
        name = _stems(words, [token for token in tokens if token.text not in ADMINISTRATIVE])
        weight = MENTIONED_TYPE if match.facet == "type" else MENTIONED_PLACE
        alternatives.append(Alternative(Kind.WORD, shown, name, weight))
        if len(tokens) == 1 and shown in reading.corrections:
            alternatives += unknown_alternatives(words, shown)
        yield Concept(shown, tuple(alternatives), frame=True)


def _single_words(words: Words, reading: Reading) -> Iterator[Concept]:
    spans = [(match.start, match.end) for match in reading.matches if match.end - match.start > 1]
    spans += [(match.start, match.end) for match in reading.recognised if match.facet in FRAMES]
    taken = {index for start, end in spans for index in range(start, end)}
    for index in reading.content:
        if index in taken:
            continue
        token = reading.tokens[index]
        own = [match for match in reading.matches if (match.start, match.end) == (index, index + 1)]
        alternatives = [*_suspended(words, reading, index)]
        if not alternatives:
            alternatives = [*word_alternatives(words, token, own), *_neighbours(words, reading, index)]
            if not words.knows(token) and not any(match.term.capitals for match in own):
                alternatives += unknown_alternatives(words, token.text)
            elif words.lexicon.documents(words.language.stem(token.text)) <= RARE:
                alternatives += apart(words, token.text)
        emphasis = WEAK_EMPHASIS if words.language.stem(token.text) in words.language.weak_stems else 1.0
        half = index in reading.halves
        yield Concept(token.text, tuple(alternatives), emphasis * (HALF_EMPHASIS if half else 1.0), half=half)


def _suspended(words: Words, reading: Reading, index: int) -> Iterator[Alternative]:
    """»hjemme-« in »hjemme- og sygeplejen« is »hjemmeplejen« and no longer »hjemme«, when the corpus has that word."""
    if reading.tokens[index].hyphen != "suspended":
        return
    found = list(_neighbours(words, reading, index))
    completed = next((one.shown for one in found if one.kind is Kind.JOINED), None)
    if completed and words.lexicon.has_stem(words.language.stem(completed)):
        yield from found
        yield from without_general_part(words, completed)


def _neighbours(words: Words, reading: Reading, index: int) -> Iterator[Alternative]:
    """The compounds that a word makes with the content word before and after it."""
    place = reading.content.index(index)
    around = reading.content[max(0, place - 1) : place + 2]
    for one, other in pairwise(around):
        word = _compound(words, reading.corrected, one, other)
        # »hjemme- og sygeplejen« makes »hjemmeplejen«, which replaces »hjemme-« and not »sygeplejen«.
        if word and not (reading.tokens[one].hyphen == "suspended" and index == other):
            weight = KIND_WEIGHTS[Kind.JOINED]
            yield Alternative(Kind.JOINED, word, Pattern((words.language.stem(word),)), weight)
            for match in words.synonyms.matches([Token(word, 0, len(word))]):
                yield from (synonym(term, weight) for term in match.finds)


def _compound(words: Words, tokens: Sequence[Token], one: int, other: int) -> str | None:
    """»skærm besøg« -> »skærmbesøg«, »vejledere i praktik« -> »praktikvejledere«; a suspended hyphen is completed."""
    first, last = tokens[one].text, tokens[other].text
    if tokens[one].hyphen == "suspended":
        return words.compounds.completed(first, last)
    if other == one + 1:
        return words.compounds.joined(first, last)
    return words.compounds.joined(last, first)


def _quoted(words: Words, piece: Phrase) -> Concept:
    shown = " ".join(piece.words)
    return Concept(shown, (Alternative(Kind.WORD, shown, _pattern(words, piece.words), KIND_WEIGHTS[Kind.WORD]),))


def _pattern(words: Words, texts: Sequence[str]) -> Pattern:
    return Pattern(tuple(stem for text in texts for stem in words.language.stems_of(text)))


def _stems(words: Words, tokens: Sequence[Token]) -> Pattern:
    return Pattern(tuple(words.language.stem(token.text) for token in tokens))


def _preferred(reading: Reading) -> Iterator[Pattern]:
    """Who asks »hvem«, wants municipalities. Who names a theme or a metric, wants what is filed under it; a metric is
    proposed by an initiative, which comes before the cases that only inherit it."""
    if any(token.text in ASKING_FOR_MUNICIPALITIES for token in reading.tokens):
        yield from (Pattern((facet_token("type", value),), Layer.FACETS) for value in ("case", "eksempel"))
    for match in reading.recognised:
        if match.facet not in FRAMES:
            yield Pattern((facet_token(match.facet, match.value),), Layer.FACETS)
        if match.facet == "noegletal":
            yield Pattern((facet_token("type", "tiltag"),), Layer.FACETS)
