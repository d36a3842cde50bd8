"""Views to HTML. Templates get one frozen view as `page` and decide nothing."""

from __future__ import annotations

from dataclasses import dataclass

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse

from app.settings import ROOT
from app.web.carrying import carried_along
from app.web.styles import style_url
from app.web.urls import static_url
from app.web.views.chrome import Chrome


def make_environment() -> Environment:
    """Templates with autoescape; a name that a view lacks is an error, not an empty space."""
    environment = Environment(
        loader=FileSystemLoader(ROOT / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["static"] = static_url
    environment.globals["style"] = style_url
    return environment


@dataclass(frozen=True, slots=True)
class Renderer:
    """Renders a page template with its chrome and view."""

    environment: Environment

    def page(
        self, template: str, chrome: Chrome, view: object, *, carried: str = "", status: int = 200
    ) -> HTMLResponse:
        """The template `templates/pages/{template}.html` as a response, with the collection that it carries along."""
        html = self.environment.get_template(f"pages/{template}.html").render(chrome=chrome, page=view)
        return HTMLResponse(carried_along(html, carried), status_code=status)
