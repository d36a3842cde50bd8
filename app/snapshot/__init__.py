"""Catalogue and index built together, verified, opened and swapped."""
