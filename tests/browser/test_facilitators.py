"""What a workshop facilitator must be able to do (JOURNEYS F1), without JavaScript."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest

from tests.support.qr import codes_in_picture
from tests.support.reader import Reader
from tests.support.site import PUBLIC_ADDRESS

pytestmark = pytest.mark.browser

PRINCIPLES = [
    "Levende og lærende fællesskaber",
    "Mod til nytænkning og organisatorisk risikovillighed",
    "Fælles nysgerrighed for borgerens livshistorie",
    "Når mødet i mellem fagligheder skaber mere",
    "Når tillid forpligter!",
    "Nærvær, synlighed og praksisnær",
    "Når forbedrings- og kvalitetsarbejder trækker på data",
]


def test_f1_the_seven_guiding_principles_are_found_from_the_front_page(reader: Reader) -> None:
    reader.follow("Pejlemærker")
    assert urlsplit(reader.page.url).path == "/pejlemaerker"
    assert reader.heading == "Pejlemærker"
    titles = reader.page.locator("main :is(h2, h3) a").all_text_contents()
    assert titles == PRINCIPLES


def test_f1_each_has_a_short_address_that_one_can_read_aloud(reader: Reader) -> None:
    reader.follow("Pejlemærker")
    for path in reader.hits:
        assert path.startswith("/pejlemaerker/")
        assert len(path) <= 60
        reader.open(path)
        assert reader.heading in PRINCIPLES


def test_f1_the_code_on_the_screen_leads_to_the_same_public_address(reader: Reader) -> None:
    reader.open("/pejlemaerker/naar-tillid-forpligter")
    reader.follow("QR-kode til siden")
    assert codes_in_picture(reader.page.screenshot(full_page=True)) == [
        f"{PUBLIC_ADDRESS}/pejlemaerker/naar-tillid-forpligter"
    ]
