"""Rules between the keys of one record. Each gets the nodes and the values read so far, and reports errors."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from app.content.codes import Code
from app.content.consent import lacks_consent
from app.content.nodes import Mapping, Scalar, dotted, items
from app.content.report import Place, Report, shortened
from app.domain.documents import Status


@dataclass(frozen=True, slots=True)
class Given:
    """A record as far as it could be read."""

    node: Mapping
    values: dict[str, Any]
    """Typed values by attribute; what was wrong is left out."""
    key: str
    """The record's dotted key; empty for the whole front matter."""
    report: Report

    def has(self, key: str) -> bool:
        """Whether the key is given with a value, right or wrong."""
        return bool(items(self.node.get(key)))

    def error(self, place: Place, key: str, code: Code, message: str) -> None:
        self.report.error(place, dotted(self.key, key) if key else self.key, code, message)


def reason_when_withdrawn(given: Given) -> None:
    """`begrundelse` belongs to withdrawn documents, and they need it."""
    status = given.values.get("status")
    if status is Status.WITHDRAWN and not given.has("begrundelse"):
        message = "En tilbagetrukket side skal have en »begrundelse«, som læseren får at se."
        given.error(given.node.place("status"), "begrundelse", Code.MISSING_KEY, message)
    elif status is not Status.WITHDRAWN and given.has("begrundelse") and (status or not given.has("status")):
        message = "»begrundelse« bruges kun sammen med »status: tilbagetrukket«. Slet den, eller skift status."
        given.error(given.node.place("begrundelse"), "begrundelse", Code.CONFLICTING_KEYS, message)


def count_replaces_names(given: Given) -> None:
    """`kommuner: []` says that the source does not name them; then it must say how many."""
    if given.values.get("municipalities") == () and not given.has("antal_kommuner"):
        message = "Nævn mindst én kommune, eller skriv »antal_kommuner«, når kilden kun giver antallet."
        given.error(given.node.place("kommuner"), "kommuner", Code.MISSING_KEY, message)


def link_has_author(given: Given) -> None:
    """A link to initiatives says whether the source or the editors made it."""
    if given.has("tiltag") and not given.has("tiltag_kobling"):
        message = "Skriv »tiltag_kobling: kilde«, når kilden selv nævner tiltaget, ellers »tiltag_kobling: redaktion«."
        given.error(given.node.place("tiltag"), "tiltag_kobling", Code.MISSING_KEY, message)


def figures_fit(given: Given) -> None:
    """A result has a change (before, after or both) or a single value."""
    change, single = given.has("foer") or given.has("efter"), given.has("vaerdi")
    if not change and not single:
        given.error(
            given.node, "", Code.MISSING_KEY, "Resultatet har intet tal. Skriv »foer« og »efter« eller »vaerdi«."
        )
    elif change and single:
        message = "Skriv enten »foer« og »efter« eller »vaerdi«, ikke begge dele."
        given.error(given.node.place("vaerdi"), "vaerdi", Code.CONFLICTING_KEYS, message)


def consent_is_given(given: Given) -> None:
    """What stands under `samtykke` is how the person has said yes. Who has not does not stand on the page."""
    node = given.node.get("samtykke")
    if isinstance(node, Scalar) and lacks_consent(node.text):
        message = (
            f"»{shortened(node.text)}«: Har personen ikke sagt ja, så slet kontakten. Ellers skriv, hvordan, fx »Ja, på"
            " mail 3. april 2026«."
        )
        given.error(node, "samtykke", Code.NO_CONSENT, message)


def sources_exist(given: Given) -> None:
    """The `kilde` of a result is the number of a source in `kilder`."""
    known = len(items(given.node.get("kilder")))
    for key in ("resultater", "tal"):
        for index, result in enumerate(items(given.node.get(key))):
            number = result.get("kilde") if isinstance(result, Mapping) else None
            text = number.text.strip() if isinstance(number, Scalar) else ""
            if number is not None and re.fullmatch(r"[0-9]{1,3}", text) and int(text) > known > 0:
                message = f"Nummer {text} findes ikke: der er {known} i listen »kilder«. Ret nummeret."
                given.error(number, f"{key}.{index}.kilde", Code.UNKNOWN_SOURCE, message)
