"""Renaming a document: its file, the references to it, and its former address."""
