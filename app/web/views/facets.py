"""The facets of a search as groups of checkboxes: the most useful values first, the rest folded."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from app.domain.danish import slugify
from app.domain.facets import FACET_NAMES, FACETS, Bucket
from app.domain.vocabulary import Vocabularies
from app.snapshot.finding import Found
from app.web.formatting import counted

OPEN_FACETS = frozenset({"type", "kategori", "tema", "kommune"})
"""Unfolded from the start; the others when something is chosen in them."""
SHOWN_FIRST = 8
"""Values that are shown before "vis flere"; chosen ones are always among them."""
FEW_MORE = 3
"""So few are not worth folding."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One bucket, as a checkbox."""

    id: str
    value: str
    label: str
    count: int
    selected: bool


@dataclass(frozen=True, slots=True)
class ChoiceGroup:
    """Choices under a heading; municipalities are grouped by region, the rest stand under no heading."""

    heading: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class FacetView:
    name: str
    label: str
    is_open: bool
    chosen: int
    choices: tuple[Choice, ...]
    more: tuple[ChoiceGroup, ...]
    more_label: str
    """`Vis 34 flere`."""


def make_facet_views(found: Found, vocabularies: Vocabularies) -> tuple[FacetView, ...]:
    """Every facet that has a value to offer, in the facets' order."""
    return facet_views(found.buckets, vocabularies)


def facet_views(
    buckets: Mapping[str, Sequence[Bucket]], vocabularies: Vocabularies, names: Collection[str] = FACET_NAMES
) -> tuple[FacetView, ...]:
    """Those of the named facets that have a value to offer."""
    return tuple(
        _facet_view(facet.name, facet.label, buckets[facet.name], vocabularies)
        for facet in FACETS
        if facet.name in names and buckets[facet.name]
    )


def _facet_view(name: str, label: str, buckets: Sequence[Bucket], vocabularies: Vocabularies) -> FacetView:
    chosen = sum(bucket.selected for bucket in buckets)
    first = _first(buckets)
    choices = [_choice(name, bucket, place) for place, bucket in enumerate(buckets)]
    more = [choice for choice in choices if choice.value not in first]
    return FacetView(
        name=name,
        label=label,
        is_open=name in OPEN_FACETS or chosen > 0,
        chosen=chosen,
        choices=tuple(choice for choice in choices if choice.value in first),
        more=_groups(name, more, vocabularies),
        more_label=f"Vis {counted(len(more), 'anden', 'flere')}",
    )


def _first(buckets: Sequence[Bucket]) -> set[str]:
    """The values shown at once: the chosen and those with most documents; they keep their order of display."""
    if len(buckets) <= SHOWN_FIRST + FEW_MORE:
        return {bucket.value for bucket in buckets}
    ranked = sorted(buckets, key=lambda bucket: (not bucket.selected, -bucket.count))
    chosen = sum(bucket.selected for bucket in buckets)
    return {bucket.value for bucket in ranked[: max(SHOWN_FIRST, chosen)]}


def _groups(name: str, choices: Sequence[Choice], vocabularies: Vocabularies) -> tuple[ChoiceGroup, ...]:
    if name != "kommune":
        return (ChoiceGroup("", tuple(choices)),) if choices else ()
    regions = {slug: place.region for slug, place in vocabularies.municipalities.items()}
    groups = [
        ChoiceGroup(region.name, tuple(choice for choice in choices if regions.get(choice.value) == region.slug))
        for region in vocabularies.regions.values()
    ]
    others = ChoiceGroup("Andre", tuple(choice for choice in choices if choice.value not in regions))
    return tuple(group for group in (*groups, others) if group.choices)


def _choice(facet: str, bucket: Bucket, place: int) -> Choice:
    """The id stays when counts change; a value that is no slug was made up by hand and has its place instead."""
    plain = slugify(bucket.value) == bucket.value
    name = f"{facet}-{bucket.value}" if plain else f"{facet}-nr-{place}"
    return Choice(name, bucket.value, bucket.label, bucket.count, bucket.selected)
