"""Builds broken content in a process of its own: `python -m tests.support.building_broken INDHOLD DATA`.

For each line on stdin, the path of a fixture or the name of hostile content, the tree is laid in `INDHOLD` and built
into `DATA`. Answers with a line of JSON: whether anything was published, the seconds of processor time it took, and
the most memory that the process has had, in megabytes.
"""

from __future__ import annotations

import json
import resource
import shutil
import sys
import time
from pathlib import Path

from app.domain.problems import has_errors
from app.snapshot.building import build
from tests.content.fixtures import lay
from tests.support.corpus import MINIMAL, TODAY, write_tree
from tests.support.hostile_content import BODIES, FRONT_MATTERS, WORD_LISTS
from tests.support.publishing import a_page

SURELY_WRONG = a_page("Forkert", status="faerdig")
"""Beside hostile text that may be read as plain text, so that none of it is published."""


def _lay(name: str, content: Path) -> None:
    shutil.rmtree(content, ignore_errors=True)
    if name.endswith(".txt"):
        lay(Path(name).read_text(encoding="utf-8"), content)
    elif name in WORD_LISTS:
        word_list, text = WORD_LISTS[name]
        write_tree(content, {**MINIMAL, f"ordlister/{word_list}.yml": text, "sider/forkert.md": SURELY_WRONG})
    else:
        text = {**FRONT_MATTERS, **BODIES}[name]
        write_tree(content, {**MINIMAL, "sider/om.md": text, "sider/forkert.md": SURELY_WRONG})


def main(content: Path, data: Path) -> None:
    """Answer until stdin ends."""
    for line in sys.stdin:
        _lay(line.strip(), content)
        started = time.process_time()
        built = build(content, data, today=TODAY)
        answer = {
            "published": built.snapshot_id is not None or not has_errors(built.problems),
            "seconds": time.process_time() - started,
            "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        }
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
