"""Outgoing links: what each answers, and that checking them never reaches an inner network or hangs."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from dataclasses import replace
from datetime import date
from ipaddress import ip_address

import pytest

from app.content.files import SourceFile
from app.editing.links.checking import Limits, check_links
from app.editing.links.collecting import OutgoingLink, Place, outgoing_links
from app.editing.links.connecting import Network
from app.editing.links.outcomes import Outcome, Status
from app.editing.links.public_network import is_public
from app.editing.links.report import as_markdown
from tests.support.corpus import CASE, PAGE
from tests.support.foreign import PRIVATE, PUBLIC, Behaviour, Foreign, foreign_server, redirects, says

LIMITS = Limits(seconds_each=5)
IMPATIENT = Limits(seconds_each=0.6)
OK = says("200 OK")


def check(network: Network, *addresses: str, limits: Limits = LIMITS) -> list[Outcome]:
    links = [OutgoingLink(address, (Place("sider/om.md", 3),)) for address in addresses]
    outcomes = check_links(links, network, limits)
    assert [outcome.link for outcome in outcomes] == links
    return list(outcomes)


def outcome_of(path: str, behaviours: dict[str, Behaviour], limits: Limits = LIMITS) -> tuple[Outcome, Foreign]:
    """What comes of one link to a foreign server."""
    with foreign_server(behaviours) as foreign:
        outcome = check(foreign.network(), f"http://kommune.example.dk:{foreign.port}{path}", limits=limits)[0]
        return outcome, foreign


@pytest.mark.parametrize(
    ("path", "status", "detail"),
    [
        ("/findes", Status.WORKS, ""),
        ("/kun-get", Status.WORKS, ""),
        ("/midlertidigt", Status.WORKS, ""),
        ("/intet-svar-på-head", Status.WORKS, ""),
        ("/flyttet", Status.MOVED, "flyttet til http://kommune.example.dk:{port}/findes"),
        ("/flyttet-to-gange", Status.MOVED, "flyttet til http://kommune.example.dk:{port}/findes"),
        ("/flyttet-og-videre", Status.MOVED, "flyttet til http://kommune.example.dk:{port}/midlertidigt"),
        ("/mangler", Status.NOT_FOUND, "fejl 404 fra serveren"),
        ("/slettet", Status.NOT_FOUND, "fejl 410 fra serveren"),
        ("/flyttet-væk", Status.NOT_FOUND, "fejl 404 fra serveren"),
        ("/lukket", Status.NO_ANSWER, "fejl 403 fra serveren; prøv den i en browser"),
        ("/syg", Status.NO_ANSWER, "fejl 500 fra serveren; prøv den i en browser"),
        ("/ring", Status.NO_ANSWER, "viderestiller mere end 5 gange"),
        ("/vrøvl", Status.NO_ANSWER, "svaret er ikke et, som en webserver giver"),
        ("/mange-hoveder", Status.NO_ANSWER, "svaret er ikke et, som en webserver giver"),
    ],
)
def test_every_answer_has_a_meaning(path: str, status: Status, detail: str) -> None:
    quoted = {
        "/intet-svar-på-head": "/intet-svar-p%C3%A5-head",
        "/flyttet-væk": "/flyttet-v%C3%A6k",
        "/vrøvl": "/vr%C3%B8vl",
    }
    outcome, foreign = outcome_of(
        path,
        {
            "/findes": OK,
            "HEAD /kun-get": says("405 Method Not Allowed"),
            "GET /kun-get": OK,
            "HEAD /intet-svar-p%C3%A5-head": b"\0",
            "GET /intet-svar-p%C3%A5-head": OK,
            "/midlertidigt": redirects("/findes"),
            "/flyttet": redirects("/findes#afsnit", "301 Moved Permanently"),
            "/flyttet-to-gange": redirects("/flyttet", "308 Permanent Redirect"),
            "/flyttet-og-videre": redirects("/midlertidigt", "301 Moved Permanently"),
            "/flyttet-v%C3%A6k": redirects("/væk", "301 Moved Permanently"),
            "/slettet": says("410 Gone"),
            "/lukket": says("403 Forbidden"),
            "/syg": says("500 Internal Server Error"),
            "/ring": redirects("/ring"),
            "/vr%C3%B8vl": b"220 mail.example.dk ESMTP\r\n\r\n",
            "/mange-hoveder": says("200 OK", *(f"X-{number}: 1" for number in range(200))),
        },
    )
    assert (outcome.status, outcome.detail) == (status, detail.format(port=foreign.port))
    assert foreign.requests[0] == f"HEAD {quoted.get(path, path)}"


@pytest.mark.parametrize(
    "location",
    [
        "http://127.0.0.1:{port}/hemmelig",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::1]:{port}/hemmelig",
        "http://[::ffff:127.0.0.1]:{port}/hemmelig",
        "http://[2002:7f00:1::]:{port}/hemmelig",
        "http://[64:ff9b::7f00:1]:{port}/hemmelig",
        "http://indre.example.dk:{port}/hemmelig",
        "http://127.1:{port}/",
        "http://２１３０７０６４３３:{port}/",
        "http://localhost:{port}/hemmelig",
        "http://bruger:kode@kommune.example.dk:{port}/",
        "http://kommune.example.dk:22/",
        "file:///etc/passwd",
        "ftp://kommune.example.dk/",
    ],
)
def test_a_redirect_to_what_is_not_for_everybody_is_not_followed(location: str) -> None:
    def look_up(host: str, _port: int) -> list[str]:
        return [PRIVATE if host.startswith(("indre", "127")) else PUBLIC]

    behaviours: dict[str, Behaviour] = {}
    with (
        foreign_server(behaviours) as foreign,
        foreign_server({}, address=PRIVATE, port=foreign.port) as inner,
    ):
        behaviours["/ind"] = redirects(location.format(port=foreign.port))
        address = f"http://kommune.example.dk:{foreign.port}/ind"
        outcome = check(foreign.network(look_up), address)[0]
        assert outcome.status is Status.SKIPPED
        assert outcome.detail.startswith("viderestiller til ")
        assert foreign.requests == ["HEAD /ind"]
        assert inner.requests == []


def test_a_name_that_answers_differently_the_second_time_leads_nowhere() -> None:
    answers = iter([[PUBLIC], [PRIVATE]])
    with (
        foreign_server({"/": says("500 Internal Server Error")}) as foreign,
        foreign_server({}, address=PRIVATE, port=foreign.port) as inner,
    ):
        network = foreign.network(lambda _host, _port: next(answers))
        outcome = check(network, f"http://skifter.example.dk:{foreign.port}/")[0]
        # HEAD went to the number that was checked; the look-up for GET gave another, which is checked as well.
        assert foreign.requests == ["HEAD /"]
        assert inner.requests == []
    assert (outcome.status, outcome.detail) == (Status.SKIPPED, "Adressen fører ind på et lokalt net.")


def test_one_private_number_among_several_is_enough_to_refuse() -> None:
    with foreign_server({"/": OK}) as foreign:
        outcome = check(
            foreign.network(lambda _host, _port: [PUBLIC, "10.0.0.1"]), f"http://a.example.dk:{foreign.port}/"
        )
        assert outcome[0].status is Status.SKIPPED
        assert foreign.requests == []


def drip(start: bytes) -> Behaviour:
    """A server that sends a byte now and then, for ever."""

    def behave(connection: socket.socket, stopped: threading.Event) -> None:
        connection.sendall(start)
        while not stopped.wait(0.05):
            connection.sendall(b"a")

    return behave


def flood(start: bytes) -> Behaviour:
    """A server that sends as fast as it can, for ever."""

    def behave(connection: socket.socket, stopped: threading.Event) -> None:
        connection.sendall(start)
        while not stopped.is_set():
            connection.sendall(b"a" * 65536)

    return behave


@pytest.mark.parametrize(
    ("behaviour", "status"),
    [
        (drip(b"HTTP/1.1 "), Status.NO_ANSWER),
        (drip(b"HTTP/1.1 200 OK\r\nX: "), Status.NO_ANSWER),
        (drip(b""), Status.NO_ANSWER),
        (flood(b"HTTP/1.1 200 OK\r\nX: "), Status.NO_ANSWER),
        (flood(b"HTTP/1.1 200 OK\r\n\r\n"), Status.WORKS),
        (drip(b"HTTP/1.1 200 OK\r\n\r\n"), Status.WORKS),
    ],
)
def test_slow_and_endless_answers_are_bounded(behaviour: Behaviour, status: Status) -> None:
    started = time.monotonic()
    outcome, _ = outcome_of("/", {"/": behaviour}, IMPATIENT)
    assert outcome.status is status
    assert time.monotonic() - started < 5 * IMPATIENT.seconds_each


def test_a_name_that_is_never_looked_up_is_left_behind() -> None:
    released = threading.Event()

    def look_up(_host: str, _port: int) -> list[str]:
        released.wait(30)
        return [PUBLIC]

    outcome = check(Network(look_up), "https://www.example.dk/", limits=IMPATIENT)[0]
    released.set()
    assert outcome.status is Status.NO_ANSWER


def test_nobody_there_and_no_such_name() -> None:
    with socket.create_server((PUBLIC, 0)) as unused:
        port = unused.getsockname()[1]
    closed = Foreign(port).network()
    assert check(closed, f"http://a.example.dk:{port}/")[0].detail == "forbindelsen bliver afvist eller afbrudt"
    assert check(no_network(), "http://findes-ikke.example.dk/")[0].detail == "domænet findes ikke"


def no_network() -> Network:
    def unknown(_host: str, _port: int) -> list[str]:
        raise socket.gaierror

    return Network(unknown)


def test_when_nothing_answers_the_report_begins_with_asking_whether_there_is_a_network() -> None:
    asked = ("http://a.example.dk/", "http://b.example.dk/", "http://192.168.1.1/")
    silence = check(no_network(), *asked)
    begins = "# Links ud af Casebanken, prøvet 2026-11-22\n\nIngen adresse svarede. Er der net?\n\n3 adresser: "
    assert as_markdown(silence, date(2026, 11, 22)).startswith(begins)
    with foreign_server({"/": OK}) as foreign:
        heard = check(foreign.network(), f"http://c.example.dk:{foreign.port}/mangler")
    assert "Er der net?" not in as_markdown((*silence, *heard), date(2026, 11, 22))
    assert "Er der net?" not in as_markdown((), date(2026, 11, 22))


def test_the_certificate_must_be_that_of_the_name_and_danish_names_are_known() -> None:
    with foreign_server({"/": OK}, tls=True) as foreign:
        good, danish, wrong = check(
            foreign.network(),
            f"https://kommune.example.dk:{foreign.port}/",
            f"https://ældre.example.dk:{foreign.port}/",
            f"https://en-anden.example.dk:{foreign.port}/",
        )
        untrusted = check(
            replace(foreign.network(), certificates=ssl.create_default_context()),
            f"https://kommune.example.dk:{foreign.port}/",
        )[0]
        assert sorted(foreign.hosts) == [
            f"kommune.example.dk:{foreign.port}",
            f"xn--ldre-uoa.example.dk:{foreign.port}",
        ]
    assert (good.status, danish.status) == (Status.WORKS, Status.WORKS)
    for refused in (wrong, untrusted):
        assert refused.status is Status.NO_ANSWER
        assert refused.detail.startswith("certifikatet kan ikke godkendes")
    with foreign_server({"/": OK}) as plain:
        outcome = check(plain.network(), f"https://kommune.example.dk:{plain.port}/")[0]
    assert (outcome.status, outcome.detail) == (Status.NO_ANSWER, "den sikre forbindelse (TLS) kan ikke oprettes")


@pytest.mark.parametrize(
    "address",
    [
        "http://localhost/",
        "http://192.168.1.1/",
        "http://a:b@kl.dk/",
        "https://kl.dk:25/",
        "http://[::1",
        f"http://{'a' * 70}.dk/",
        "http:///",
    ],
)
def test_an_address_that_cannot_be_asked_is_skipped_with_a_reason(address: str) -> None:
    outcome = check(Network(lambda _host, _port: pytest.fail("looked up")), address)[0]
    assert outcome.status is Status.SKIPPED
    assert outcome.detail


def test_one_at_a_time_at_each_host_and_several_hosts_at_once() -> None:
    together = threading.Barrier(2, timeout=20)

    def meet(connection: socket.socket, _stopped: threading.Event) -> None:
        together.wait()
        connection.sendall(OK)

    with foreign_server({f"/{number}": OK for number in range(12)}) as foreign:
        site = f"kommune.example.dk:{foreign.port}"
        check(foreign.network(), *(f"http://{site}/{number}" for number in range(12)))
        assert (len(foreign.requests), foreign.busiest) == (12, 1)
    with foreign_server({"/sammen": meet}) as foreign:
        site = f"kommune.example.dk:{foreign.port}"
        met = check(foreign.network(), f"http://a.{site}/sammen", f"http://b.{site}/sammen")
        assert [one.status for one in met] == [Status.WORKS, Status.WORKS]
        assert foreign.busiest == 2


def test_when_time_is_up_the_rest_is_skipped() -> None:
    outcome = check(
        Network(lambda _host, _port: pytest.fail("looked up")), "https://kl.dk/", limits=Limits(seconds_in_all=0)
    )
    assert (outcome[0].status, outcome[0].detail) == (Status.SKIPPED, "tiden gik, før den blev prøvet")


PRIVATE_NUMBERS = """
0.0.0.0 10.1.2.3 100.64.0.1 127.0.0.1 127.255.255.254 169.254.169.254 172.16.0.1 172.31.255.255 192.0.0.1 192.0.2.1
192.88.99.1 192.168.0.1 198.18.0.1 198.51.100.1 203.0.113.1 224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255
:: ::1 ::127.0.0.1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:0:127.0.0.1 64:ff9b::7f00:1 64:ff9b::a9fe:a9fe 64:ff9b:1::1
100::1 2001::1 2001:db8::1 2001:10::1 2002:7f00:1:: 2002:c0a8:101::1 3fff::1 fc00::1 fd12:3456::1 fe80::1 fe80::1%1
fec0::1 ff02::1 5f00::1
"""
PUBLIC_NUMBERS = (
    "8.8.8.8 91.199.61.1 100.128.0.1 172.32.0.1 2a00:1450:4001::1 ::ffff:8.8.8.8 64:ff9b::808:808 2002:808:808::1"
)


@pytest.mark.parametrize("number", PRIVATE_NUMBERS.split())
def test_inner_and_special_numbers_are_not_public(number: str) -> None:
    assert not is_public(ip_address(number))


@pytest.mark.parametrize("number", PUBLIC_NUMBERS.split())
def test_ordinary_numbers_are_public(number: str) -> None:
    assert is_public(ip_address(number))


def test_every_address_is_found_once_with_all_its_places() -> None:
    case = CASE.replace("udgiver: Frederikshavn Kommune", "url: https://kl.dk/katalog").replace(
        "udfald:", "medier:\n  - type: video\n    titel: Film\n    url: https://video.example.dk/1\nudfald:"
    )
    page = (
        PAGE
        + "\nSe [kataloget](https://kl.dk/katalog#tiltag), [casen](/cases/x), <https://ældre.dk> og `https://kode.dk`.\n"
    )
    files = [
        SourceFile("cases", "a", "cases/a.md", case.encode()),
        SourceFile("sider", "om", "sider/om.md", page.encode()),
        SourceFile("ordlister", "noegletal", "ordlister/noegletal.yml", b"a:\n  kilde: https://dst.dk/a\n"),
        SourceFile("sider", "latin", "sider/latin.md", b"\xe6"),
    ]
    found = {link.address: [f"{place.path}:{place.line}" for place in link.places] for link in outgoing_links(files)}
    line = case.splitlines().index("    url: https://kl.dk/katalog") + 1
    film = case.splitlines().index("    url: https://video.example.dk/1") + 1
    last = page.count("\n")
    assert found == {
        "https://dst.dk/a": ["ordlister/noegletal.yml:2"],
        "https://kl.dk/katalog": [f"cases/a.md:{line}", f"sider/om.md:{last}"],
        "https://video.example.dk/1": [f"cases/a.md:{film}"],
        "https://xn--ldre-uoa.dk": [f"sider/om.md:{last}"],
    }


def test_the_report_is_dated_and_has_the_worst_first() -> None:
    link = OutgoingLink("https://kl.dk/a", (Place("cases/a.md", 4), Place("sider/om.md", 9)))
    hostile = "flyttet til https://x.dk/\x1b[2J<script>`"
    outcomes = [
        Outcome(link, Status.WORKS),
        Outcome(link, Status.MOVED, hostile),
        Outcome(link, Status.NOT_FOUND, "fejl 404"),
    ]
    assert as_markdown(outcomes, date(2026, 11, 22)).splitlines() == [
        "# Links ud af Casebanken, prøvet 2026-11-22",
        "",
        "3 adresser: 1 findes ikke, 0 svarer ikke, 1 er flyttet, 0 er sprunget over, 1 virker.",
        "",
        "## 1 findes ikke",
        "",
        "- `https://kl.dk/a`: fejl 404",
        "  - cases/a.md:4",
        "  - sider/om.md:9",
        "",
        "## 1 er flyttet",
        "",
        "- `https://kl.dk/a`: flyttet til https://x.dk/??2J?script??",
        "  - cases/a.md:4",
        "  - sider/om.md:9",
        "",
        "## 1 virker",
        "",
        "- `https://kl.dk/a`",
        "  - cases/a.md:4",
        "  - sider/om.md:9",
    ]
