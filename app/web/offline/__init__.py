"""A part of the site as files that work from a folder: the same pages, with links between the files."""
