"""Documents -> the index folder."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from whoosh.analysis import SpaceSeparatedTokenizer
from whoosh.fields import KEYWORD, TEXT, Schema
from whoosh.filedb.filestore import FileStorage

from app.domain.vocabulary import Vocabularies
from app.search import stored
from app.search.compounds import Compounds
from app.search.hyphens import hyphen_words
from app.search.language import Language, Line, language_of
from app.search.lexicon import Lexicon, build
from app.search.patterns import Layer
from app.search.recognition import facet_names, facet_tokens
from app.search.zones import ZONE_WEIGHTS, SearchDocument, capitals_line, part_line, stem_line, zones


def write_index(folder: Path, documents: Sequence[SearchDocument], vocabularies: Vocabularies) -> None:
    """Writes the index into an existing, empty folder.

    The documents' ordinals must be 0, 1, 2 …, else `ValueError`: Whoosh numbers documents as they are added, and with
    one commit there is one segment, so its numbers are the ordinals.
    """
    if [document.ordinal for document in documents] != list(range(len(documents))):
        raise ValueError("The ordinals must be the documents' positions in the list.")
    language = language_of(vocabularies.language)
    texts = [
        {zone: tuple(map(language.line, lines)) for zone, lines in zones(document).items()} for document in documents
    ]
    compounds = Compounds(_lexicon(texts, vocabularies, language))

    @cache
    def part_stems(word: str) -> tuple[str, ...]:
        return tuple(map(language.stem, compounds.parts(word)))

    index = FileStorage(str(folder)).create_index(_schema())
    with index.writer() as writer:
        for document, text in zip(documents, texts, strict=True):
            writer.add_document(
                **{zone: stem_line(lines, compounds) for zone, lines in text.items()},
                **{f"{zone}_parts": part_line(lines, compounds, part_stems) for zone, lines in text.items()},
                **{Layer.CAPITALS: capitals_line([line for lines in text.values() for line in lines])},
                **{Layer.FACETS: " ".join(facet_tokens(document, vocabularies))},
            )
    index.close()
    stored.save(
        folder,
        stored.Stored(
            len(documents),
            tuple(sum(len(line.tokens) for line in text["body"]) for text in texts),
            compounds.lexicon,
            {word: stems for word in compounds.lexicon.words if (stems := part_stems(word))},
            vocabularies.synonyms,
            tuple(facet_names(vocabularies, language)),
        ),
    )


def _lexicon(texts: Sequence[Mapping[str, Sequence[Line]]], vocabularies: Vocabularies, language: Language) -> Lexicon:
    """The words of the documents; those that hyphens stand for cannot be made until the others are known."""
    lines = [[line for zone in text.values() for line in zone] for text in texts]
    plain = build(lines, _names(vocabularies), language)
    compounds = Compounds(plain)
    made = ({word.text for line in document for word in hyphen_words(line.tokens, compounds)} for document in lines)
    return plain.with_made(Counter(word for document in made for word in sorted(document)))


def _names(vocabularies: Vocabularies) -> list[str]:
    """Words that are rightly spelt although no document may have them."""
    terms = [term for group in vocabularies.synonyms for term in group.terms]
    return terms + [town.name for town in vocabularies.municipalities.values()]


def _schema() -> Schema:
    """Whoosh's own classes only: the schema is pickled into the index, and classes of ours may move."""
    schema = Schema(**{Layer.CAPITALS: KEYWORD, Layer.FACETS: KEYWORD})
    for zone in ZONE_WEIGHTS:
        schema.add(zone, TEXT(analyzer=SpaceSeparatedTokenizer(), phrase=True))
        schema.add(f"{zone}_parts", TEXT(analyzer=SpaceSeparatedTokenizer(), phrase=False))
    return schema
