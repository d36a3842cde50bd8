"""The form of `/bidrag` with what was typed and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from app.domain.danish import slugify, sort_key
from app.domain.labels import DOCUMENTATION_LABELS, OUTCOME_LABELS
from app.domain.vocabulary import Vocabularies
from app.web.contribution.entries import Entries
from app.web.contribution.fields import FIELDS, GROUPS, Control, Field, Group
from app.web.contribution.remarks import Remark
from app.web.formatting import counted
from app.web.views.links import Link

_HEADING = "Fortæl om en case"
_NOT_CHOSEN = "Ikke valgt"
_ROWS = {"resume": 3}
_USUAL_ROWS = 6


@dataclass(frozen=True, slots=True)
class Option:
    id: str
    value: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class FieldView:
    """One question with its answer so far."""

    id: str
    name: str
    label: str
    note: str
    """That it must be filled in; empty when it need not be."""
    is_required: bool
    hint: str
    control: str
    type: str
    autocomplete: str
    rows: int
    value: str
    options: tuple[Option, ...]
    errors: tuple[str, ...]
    advice: tuple[str, ...]
    described_by: str
    """Ids of the hint and what is said of the answer; empty when there is neither."""


@dataclass(frozen=True, slots=True)
class GroupView:
    legend: str
    hint: str
    hint_id: str
    """Empty where there is no hint."""
    fields: tuple[FieldView, ...]
    rows: tuple[GroupView, ...]


@dataclass(frozen=True, slots=True)
class ErrorSummary:
    """What must be mended, each with a link to its field where it has one."""

    heading: str
    errors: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ContributionView:
    title: str
    """Of the window; says at once when something is wrong."""
    heading: str
    summary: ErrorSummary | None
    groups: tuple[GroupView, ...]


def make_contribution_view(entries: Entries, remarks: Sequence[Remark], vocabularies: Vocabularies) -> ContributionView:
    """The form, filled in as far as it was."""
    options = _options(vocabularies)
    by_field = {name: tuple(said) for name, said in groupby(remarks, key=lambda remark: remark.field)}
    errors = [remark for remark in remarks if remark.is_error]

    def group_view(group: Group) -> GroupView:
        fields = (_field_view(field, entries, by_field.get(field.name, ()), options) for field in group.fields)
        hint_id = f"om-{slugify(group.legend)}" if group.hint else ""
        return GroupView(group.legend, group.hint, hint_id, tuple(fields), tuple(map(group_view, group.rows)))

    title = f"Fejl: {_HEADING}" if errors else _HEADING
    return ContributionView(title, _HEADING, _summary(errors), tuple(map(group_view, GROUPS)))


def field_id(name: str) -> str:
    """The HTML id of a field; `-` for the dots of its name."""
    return f"felt-{name.replace('.', '-')}"


def _summary(errors: Sequence[Remark]) -> ErrorSummary | None:
    if not errors:
        return None
    heading = f"{counted(len(errors), 'ting', 'ting')} skal rettes, før filen er klar"
    return ErrorSummary(heading, tuple(map(_error_link, errors)))


def _error_link(remark: Remark) -> Link:
    if not remark.field:
        return Link(remark.message, "")
    return Link(f"{FIELDS[remark.field].label}: {remark.message}", f"#{field_id(remark.field)}")


def _field_view(
    field: Field, entries: Entries, remarks: Iterable[Remark], options: Mapping[str, Mapping[str, str]]
) -> FieldView:
    identifier = field_id(field.name)
    said = tuple(remarks)
    errors = tuple(remark.message for remark in said if remark.is_error)
    advice = tuple(remark.message for remark in said if not remark.is_error)
    parts = (("hjaelp", field.hint), ("fejl", errors), ("raad", advice))
    return FieldView(
        id=identifier,
        name=field.name,
        label=field.label,
        note="skal udfyldes" if field.required else "",
        is_required=field.required,
        hint=field.hint,
        control=field.control,
        type=field.type,
        autocomplete=field.autocomplete,
        rows=_ROWS.get(field.name, _USUAL_ROWS),
        value=entries.text(field.name),
        options=_option_views(field, entries, options.get(field.name, {})),
        errors=errors,
        advice=advice,
        described_by=" ".join(f"{identifier}-{part}" for part, text in parts if text),
    )


def _option_views(field: Field, entries: Entries, labels: Mapping[str, str]) -> tuple[Option, ...]:
    """The first box has the field's own id, so that the summary's link leads to it."""
    identifier, chosen = field_id(field.name), entries.all(field.name)
    nothing = {"": _NOT_CHOSEN} if field.control is Control.SELECT else {}
    return tuple(
        Option(f"{identifier}-{place}" if place else identifier, value, label, value in chosen)
        for place, (value, label) in enumerate({**nothing, **labels}.items())
    )


def _options(vocabularies: Vocabularies) -> Mapping[str, Mapping[str, str]]:
    """What can be chosen in each field, in the order in which it is shown."""
    municipalities = sorted(vocabularies.municipalities.values(), key=lambda place: sort_key(place.name))
    return {
        "kommuner": {place.name: place.name for place in municipalities},
        "kategorier": {category.slug: category.name for category in vocabularies.categories.values()},
        "temaer": {theme.slug: theme.name for theme in vocabularies.themes.values()},
        "dokumentation": DOCUMENTATION_LABELS,
        "udfald": OUTCOME_LABELS,
    }
