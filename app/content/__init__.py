"""Markdown files become documents and problems. YAML and Markdown libraries are used here and nowhere else."""
