"""The stable names of the rules. Every code has at least one example in `tests/content/problems/`."""

from __future__ import annotations

from enum import StrEnum


class Code(StrEnum):
    """Name of a rule, as it stands in a `Problem`; grouped by the step of the journey that finds it."""

    # Walking the folder
    MISSING_FOLDER = "missing-folder"
    MISSING_VOCABULARY = "missing-vocabulary"
    UNKNOWN_FOLDER = "unknown-folder"
    UNKNOWN_FILE = "unknown-file"
    NOT_A_FILE = "not-a-file"
    UNREADABLE = "unreadable"
    TOO_LARGE = "too-large"
    BAD_FILE_NAME = "bad-file-name"
    # Bytes to text
    WRONG_ENCODING = "wrong-encoding"
    CONTROL_CHARACTER = "control-character"
    CPR_NUMBER = "cpr-number"
    # Front matter as YAML
    MISSING_FRONT_MATTER = "missing-front-matter"
    UNCLOSED_FRONT_MATTER = "unclosed-front-matter"
    YAML_SYNTAX = "yaml-syntax"
    YAML_FEATURE = "yaml-feature"
    TOO_DEEP = "too-deep"
    DUPLICATE_KEY = "duplicate-key"
    # Keys and values
    UNKNOWN_KEY = "unknown-key"
    MISSING_KEY = "missing-key"
    WRONG_TYPE = "wrong-type"
    COMMA_TEXT = "comma-text"
    TOO_LONG = "too-long"
    TOO_MANY = "too-many"
    REPEATED_VALUE = "repeated-value"
    UNKNOWN_VALUE = "unknown-value"
    ALIAS = "alias"
    BAD_SLUG = "bad-slug"
    BAD_DATE = "bad-date"
    FUTURE_DATE = "future-date"
    BAD_YEAR = "bad-year"
    BAD_NUMBER = "bad-number"
    BAD_QUANTITY = "bad-quantity"
    BAD_ADDRESS = "bad-address"
    BAD_MAIL = "bad-mail"
    BAD_PHONE = "bad-phone"
    CONFLICTING_KEYS = "conflicting-keys"
    UNKNOWN_SOURCE = "unknown-source"
    BAD_WORD = "bad-word"
    # Markdown
    TOO_NESTED = "too-nested"
    RAW_HTML = "raw-html"
    HEADING_LEVEL = "heading-level"
    UNKNOWN_ANCHOR = "unknown-anchor"
    MISSING_IMAGE = "missing-image"
    MISSING_TEXT_ALTERNATIVE = "missing-text-alternative"
    # Between files
    UNKNOWN_REFERENCE = "unknown-reference"
    SELF_REFERENCE = "self-reference"
    UNPUBLISHED_REFERENCE = "unpublished-reference"
    SLUG_COLLISION = "slug-collision"
    RESERVED_SLUG = "reserved-slug"
    REPEATED_NUMBER = "repeated-number"
    # Between the word lists
    REPEATED_WORD = "repeated-word"
    CIRCULAR_SYNONYM = "circular-synonym"
    STOP_WORD_SYNONYM = "stop-word-synonym"
    # For the editor to look at
    UNUSED_WORDS = "unused-words"
    LOST_HYPHEN = "lost-hyphen"
    DOUBLED_WORD = "doubled-word"
    LONG_SUMMARY = "long-summary"
    SUMMARY_IS_TITLE = "summary-is-title"
    UNCONFIRMED_CONTACT = "unconfirmed-contact"
    REVIEW_OVERDUE = "review-overdue"
    FIGURE_NOT_IN_TEXT = "figure-not-in-text"
    SECTION_ORDER = "section-order"
    PLACEHOLDER = "placeholder"
