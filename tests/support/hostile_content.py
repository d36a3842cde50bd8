"""Content that wants to take long, or to break out: texts and lists made to be costly for those who read them."""

from __future__ import annotations

from app.content.files import BODY_BYTES, FRONT_MATTER_BYTES
from tests.support.corpus import PAGE

HEAD = PAGE.partition("Casebanken samler")[0]
_BOMB = "a: &a [x, x]\n" + "".join(f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
_FRONT_MATTERS = {
    "brackets": "a: " + "[" * 16_000,
    "braces": "{a: " * 4_000,
    "dashes": "- " * 8_000,
    "questions": "? " * 8_000,
    "aliases": _BOMB,
    "merge": _BOMB + "<<: [*a, *b]\n",
    "keys": "".join(f"k{n}: v\n" for n in range(1_600)),
    "same-key": "titel: a\n" * 1_700,
    "list": "soegeord: [" + "a, " * 5_000 + "]",
    "unclosed": 'titel: "' + "a\n" * 8_000,
    "colons": "a: b: c\n" * 1_900,
    "long-value": "titel: " + "æ" * 8_000,
    "escapes": 'titel: "\\UFFFFFFFF"',
    "surrogate": 'titel: "\\ud800"',
    "directive": "%YAML " + "9" * 9_000 + ".1",
}
_PARAGRAPHS = {
    "brackets": "[",
    "open-links": "[a](",
    "images": "![",
    "footnotes": "[^a",
    "pairs": "[]",
    "stars": "**a",
    "mixed-stars": "*a **b _c ",
    "underscores": "a_b",
    "quotes": "> ",
    "quoted-lines": ">a\n",
    "items": "- a\n",
    "nested-items": "- ",
    "code": "`a``",
    "angles": "<a ",
    "comments": "<!-- ",
    "autolinks": "<http:",
    "entities": "&amp;",
    "escapes": "\\",
    "rows": "|a|b\n",
    "bars": "a|",
    "lines": "a\n",
    "definitions": "[a]: /b\n",
    "definition-links": "[a][a] ",
    "headings": "## a\n",
    "fences": "```\n",
    "spread-brackets": "[a\n\n",
    "combining": "a\u0327\u0301",
    "digits": "70 90 ",
    "doubled": "og ",
    "parentheses": "[a](((",
    "links": "[a](/b) ",
    "own-links": "[a](/om) [b](#x)\n\n",
    "apostrophes": "A'",
    "capitals": "A ",
    "emphasis": "*_",
    "bracket-lines": "![x" * 499 + "\n_a*b",
    "short-rows": "|a|\n",
    "words": "a a a a ",
    "cpr-numbers": "010203-1234 ",
    "mails": "mette.b@a.dk ",
    "starred-lines": "*A\n",
    "local-addresses": "http://a/ //a/b ",
}
_SPECIAL = {
    "unknown-links": "".join(f"[a](/tiltag/side-{n})\n\n" for n in range(500)),
    "unknown-anchors": "".join(f"## Afsnit {n}\n\n" for n in range(200)) + "[a](#afsnit)\n\n" * 500,
    "deep-list": "".join(" " * 2 * depth + "- a\n" for depth in range(400)),
    "names": ", ".join(f"Ib X{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}{chr(97 + n // 676)}" for n in range(17_000)),
    "long-headings": "".join(f"## {letter * 19_000}\n\n" for letter in "abcdefgh") + "[a](#x)\n\n" * 499,
    "filled-table": "|" + "a|" * 500 + "\n|" + "-|" * 500 + "\n" + "a\n" * 90_000,
    "wide-table": "|" + "a|" * 10_000 + "\n|" + "-|" * 10_000 + "\n" + "|\n" * 10_000,
}
FRONT_MATTERS = {
    f"keys-{name}": f"---\n{text[: FRONT_MATTER_BYTES - 100]}\n---\nTekst\n" for name, text in _FRONT_MATTERS.items()
}
"""A page with each of them, by name."""
WORD_LISTS = {
    "list-chain": ("synonymer", "".join(f"g{n}:\n  type: snaevrere\n  ord: [w{n}, w{n + 1}]\n" for n in range(1_300))),
    "list-circle": (
        "synonymer",
        "".join(f"g{n}:\n  type: snaevrere\n  ord: [w{n}, w{(n + 1) % 1_300}]\n" for n in range(1_300)),
    ),
    "list-spaces": ("temaer", "a:" + " " * 65_000 + "\t\n"),
}
"""A word list by name, and which one it is."""
BODIES = {
    f"text-{name}": HEAD
    + (piece * (BODY_BYTES // len(piece) + 1)).encode()[: BODY_BYTES - 10].decode("utf-8", "ignore")
    for name, piece in _PARAGRAPHS.items()
} | {f"text-{name}": HEAD + text[: BODY_BYTES - 10] for name, text in _SPECIAL.items()}
"""A page with as much of each piece as a page may have, by name."""
