"""A document that lies in the folder of another kind: one error, and not one for each of its keys."""

from __future__ import annotations

from app.content.codes import Code
from app.content.nodes import Mapping
from app.content.report import NOWHERE, Report
from app.content.schema import SCHEMAS

_KINDS = {
    "cases": "en case",
    "initiatives": "et tiltag",
    "pejlemaerker": "et pejlemærke",
    "sider": "en side",
    "workshops": "en workshop",
}
_FOREIGN_KEYS = 2
"""So many keys of another kind are no slip."""


def meant_folder(folder: str, front_matter: Mapping | None, report: Report) -> str:
    """The folder whose keys these are, with an error when the file lies in another; else its own."""
    keys = {entry.key.text for entry in front_matter.entries} if front_matter is not None else set()
    foreign = keys - {field.key for field in SCHEMAS[folder].fields}
    if len(foreign) < _FOREIGN_KEYS:
        return folder
    for other, record in SCHEMAS.items():
        known = {field.key for field in record.fields}
        required = {field.key for field in record.fields if field.required}
        if foreign <= known and required <= keys:
            report.error(NOWHERE, "", Code.WRONG_FOLDER, f"Det ligner {_KINDS[other]}. Flyt filen til {other}/.")
            return other
    return folder
