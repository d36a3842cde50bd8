"""Exit codes of `casebank`, besides 0 for "all is well"."""

from __future__ import annotations

CONTENT_ERRORS = 1
OTHER_ERRORS = 2
INTERRUPTED = 130
"""Ctrl-C, as the shell says it."""
