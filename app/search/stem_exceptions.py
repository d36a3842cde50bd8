"""Words that Snowball (Danish) merges or keeps apart against their meaning. Each row: stem, its forms, and why."""

from __future__ import annotations

_TABLE = """
# Snowball makes all of these »led«; a leader, to lead, leadership, vacant and a joint are five things in this field.
leder: leder lederen lederens ledere lederes lederne ledernes leders
ledelse: ledelse ledelsen ledelsens ledelser ledelserne ledelses ledelsesmæssig ledelsesmæssige
lede: lede ledet lededes ledede
ledig: ledig ledige ledigt lediges ledighed ledigheden
led: led leddet leddene leddets
# »billeder« ends in »leder« by accident.
billed: billede billedet billeder billederne
vejled: vejlede vejledt
# Vowels change in the plural, which no suffix stripping sees.
barn: barn barnet barnets børn børnene børnenes børns
hånd: hånd hånden hænder hænderne
mand: mand manden mænd mændene
# Irregular verbs of the field.
nedbring: nedbringe nedbringer nedbragte nedbragt nedbringelse nedbringelsen nedbring
fåt: få får fik fået
# Snowball takes »-ig« and »-hed« off: healthy and health, company and effective would meet.
sundhed: sundhed sundheden sundheds sundhedens
virksomhed: virksomhed virksomheden virksomhedens virksomheder virksomheders virksomhederne virksomhedernes virksomheds
# »lærer« (teacher), »lære« (learn) and »lærling« are kept as they are; »læring« is its own word.
# »-lig« and »-ig« are endings only where a word remains that means the same.
tidlig: tidlig tidlige tidligt tidligere tidligst
demens: demens demensen
interesse: interesse interessen interesser
læge: læge lægen lægens læger lægers lægerne lægernes
videre: videre
viden: viden
brande: brande
tilgængelig: tilgængelig tilgængelige tilgængelighed tilgængeligheden
pårørende: pårørende pårørendes
studerende: studerende studerendes
# Snowball: »borger« -> »borg«, which is a castle and the end of »Aalborg«.
borger: borger borgeren borgerens borgere borgeres borgerne borgernes borgers
"""


def _read(table: str) -> dict[str, str]:
    stems = {}
    for line in table.strip().splitlines():
        if not line.startswith("#"):
            stem, _, forms = line.partition(":")
            stems.update(dict.fromkeys(forms.split(), stem))
    return stems


STEMS: dict[str, str] = _read(_TABLE)
"""Form -> stem; both normalised."""
