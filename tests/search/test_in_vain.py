"""Searches in vain (JOURNEYS E8): words and weeks and numbers from five, and nothing about who searched."""

from __future__ import annotations

import json
import re
import shutil
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from itertools import product
from pathlib import Path
from urllib.parse import quote

import pytest

from app.cli import main
from app.search.in_vain import (
    FILE,
    KEPT_FROM,
    MAX_WORDS,
    InVainCounter,
    Row,
    countable,
    forget_words,
    iso_week,
    read_in_vain,
)
from tests.support.site import serving

DAY = date(2026, 11, 21)
LACKING = ("svømmehal", "brandbil")


def counted(folder: Path, *words: str, times: int, day: date = DAY) -> list[Row]:
    counter = InVainCounter(folder)
    for _ in range(times):
        counter.count(words, day)
    return read_in_vain(folder)


def test_e8_six_searches_for_two_lacking_words_are_reported_with_their_number(
    tmp_path: Path, real_data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = shutil.copytree(real_data, tmp_path / "data", ignore=shutil.ignore_patterns(FILE))
    with serving(data) as site:
        for word in LACKING:
            for _ in range(6):
                assert site.get(f"/soeg?q={quote(word)}", {"X-Forwarded-For": "203.0.113.7"}).status == 200
        for _ in range(KEPT_FROM - 1):
            site.get("/soeg?q=luftskib")
        for _ in range(6):
            site.get("/soeg?q=0101011234+ab12cd+zeppelin%40kommune")
    assert main(["forgaeves", "--data", str(data)]) == 0
    report = capsys.readouterr().out
    week = iso_week(date.today())
    assert sorted(report.splitlines()) == sorted(f"{week}      6  {word}" for word in LACKING)
    kept = (data / FILE).read_text(encoding="utf-8")
    assert not re.search(r"\d+\.\d+|\d\d:\d\d|\d{4}-\d\d-\d\d|luftskib", report + kept)


def test_a_search_that_finds_something_or_goes_on_a_later_page_is_not_counted(tmp_path: Path, real_data: Path) -> None:
    data = shutil.copytree(real_data, tmp_path / "data", ignore=shutil.ignore_patterns(FILE))
    with serving(data) as site:
        for target in ("/soeg?q=frafald", "/soeg?q=sv%C3%B8mmehal&side=2", "/soeg?q=frafald&kommune=laesoe"):
            for _ in range(6):
                site.get(target)
    assert read_in_vain(data) == []


def test_below_five_nothing_is_kept(tmp_path: Path) -> None:
    assert counted(tmp_path, "svømmehal", times=KEPT_FROM - 1) == []
    assert not (tmp_path / FILE).exists()
    assert counted(tmp_path, "svømmehal", times=KEPT_FROM) == [Row("2026-W47", "svømmehal", KEPT_FROM)]


def test_words_with_digits_are_never_counted(tmp_path: Path) -> None:
    assert counted(tmp_path, "0101011234", "ab12", "svømmehal", times=6) == [Row("2026-W47", "svømmehal", 6)]
    assert countable("sag 20/1234-x hos inge@holm.dk om ab12cd og svømmehal") == "sag hos om og svømmehal"


def test_a_word_counts_once_a_search(tmp_path: Path) -> None:
    assert counted(tmp_path, "hest", "hest", times=5) == [Row("2026-W47", "hest", 5)]


def test_counting_goes_on_after_a_restart_and_weeks_are_kept_apart(tmp_path: Path) -> None:
    counted(tmp_path, "hest", times=6)
    counted(tmp_path, "hest", times=1)
    counted(tmp_path, "ko", times=5, day=date(2027, 1, 2))
    assert counted(tmp_path, "ko", times=5) == [
        Row("2026-W53", "ko", 5),
        Row("2026-W47", "hest", 7),
        Row("2026-W47", "ko", 5),
    ]


def test_a_flood_of_nonsense_does_not_fill_the_memory(tmp_path: Path) -> None:
    letters = "abcdefghij"
    words = ["".join(word) for word in product(letters, repeat=4)]
    assert len(words) == MAX_WORDS
    counter = InVainCounter(tmp_path)
    counter.count(words, DAY)
    for _ in range(KEPT_FROM):
        counter.count(["nyt", "abcd"], DAY)
    assert read_in_vain(tmp_path) == [Row("2026-W47", "abcd", KEPT_FROM + 1)]


def test_many_threads_lose_no_count(tmp_path: Path) -> None:
    counter = InVainCounter(tmp_path)
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: counter.count(["hest"], DAY), range(200)))
    assert read_in_vain(tmp_path) == [Row("2026-W47", "hest", 200)]
    assert json.loads((tmp_path / FILE).read_text(encoding="utf-8")) == [["2026-W47", "hest", 200]]


def test_forgotten_words_go_from_the_file_and_from_a_counter_that_still_has_them(tmp_path: Path) -> None:
    counter = InVainCounter(tmp_path)
    for _ in range(KEPT_FROM):
        counter.count(["hest", "ko"], DAY)
    forget_words(tmp_path, lambda word: word == "hest")
    assert read_in_vain(tmp_path) == [Row("2026-W47", "ko", KEPT_FROM)]
    counter.count(["ko"], DAY)
    assert read_in_vain(tmp_path) == [Row("2026-W47", "ko", KEPT_FROM + 1)]


def test_a_forgotten_word_can_be_searched_for_anew(tmp_path: Path) -> None:
    counter = InVainCounter(tmp_path)
    for _ in range(KEPT_FROM):
        counter.count(["hest"], DAY)
    forget_words(tmp_path, lambda _: True)
    counter.count(["hest"], DAY)
    assert read_in_vain(tmp_path) == []
    for _ in range(KEPT_FROM):
        counter.count(["hest", "ko"], DAY)
    assert [row.word for row in read_in_vain(tmp_path)] == ["hest", "ko"]


def test_forgetting_where_nothing_is_kept_writes_nothing(tmp_path: Path) -> None:
    forget_words(tmp_path, lambda _: True)
    assert not (tmp_path / FILE).exists()
