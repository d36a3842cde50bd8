"""What each key of the front matter is for, in one line to an editor. Keys are declared in `app/content/schema.py`."""

from __future__ import annotations

from collections.abc import Mapping

_COMMON = {
    "titel": "Sidens overskrift: hvad der er gjort, eller hvad der kom ud af det.",
    "resume": "En eller to sætninger, højst 220 tegn, med nyheden først.",
    "status": "Uden status er siden udgivet.",
    "begrundelse": "Hvorfor siden er trukket tilbage. Læseren ser det. Kun sammen med »status: tilbagetrukket«.",
    "opdateret": "Datoen for seneste ændring, fx 2026-11-21.",
    "efterse_senest": "Datoen, hvor nogen skal se på siden igen, fx 2027-11-21.",
    "tidligere_slugs": "Navne, som filen har haft. De gamle adresser fører hertil.",
    "kilder": "Hvor oplysningerne kommer fra. Mindst én kilde.",
    "kilder.titel": "Kildens titel, som den selv skriver den.",
    "kilder.udgiver": "Hvem der står bag kilden, fx Viborg Kommune.",
    "kilder.url": "Kildens adresse på nettet, med https:// foran.",
    "kilder.aar": "Året, kilden er fra, fx 2022.",
    "kilder.sted": "Afsnittet eller siden i kilden.",
    "relaterede": "Adresser på beslægtede sider her på sitet, fx /tiltag/op-i-tid.",
    "soegeord": "Ord, som læsere søger på, og som teksten ikke har.",
    "omtalte": "Personer, som teksten nævner, og som ikke er kontakter.",
}
_RESULT = {
    "tekst": "Hvad der er målt, fx Frafald på SOSU-uddannelserne.",
    "foer": "Tallet før, fx 38. Skriv tal på dansk: 113,5, 1.300, ca. 500.",
    "efter": "Tallet efter, fx 4.",
    "vaerdi": "Tallet, når der kun er ét og intet før og efter.",
    "enhed": "Hvad tallet tæller, fx procent eller minutter om dagen.",
    "ud_af": "Hvor mange der var i alt, fx 12, når tallet er 9 ud af 12.",
    "periode": "Hvornår tallet gælder, fx 2019-2021.",
    "kilde": "Nummeret i listen »kilder«. Den første er 1.",
    "noegletal": "Ordlistens nøgletal, når tallet er en måling af det.",
}
_CASE = {
    "omfang": "Om det er en hel case eller et kort eksempel.",
    "kommuner": "Kommunernes navne. Skriv [] og »antal_kommuner«, når kilden kun siger, hvor mange de er.",
    "antal_kommuner": "Hvor mange kommuner, når kilden ikke nævner dem ved navn.",
    "kategorier": "Om det giver flere medarbejdere, frigiver tid eller begge dele.",
    "tiltag": "Tiltag i kataloget, som casen hører til.",
    "tiltag_kobling": "Hvem der har knyttet casen til tiltaget: kilden selv eller redaktionen.",
    "temaer": "Et eller flere temaer fra ordlisten.",
    "fagomraader": "Fagområder fra ordlisten.",
    "pejlemaerker": "Pejlemærker, som casen viser.",
    "noegletal": "Nøgletal fra ordlisten, som passer til casen.",
    "aar": "Årstal for praksis og resultater, fx [2020, 2021].",
    "resultater": "Det, der kom ud af det, med det vigtigste først. Tallene skal også stå i teksten.",
    **{f"resultater.{key}": text for key, text in _RESULT.items()},
    "dokumentation": "Hvor godt virkningen er dokumenteret, svagest først.",
    "udfald": "Om det virkede, som kilden siger det.",
    "kontakter": "Personer, som kilden nævner som kontakt for netop denne case.",
    "kontakter.navn": "For- og efternavn.",
    "kontakter.rolle": "Stilling, fx centerchef.",
    "kontakter.mail": "Mailadresse, fx navn@kommune.dk.",
    "kontakter.telefon": "Telefonnummer, fx 12 34 56 78.",
    "kontakter.bekraeftet": "Datoen, hvor kontakten sidst sagde ja til at stå her.",
    "kontakter.samtykke": "Hvordan personen har sagt ja til at stå her.",
    "medier": "Video, filer og links, der hører til casen.",
    "medier.type": "Hvad det er.",
    "medier.titel": "Titlen, som læseren ser.",
    "medier.url": "Adressen på nettet, med https:// foran.",
    "medier.tekstalternativ": "Hvad man får at se eller høre, til dem, der ikke kan.",
    "kraever": "Kort, hvad det krævede, fx tid, penge, aftaler eller uddannelse.",
}
_INITIATIVE = {
    "nummer": "Nummeret i kataloget. Hvert nummer bruges kun én gang.",
    "kort_titel": "Et kort navn, når titlen er lang.",
    "kategori": "Om tiltaget giver flere medarbejdere eller frigiver tid.",
    "temaer": "Et eller flere temaer fra ordlisten.",
    "noegletal": "De nøgletal, som kataloget foreslår.",
    "pejlemaerker": "Beslægtede pejlemærker.",
    "programmer": "Nationale programmer, som teksten fortæller om.",
    "programmer.navn": "Programmets navn.",
    "programmer.beskrivelse": "Hvad programmet går ud på, i en sætning eller to.",
}
_PRINCIPLE = {
    "raekkefoelge": "Pladsen i rækken af pejlemærker. Hvert tal bruges kun én gang.",
    "spoergsmaal": "Spørgsmål til refleksion, ét pr. punkt. De trykkes på dialogkort.",
    "spoergsmaal_status": "»forslag«, til KL har godkendt spørgsmålene.",
    "cases": "De cases, der vises først.",
    "tiltag": "Beslægtede tiltag.",
}
_POINT = {
    "titel": "Hvad punktet hedder, fx Velkomst.",
    "minutter": "Hvor længe det varer, i minutter.",
    "henvisning": "Adressen på en side her på sitet, fx en case: /cases/soenderborg-faglig-ledelse.",
}
_WORKSHOP = {
    "dato": "Dagen, workshoppen blev holdt, fx 2026-11-21.",
    "sted": "Hvor workshoppen blev holdt.",
    "program": "Programmets punkter i rækkefølge, som kilden har dem. Mindst ét.",
    **{f"program.{key}": text for key, text in _POINT.items()},
    "forslag": "Redaktionens eget program til dem, der selv holder workshoppen. Det vises som et forslag.",
    **{f"forslag.{key}": text for key, text in _POINT.items()},
    "pejlemaerker": "De pejlemærker, der arbejdes med.",
    "spor": "Andre spor på dagen.",
    "spor.titel": "Sporets navn.",
    "spor.sted": "Lokale eller sted.",
    "dilemmaer": "Et emne med udfordringer og potentialer.",
    "dilemmaer.emne": "Hvad det handler om.",
    "dilemmaer.udfordringer": "Det, der er svært, ét pr. punkt.",
    "dilemmaer.potentialer": "Det, der er at vinde, ét pr. punkt.",
}
_PAGE = {
    "tal": "Tal, som siden handler om. Forsiden viser tallene fra den første side, der har nogen.",
    **{f"tal.{key}": text for key, text in _RESULT.items()},
}

HINTS: Mapping[str, Mapping[str, str]] = {
    "cases": {**_COMMON, **_CASE},
    "initiatives": {**_COMMON, **_INITIATIVE},
    "pejlemaerker": {**_COMMON, **_PRINCIPLE},
    "sider": {**_COMMON, **_PAGE},
    "workshops": {**_COMMON, **_WORKSHOP},
}
"""By folder and dotted key, such as `HINTS["cases"]["resultater.foer"]`; the same folders and keys as `SCHEMAS`."""
