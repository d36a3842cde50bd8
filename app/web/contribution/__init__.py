"""`/bidrag`: what a municipality fills in becomes a Markdown file, checked like the editors' own. Nothing is kept."""
