"""Mend the kerning at spaces and hyphens in the font: `python scripts/font.py static/fonts/public-sans.woff2`.

Public Sans draws a space beside a hyphen or a dash together until it can hardly be seen. In Danish that space carries
meaning: »ældre- og sundhedsområdet« read as »ældre-og sundhedsområdet«. It also moves a hyphen away from an s, so that
»forbedrings- og« in large letters fell apart. Both are taken out. Was run on the font as its authors publish it, cut
down to the letters of Danish and its neighbours; needs fonttools and brotli, which nothing else here does.
"""

from __future__ import annotations

import sys

from fontTools.ttLib import TTFont

SPACES = {"space", "uni00A0", "nbspace", "nonbreakingspace"}
HYPHEN = "hyphen"


def main(path: str) -> None:
    font = TTFont(path)
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for entry in lookup.SubTable:
            table = entry.ExtSubTable if lookup.LookupType == 9 else entry
            if table.LookupType == 2:
                _without_spaces(table)
            if table.LookupType == 2 and table.Format == 2:
                _with_hyphens_close(table)
    font.flavor = "woff2"
    font.save(path)


def _without_spaces(table) -> None:  # type: ignore[no-untyped-def]  # fontTools ships no types
    """Pairs that begin or end with a space, gone from one table of pairs."""
    covered = table.Coverage.glyphs
    kept = [place for place, glyph in enumerate(covered) if glyph not in SPACES]
    table.Coverage.glyphs = [covered[place] for place in kept]
    if table.Format == 1:
        table.PairSet = [table.PairSet[place] for place in kept]
        for pairs in table.PairSet:
            pairs.PairValueRecord = [pair for pair in pairs.PairValueRecord if pair.SecondGlyph not in SPACES]
            pairs.PairValueCount = len(pairs.PairValueRecord)
        table.PairSetCount = len(table.PairSet)
    else:
        for glyph in SPACES:
            table.ClassDef1.classDefs.pop(glyph, None)
            table.ClassDef2.classDefs.pop(glyph, None)


def _with_hyphens_close(table) -> None:  # type: ignore[no-untyped-def]  # fontTools ships no types
    """No pair of classes moves a hyphen away from the letter before it."""
    hyphens = table.ClassDef2.classDefs[HYPHEN]
    for record in table.Class1Record:
        value = record.Class2Record[hyphens].Value1
        if value.XAdvance > 0:
            value.XAdvance, value.XAdvDevice = 0, None


if __name__ == "__main__":
    main(sys.argv[1])
