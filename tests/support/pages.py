"""One address of each type of page, for what must hold of them all."""

from __future__ import annotations

from typing import Final

PROGRAMME: Final = (
    "titel=Dagens+program&start=9.00&punkt=Velkomst&min=5&punkt=Vejen+til+pejlem%C3%A6rkerne&min=10"
    "&punkt=Case+fra+S%C3%B8nderborg&min=15&dok=/cases/soenderborg-faglig-ledelse"
    "&punkt=Dyk+ned+i+et+pejlem%C3%A6rke&min=30&dok=/pejlemaerker/naar-tillid-forpligter"
    "&punkt=Case+fra+Ikast-Brande&min=15&dok=/cases/ikast-brande-personcentreret-omsorg&punkt=Feedback&min=10"
)
"""A workshop of 85 minutes as it stands in an address."""

PAGES: Final = {
    "front page": "/",
    "search": "/soeg?q=frafald+sosu&kommune=aalborg&kommune=frederikshavn",
    "everything": "/soeg",
    "every facet chosen": "/soeg?type=eksempel&kategori=frigiv-tid&aar=2020&har=tal&region=nordjylland",
    "empty search": "/soeg?q=ledelsessp%C3%A6nd&kommune=laesoe",
    "long word": f"/soeg?q={'medarbejdertilfredshedsunders%C3%B8gelse' * 4}",
    "cases": "/cases",
    "case": "/cases/viborg-mindre-ledelsesspaend",
    "case with media": "/cases/soenderborg-faglig-ledelse",
    "example": "/cases/frederikshavn-fastholdelsessamtaler",
    "initiatives": "/tiltag",
    "initiative": "/tiltag/den-gode-praktikplads",
    "principles": "/pejlemaerker",
    "principle": "/pejlemaerker/naar-tillid-forpligter",
    "facilitator view": "/pejlemaerker/naar-tillid-forpligter/vaert",
    "facilitator's notes": "/pejlemaerker/naar-tillid-forpligter/noter",
    "poster": "/pejlemaerker/naar-tillid-forpligter/print",
    "dialogue cards": "/pejlemaerker/print?pejlemaerke=naar-tillid-forpligter&pejlemaerke=findes-ikke",
    "handouts": "/pejlemaerker/print?ark=uddeling&pejlemaerke=naar-tillid-forpligter",
    "feedback sheet": "/pejlemaerker/print?ark=tilbagemelding",
    "municipalities": "/kommuner",
    "municipality": "/kommuner/soenderborg",
    "municipality without cases": "/kommuner/laesoe",
    "themes": "/temaer",
    "theme": "/temaer/elever-og-praktik",
    "metrics": "/noegletal",
    "metric": "/noegletal/frafald-sosu-elever",
    "matrix": "/matrix",
    "part of the matrix": "/matrix?region=midtjylland&kobling=alle&fold=frigiv-tid",
    "results": "/resultater",
    "some results": "/resultater?region=nordjylland&sortering=vaerdi-faldende",
    "nothing to compare": "/sammenlign",
    "compared": "/sammenlign?dok=/cases/frederikshavn-fastholdelsessamtaler&dok=/cases/viborg-mindre-ledelsesspaend"
    "&dok=/tiltag/den-gode-praktikplads&dok=/findes-ikke",
    "nothing collected": "/samling",
    "collection": "/samling?navn=N%C3%A6rledelse&dok=/cases/viborg-mindre-ledelsesspaend&note=Ring+til+dem"
    "&dok=/cases/koege-samskabt-styring&dok=/tiltag/op-i-tid&dok=/pejlemaerker/naar-tillid-forpligter&dok=/findes-ikke",
    "collection on the wall": "/samling/vaert?dok=/cases/viborg-mindre-ledelsesspaend&dok=/tiltag/op-i-tid",
    "case with a collection": "/cases/koege-samskabt-styring?samling=dok%3D/tiltag/op-i-tid",
    "search with a collection": "/soeg?q=ledelse&samling=navn%3DM%25C3%25B8de%26dok%3D/tiltag/op-i-tid",
    "qr": "/qr?sti=/pejlemaerker/naar-tillid-forpligter",
    "map": "/kort",
    "news": "/nyt",
    "contribution": "/bidrag",
    "workshops": "/workshops",
    "workshop": "/workshops/workshop-faglig-ledelse-paa-aeldreomraadet",
    "workshop on the wall": "/workshops/workshop-faglig-ledelse-paa-aeldreomraadet/vaert",
    "empty programme": "/workshops/byg",
    "programme": f"/workshops/byg?{PROGRAMME}",
    "programme, looking for a case": f"/workshops/byg?{PROGRAMME}&nyt=Case&nyt_min=20&q=sygefrav%C3%A6r",
    "programme to be mended": "/workshops/byg?start=kl+ti&punkt=Pause&min=ti&nyt=Case&q=viborg&tilfoej=ja",
    "programme on the wall": f"/workshops/byg/vaert?{PROGRAMME}",
    "run sheet": f"/workshops/byg/print?{PROGRAMME}",
    "page": "/om",
    "statement": "/was",
    "status": "/status",
    "api": "/api/docs",
}
"""Type of page and its address; each answers 200."""

MISSING: Final = "/findes-ikke"
"""An address that answers 404."""
WITHDRAWN: Final = "/cases/trukket-tilbage"
"""An address of `changed_site` that answers 410."""

WIDTHS: Final = {320: 640, 768: 1024, 1280: 800}
"""A small telephone, a tablet, a laptop: width and height of the window."""
