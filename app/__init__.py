"""Casebanken: a searchable bank of municipal cases, kept as Markdown in git."""
