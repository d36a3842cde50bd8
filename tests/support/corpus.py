"""A small valid content folder in real Danish, to build other folders on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from app.content.loader import load
from app.domain.corpus import Corpus

TODAY = date(2026, 11, 21)
_VOCABULARIES = Path(__file__).resolve().parents[2] / "content" / "ordlister"

CASE = """\
---
titel: Tre samtaler holder flere i uddannelse
resume: Frederikshavn og SOSU-Nord holder tre samtaler med hver elev. Frafaldet er gået fra 38 til 4 procent.
opdateret: 2026-11-21
omfang: eksempel
kommuner: [Frederikshavn]
kategorier: [flere-medarbejdere]
tiltag: [den-gode-praktikplads]
tiltag_kobling: kilde
temaer: [elever-og-praktik]
fagomraader: [aeldre-og-sundhed]
pejlemaerker: [kvalitetsarbejde-med-data]
noegletal: [frafald-sosu-elever]
aar: [2020]
resultater:
  - tekst: Frafald på SOSU-uddannelserne
    foer: 38
    efter: 4
    enhed: procent
dokumentation: egne-tal
udfald: virkede
kilder:
  - titel: Inspirationskatalog
    udgiver: Frederikshavn Kommune
soegeord: [elever der stopper, droppe ud]
---

## Udgangspunkt

For mange SOSU-elever stoppede undervejs.

## Det gjorde de

Hver elev får tre samtaler, som beskrevet i [tiltaget](/tiltag/den-gode-praktikplads).

## Det kom der ud af det

Frafaldet er faldet fra 38 til 4 procent.
"""
INITIATIVE = """\
---
titel: Den gode praktikplads
resume: Vejledere med tid og faste samtaler får flere elever til at gennemføre.
opdateret: 2026-11-21
nummer: 4
kategori: flere-medarbejdere
temaer: [elever-og-praktik]
noegletal: [frafald-sosu-elever]
kilder:
  - titel: Inspirationskatalog
---

## Hvad det er, og hvorfor

Mange elever falder fra i praktikken.
"""
PRINCIPLE = """\
---
titel: Når forbedrings- og kvalitetsarbejder trækker på data
resume: Tal bliver til læring, når de medarbejdere, de handler om, selv taler om dem.
opdateret: 2026-11-21
raekkefoelge: 7
spoergsmaal:
  - Hvilke tal taler I om hver uge?
cases: [frederikshavn-fastholdelsessamtaler]
kilder:
  - titel: Faglig ledelse på ældreområdet
---

## Hvad pejlemærket handler om

Data skal bruges af dem, der gør arbejdet.
"""
WORKSHOP = """\
---
titel: Faglig ledelse på ældreområdet
resume: Et program på en time om pejlemærkerne for faglig ledelse.
opdateret: 2026-11-21
program:
  - titel: Velkomst
    minutter: 5
  - titel: Case fra Frederikshavn
    henvisning: /cases/frederikshavn-fastholdelsessamtaler
pejlemaerker: [kvalitetsarbejde-med-data]
kilder:
  - titel: Faglig ledelse på ældreområdet
---

Alle kan bruge programmet.
"""
PAGE = """\
---
titel: Om Casebanken
resume: Her kan kommunale ledere se, hvem der har prøvet hvad, og med hvilket resultat.
opdateret: 2026-11-21
kilder:
  - titel: Redaktionen
---

Casebanken samler erfaringer fra kommunerne.
"""
VOCABULARIES = {
    f"ordlister/{path.name}": path.read_text(encoding="utf-8") for path in sorted(_VOCABULARIES.glob("*.yml"))
}
WORD_LISTS = {
    "ordlister/synonymer.yml": "elev:\n  type: samme\n  ord: [elev, lærling, leder]\n",
    "ordlister/stopord.yml": "smaaord:\n  type: stopord\n  grund: Tomme ord.\n  ord: [og, i, til, der]\n",
    "ordlister/stammer.yml": "leder:\n  stamme: leder\n  grund: Ikke »led«.\n  ord: [leder, ledere, elever]\n",
    "ordlister/orddele.yml": "korte:\n  type: kort\n  grund: Er dele.\n  ord: [uge, tid, der, for]\n",
    "ordlister/skrivemaader.yml": "procent:\n  skrives: procent\n  grund: Det samme.\n  ord: [pct, der, for]\n",
}
"""Short lists of words, each of use to the documents below."""
MINIMAL: Mapping[str, str] = {
    **VOCABULARIES,
    **WORD_LISTS,
    "cases/frederikshavn-fastholdelsessamtaler.md": CASE,
    "initiatives/den-gode-praktikplads.md": INITIATIVE,
    "pejlemaerker/kvalitetsarbejde-med-data.md": PRINCIPLE,
    "sider/om.md": PAGE,
    "workshops/faglig-ledelse.md": WORKSHOP,
}
"""One document of each kind and the real vocabularies of terms; no problems of any kind on `TODAY`."""


def write_tree(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files by relative path, with the folders they need; returns the folder."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def minimal_corpus(folder: Path, extra: Mapping[str, str | bytes] | None = None) -> Corpus:
    """`MINIMAL` and `extra` files, written to a folder and loaded; fails with the problems when there are errors."""
    loaded = load(write_tree(folder, {**MINIMAL, **(extra or {})}), today=TODAY)
    assert loaded.corpus is not None, loaded.problems
    return loaded.corpus
