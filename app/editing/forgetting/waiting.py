"""People who wait to be forgotten: a file in the data folder, which goes when what is built no longer names them.

The name is in the file for as long as it is in what is built; without it, a build could not see when that is over.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path

from app.editing.forgetting.names import Person

FILE = "glem.json"


def read_waiting(data: Path) -> tuple[Person, ...]:
    """Everybody who waits.

    Raises:
        OSError: the file cannot be read, or is not what it should be.
    """
    path = data / FILE
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))
        return tuple(Person(str(name), tuple(map(str, also))) for name, also in rows)
    except FileNotFoundError:
        return ()
    except (ValueError, TypeError) as error:
        raise OSError(f"{path} kan ikke læses. Slet filen, og kør »casebank glem« igen.") from error


def write_waiting(data: Path, people: Sequence[Person]) -> None:
    """Replace the file in one step; nobody waits, no file. Only the owner may read it."""
    path = data / FILE
    if not people:
        path.unlink(missing_ok=True)
        return
    temporary = path.with_suffix(".ny")
    temporary.unlink(missing_ok=True)
    with os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        json.dump([[person.name, person.also] for person in people], file, ensure_ascii=False)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)


def joined(people: Sequence[Person], person: Person) -> tuple[Person, ...]:
    """The people with one more; somebody of the same name is the same."""
    before = next((other for other in people if other.name == person.name), person)
    return (*without(people, person), before.with_also(person.also))


def without(people: Sequence[Person], person: Person) -> tuple[Person, ...]:
    """The people but for this one."""
    return tuple(other for other in people if other.name != person.name)
