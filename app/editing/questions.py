"""What is asked of the editor of a new document, in which order. The command line has an option for each."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Question:
    """One question. It is asked of every kind of document that has the key."""

    key: str
    option: str
    """The option of the command line that answers it, without hyphens. Two keys that no kind has both may share it."""
    name: str
    how: str = ""
    """How to answer, where the hint of the key does not say it."""
    several: bool = False
    """Whether there may be more than one answer."""
    needs: str = ""
    """A key without which the question has no meaning."""
    unless: str = ""
    """A key whose values leave nothing to ask."""


_COMMAS = "Adskil flere med komma."

QUESTIONS = (
    Question("titel", "titel", "Titel"),
    Question("resume", "resume", "Resume"),
    Question("kommuner", "kommune", "Kommuner", _COMMAS, several=True),
    Question("antal_kommuner", "antal", "Antal kommuner", unless="kommuner"),
    Question("nummer", "nummer", "Nummer"),
    Question("raekkefoelge", "plads", "Plads i rækken"),
    Question("temaer", "tema", "Temaer", _COMMAS, several=True),
    Question("tiltag", "tiltag", "Tiltag", _COMMAS, several=True),
    Question("tiltag_kobling", "kobling", "Hvem kobler til tiltaget", needs="tiltag"),
    Question("kategorier", "kategori", "Kategorier", _COMMAS, several=True),
    Question("kategori", "kategori", "Kategori"),
    Question("program", "punkt", "Programpunkt", "Skriv punktets titel.", several=True),
    Question("kilder", "kilde", "Kilde", "Skriv titlen og gerne adressen: Årsrapport 2024, https://…", several=True),
)
"""In the order in which they are asked; an answer may be proposed from those before it."""
