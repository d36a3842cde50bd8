"""What a search needs beside Whoosh's own files, as JSON in the same folder."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from app.domain.vocabulary import SynonymGroup, SynonymType
from app.search.language import Language
from app.search.lexicon import Lexicon, Word
from app.search.recognition import FacetName

FILE = "words.json"

_WORD_SETS = ("stop_words", "weak_words", "short_parts", "endings", "general_parts")


@dataclass(frozen=True, slots=True)
class Stored:
    """Everything about words and documents that the index folder holds beside the postings."""

    documents: int
    lengths: tuple[int, ...]
    """Words in each document's body, by ordinal."""
    lexicon: Lexicon
    parts: Mapping[str, tuple[str, ...]]
    """Word -> the stems of its parts, for every compound in the corpus."""
    synonyms: tuple[SynonymGroup, ...]
    names: tuple[FacetName, ...]


def save(folder: Path, stored: Stored) -> None:
    """Writes the file. Equal contents give equal bytes."""
    rows = {
        "documents": stored.documents,
        "lengths": stored.lengths,
        "words": [[word.text, word.shown, word.documents] for word in stored.lexicon.words.values()],
        "right": sorted(stored.lexicon.names),
        "parts": stored.parts,
        "synonyms": [asdict(group) for group in stored.synonyms],
        "language": _language_row(stored.lexicon.language),
        "names": [[name.facet, name.value, *name.words] for name in stored.names],
    }
    (folder / FILE).write_text(json.dumps(rows, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def load(folder: Path) -> Stored:
    """Reads what `save` wrote. A missing or damaged file raises `OSError`, `ValueError` or `KeyError`."""
    rows = json.loads((folder / FILE).read_text(encoding="utf-8"))
    words = {text: Word(text, shown, documents) for text, shown, documents in rows["words"]}
    return Stored(
        rows["documents"],
        tuple(rows["lengths"]),
        Lexicon(words, rows["documents"], _language(rows["language"]), frozenset(rows["right"])),
        {word: tuple(parts) for word, parts in rows["parts"].items()},
        tuple(map(_group, rows["synonyms"])),
        tuple(FacetName(facet, value, tuple(words)) for facet, value, *words in rows["names"]),
    )


def _language_row(language: Language) -> dict[str, object]:
    sets = {name: sorted(getattr(language, name)) for name in _WORD_SETS}
    return {"spellings": dict(language.spellings), "stems": dict(language.stems), **sets}


def _language(row: Mapping[str, Any]) -> Language:
    return Language(row["spellings"], row["stems"], **{name: frozenset(row[name]) for name in _WORD_SETS})


def _group(row: Mapping[str, Sequence[str] | str]) -> SynonymGroup:
    return SynonymGroup(str(row["name"]), SynonymType(str(row["type"])), tuple(row["terms"]), tuple(row["capitals"]))
