"""Words that a query is not about. They stay in the index, so that phrases such as »op i tid« can be found."""

from __future__ import annotations

from app.search.stemming import stem

_TABLE = """
# Function words: in nearly every document, so they tell documents apart by accident only.
og eller men samt at som der den det de dem en et ene i på til fra af for med om ved under over efter før mod uden
inden
mellem gennem hos ad op ned ud ind hen når hvis fordi mens da så end også kun ikke jo da her
er var være været bliver blev blive blevet har havde have haft vil ville skal skulle kan kunne må måtte bør burde
jeg mig min mit mine du dig din dit dine han ham hans hun hende hendes vi os vores vor jer jeres man sig sin sit sine
deres dets dens denne dette disse sådan sådanne selv anden andet andre al alt alle nogen noget nogle ingen intet hver
hvert
per cirka bl fx mv osv etc
# Question words: »hvordan får vi flere på fuld tid« is about »flere på fuld tid«.
hvad hvem hvilke hvilken hvilket hvor hvordan hvorfor hvornår hvorledes
# What people ask a search for, whatever they look for.
søger søge find finde finder findes vis vise information info oplysninger gerne hej tak
# Verbs of asking, which go with every subject: »hvad kan apoteket hjælpe med«, »hvordan gør man«.
får få fik fået gør gøre gjort går gå gik gået kommer komme kom giver give gav laver lave lavet
hjælpe hjælper hjulpet prøvet prøve tager tage mener
# »godt«, »bedst«, »mange«: praise and amount without a subject.
god godt gode bedst bedste meget mange flest
"""

STOP_WORDS: frozenset[str] = frozenset(
    word for line in _TABLE.splitlines() if not line.startswith("#") for word in line.split()
)
"""Normalised words."""

STOP_STEMS: frozenset[str] = frozenset(map(stem, STOP_WORDS))
"""Their stems: no part of a compound may be one of these."""

_WEAK_TABLE = """
# Verbs of change: what one wants to do with a subject; every case is about making something better, more or less.
# »hvordan kan vi nedbringe sygefraværet« is about »sygefravær« first.
nedbringe nedbringer nedbragt reducere reducerer mindske mindsker sænke sænker øge øger styrke styrker forbedre
forbedrer undgå undgår skabe skaber sikre sikrer skaffe skaffer håndtere håndterer løse løser spare sparer spares
vælge vælger
# Verbs of use and wish, nearly as empty as the verbs of asking.
bruge bruger brug brugt ønske ønsker arbejde arbejder arbejdet behøver mangler mangle kræver
# Amounts: »mindre bureaukrati«, »flere på fuld tid«.
mindre flere færre mere bedre mest stor store
"""

WEAK_STEMS: frozenset[str] = frozenset(
    stem(word) for line in _WEAK_TABLE.splitlines() if not line.startswith("#") for word in line.split()
)
"""Stems that count, but less than the rest of the query."""
