"""Requests to pages and JSON: parameters, views, templates, headers."""
