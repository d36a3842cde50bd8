"""A contribution as it was posted, composed and checked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.content.files import SourceFile
from app.domain.documents import Case
from app.snapshot.checking import check_in
from app.snapshot.opened import Snapshot
from app.web.contribution.entries import Entries
from app.web.contribution.fields import LONGEST
from app.web.contribution.file import file_of
from app.web.contribution.remarks import Remark, remarks_on


@dataclass(frozen=True, slots=True)
class Contribution:
    """What came of the entries."""

    file: SourceFile
    case: Case | None
    """None while there is anything to mend."""
    remarks: tuple[Remark, ...]

    @property
    def text(self) -> str:
        return self.file.data.decode()


def contribution_of(entries: Entries, snapshot: Snapshot, today: date) -> Contribution:
    """Compose the file and check it by the rules of `casebank tjek` and the form's own."""
    file = file_of(entries.within(LONGEST), snapshot, today)
    checked = check_in(snapshot, file, today)
    remarks = remarks_on(entries, file.data.decode(), checked.problems)
    document = None if any(remark.is_error for remark in remarks) else checked.document
    return Contribution(file, document if isinstance(document, Case) else None, remarks)
