"""What the editor's preview says on top of each page: drafts, and the problems, those of the page itself first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app.content.file_names import VOCABULARY_FOLDER
from app.domain.addresses import address_of_path
from app.domain.problems import Problem, Severity, counted_by_severity
from app.snapshot.preview_state import PreviewState
from app.web.formatting import counted, listed

MOST_SHOWN = 100
"""Problems of the other files; more than anybody mends before saving again."""

_ORDER = tuple(Severity)


@dataclass(frozen=True, slots=True)
class PanelProblem:
    severity: str
    """Also the name by which CSS gives it its sign."""
    label: str
    place: str
    """File, line and column, as `casebank tjek` writes them."""
    href: str
    """The page of the file; empty where it has none, or is this page."""
    field: str
    message: str


@dataclass(frozen=True, slots=True)
class PreviewPanel:
    version: str
    draft: str
    """What it means that the page is a draft; empty for what readers see too."""
    summary: str
    """How many problems there are of each kind."""
    held_back: tuple[str, ...]
    """What is not shown as it is now, a sentence or two each."""
    own: tuple[PanelProblem, ...]
    others: tuple[PanelProblem, ...]
    others_label: str
    others_open: bool


def make_preview_panel(state: PreviewState, path: str) -> PreviewPanel:
    """The panel on the page at `path`, its canonical address with query string."""
    here = path.partition("?")[0]
    problems = sorted(state.problems, key=lambda problem: (_ORDER.index(problem.severity), problem))
    own = [problem for problem in problems if address_of_path(problem.path) == here]
    others = [problem for problem in problems if address_of_path(problem.path) != here]
    return PreviewPanel(
        version=state.version,
        draft="Læserne ser først siden, når den er udgivet." if here in state.drafts else "",
        summary=_numbers(problems) or "ingen problemer",
        held_back=tuple(_held_back(state, here)),
        own=tuple(_shown(problem, "") for problem in own),
        others=tuple(_shown(problem, address_of_path(problem.path) or "") for problem in others[:MOST_SHOWN]),
        others_label=_others_label(others, len(own)),
        others_open=not own and any(problem.severity is Severity.ERROR for problem in others),
    )


def _numbers(problems: Sequence[Problem]) -> str:
    """`1 fejl og 2 advarsler`; empty for none."""
    return listed([words for number, words in counted_by_severity(problems) if number])


def _held_back(state: PreviewState, here: str) -> list[str]:
    """What the reader of this page must know about the files that cannot be read now."""
    files = {path: lasting for path, lasting in state.held_back.items() if path}
    since = f"fra før kl. {_time(state.failing_since)}" if state.failing_since else ""
    if any(path.startswith(f"{VOCABULARY_FOLDER}/") and not lasting for path, lasting in files.items()):
        return ["Ordlisterne har fejl, så ingen sider kan vises. Ret fejlene, og gem."]
    told = []
    own = next((path for path in files if address_of_path(path) == here), None)
    if own is not None:
        lasting = files.pop(own)
        told.append(
            f"Filen har fejl. Siden viser det seneste indhold uden fejl, {since}."
            if lasting
            else "Filen har fejl, så siden kan ikke vises. Ret fejlene, og gem."
        )
    lasting_files = sum(files.values())
    if lasting_files:
        shown = "Den vises" if lasting_files == 1 else "De vises"
        which = counted(lasting_files, "fil" if own is None else "anden fil", "filer" if own is None else "andre filer")
        told.append(f"{which} har fejl. {shown} med det seneste indhold uden fejl, {since}.")
    if missing := len(files) - lasting_files:
        told.append(f"{counted(missing, 'ny fil', 'nye filer')} har fejl og vises ikke endnu.")
    return told


def _time(moment: datetime) -> str:
    return f"{moment:%H.%M}"


def _shown(problem: Problem, href: str) -> PanelProblem:
    severity = problem.severity
    return PanelProblem(severity, severity.capitalize(), problem.place, href, problem.field, problem.message)


def _others_label(others: Sequence[Problem], own: int) -> str:
    """`1 advarsel i andre filer`."""
    label = f"{_numbers(others)} i {'andre filer' if own else 'indholdet'}"
    return f"{label}; de første {MOST_SHOWN} vises" if len(others) > MOST_SHOWN else label
