"""Renaming: every reference is mended in place, and nothing else changes."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.content.files import SourceFile, read_files
from app.editing.renaming.names import RenameError
from app.editing.renaming.planning import Renaming, plan_renaming
from app.settings import ROOT
from tests.support.corpus import CASE, MINIMAL, PAGE, PRINCIPLE, TODAY, WORKSHOP, write_tree
from tests.support.publishing import a_page

CASE_PATH = "cases/frederikshavn-fastholdelsessamtaler.md"
CASE_SLUG = "frederikshavn-fastholdelsessamtaler"
NEW = "tre-samtaler"


def plan(folder: Path, files: Mapping[str, str | bytes], old: str, new: str) -> Renaming:
    return plan_renaming(read_files(write_tree(folder, {**MINIMAL, **files}))[0], old, new, today=TODAY)


def after(renaming: Renaming) -> dict[str, str]:
    """The changed files by their new path."""
    return {change.after.path: change.after.data.decode() for change in renaming.changes}


def test_every_kind_of_reference_is_mended(tmp_path: Path) -> None:
    files = after(plan(tmp_path, {}, CASE_SLUG, NEW))
    assert files == {
        "pejlemaerker/kvalitetsarbejde-med-data.md": PRINCIPLE.replace(CASE_SLUG, NEW),
        "workshops/faglig-ledelse.md": WORKSHOP.replace(CASE_SLUG, NEW),
        f"cases/{NEW}.md": CASE.replace(
            "opdateret: 2026-11-21\n", f"opdateret: 2026-11-21\ntidligere_slugs: [{CASE_SLUG}]\n"
        ),
    }
    renamed = after(plan(tmp_path, {}, "den-gode-praktikplads", "praktikplads"))
    assert renamed[CASE_PATH] == CASE.replace("den-gode-praktikplads", "praktikplads")


LINKS = f"""
Casen [om samtaler](/cases/{CASE_SLUG}#det-gjorde-de) og [en
til, der brydes]( </cases/{CASE_SLUG}> "/cases/{CASE_SLUG}") og [den tredje][ref].

| Land |
| --- |
| [/cases/{CASE_SLUG}](/cases/{CASE_SLUG}?fra=tabel) |

`[kode](/cases/{CASE_SLUG})`, [en anden](https://example.dk/cases/{CASE_SLUG}) og {CASE_SLUG}.

    [kode](/cases/{CASE_SLUG})

[ref]: /cases/{CASE_SLUG}
"""


def test_links_in_the_text_are_mended_however_they_are_written_and_text_is_left(tmp_path: Path) -> None:
    mended = after(plan(tmp_path, {"sider/om.md": PAGE + LINKS}, CASE_SLUG, NEW))["sider/om.md"]
    links = LINKS
    for link in ("](/cases/{}#", "]( </cases/{}>", "](/cases/{}?", "[ref]: /cases/{}"):
        links = links.replace(link.format(CASE_SLUG), link.format(NEW))
    assert mended == PAGE + links


def test_links_to_a_collection_a_programme_or_a_comparison_are_mended(tmp_path: Path) -> None:
    encoded = "%2Fcases%2F"
    links = (
        f"[a](/samling?dok=/cases/{CASE_SLUG}&note=Se+/cases/{CASE_SLUG}) [b](/workshops/byg?dok={encoded}{CASE_SLUG})"
        f" [c](/sammenlign?dok=/cases/{CASE_SLUG}&dok=/tiltag/den-gode-praktikplads) [d](/soeg?q=/cases/{CASE_SLUG})"
    )
    mended = after(plan(tmp_path, {"sider/om.md": f"{PAGE}\n{links}\n"}, CASE_SLUG, NEW))["sider/om.md"]
    for old in (f"dok=/cases/{CASE_SLUG}", f"dok={encoded}{CASE_SLUG}"):
        links = links.replace(old, old.replace(CASE_SLUG, NEW))
    assert mended == f"{PAGE}\n{links}\n"


@pytest.mark.parametrize(
    "written",
    [
        "cases: [{slug}]  # {slug} er vores bedste",
        "cases: {slug}",
        "cases: '{slug}'",
        "cases:\n  # {slug} først\n  - '{slug}'",
        "cases:\n- {slug}",
        'cases: [ "{slug}" , ]',
    ],
)
def test_front_matter_keeps_comments_quotes_and_layout(tmp_path: Path, written: str) -> None:
    before = PRINCIPLE.replace(f"cases: [{CASE_SLUG}]", written.format(slug=CASE_SLUG))
    path = "pejlemaerker/kvalitetsarbejde-med-data.md"
    mended = after(plan(tmp_path, {path: before}, CASE_SLUG, NEW))[path]
    comments = [line.partition("#")[2] for line in before.splitlines() if "#" in line]
    assert [line.partition("#")[2] for line in mended.splitlines() if "#" in line] == comments
    assert [line.partition("#")[0] for line in mended.splitlines()] == [
        line.partition("#")[0].replace(CASE_SLUG, NEW) for line in before.splitlines()
    ]


def test_windows_lines_byte_order_mark_and_decomposed_letters_stay(tmp_path: Path) -> None:
    odd = ("\ufeff" + unicodedata.normalize("NFD", WORKSHOP).replace("\n", "\r\n")).encode()
    own = ("\ufeff" + unicodedata.normalize("NFD", CASE).replace("\n", "\r\n")).encode()
    renaming = plan(tmp_path, {"workshops/faglig-ledelse.md": odd, CASE_PATH: own}, CASE_SLUG, NEW)
    changed = {change.after.path: change.after.data for change in renaming.changes}
    assert changed["workshops/faglig-ledelse.md"] == odd.replace(CASE_SLUG.encode(), NEW.encode())
    line = f"tidligere_slugs: [{CASE_SLUG}]\r\n".encode()
    assert changed[f"cases/{NEW}.md"] == own.replace(b"omfang:", line + b"omfang:")


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("tidligere_slugs: [et, to]  # navne", "tidligere_slugs: [{slug}, et, to]  # navne"),
        ("tidligere_slugs: et", "tidligere_slugs: [{slug}, et]"),
        ('tidligere_slugs: "et"', 'tidligere_slugs: [{slug}, "et"]'),
        ("tidligere_slugs:\n  - et\n  - to", "tidligere_slugs:\n  - {slug}\n  - et\n  - to"),
        ("tidligere_slugs:\n- et", "tidligere_slugs:\n- {slug}\n- et"),
        ("tidligere_slugs:", "tidligere_slugs: [{slug}]"),
        ("tidligere_slugs: [et, tre-samtaler]", "tidligere_slugs: [et, {slug}]"),
        ("tidligere_slugs:\n  # før\n  - 'tre-samtaler'", "tidligere_slugs:\n  # før\n  - '{slug}'"),
    ],
)
def test_the_old_name_is_remembered_in_the_file_s_own_way(tmp_path: Path, written: str, mended: str) -> None:
    before = CASE.replace("omfang:", f"{written}\nomfang:")
    files = after(plan(tmp_path, {CASE_PATH: before}, CASE_SLUG, NEW))
    assert files[f"cases/{NEW}.md"] == CASE.replace("omfang:", f"{mended.format(slug=CASE_SLUG)}\nomfang:")


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("", ""),
        ("tidligere_slugs: [tre-samtaler]\n", ""),
        ("tidligere_slugs: 'tre-samtaler'\n", ""),
        ("tidligere_slugs:\n  # før\n  - tre-samtaler\n", ""),
        ("tidligere_slugs: [et, tre-samtaler]  # navne\n", "tidligere_slugs: [et]  # navne\n"),
        ("tidligere_slugs: ['tre-samtaler', et, to]\n", "tidligere_slugs: [et, to]\n"),
        ("tidligere_slugs:\n  - tre-samtaler\n  - to\n", "tidligere_slugs:\n  - to\n"),
    ],
)
def test_a_name_that_nobody_can_know_is_not_remembered(tmp_path: Path, written: str, left: str) -> None:
    before = CASE.replace("omfang:", f"{written}omfang:")
    files = read_files(write_tree(tmp_path, {**MINIMAL, CASE_PATH: before}))[0]
    renaming = plan_renaming(files, CASE_SLUG, NEW, today=TODAY, is_known=lambda path: path != CASE_PATH)
    assert after(renaming)[f"cases/{NEW}.md"] == CASE.replace("omfang:", f"{left}omfang:")


@pytest.mark.parametrize(
    "named",
    [
        CASE_SLUG,
        f"/cases/{CASE_SLUG}",
        f"cases/{CASE_SLUG}",
        f"https://casebanken.example.dk/cases/{CASE_SLUG}/",
        CASE_PATH,
    ],
)
def test_a_document_is_named_by_slug_address_or_file(tmp_path: Path, named: str) -> None:
    assert plan(tmp_path, {}, named, f"/cases/{NEW}").move.new == f"/cases/{NEW}"
    assert plan(tmp_path, {}, named, f"{NEW}.md").move.new == f"/cases/{NEW}"
    assert plan(tmp_path, {}, f"content/{CASE_PATH}", NEW).move.old == f"/cases/{CASE_SLUG}"


@pytest.mark.parametrize("place", ["content/cases/", "./cases/", "/hjem/bo/casebank/content/cases/"])
@pytest.mark.parametrize("ending", [".md", ""])
def test_the_new_name_may_be_the_path_of_a_file_in_the_same_folder(tmp_path: Path, place: str, ending: str) -> None:
    assert plan(tmp_path, {}, f"content/{CASE_PATH}", f"{place}{NEW}{ending}").move.new == f"/cases/{NEW}"
    assert plan(tmp_path, {}, "sider/om.md", "content/sider/om-os.md").move.new == "/om-os"


OTHER = CASE.replace("omfang:", "tidligere_slugs: [brugt-navn]\nomfang:")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (CASE_SLUG, "den-anden", ("cases/den-anden.md har adressen", CASE_PATH)),
        (CASE_SLUG, "brugt-navn", ("»tidligere_slugs« i cases/den-anden.md:5", CASE_PATH)),
        ("om", "soeg", ("/soeg bruges af sitet selv", "sider/om.md")),
        ("faglig-ledelse", "byg", ("/workshops/byg bruges af sitet selv",)),
        (CASE_SLUG, CASE_SLUG, ("hedder allerede",)),
        (CASE_SLUG, "/tiltag/nyt", ("bliver i sin mappe",)),
        (CASE_SLUG, "content/initiatives/nyt.md", ("bliver i sin mappe",)),
        (CASE_SLUG, "content/gamle-cases/nyt.md", ("bliver i sin mappe",)),
        ("om", "content/cases/om-os.md", ("bliver i sin mappe",)),
        (CASE_SLUG, "content/cases/Ny Case.md", ("Prøv »ny-case«",)),
        (CASE_SLUG, "Æbler på Øen", ("Prøv »aebler-paa-oeen«",)),
        (CASE_SLUG, "", ("kan ikke være en adresse",)),
        ("frederikshavn-fastholdelsesamtaler", NEW, (f"Mente du »{CASE_SLUG}«?",)),
        ("samme-navn", NEW, ("Flere hedder", "/cases/samme-navn eller /samme-navn")),
    ],
)
def test_a_name_that_cannot_be_used_is_refused_with_both_files(
    tmp_path: Path, old: str, new: str, said: tuple[str, ...]
) -> None:
    extra = {"cases/den-anden.md": OTHER, "cases/samme-navn.md": CASE, "sider/samme-navn.md": a_page("Samme navn")}
    with pytest.raises(RenameError) as refused:
        plan(tmp_path, extra, old, new)
    for part in said:
        assert part in str(refused.value)


def test_a_file_with_errors_could_hide_links_so_nothing_is_renamed(tmp_path: Path) -> None:
    with pytest.raises(RenameError, match=r"Der er fejl i sider/om\.md"):
        plan(tmp_path, {"sider/om.md": PAGE.replace("opdateret", "opdatert")}, CASE_SLUG, NEW)


def test_a_link_that_cannot_be_mended_in_place_stops_the_renaming(tmp_path: Path) -> None:
    encoded = PAGE + "\nSe [casen](/c%61ses/frederikshavn-fastholdelsessamtaler).\n"
    with pytest.raises(RenameError, match=r"nye problemer, så intet er ændret.*\nsider/om\.md:11: "):
        plan(tmp_path, {"sider/om.md": encoded}, CASE_SLUG, NEW)


def test_warnings_that_were_there_before_do_not_stop_it(tmp_path: Path) -> None:
    extra = {
        "sider/om.md": PAGE + "\nDet er er sådan.\n",
        "cases/kladde.md": CASE.replace("omfang", "status: kladde\nomfang"),
    }
    linked = PAGE + "\nDet er er [sådan](/cases/kladde).\n"
    files = after(plan(tmp_path, {**extra, "sider/om.md": linked}, "kladde", NEW))
    assert files["sider/om.md"] == linked.replace("/cases/kladde", f"/cases/{NEW}")


REAL = read_files(ROOT / "content")[0]
SAMPLE = [
    "cases/soenderborg-faglig-ledelse.md",
    "initiatives/op-i-tid.md",
    "pejlemaerker/kvalitetsarbejde-med-data.md",
    "sider/om.md",
    "workshops/workshop-faglig-ledelse-paa-aeldreomraadet.md",
]


@pytest.mark.parametrize("path", SAMPLE)
def test_there_and_back_again_only_adds_the_other_name(path: str) -> None:
    """On the real content, byte for byte."""
    slug = path.rpartition("/")[2].removesuffix(".md")
    there = plan_renaming(REAL, path, "helt-nyt-navn", today=date.today())
    back = plan_renaming(applied(REAL, there), "helt-nyt-navn", slug, today=date.today())
    result = {file.path: file.data for file in applied(applied(REAL, there), back)}
    expected = {file.path: file.data for file in REAL}
    own = result.pop(path)
    assert result == {name: data for name, data in expected.items() if name != path}
    assert own.replace(b"tidligere_slugs: [helt-nyt-navn]\n", b"", 1) == expected[path]
    assert own != expected[path]


def applied(files: tuple[SourceFile, ...], renaming: Renaming) -> tuple[SourceFile, ...]:
    """The files with the changes made."""
    changed = {change.before.path: change.after for change in renaming.changes}
    return tuple(sorted((replace(changed.get(file.path, file)) for file in files), key=lambda file: file.path))
