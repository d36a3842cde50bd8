"""Whether what is written under `samtykke` says that the person has not said yes."""

from __future__ import annotations

import re

_WORD = re.compile(r"\w+")
_REFUSING = {"nej", "afventer", "mangler"}
"""As the first word they say it, unless a yes follows: »Nej, ikke i avisen, men ja til at stå her«."""
_YES = {"ja", "ok", "okay"}
_LACKING = {"nej", "afventer", "afventes", "venter", "mangler", "ikke", "ingen", "intet", "uden", "ukendt"}
_BESIDE = {
    *("samtykke", "samtykket", "tak", "svar", "svaret", "sagt", "givet", "giver", "afgivet", "indhentet", "indhentes"),
    *("spurgt", "modtaget", "oplyst", "afklaret", "er", "har", "vil", "endnu", "stadig", "på", "plads", "ja"),
    *("personen", "kontakten", "hun", "han", "vi"),
}
"""What may stand beside a word for what is lacking; any other word may tell how the person has said yes after all."""


def lacks_consent(text: str) -> bool:
    """`Nej tak`, `ikke givet`, `afventer svar`; but not `Ikke skriftligt, men ja på telefonen`."""
    words = _WORD.findall(text.lower())
    if not words or words[0] in _YES:
        return False
    if words[0] in _REFUSING and not _YES & set(words):
        return True
    return bool(_LACKING & set(words)) and set(words) <= _LACKING | _BESIDE
