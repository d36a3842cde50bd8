"""Outgoing links: where they stand, and what they answer."""
