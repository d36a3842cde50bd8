"""The proposal that stands in brackets after a question, from the answers before it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from app.content.findings import value_of
from app.domain.documents import InitiativeLink
from app.editing.drafts import Draft
from app.editing.naming import next_number
from app.editing.proposing import initiatives_for, municipalities_in, themes_for
from app.editing.surroundings import Surroundings


def propose(key: str, draft: Draft, around: Surroundings) -> tuple[str, ...]:
    """What a key of the draft probably should be, as the editor would type it; often nothing."""
    return _PROPOSALS[key](draft, around) if key in _PROPOSALS else ()


def _said(draft: Draft) -> str:
    """What the draft says in words so far."""
    return " ".join(str(draft.values.get(key) or "") for key in ("titel", "resume"))


def _initiatives(draft: Draft, around: Surroundings) -> tuple[str, ...]:
    return initiatives_for(_said(draft), around) if draft.folder == "cases" else ()


def _categories(draft: Draft, around: Surroundings) -> tuple[str, ...]:
    """Those of the chosen initiatives."""
    chosen = draft.values.get("tiltag")
    if not isinstance(chosen, tuple):
        return ()
    nodes = (value_of(file.front_matter, "kategori") for file in around.in_folder("initiatives") if file.slug in chosen)
    return tuple(dict.fromkeys(node.text for node in nodes if node is not None))


_PROPOSALS: Mapping[str, Callable[[Draft, Surroundings], tuple[str, ...]]] = {
    "kommuner": lambda draft, around: municipalities_in(_said(draft), around.terms["kommuner"]),
    "temaer": lambda draft, around: themes_for(_said(draft), around),
    "tiltag": _initiatives,
    # It is the editor who links, unless the source says otherwise.
    "tiltag_kobling": lambda _draft, _around: (InitiativeLink.EDITORS.value,),
    "kategorier": _categories,
    "nummer": lambda draft, around: (next_number(draft.folder, "nummer", around),),
    "raekkefoelge": lambda draft, around: (next_number(draft.folder, "raekkefoelge", around),),
}
