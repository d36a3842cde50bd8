"""Addresses to views. A route reads the request's snapshot, makes a view, and renders it."""
