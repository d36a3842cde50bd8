"""A document in a list: enough to judge it without opening it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup, escape

from app.domain.addresses import address_of
from app.domain.documents import Case, Document, Extent, GuidingPrinciple, Initiative, Result, Status, document_type
from app.domain.labels import DOCUMENTATION_LABELS, TYPE_LABELS
from app.domain.vocabulary import Vocabularies
from app.search.results import Snippet
from app.snapshot.relating import Related
from app.web.formatting import figure, listed
from app.web.views.links import Link


@dataclass(frozen=True, slots=True)
class CategoryBadge:
    """A category's name, and the slug by which CSS gives it colour and shape."""

    slug: str
    name: str


@dataclass(frozen=True, slots=True)
class Card:
    title: str
    href: str
    type_label: str
    """Empty in a list of one type that says so itself."""
    places: str
    """Municipalities, listed; empty when there are none."""
    categories: tuple[CategoryBadge, ...]
    text: Markup
    """The snippet with the words found marked, or the summary."""
    section: str
    """The heading that the snippet stands under; empty for a summary."""
    section_href: str
    figure: str
    """The headline result, such as `38 → 4 pct.`; empty when there is none."""
    figure_text: str
    remarks: tuple[str, ...]
    """Short facts: how it is documented, whether there is a contact."""
    reasons: tuple[str, ...]
    """Why it stands in a list of related documents; empty elsewhere."""
    draft: str = ""
    """Says that readers do not see it yet; only in an editor's preview."""
    address: str = ""
    """By which it is chosen in a form."""
    is_chosen: bool = False
    """Whether its box is ticked."""
    ways: tuple[Link, ...] = ()
    """Other pages of the same document."""


def make_card(
    document: Document, vocabularies: Vocabularies, snippet: Snippet | None = None, reasons: tuple[str, ...] = ()
) -> Card:
    """A card with the snippet, or with the summary when there is none."""
    href = address_of(document)
    first = headline_result(document)
    return Card(
        title=document.title,
        href=href,
        type_label=TYPE_LABELS[document_type(document)],
        places=place_names(document, vocabularies),
        categories=category_badges(document, vocabularies),
        text=snippet_html(snippet) if snippet else escape(document.summary),
        section=snippet.heading if snippet else "",
        section_href=f"{href}#{snippet.anchor}" if snippet and snippet.anchor else href,
        figure=str(figure(first)) if first else "",
        figure_text=first.text if first else "",
        remarks=tuple(_remarks(document)),
        reasons=reasons,
        draft=draft_label(document),
        address=href,
    )


def draft_label(document: Document) -> str:
    """What a document that is not published yet is called; the site itself has none."""
    return "Kladde" if document.status is Status.DRAFT else ""


def related_cards(related: Iterable[Related], vocabularies: Vocabularies) -> tuple[Card, ...]:
    """Cards that say why they are there."""
    return tuple(make_card(one.document, vocabularies, reasons=one.reasons) for one in related)


def headline_result(document: Document) -> Result | None:
    """The result that the editors put first."""
    return document.results[0] if isinstance(document, Case) and document.results else None


def snippet_html(snippet: Snippet) -> Markup:
    """Every fragment escaped, then the words found marked."""
    return Markup("").join(
        Markup("<mark>{}</mark>").format(text) if marked else escape(text) for text, marked in snippet.parts
    )


def place_names(document: Document, vocabularies: Vocabularies) -> str:
    """The municipalities of a case, or how many they are where the source does not name them."""
    if not isinstance(document, Case):
        return ""
    if not document.municipalities and document.municipality_count:
        return f"{document.municipality_count} kommuner"
    return listed([vocabularies.municipalities[slug].name for slug in document.municipalities])


def kind_and_places(document: Document, vocabularies: Vocabularies) -> str:
    """`Kort eksempel · Frederikshavn`."""
    places = place_names(document, vocabularies)
    kind = TYPE_LABELS[document_type(document)]
    return f"{kind} · {places}" if places else kind


def category_badges(document: Document, vocabularies: Vocabularies) -> tuple[CategoryBadge, ...]:
    """The categories of a case or an initiative."""
    slugs: Iterable[str] = ()
    match document:
        case Case():
            slugs = document.categories
        case Initiative():
            slugs = (document.category,)
    return tuple(CategoryBadge(slug, vocabularies.categories[slug].name) for slug in slugs)


def _remarks(document: Document) -> Iterable[str]:
    match document:
        case Case():
            if document.documentation:
                yield DOCUMENTATION_LABELS[document.documentation]
            if document.extent is Extent.FULL:
                yield "Kontakt oplyst" if document.contacts else "Kontakt ikke oplyst"
        case Initiative() if document.metrics:
            yield (
                f"{len(document.metrics)} foreslåede nøgletal" if len(document.metrics) > 1 else "1 foreslået nøgletal"
            )
        case GuidingPrinciple() if document.questions:
            yield f"{len(document.questions)} spørgsmål"
