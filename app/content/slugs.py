"""Names of files, which become addresses."""

from __future__ import annotations

import re

from app.domain.danish import slugify

LONGEST_SLUG = 100
_TEXT_ENDING = re.compile(r"(?:\.(?:md|markdown|mdown|mkd|mdx|txt)){1,5}$", re.IGNORECASE)
SLUG_PATTERN = "[a-z0-9]+(-[a-z0-9]+)*"
SLUG_RULE = f"kun små bogstaver a-z, tal og enkelte bindestreger, højst {LONGEST_SLUG} tegn"
"""What a name may be, as half a sentence."""


def is_slug(text: str) -> bool:
    """Whether the text can be an address: small ASCII letters and digits with single hyphens between."""
    return len(text) <= LONGEST_SLUG and re.fullmatch(SLUG_PATTERN, text) is not None


def proposed_slug(text: str) -> str:
    """The name that is nearest to a text; empty where no letter of it can be in a name."""
    return slugify(text)[:LONGEST_SLUG].strip("-")


def slug_in(text: str) -> str:
    """The name that a text means which is no slug: `/tiltag/op-i-tid/` and `op-i-tid.md` mean `op-i-tid`."""
    return proposed_slug(without_ending(text.rstrip("/").rpartition("/")[2]))


def without_ending(name: str) -> str:
    """The name of a text file without what its names end in: `op-i-tid.md` is `op-i-tid`."""
    return _TEXT_ENDING.sub("", name)
