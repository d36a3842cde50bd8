"""What the sources hold, written out by hand: the documents, names and addresses that the corpus must have."""

from __future__ import annotations

from app.domain.documents import DocumentType

FULL_CASES = frozenset(
    {
        "aalborg-regelforenkling-i-dagtilbud",
        "aarhus-opgang-til-opgang",
        "assens-familieperspektiv",
        "ballerup-sammenhaengende-borgerforloeb",
        "esbjerg-energi-til-hinanden",
        "faaborg-midtfyn-smaajobs",
        "gladsaxe-feedback-fra-familier",
        "haderslev-selvstyrende-teams",
        "herning-aarskadence-med-virksomhed",
        "hjoerring-resultatfokus-i-direktionen",
        "horsens-samspil-skole-og-virksomheder",
        "koege-ledelsesfaellesskab-i-aeldreplejen",
        "kolding-ledelsesnetvaerk-i-dagtilbud",
        "middelfart-klimaledelse",
        "soenderborg-faglig-ledelse",
        "viborg-mindre-ledelsesspaend",
    }
)
"""Every article of the sources has its page."""

EXAMPLES = frozenset(
    {
        "aabenraa-haderslev-toender-soenderborg-digi-tech",
        "aalborg-dosisdispensering",
        "aalborg-fuldtid-som-udgangspunkt",
        "aalborg-laeringsbuddy",
        "aalborg-medicinrobot",
        "aalborg-rehabiliterende-sygepleje",
        "albertslund-internt-vikarkorps",
        "billund-og-esbjerg-fuldtidsvejledere",
        "esbjerg-strategi-for-rekruttering",
        "favrskov-soenderborg-aabenraa-sygeplejeklinikker",
        "flere-kommuner-i-sikre-haender",
        "flere-kommuner-medicinsikre-botilbud",
        "fredensborg-rengoeringsfrekvens",
        "frederikshavn-fastholdelsessamtaler",
        "frederikssund-sygefravaer-i-aeldreplejen",
        "gladsaxe-aendret-service-i-hjemmeplejen",
        "hedensted-puslemoeder",
        "helsingoer-vagtplan-og-vikarkorps",
        "horsens-hverdagsguides",
        "horsens-meningsfuld-dokumentation",
        "horsens-rehabilitering-med-terapeuter",
        "horsens-sosu-jobklar",
        "horsens-ungarbejdere",
        "hvidovre-fritidsjob-paa-plejehjem",
        "ikast-brande-personcentreret-omsorg",
        "kerteminde-digital-traening",
        "koebenhavn-dosisdispensering",
        "koebenhavn-farmakonomer",
        "koebenhavn-forflytningsteknologi",
        "koebenhavn-og-nyborg-branding-paa-sociale-medier",
        "koebenhavn-oplaeringsstillinger",
        "koege-samskabt-styring",
        "kolding-administrativ-vagtplanlaegning",
        "lolland-rekruttering-i-udlandet",
        "mariagerfjord-faelles-ledelse-af-distrikter",
        "middelfart-uu-samarbejde",
        "odense-ledige-til-velfaerdsmedarbejdere",
        "odense-senioraftaler-paa-enrum",
        "ringkoebing-skjern-unge-og-omsorg",
        "roskilde-diaetister",
        "rudersdal-inddragelse-og-sygefravaer",
        "skanderborg-aktivitetstilbud-og-klippekort",
        "soenderborg-forenklet-dokumentation",
        "soroe-vaek-med-boevlet",
        "syddjurs-selvstyrende-borgerteams",
        "varde-fra-landbrug-til-sundhed",
        "vejle-skaermbesoeg",
    }
)
"""Every short example of the catalogue has its page; what two initiatives share is one page."""

INITIATIVES = {
    "informationsindsats-i-folkeskolen": "Informationsindsats målrettet elever i folkeskolen",
    "omskoling-til-sosu": "Systematisk omskoling til SOSU-fagene",
    "rekruttering-af-eu-borgere": "Rekruttering af EU-borgere fra Østeuropa",
    "den-gode-praktikplads": "Den gode praktikplads - styrket kvalitet i praktikforløbene",
    "branding-af-arbejdspladsen": "Branding af den gode arbejdsplads - det gode job",
    "arbejdsmiljoe-kultur-og-ledelse": "Bedre arbejdsmiljø, kultur og ledelse",
    "reduktion-af-sygefravaer": "Reduktion af sygefravær",
    "op-i-tid": "Op i tid",
    "fastholdelse-af-seniorer": "Fastholdelse af seniorer",
    "eget-vikarkorps": "Eget vikarkorps som rekrutteringskanal",
    "personale-paa-tvaers-af-distrikter": "Bedre udnyttelse af personaleressourcer på tværs af distrikter/afdelinger",
    "hverdagsrehabilitering": "Hverdagsrehabilitering",
    "opgaveoverdragelse": (
        "Opgaveoverdragelse fra faggrupper, som er svære at rekruttere til andre der er lettere tilgængelige"
    ),
    "digital-velfaerd": "Digital velfærd",
    "afbureaukratisering": "Afbureaukratisering og mere effektive arbejdsgange",
    "rehabiliterende-sygepleje": "Rehabiliterende sygepleje",
    "sygeplejeklinikker": "Sygeplejeklinikker i stedet for hjemmebesøg - sparer vejtid",
    "dosisdispensering": "Dosisdispensering på apoteket fremfor manuel medicindispensering",
    "kvalitetsarbejde": "Kvalitetsarbejde - vi gør det der er evidens for",
    "serviceomlaegning": "Servicereduktion/serviceomlægning - flere opgaver til borgeren/pårørende selv",
}
"""The catalogue's initiatives in its order, with the names it gives them."""

INITIATIVES_WITHOUT_METRICS = frozenset(
    {
        "rekruttering-af-eu-borgere",
        "eget-vikarkorps",
        "personale-paa-tvaers-af-distrikter",
        "serviceomlaegning",
    }
)
"""The catalogue proposes nothing to measure for these, and neither do we."""

PRINCIPLES = {
    "levende-og-laerende-faellesskaber": "Levende og lærende fællesskaber",
    "mod-til-nytaenkning-og-risikovillighed": "Mod til nytænkning og organisatorisk risikovillighed",
    "nysgerrighed-for-borgerens-livshistorie": "Fælles nysgerrighed for borgerens livshistorie",
    "moedet-mellem-fagligheder": "Når mødet i mellem fagligheder skaber mere",
    "naar-tillid-forpligter": "Når tillid forpligter!",
    "naervaer-synlighed-og-praksisnaer": "Nærvær, synlighed og praksisnær",
    "kvalitetsarbejde-med-data": "Når forbedrings- og kvalitetsarbejder trækker på data",
}
"""The pejlemærker in the order of the slides, named to the letter, with »i mellem« in two words and the »!«."""

WORKSHOPS = frozenset({"workshop-faglig-ledelse-paa-aeldreomraadet"})

PAGES = frozenset(
    {
        "henvis-til-casebanken",
        "kontaktpersoner",
        "om",
        "personalemangel-paa-aeldre-og-sundhedsomraadet",
        "saadan-bidrager-du",
        "tilgaengelighed",
    }
)
"""The catalogue's introduction, and what the site says of itself."""

MUNICIPALITIES_BY_REGION = {"hovedstaden": 29, "sjaelland": 17, "syddanmark": 22, "midtjylland": 19, "nordjylland": 11}

MAIL_DOMAINS = {"ballerup": "balk.dk", "faaborg-midtfyn": "fmk.dk", "soenderborg": "sonderborg.dk"}
"""Where a municipality's mail domain is not its slug."""

DELIVERED = {
    DocumentType.CASE: FULL_CASES,
    DocumentType.EXAMPLE: EXAMPLES,
    DocumentType.INITIATIVE: frozenset(INITIATIVES),
    DocumentType.PRINCIPLE: frozenset(PRINCIPLES),
    DocumentType.WORKSHOP: WORKSHOPS,
    DocumentType.PAGE: PAGES,
}
"""The slugs of the documents that are delivered with the program."""
