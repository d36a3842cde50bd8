"""Every component with examples of what it is given: shown by `/komponenter`, run over by the tests of components."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from app.web.views.examples import agenda, collection, document, form, overview, paper, reading
from app.web.views.examples.example import Example


@dataclass(frozen=True, slots=True)
class Component:
    name: str
    """Of the macro, its file in `templates/components/`, and its style in `static/css/components/`."""
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class ComponentsView:
    components: tuple[Component, ...]


_GROUPS = (agenda, collection, document, form, overview, paper, reading)
COMPONENTS: Final = tuple(
    Component(name, examples) for name, examples in sorted(item for group in _GROUPS for item in group.EXAMPLES.items())
)
"""In the order of their names."""


def make_components_view() -> ComponentsView:
    """The view of all components."""
    return ComponentsView(COMPONENTS)
