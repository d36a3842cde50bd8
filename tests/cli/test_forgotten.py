"""A person of the real content is forgotten while the site runs, and is then nowhere."""

from __future__ import annotations

import json
import re
import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest

from app.cli import main
from app.content.loader import load
from app.domain.addresses import address_of
from app.domain.documents import Case, Contact
from app.search.in_vain import FILE as IN_VAIN
from app.search.in_vain import KEPT_FROM, read_in_vain
from app.settings import ROOT
from app.snapshot.store import KEPT, Store
from tests.support.command import server
from tests.support.http import Answer, send
from tests.support.pages import MISSING, PAGES

PAGES_OF_RESULTS = 6


@dataclass(frozen=True, slots=True)
class Somebody:
    """A contact with a mail address whose name also stands in the text of the case."""

    case: Case
    contact: Contact

    @property
    def last_name(self) -> str:
        return self.contact.name.split()[-1]

    @property
    def traces(self) -> tuple[str, ...]:
        """What must be nowhere, small."""
        return tuple(text.lower() for text in (self.contact.name, self.contact.mail, self.last_name) if text)

    def is_in(self, text: str) -> bool:
        return any(trace in text.lower() for trace in self.traces)


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    return shutil.copytree(ROOT / "content", tmp_path / "indhold")


@pytest.fixture
def somebody(content: Path) -> Somebody:
    """Somebody whose last name nobody else has, whoever the content has."""
    corpus = load(content, today=date.today()).corpus
    assert corpus is not None
    texts = "\n".join(path.read_text(encoding="utf-8") for path in content.glob("*/*"))
    for case in (document for document in corpus.documents if isinstance(document, Case)):
        for contact in case.contacts:
            one = Somebody(case, contact)
            times = texts.lower().count(one.last_name.lower())
            if contact.mail and times == texts.count(contact.name) > 1:
                return one
    raise AssertionError("no contact is named in a text")


def test_after_glem_and_a_build_the_person_is_nowhere(
    content: Path, tmp_path: Path, somebody: Somebody, capsys: pytest.CaptureFixture[str]
) -> None:
    data = tmp_path / "data"
    folders = ("--indhold", str(content), "--data", str(data))
    assert main(["byg", *folders]) == main(["byg", *folders]) == 0
    assert len(Store(data).ids()) == KEPT
    (data / IN_VAIN).write_text(json.dumps([["2026-W47", somebody.last_name.lower(), 9]]), encoding="utf-8")
    with server(content, data) as port:
        assert somebody.is_in(send(port, address_of(somebody.case)).raw)
        assert searched_in_vain(port, data, "zeppelin") == {somebody.last_name.lower(), "zeppelin"}
        assert main(["glem", somebody.contact.name, "--ret", *folders]) == 1
        remove_from_texts(content, somebody)
        capsys.readouterr()
        assert main(["byg", *folders]) == 0
        assert "Glemt: 1 person." in capsys.readouterr().out
        wait_until_shown(port, Store(data).current_id())
        assert named_in(port, somebody) == []
        assert searched_in_vain(port, data, "luftskib") == {"luftskib", "zeppelin"}, "the server has forgotten too"
        assert [path.name for path in every_file(data) if somebody.is_in(readable(path))] == []
        assert [path.name for path in every_file(content) if somebody.is_in(readable(path))] == []
        assert len(Store(data).ids()) == 1
    assert main(["glem", somebody.contact.name, f"--ogsaa={somebody.contact.mail}", *folders]) == 0
    out = capsys.readouterr().out
    assert f"Det byggede i {data}: ingen steder" in out
    assert "personen står: ingen steder" in out


def searched_in_vain(port: int, data: Path, word: str) -> set[str]:
    """The words that are kept, from whichever week, when readers have looked for one that the content lacks."""
    for _ in range(KEPT_FROM):
        assert send(port, f"/soeg?q={quote(word)}").status == 200
    return {row.word for row in read_in_vain(data)}


def remove_from_texts(content: Path, somebody: Somebody) -> None:
    """What an editor does by hand."""
    for path in every_file(content):
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(rf"{re.escape(somebody.contact.name)}", "En leder", text), encoding="utf-8")


def every_file(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def readable(path: Path) -> str:
    return f"{path.name} {path.read_bytes().decode('utf-8', 'replace')}"


def named_in(port: int, somebody: Somebody) -> list[str]:
    """The addresses of everything on the site that names the person."""
    return [target for target, answer in everything(port, somebody) if somebody.is_in(answer.raw)]


def everything(port: int, somebody: Somebody) -> Iterator[tuple[str, Answer]]:
    """Every page of the sitemap, every type of page, documents in the API, lists, exports, feeds, suggestions."""
    found: set[str] = set()
    sitemap = send(port, "/sitemap.xml")
    pages = [urlsplit(link).path for link in re.findall(r"<loc>([^<]+)</loc>", sitemap.text)]
    assert len(pages) > 100
    kinds = {"cases": ("case", "eksempel"), "tiltag": ("tiltag",), "pejlemaerker": ("pejlemaerke",)}
    documents = [page.strip("/").split("/") for page in pages if page.count("/") == 2]
    api = [f"/api/v1/dokumenter/{kind}/{slug}" for folder, slug in documents for kind in kinds.get(folder, ())]
    lists = [f"/api/v1/soeg?antal=50&side={number}" for number in range(1, PAGES_OF_RESULTS)]
    about = [somebody.case.title, "kommunaldirektør", "direktør", "leder"]
    searches = [f"{where}?q={quote(text)}" for text in about for where in ("/soeg", "/soeg.csv", "/forslag")]
    typed = [f"/forslag?q={quote(somebody.contact.name[:length])}" for length in (3, 4)]
    for target in [*pages, *PAGES.values(), MISSING, *api, *lists, *searches, *typed]:
        answer = send(port, target)
        assert answer.status in {200, 404}, target
        yield target, answer
        found |= links_to_files(answer)
    for target in sorted(found):
        yield target, send(port, target)


def links_to_files(answer: Answer) -> set[str]:
    """Feeds, tables and other things that a page links to and no sitemap lists."""
    links = re.findall(r'href="(/[^"#]+\.(?:csv|xlsx|atom|json|ics|xml)(?:\?[^"#]*)?)"', answer.text)
    return {link.replace("&amp;", "&") for link in links if "?" not in link}


def wait_until_shown(port: int, snapshot_id: str | None) -> None:
    wait_for(lambda: bool(send(port, "/healthz").json["snapshot"] == snapshot_id))


def wait_for(happened: Callable[[], bool], seconds: float = 15) -> None:
    deadline = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < deadline, "the server does not follow"
        time.sleep(0.1)
