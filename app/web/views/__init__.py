"""Frozen views: everything a template shows, with every label and link decided."""
